"""Hints for plainer Dutch (B1) while an editor writes: advice, never a fault. Pure.

Looked for are long sentences, hard words (`hard_words.yaml`), passive verbs with "worden", two denials in one clause, and
abbreviations that are not explained where they first stand. The rules are those that the guides of the Dutch government
for plain language share (Taal voor allemaal; Direct duidelijk).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import yaml

from knowledge.own_words import Paragraph, paragraphs
from knowledge.readability import words_of
from knowledge.sentences import cut, without_marks

Kind = Literal["long", "hard", "passive", "denial", "abbreviation"]
LONG_FROM = 21  # words
SHOWN_CHARACTERS = 60
LOOKED_AT = 600  # characters of a sentence, for an explanation
NEAR = 8  # words between "worden" and its participle

_HARD_WORDS = Path(__file__).parent / "hard_words.yaml"
_AMOUNT = re.compile(r"\{\{\s*bedrag:[^}]*\}\}")
_BECOME = re.compile(r"\b(?:word|wordt|worden|werd|werden|geworden)\b", re.IGNORECASE)
# Participles: with ge- in front or inside ("gebeld", "aangevraagd"), or of a verb that takes no ge- ("betaald").
_PARTICIPLE = re.compile(
    r"(?:(?:aan|af|achter|bij|door|in|los|mee|na|neer|om|onder|op|over|samen|tegen|terug|toe|uit|vast|voor|weg)?ge\w{2,}(?:d|t|en)"
    r"|(?:(?:aan|af|mee|toe|uit|voor)?(?:be|ver|ont|her|er|over|onder|om|door|voor)\w{2,}d)"
    r"|be(?:perkt|werkt|reikt|zocht|dacht|sloten|sproken|schreven|grepen|noemd)|ver(?:strekt|werkt|kocht|loren|boden|vangen|kregen)"
    r"|ont(?:dekt|vangen|slagen|nomen|worpen)|over(?:legd|tuigd)|onder(?:zocht|steund|nomen|tekend)|her(?:haald|zien))\Z",
    re.IGNORECASE,
)
_NO_PARTICIPLE = frozenset(
    """geld gebied gebieden gezond gezonde geduld gewicht gemeente gemeenten genoeg gezicht gebit gedicht gerecht gelijk
    gesprekken gevallen gezinnen gebeurtenissen gewoonten gebreken gevoelen geen genot gebouwen gedachten gelegen
    geheimen getallen geesten verband verstand beleid bestand overheid bevoegd voorbeeld verkeerd bekend beroemd onbekend
    vijand iemand niemand oud overstand voorraad onderhoud geschikt verwant vermoeid verdrietig gehandicapt gered""".split()
)
_CLAUSE = re.compile(
    r"[,;:()–]| (?:en|of|maar|dat|als|omdat|want|terwijl|zodat|die|waar|zolang|tot|tenzij|hoewel|voordat|nadat|dan) ",
    re.IGNORECASE,
)
_DENIAL = re.compile(r"\b(?:niet|geen|nooit|niemand|niets|nergens|zonder|nimmer|geenszins)\b", re.IGNORECASE)
_UN_WORD = re.compile(
    r"\b(?:niet|geen|nooit)\s+(?:\w+\s+)?(on(?!der|tv|ts|tw|tz|tl|ze|s\b|line|ge?veer)\w{4,}(?:lijke?|ige?|bare?|baar|end|de|d|t|te|waar|gewoon))\b",
    re.IGNORECASE,
)
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]{2,6}|Wlz|Wmo|Zvw|Wzd|Wvggz|Wkkgz|Wgbo|Awb|Anw|Avg|Wtza|Wajong|Zzp|pgb|vpt|mpt|ggz|elv|grz|zzp|wlz|wmo|zvw)\b(?![-.]?\w)"
)
# As known as a word.
_KNOWN = frozenset("AOW BSN TV PC SMS PDF EU NL AI ID".split())


@dataclass(frozen=True)
class Hint:
    """A piece of the text that could be plainer. `line` counts from 1; `advice` is Dutch and says what to do."""

    kind: Kind
    line: int
    piece: str
    advice: str


def hints(text: str) -> tuple[Hint, ...]:
    """The hints about a valid article's file text, in the order of its lines."""
    found: list[Hint] = []
    pieces = list(paragraphs(text))
    for paragraph in pieces:
        found += _long(paragraph)
        found += _hard(paragraph)
        found += _passive(paragraph)
        found += _denials(paragraph)
    found += _abbreviations(pieces)
    return tuple(sorted(found, key=lambda h: (h.line, h.kind, h.piece)))


@cache
def load_hard_words(path: Path = _HARD_WORDS) -> dict[str, str]:
    """What to say instead, by hard word or phrase in lower case."""
    listed: dict[str, str] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {form.strip(): plainer for forms, plainer in listed.items() for form in forms.split(",")}


@cache
def _any_hard_word() -> re.Pattern[str]:
    """Every hard word, the longest first, so that a phrase goes before a word in it."""
    forms = sorted(load_hard_words(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms))})(?![\w-])", re.IGNORECASE)


def _sentences(paragraph: Paragraph) -> Iterator[tuple[int, str]]:
    """The sentences of a paragraph, each with its place in it."""
    at = 0
    for sentence in cut(paragraph.text):
        at = paragraph.text.index(sentence, at)
        yield at, sentence
        at += len(sentence)


