"""What the learned opinion makes of a text: stretches of words that sound like a person, an institution or an identifier."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from assistant.redaction.analyzer import THRESHOLD, Tokens
from assistant.redaction.keeping import CALENDAR
from assistant.redaction.recognisers import name_cues as cues
from assistant.redaction.recognisers.base import UNIT, Found, digits, pattern
from assistant.redaction.recognisers.learned import Opinion
from assistant.redaction.recognisers.name_edges import MOST_WORDS, Stretch, adjacent
from assistant.redaction.recognisers.phone import in_public, public

# Above this chance a word is taken for a name though no sign says so; below the other a weak sign is not believed.
_HEARD: Final = 0.27
_HEARD_INSTITUTION: Final = 0.3
_STREETS: Final = ("straat", "plein", "laan", "gracht", "singel", "kade", "steeg", "dreef")  # the address's business
_ENOUGH: Final = 0.55  # what is heard at all passes the threshold of the engine
_HEARD_BEHIND: Final = 0.25  # for a word that follows one
_DOUBTED: Final = 0.3
_DOUBTED_SURE: Final = 0.15
_SURE_SIGN: Final = 0.8
# Periods, times, amounts and parts of laws: where one of these is personal, a pattern knows it.
_ORDINARY: Final = pattern(
    r"""
    (?:19|20)\d\d(?:\s?[-/]\s?(?:19|20)?\d\d)? | \d{1,2}[.:]\d\d(?:\s?-\s?\d{1,2}[.:]\d\d)?
    | \d{1,3}(?:\.\d{3})+(?:,\d\d)? | \d{1,5}(?:,\d{1,2}|,-) | \d{1,3}(?:\.\d{1,3}){2,}
    """
)
# A date of which only what stands around it can say that somebody was born on it.
_DATE: Final = pattern(rf"(?<!\w)\d{{1,2}}[-/. ](?:\d{{1,2}}|{'|'.join(sorted(CALENDAR))})[-/. ](?:19|20)?\d\d(?!\w)")
_BORN: Final = 0.5
_RUN: Final = re.compile(r"(?<!\w)[+(]?\d(?:[\d.:/()-]|[ ](?=[\d(])|,(?=\d|-))*")
_HEARD_IDENTIFIER: Final = 0.4
_HEARD_IDENTIFIER_BEHIND: Final = 0.22


def doubted(stretch: Stretch, heard: Mapping[int, Opinion]) -> bool:
    """Whether a weak sign stands alone: nothing around it sounds like a person."""
    enough = _DOUBTED_SURE if stretch.score >= _SURE_SIGN else _DOUBTED
    return all(heard[i].person < enough for i in range(stretch.first, stretch.last + 1) if i in heard)


def names(tokens: Tokens, text: str, heard: Mapping[int, Opinion]) -> Iterator[Stretch]:
    """Neighbouring words that sound like a person, with the particles between them."""
    last = -1
    for i in sorted(heard):
        if i <= last or heard[i].person < _HEARD:
            continue
        last, j = i, i + 1
        while j - last <= 3 and j - i < MOST_WORDS and adjacent(tokens, text, j):
            if j in heard and heard[j].person >= _HEARD_BEHIND:
                last = j
            elif tokens.lemmas[j] not in cues.PARTICLES and tokens.words[j] not in ".'-":
                break
            j += 1
        yield Stretch(i, last, max(heard[i].person, _ENOUGH))


def institutions(tokens: Tokens, text: str, heard: Mapping[int, Opinion]) -> Iterator[Stretch]:
    """Neighbouring words that sound like an institution, with the article before them."""
    last = -1
    for i in sorted(heard):
        if i <= last or heard[i].institution < _HEARD_INSTITUTION:
            continue
        first, last = i, i
        while last + 1 in heard and heard[last + 1].institution >= 0.3 and adjacent(tokens, text, last + 1):
            last += 1
        if tokens.lemmas[last].endswith(_STREETS):
            continue
        if first and tokens.lemmas[first - 1] in ("de", "het", "t", "'t", "den", "ter", "ten"):
            first -= 1
            if first and tokens.words[first - 1] == "'":
                first -= 1
        yield Stretch(first, last, max(heard[i].institution, _ENOUGH))


def identifiers(tokens: Tokens, text: str, heard: Mapping[int, Opinion]) -> Iterator[Found]:
    """Words and figures that sound like an address, a secret, a birth, a place or a number, with the signs between them."""
    if not any(one.identifier >= _HEARD_IDENTIFIER for one in heard.values()):
        return
    plain, dates = _explained(text), [range(*match.span()) for match in _DATE.finditer(text)]
    heard = {
        i: one
        for i, one in heard.items()
        if not any(tokens.begins[i] in stretch for stretch in (plain if one.birth > _BORN else plain + dates))
    }
    last = -1
    for i in sorted(heard):
        if i <= last or heard[i].identifier < _HEARD_IDENTIFIER:
            continue
        last, j = i, i + 1
        while j < len(tokens.words) and adjacent(tokens, text, j):
            if j in heard and heard[j].identifier >= _HEARD_IDENTIFIER_BEHIND:
                last = j
            elif tokens.words[j].isalnum():
                break
            j += 1
        begin, end = tokens.begins[i], tokens.stops[last]
        while begin > 0 and text[begin - 1].isalnum():
            begin -= 1
        while end < len(text) and text[end].isalnum():
            end += 1
        best = max(range(i, last + 1), key=lambda n: heard[n].identifier if n in heard else 0)
        yield Found(begin, end, THRESHOLD, heard[best].kind)


def _explained(text: str) -> list[range]:
    """Where figures stand that anybody may see: helplines, amounts, times, parts of laws."""
    found = []
    for match in _RUN.finditer(text):
        start, run = match.start(), match.group().rstrip(" .:/(-")
        end = start + len(run)
        if (
            public(digits(run))
            or in_public(text, start, end)
            or _ORDINARY.fullmatch(run)
            or UNIT.match(text, end)
            or text[max(0, start - 2) : start].strip() == "€"
        ):
            found.append(range(start, end))
    return found
