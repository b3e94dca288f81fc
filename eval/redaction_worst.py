"""Inputs on which a redactor could take ages: 10,000 characters of one thing, or of a jumble of them."""

import random
from collections.abc import Sequence
from typing import Final

LENGTH: Final = 10_000  # characters
JUMBLES: Final = 100
_SEED: Final = 20

TOKENS: Final[tuple[str, ...]] = (
    # bits of numbers and codes
    "a.", "12.", "1", "9", "06-", "06 ", "+31 ", "0031", "1 2 ", "12-", "1-1-1950 ", "12/", "123456789 ", "NL", "NL00 ",
    "1234AB ", "1234 ab", "AB-12-", "a1", "€ 1,", "bsn ", "nul zes ", "twee ", "zes", "polisnummer ", "geboren op ",
    # bits of addresses, of the post and of the net
    "a@", "@", "a@b.", "apenstaart ", " punt ", "(at)", "www.", "http://", "https://a/", "x.nl/", "?a=b&", "1.1.", "::", "ab:",
    "straat ", "Straat 1 ", "laan", "weg 1-", "'s-", "Postbus ", "de Linde ",
    # bits of names
    "Jan ", "jan ", "Jan-", "JAN ", "de ", "van der ", "Mw. A. ", "A.", "A. ", "dr. ", "mijn man ", "ik heet ", "gr. ", "O'",
    "'t ", "'s ", "d'", "el-", "Henks ", "[NAAM_1] ", "[NAAM_", "[", "NAAM_1", "van de ", "fam. ", "Een ",
    # signs, spaces and scripts
    "(", ")", '"', "'", "’", "„", "-", "--", "_", "/", "\\", "*", ".", ",", "?!", ":", "\n", "\r\n", "\t", " ", "\u00a0",
    "\u200b", "\u00ad", "\u202e", "\u0000", "ﬁ", "ß", "İ", "e\u0301", "\u0301", "\u0301\u0327", "é", "ж", "анна ", "محمد ", "א",
    "李", "李 ", "ア", "🙂", "👩\u200d👧", "🇳🇱", "१२", "١٢", "①", "Ⅷ", "𝐀", "０６", "a" * 9 + " ", "Aa", "aA1_", "x" * 500 + " ",
)  # fmt: skip

# Filled in with a number and a word that is different each time.
NEW_EACH_TIME: Final = {
    "name": "mijn man {1}, ",
    "full name": "mw. {1} van der {1}berg ",
    "telephone number": "06-1{0:07d} ",
    "address for e-mail": "{1}@{1}.nl ",
    "street": "{1}straat {0}, ",
    "BSN": "bsn 1{0:08d} ",
    "unknown word": "{1} ",
}


def shapes(text: str, length: int = LENGTH) -> dict[str, str]:
    """Inputs of `length` characters by name: each token repeated, running `text` in five forms, lists of
    always something else, and seeded jumbles."""
    dice = random.Random(_SEED)
    made = {repr(token): filled([token], length) for token in TOKENS}
    running = filled([text or "geen bericht "], length)
    made |= {
        "messages": running,
        "messages in capitals": running.upper()[:length],
        "messages in lower case": running.lower()[:length],
        "messages without a space": filled([running.replace(" ", "")], length),
        "messages, every word on a line": running.replace(" ", "\n"),
    }
    # What is found once is looked for everywhere: here there is something new to look for all the time.
    made |= {
        f"always another {name}": filled([form.format(n, _word(n)) for n in range(length // 5)], length)
        for name, form in NEW_EACH_TIME.items()
    }
    for number in range(JUMBLES):
        chosen = dice.sample(TOKENS, dice.randint(2, 6))
        mixed = [dice.choice(chosen) for _ in range(length)]
        made[f"jumble {number} of " + " ".join(repr(t)[:20] for t in chosen)] = filled(mixed, length)
    return made


def _word(number: int) -> str:
    """A word of its own for each number, with a capital: Baba, Caba, Daba ..."""
    letters = ""
    for _ in range(4):
        number, rest = divmod(number, 20)
        letters += "bcdfghjklmnpqrstvwxz"[rest] + "aeiou"[number % 5]
    return letters.capitalize()


def filled(tokens: Sequence[str], length: int) -> str:
    """The tokens in turn, over and over, until there are `length` characters."""
    joined = "".join(tokens)
    return (joined * (length // len(joined) + 1))[:length]