def _long(paragraph: Paragraph) -> Iterator[Hint]:
    for at, sentence in _sentences(paragraph):
        words = len(words_of(without_marks(_AMOUNT.sub("bedrag", sentence))))
        if words >= LONG_FROM:
            advice = f"{words} woorden. Maak er twee zinnen van{_where_to_cut(sentence)}."
            yield Hint("long", paragraph.line(at), _shown(sentence), advice)


def _where_to_cut(sentence: str) -> str:
    """The joint that lies nearest the middle."""
    joints = [m for m in _CLAUSE.finditer(sentence) if len(sentence) * 0.2 < m.start() < len(sentence) * 0.8]
    if not joints:
        return ""
    best = min(joints, key=lambda m: abs(m.start() - len(sentence) / 2))
    before = words_of(sentence[: best.start()])
    return f", bijvoorbeeld na '{before[-1]}'" if before else ""


def _hard(paragraph: Paragraph) -> Iterator[Hint]:
    plainer = load_hard_words()
    for match in _any_hard_word().finditer(_blank(paragraph.text)):
        if _is_name(match, paragraph.text):
            continue
        yield Hint("hard", paragraph.line(match.start()), match[0], f"Makkelijker: {plainer[match[0].lower()]}.")


def _is_name(match: re.Match[str], text: str) -> bool:
    """A capital within a sentence: "het Juridisch Loket"."""
    return match[0][0].isupper() and bool(re.search(r"[\w,]\s+\Z", text[max(0, match.start() - 3) : match.start()]))


def _passive(paragraph: Paragraph) -> Iterator[Hint]:
    for at, sentence in _sentences(paragraph):
        start = 0
        for end in [m.start() for m in _CLAUSE.finditer(sentence)] + [len(sentence)]:
            clause = sentence[start:end]
            verb = _BECOME.search(clause)
            done = verb and _participle_near(clause, verb)
            if verb and done:
                piece = f"{verb[0]} … {done}" if clause.index(done) > verb.start() else f"{done} {verb[0]}"
                advice = "Zeg wie het doet, bijvoorbeeld: de gemeente betaalt."
                yield Hint("passive", paragraph.line(at + start + verb.start()), piece, advice)
            start = end


def _participle_near(clause: str, verb: re.Match[str]) -> str | None:
    after = words_of(clause[verb.end() :])[:NEAR]
    before = words_of(clause[: verb.start()])[-2:][::-1]
    words = (w for w in (*before, *after) if w.lower() not in _NO_PARTICIPLE)
    return next((w for w in words if _PARTICIPLE.fullmatch(w)), None)


def _denials(paragraph: Paragraph) -> Iterator[Hint]:
    for at, sentence in _sentences(paragraph):
        start = 0
        for end in [m.start() for m in _CLAUSE.finditer(sentence)] + [len(sentence)]:
            clause = sentence[start:end]
            twice = list(_DENIAL.finditer(clause))
            un_word = _UN_WORD.search(clause)
            if len(twice) > 1 or un_word:
                first = un_word.start() if un_word else twice[0].start()
                last = un_word.end() if un_word else twice[-1].end()
                advice = "Twee keer nee in één zin. Zeg wat het wel is."
                yield Hint("denial", paragraph.line(at + start + first), _shown(clause[first:last]), advice)
            start = end


def _abbreviations(pieces: list[Paragraph]) -> Iterator[Hint]:
    """Each abbreviation that is not explained in the sentence where it first stands, or right beside it."""
    all_sentences = [(p, at, sentence) for p in pieces for at, sentence in _sentences(p)]
    seen: set[str] = set()
    for number, (paragraph, at, sentence) in enumerate(all_sentences):
        near = " ".join(s[:LOOKED_AT] for _, _, s in all_sentences[max(0, number - 1) : number + 2])
        for match in _ABBREVIATION.finditer(_blank(sentence)):
            short = match[0]
            if short in _KNOWN or short.lower() in seen:
                continue
            seen.add(short.lower())
            if not _explained(short, near):
                advice = f"Leg uit wat {short} is, de eerste keer dat het er staat."
                yield Hint("abbreviation", paragraph.line(at + match.start()), short, advice)


def _explained(short: str, near: str) -> bool:
    """By brackets ("de Wet langdurige zorg (Wlz)"), by a verb ("de Wlz is ..."), or by an apposition ("het CIZ, het ...")."""
    name = re.escape(short)
    return bool(
        re.search(
            rf"\([^)]*\b{name}\b[^)]*\)|\b{name}\s*\((?!\d)|\b{name},?\s+(?:is\s+(?:een|de|het)|betekent|staat\s+voor)\b"
            rf"|\b{name},\s+(?:de|het|een|dat|die|waar)\b|(?:betekent|heet|noemt?|afkorting)\b[^.]*\b{name}\b"
            rf"|\b(?:de|het)\s+[\w\s]{{4,60}},\s+(?:de\s+|het\s+)?{name}\b",
            near,
            re.IGNORECASE,
        )
    )


def _blank(text: str) -> str:
    """The text with what is not prose made blank, so that places stay: keys of amounts, and addresses of links."""
    return re.sub(r"\{\{[^}]*\}\}|\]\([^)]*\)|https?://\S+", lambda m: " " * len(m[0]), text)


def _shown(piece: str) -> str:
    """A piece on one line, cut off behind a word."""
    plain = " ".join(piece.split())
    if len(plain) <= SHOWN_CHARACTERS:
        return plain
    return plain[:SHOWN_CHARACTERS].rsplit(" ", 1)[0] + " …"
