"""Dutch postcodes, with or without a space, in any case."""

from collections.abc import Iterator
from typing import Final

from assistant.redaction.analyzer import Tokens
from assistant.redaction.recognisers.base import Found, Recogniser, before, every_match, pattern

_POSTCODE: Final = pattern(r"(?:(?<![\w€.,/-])|(?<=code))([1-9]\d{3})([ ]{0,2}-?)([a-z]{2})(?![\w'@])(?!\.\w)")
_DIGITS: Final = pattern(
    r"\bpostcode(?:gebied)?\s{0,2}(?:is|:|van\s\w{1,15}\sis)?\s{0,2}([1-9]\d{3}(?:\s?[a-z]{2})?)\b"
)
_NO_POSTCODE: Final = pattern(r"(?:\bart\.?|\bartikel|€|\beuro)\s{0,2}$")
# "Mijn oom in Sint Nicolaasga (8521)": the figures behind a place.
_BEHIND_PLACE: Final = pattern(r"\b(?:in|te|uit)\s(?:[\w'-]{3,20}\s){1,3}\((?P<code>[1-9]\d{3})\)")
# Words and units of two letters that follow a number: "in 2024 is", "1500 mg".
_WORDS: Final = frozenset(
    """
    de en is of om op te in ik je we ze al er na nu ja zo mg ml kg km kw gr cm mm eu ca bv nl tv dd af as at be da do en el
    ga ha he ho hè ie ko ma me mi mn mo my no nà ob ok oh pa pm po pp pr re ri sa sd se ss st ta ti to tm tp uw va vb vr wa
    wc we wo za zn zn cc pg mc bw eu dl
    """.split()
)
_UNITS: Final = frozenset("mg ml kg km kw gr cm mm dl cc eu m2 pk".split())


class PostcodeRecogniser(Recogniser):
    """Four digits and two letters; SA, SD and SS are never issued."""

    types = ("POSTCODE",)
    context_words = ("postcode", "adres", "woon", "woont", "wonen", "wonende", "straat", "pc")

    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Postcodes; two ordinary letters after a space need a context word or capitals."""
        for match in _POSTCODE.finditer(text):
            space, letters = match.group(2), match.group(3)
            if letters.lower() in ("sa", "sd", "ss") or letters.lower() in _UNITS:
                continue
            if _NO_POSTCODE.search(before(text, match.start(), 12)):
                continue
            ordinary = letters.lower() in _WORDS
            if not space:
                score = 0.9
            elif letters.isupper():
                # In a text that is all capitals the letters say nothing.
                score = 0.85 if not ordinary or not text.isupper() else 0.3
            else:
                score = 0.05 if ordinary else 0.75
            yield Found(match.start(), match.end(), score, "POSTCODE")
        for match in _BEHIND_PLACE.finditer(text):
            if not match["code"].startswith(("19", "20")):
                yield Found(match.start("code"), match.end("code"), 0.7, "POSTCODE")
        yield from every_match(_DIGITS, text, 0.8, "POSTCODE", 1)
