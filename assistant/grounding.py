"""Claim against source: a sentence is shown only if a cited passage carries it.

Local and deterministic. Numbers, amounts, dates, phone numbers, links, negations and modal verbs must agree with the
source sentence nearest in words, and most of what the claim says must be said there. It is built to refuse: a true
sentence that is dropped costs little, the source's own sentence stands in for it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from knowledge.lexical import DutchWords, fold
from knowledge.passages import Passage

MIN_SHARED = 0.6  # of the content words of a claim that its source must say
MAX_CLAIM_CHARACTERS = 400

_words = DutchWords()
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_LINK = re.compile(r"(https?://|www\.|\b[\w-]+\.(?:nl|com|org|eu|net|be)\b)\S*", re.I)
_MARKUP = re.compile(r"[<>{}`]|\]\(|^#|\*\*")
_PLACEHOLDER = re.compile(r"\[[A-Za-z_]+(?:_\d+)?(?::[^\]]*)?\]?")
_NEGATION = re.compile(r"\b(niet|geen|nooit|niets|niemand|nergens|zonder|tenzij|behalve|evenmin|noch)\b")
_RESTRICTION = re.compile(
    r"\b(alleen|uitsluitend|pas|hooguit|maximaal|minimaal|minstens|uiterlijk|meestal|soms|vaak)\b"
)
_MODALS: Mapping[str, str] = {
    "mag": "may", "mogen": "may", "mocht": "may",
    "moet": "must", "moeten": "must", "verplicht": "must", "verplichten": "must", "dient": "must",
    "hoeft": "need not", "hoeven": "need not",
    "kan": "can", "kunnen": "can", "kunt": "can", "kun": "can",
    "recht": "right",
}  # fmt: skip
_COUNTS: Mapping[str, str] = {
    w: str(n)
    for n, w in enumerate("nul een twee drie vier vijf zes zeven acht negen tien elf twaalf".split())
    if w != "een"  # also the article "a"
}
_CERTAINTY = re.compile(
    r"\b(je (hebt|heb) (zeker|gegarandeerd|sowieso)|je (krijgt|wint) (zeker|gegarandeerd|sowieso|altijd)|gegarandeerd|"
    r"honderd procent|je gaat winnen|de rechter zal)\b"
)
_DIAGNOSIS = re.compile(
    r"\b(je|hij|zij|ze|je (?:moeder|vader|man|vrouw)) (heeft|hebt) (waarschijnlijk|duidelijk|zeker) \w+"
)
_SYSTEM = re.compile(
    r"\b(systeemprompt|system ?prompt|taalmodel|language model|als ai|mijn instructies|my instructions|ignore|json)\b"
)


@dataclass(frozen=True)
class Verdict:
    """Whether a claim may be shown; if not, why (for "what was left out and why", never for a caregiver's eyes raw)."""

    carried: bool
    reason: str = ""
    quote: str = ""


def check(claim: str, cited: Sequence[Passage], allowed_placeholders: frozenset[str] = frozenset()) -> Verdict:
    """Whether the cited passages carry a claim; `quote` is the source sentence that does.

    `allowed_placeholders` are those of the message and its history: any other could be somebody else's.
    """
    text = claim.strip()
    if not text or len(text) > MAX_CLAIM_CHARACTERS:
        return Verdict(False, "leeg of te lang")
    if not cited:
        return Verdict(False, "geen bron genoemd")
    if any(p not in allowed_placeholders for p in _PLACEHOLDER.findall(text)):
        return Verdict(False, "noemt een onbekende naam")
    said = _PLACEHOLDER.sub(" ", text)
    if _MARKUP.search(said):
        return Verdict(False, "bevat opmaak")
    folded = fold(said)
    whole = fold(" ".join(f"{p.title} {p.heading} {p.text}" for p in cited))
    if _SYSTEM.search(folded) and not _SYSTEM.search(whole):
        return Verdict(False, "gaat over het systeem")
    if any(m.group().lower().rstrip(".,") not in whole for m in _LINK.finditer(said)):
        return Verdict(False, "link staat niet in de bron")
    for pattern, reason in ((_CERTAINTY, "belooft een uitkomst"), (_DIAGNOSIS, "stelt iets vast over gezondheid")):
        if (match := pattern.search(folded)) and match.group() not in whole:
            return Verdict(False, reason)
    sources = [s.text for p in cited for s in p.sentences] + [p.heading for p in cited]
    return _nearest(folded, whole, sources)


def _nearest(folded: str, whole: str, sources: Sequence[str]) -> Verdict:
    """Judge a folded claim by the source sentences nearest to it, a pair of neighbours counting as one."""
    claim = _content(folded)
    if not claim:
        return Verdict(False, "zegt niets dat te controleren is")
    candidates = [*sources, *(f"{a} {b}" for a, b in pairwise(sources))]
    ranked = sorted(candidates, key=lambda s: -_shared(claim, _content(fold(s))) + len(s) / 1e5)
    reason = ""
    for source in ranked[:3]:
        near = fold(source)
        share = _shared(claim, _content(near))
        if share < MIN_SHARED:
            reason = reason or "staat niet zo in de bron"
            break
        verdict = _agrees(folded, near, whole)
        if not verdict:
            return Verdict(True, quote=source)
        reason = reason or verdict
    return Verdict(False, reason or "staat niet zo in de bron")


def _agrees(claim: str, source: str, whole: str) -> str:
    """Empty if nothing contradicts, else the reason."""
    if not _numbers(claim) <= _numbers(source):
        return "een getal klopt niet met de bron"
    if len(_NEGATION.findall(claim)) % 2 != len(_NEGATION.findall(source)) % 2:
        return "een ontkenning klopt niet met de bron"
    if not set(_RESTRICTION.findall(claim)) <= set(_RESTRICTION.findall(source)):
        return "een voorwaarde klopt niet met de bron"
    if not _modals(claim) <= _modals(source):
        return "mag, moet of kan klopt niet met de bron"
    return ""


def _numbers(text: str) -> set[str]:
    digits = {n.rstrip(".,") for n in _NUMBER.findall(text)}
    return digits | {_COUNTS[w] for w in re.findall(r"[a-z]+", text) if w in _COUNTS}


def _modals(text: str) -> set[str]:
    return {_MODALS[w] for w in re.findall(r"[a-z]+", text) if w in _MODALS}


def _content(text: str) -> frozenset[str]:
    return frozenset(_words.stem(w) for w in _words.words(text))


def _shared(claim: frozenset[str], source: frozenset[str]) -> float:
    return len(claim & source) / len(claim) if claim else 0.0
