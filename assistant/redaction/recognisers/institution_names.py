"""Where the name of an institution begins and ends, beside the word for its kind."""

from functools import cache
from pathlib import Path
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.keeping import BODIES
from assistant.redaction.lexicon import Lexicon
from assistant.redaction.lists import Lists
from assistant.redaction.recognisers import institution_cues as cues
from assistant.redaction.recognisers.name_cues import FINITE
from assistant.redaction.recognisers.words import looks_dutch

_HOUSES: Final = Path(__file__).parent.parent / "lists" / "houses.txt"


@cache
def _houses() -> frozenset[str]:
    lines = _HOUSES.read_text(encoding="utf-8").split("\n")
    return frozenset(line for line in lines if line and not line.startswith("#"))


class InstitutionNames:
    """Finds the tokens of a name, in a text with capitals and in one without."""

    def __init__(self, lists: Lists, lexicon: Lexicon) -> None:
        self._lists = lists
        self._lexicon = lexicon
        self.houses = _houses()  # names that many homes, schools and clubs bear

    def in_lower_case(self, text: str, tokens: Tokens, i: int, kind: str) -> int | None:
        """The last token of a name in lower case behind the kind at token `i`: "apotheek de gouden vijzel"."""
        words, lemmas = tokens.words, tokens.lemmas
        previous = lemmas[i - 1] if i else ""
        determined = previous in cues.DETERMINERS and tokens.begins[i] - tokens.stops[i - 1] == 1
        if not determined and i and previous in self._lists.words and previous.endswith("e") and len(previous) > 3:
            determined = previous not in ("bijvoorbeeld", "via")  # "een goede thuiszorg"
        at, article = i + 1, False
        while at < len(words) and at < i + 4 and (lemmas[at] in cues.ARTICLES or words[at] == "'"):
            article = True
            at += 1
        if at < len(words) and lemmas[at] in ("sint", "st", "huize", "villa", "nij", "bij") and at + 1 < len(words):
            if lemmas[at] == "bij" and (cues.kind(lemmas[at + 1]) or lemmas[at + 1] in self._lists.words):
                return None
            return at + 1 if lemmas[at + 1] not in cues.NO_NOUN and words[at + 1][0].isalpha() else None
        if lemmas[at : at + 2] in (
            ["hof", "van"],
            ["aan", "de"],
            ["aan", "het"],
            ["van", "der"],
            ["van", "den"],
            ["van", "de"],
        ):
            following = at + 2
            if (
                following < len(words)
                and not determined
                and kind in ("firm", "trade")
                and self.may_name(lemmas[following], 6)
            ):
                return self.with_partners(tokens, following)
            return None
        if lemmas[at : at + 1] and lemmas[at] in cues.FOREIGN and at + 1 < len(words) and words[at + 1][0].isalpha():
            return at + 1  # "moskee el hidaya", "zangkoor con amore"
        if lemmas[at : at + 1] == ["aan"] and not determined and kind in ("firm", "loose"):
            following = at + 1
            while following < len(words) and following < at + 3 and lemmas[following] in ("'", "t", "'t"):
                following += 1
            if at + 1 < following < len(words) and lemmas[following] not in cues.NO_NOUN:
                return following  # "aan 't Spoor"
        if lemmas[at : at + 1] == ["van"] and kind != "trade" and not determined and at + 1 < len(words):
            surname = (
                self._lexicon.surname(lemmas[at + 1]) >= 3
                and lemmas[at + 1] not in self._lists.words
                and lemmas[at + 1] not in cues.NO_NOUN
            )
            if (
                surname
                and lemmas[at + 2 : at + 3] == ["en"]
                and self._lexicon.surname(" ".join(lemmas[at + 3 : at + 4])) >= 1
            ):
                return at + 3  # "praktijk van dam en oei"
            return at + 1 if surname else None
        if lemmas[at : at + 1] in (["ter"], ["ten"], ["van"]) and kind == "trade" and at + 1 < len(words):
            town = lemmas[at + 1] in self._lists.municipalities or lemmas[at + 1] in self._lists.villages
            return self.with_partners(tokens, at + 1) if town or self.may_name(lemmas[at + 1], 4) else None
        if at >= len(words) or not words[at][0].isalpha() or text[tokens.stops[at - 1] : tokens.begins[at]].strip(" "):
            return None
        usual = self.usual(tokens, at)
        if article and usual is not None and not (determined and kind == "loose"):
            return usual
        if kind == "article":
            return None
        if article:
            if (
                lemmas[at : at + 1]
                and lemmas[at] in cues.ADJECTIVES
                and lemmas[at + 1 : at + 2]
                and lemmas[at + 1] in cues.ADJECTIVES
            ):
                at += 1  # "de drie gekroonde vijzels"
            participle = lemmas[at].endswith("ende") and len(lemmas[at]) > 5
            described = (
                kind in ("firm", "trade")
                and not determined
                and lemmas[at].endswith("e")
                and lemmas[at] in self._lists.words
            )
            if (
                (lemmas[at] in cues.ADJECTIVES or participle or described)
                and lemmas[at] not in cues.NO_NOUN
                and at + 1 < len(words)
                and words[at + 1][0].isalpha()
                and not (described and (lemmas[at + 1] in cues.INNER or lemmas[at + 1] in cues.PREPOSITION))
            ):
                noun = lemmas[at + 1]
                plainly = lemmas[at] in (
                    "nieuwe",
                    "oude",
                    "eerste",
                    "laatste",
                    "goede",
                    "grote",
                    "kleine",
                    "lange",
                    "korte",
                    "warme",
                    "hoge",
                    "lage",
                    "halve",
                )
                club = lemmas[i].endswith(("club", "koor", "vereniging"))
                rare = (determined and not club) or (kind == "loose" and plainly)
                return at + 1 if noun not in cues.NO_NOUN and (not rare or self.usual(tokens, at) is not None) else None
            behind = lemmas[at + 1 : at + 3]
            if (
                not determined
                and len(behind) == 2
                and behind[1] in FINITE
                and behind[0].isalpha()
                and behind[0] not in cues.NO_NOUN
            ):
                return at + 1  # "de weide blik zegt"
            if (
                kind == "loose"
                and not determined
                and behind[:1]
                and behind[0] in FINITE
                and self.may_name(lemmas[at], 4)
            ):
                return at  # "school de schakelaar heeft"
            most = 1 if determined else 3 if kind == "loose" else 4 if lemmas[i] in cues.EVERYDAY else 6
            return at if self.may_name(lemmas[at], most, compound=not determined) else None
        if usual is not None and (not determined or (kind == "firm" and self._lexicon.frequency(lemmas[usual]) <= 3)):
            return usual
        if determined:
            surname = self._lexicon.surname(lemmas[at]) >= 2 and self._lexicon.frequency(lemmas[at]) <= 3
            return at if surname and lemmas[at] not in cues.NO_NOUN and lemmas[at] not in self._lists.words else None
        if kind == "trade":
            if lemmas[i] in cues.PERSONS and self._lexicon.surname(lemmas[at]) < 2:
                return None
            if lemmas[at + 1 : at + 3] in (["en", "zonen"], ["en", "zn"], ["en", "zoon"], ["&", "zn"], ["&", "zonen"]):
                return at + 2  # "schildersbedrijf wit en zonen"
            first_name = lemmas[at] in self._lists.first_names and lemmas[at] not in self._lists.words
            return self.with_partners(tokens, at) if first_name or self.may_name(lemmas[at], 4) else None
        if kind == "loose" and not self._lexicon.surname(lemmas[at]):
            return None
        return (
            self.with_partners(tokens, at) if self.may_name(lemmas[at], 3 if kind == "firm" else 1, bare=True) else None
        )

    def may_name(self, word: str, most: int, compound: bool = True, bare: bool = False) -> bool:
        """Whether `word` is rare enough (a frequency of at most `most`) to be a name, and no verb or function word."""
        if (
            word in cues.NO_NOUN
            or word in BODIES
            or word in self._lists.municipalities
            or word in self._lists.kept
            or len(word) < 3
        ):
            return False
        if not word.isalpha() and "-" not in word and "'" not in word:
            return False
        frequency = self._lexicon.frequency(word)
        if self._lexicon.surname(word) >= 2 and frequency <= 3:
            return True
        if frequency > most or (not compound and looks_dutch(word, self._lists.words)):
            return False
        ordinary = word in self._lists.words
        # "thuiszorg declareert", "school weigerde", "praktijk gevestigd": verbs come in these forms.
        return not bare or not (
            ordinary or (word.endswith(("t", "d", "de", "te", "en", "ig", "lijk", "s")) and frequency > 0)
        )

    def usual(self, tokens: Tokens, at: int) -> int | None:
        """The last token of a usual name of houses and schools that begins at token `at`."""
        for size in (3, 2, 1):
            if " ".join(tokens.lemmas[at : at + size]) in self.houses and at + size <= len(tokens.words):
                last = at + size - 1
                return (
                    last + 1
                    if tokens.lemmas[last + 1 : last + 2] and tokens.lemmas[last + 1] in cues.NUMERALS
                    else last
                )
        adjective = tokens.lemmas[at] in cues.ADJECTIVES and at + 1 < len(tokens.words)
        return at + 1 if adjective and tokens.lemmas[at + 1] in self.houses else None

    def with_partners(self, tokens: Tokens, last: int) -> int:
        """Takes "& Zn", "en zoon", "bv" and a second surname along."""
        lemmas = tokens.lemmas
        second = cues.lemma_after(tokens, last)
        if (
            self._lexicon.surname(second) >= 2
            and self._lexicon.frequency(second) <= 2
            and second not in self._lists.words
        ):
            return last + 1
        if (
            lemmas[last + 1 : last + 2] in (["&"], ["en"])
            and lemmas[last + 2 : last + 3]
            and (
                lemmas[last + 2] in ("zn", "zoon", "zonen", "co", "partners", "zo", "dochter", "dochters")
                or lemmas[last + 1] == "&"
            )
        ):
            return last + 2
        return (
            last + 1
            if lemmas[last + 1 : last + 2] in (["bv"], ["vof"], ["nv"], ["oost"], ["west"], ["noord"], ["zuid"])
            else last
        )

    def before_kind(self, tokens: Tokens, i: int) -> int | None:
        """The token before a secondary school that names it, in lower case too: "het rietveld lyceum"."""
        if i == 0 or tokens.begins[i] - tokens.stops[i - 1] != 1:
            return None
        word = tokens.lemmas[i - 1]
        if (
            word in cues.DETERMINERS
            or word in cues.NO_NOUN
            or not word.replace("-", "").isalpha()
            or (word.endswith(("e", "s")) and word not in self.houses)
        ):
            return None
        if word in self._lists.municipalities or word in BODIES:
            return None
        rare = self._lexicon.frequency(word) <= 3 or (
            self._lexicon.surname(word) >= 3 and word not in self._lists.words
        )
        return (
            i - 1
            if rare or word in ("stedelijk", "christelijk", "protestants", "interconfessioneel", "maritiem")
            else None
        )

    # By its own form.

    def qualified(self, tokens: Tokens, i: int) -> int:
        """The first of up to two capitals that stand before a kind: "het Stedelijk Lyceum"."""
        first = i
        while first > 1 and i - first < 2:
            word = tokens.words[first - 1]
            adjacent = tokens.begins[first] - tokens.stops[first - 1] == 1
            opens = tokens.words[first - 2] in ".!?:"
            if (
                not adjacent
                or opens
                or cues.kind(word.lower())
                or word.lower() in cues.ARTICLES_OF_NAMES
                or not self.capital(word)
            ):
                break
            first -= 1
        return first

    def capitals(self, text: str, tokens: Tokens, first: int) -> tuple[int, int] | None:
        """The first and last token of the name in capitals that begins at `first`, or None."""
        words, last, named = tokens.words, first - 1, False
        for i in range(first, min(first + cues.MOST_WORDS, len(words))):
            if text[tokens.stops[i - 1] : tokens.begins[i]] not in (" ", "", "'", ". ", ": "):
                break
            word = words[i]
            lower = word.lower()
            follows = i + 1 < len(words) and words[i + 1][0].isupper()
            if word == "." and named:
                if words[i - 1] in ("Gebr", "St", "Zn", "Fa"):
                    continue
                break
            if (
                (not named and lower in cues.ARTICLES_OF_NAMES)
                or (lower in cues.INNER and follows and (named or lower in ("aan", "van", "op", "'", "t", "s")))
                or word == "&"
                or (word == "'" and i + 1 < len(words))
            ):
                continue  # counts only if a part of the name follows
            particle = i > first and words[i - 1] in (
                "Van",
                "De",
                "Der",
                "Den",
                "Ter",
                "Ten",
                "&",
                "van",
                "de",
                "der",
                "'t",
                "t",
                "Op",
            )
            if word.isupper() and len(word) > 1 and named and lower in ("bv", "nv", "vof", "ii"):
                last = i
                continue
            if not (self.capital(word) or (particle and word[0].isupper() and not word.isupper())):
                break
            last, named = i, True
        return (first, last) if named and any(len(w) > 2 for w in words[first : last + 1]) else None

    def capital(self, word: str) -> bool:
        """Whether the word has the capital of a name, and is no body, town or abbreviation."""
        lower = word.lower()
        return (
            word[0].isupper()
            and not (word.isupper() and len(word) > 1)
            and lower not in BODIES
            and lower not in cues.GENERIC_CAPITALS
            and lower not in self._lists.municipalities
        )
