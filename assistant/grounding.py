"""Claim against source: a sentence is shown only if a cited passage carries it.

Local and deterministic. Nearly everything that the claim says must be said by one sentence of a source, or by two that
follow each other, and what decides (`assistant.agreement`) must agree. It is built to refuse: a true sentence that is
dropped costs little, the source's own sentence stands in for it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.agreement import disagreement, numbers
from assistant.redaction.placeholders import ALTERED
from knowledge.lexical import DutchWords, fold
from knowledge.passages import Passage

MIN_SHARED = 0.75  # of the content words of a claim that its source must say
MAX_CLAIM_CHARACTERS = 400
NEAREST = 4  # source sentences that are looked at

_words = DutchWords()
_LINK = re.compile(r"(https?://|www\.|\b[\w-]+\.(?:nl|com|org|eu|net|be)\b)\S*", re.I)
_MARKUP = re.compile(r"[<>{}`]|\]\(|^#|\*\*")
_BRACKET = re.compile(r"\[\s*[A-Za-z]")
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][\w-]*|\b[A-Z]{2,}[\w-]*")
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
    said = text
    for placeholder in allowed_placeholders:
        said = said.replace(placeholder, " ")
    if _BRACKET.search(said) or ALTERED.search(said):
        return Verdict(False, "noemt een onbekende naam")
    if _MARKUP.search(said):
        return Verdict(False, "bevat opmaak")
    folded = fold(said)
    whole = fold(" ".join(f"{p.title} {p.heading} {p.text}" for p in cited))
    if _SYSTEM.search(folded) and not _SYSTEM.search(whole):
        return Verdict(False, "gaat over het systeem")
    links = {m.group().lower().rstrip(".,") for m in _LINK.finditer(whole)}
    if any(m.group().lower().rstrip(".,") not in links for m in _LINK.finditer(said)):
        return Verdict(False, "link staat niet in de bron")
    for pattern, reason in ((_CERTAINTY, "belooft een uitkomst"), (_DIAGNOSIS, "stelt iets vast over gezondheid")):
        if (match := pattern.search(folded)) and match.group() not in whole:
            return Verdict(False, reason)
    if any(fold(name) not in whole for name in _NAME.findall(said)):
        return Verdict(False, "noemt iemand of iets dat niet in de bron staat")
    return _nearest(folded, cited)


@dataclass(frozen=True)
class _Candidate:
    """A source sentence, or two that follow each other."""

    text: str
    context: str  # folded title and heading
    share: float  # of the claim's content words


def _nearest(folded: str, cited: Sequence[Passage]) -> Verdict:
    """Judge a folded claim by the source sentences nearest to it."""
    claim = _content(folded)
    if not claim:
        return Verdict(False, "zegt niets dat te controleren is")
    candidates = [c for passage in cited for c in _candidates(claim, numbers(folded), passage)]
    ranked = sorted(candidates, key=lambda c: (-c.share, len(c.text)))
    reason = ""
    for candidate in ranked[:NEAREST]:
        if candidate.share < MIN_SHARED:
            break
        verdict = disagreement(folded, fold(candidate.text), candidate.context)
        if not verdict:
            return Verdict(True, quote=candidate.text)
        reason = reason or verdict
    return Verdict(False, reason or "staat niet zo in de bron")


def _candidates(claim: frozenset[str], counted: Sequence[str], passage: Passage) -> list[_Candidate]:
    context = fold(f"{passage.title} {passage.heading}")
    sentences = [s.text for s in passage.sentences]
    words = [_content(fold(s)) & claim for s in sentences]
    found = [_Candidate(s, context, len(w) / len(claim)) for s, w in zip(sentences, words, strict=True)]
    for (one, mine), (two, theirs) in pairwise(zip(sentences, words, strict=True)):
        # Together only if each says something of the claim that the other does not, and no number is left out: else the
        # number of one could be lent to the other.
        if mine - theirs and theirs - mine and numbers(fold(f"{one} {two}")) == counted:
            found.append(_Candidate(f"{one} {two}", context, len(mine | theirs) / len(claim)))
    return found


def _content(text: str) -> frozenset[str]:
    return frozenset(_words.stem(w) for w in _words.words(text) if not w.isdigit())
