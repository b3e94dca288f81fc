"""Hides what is personal in a Dutch message: normalise, recognise, join, replace. When in doubt or late, all of it."""

import logging
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from presidio_analyzer import EntityRecognizer

from assistant.redaction import lexicon
from assistant.redaction import lists as word_lists
from assistant.redaction.analyzer import LANGUAGE, THRESHOLD, BlankDutch, OutOfTimeError, Tokens, build
from assistant.redaction.known import KnownForms, is_shown
from assistant.redaction.normalising import Normalised, normalise
from assistant.redaction.people import Register, relation
from assistant.redaction.placeholders import ALTERED, MASK, MASKED
from assistant.redaction.recognisers import every
from assistant.redaction.standing_in import note_on, stand_in
from assistant.redaction.vault import Vault
from knowledge.safe_text import RedactedText

_log = logging.getLogger(__name__)

_CHUNK: Final = 2_000  # characters that the recognisers see at once
_OVERLAP: Final = 200  # more than the longest name, address or cue
_NOTHING_HIDDEN: Final = Vault.empty()
# Never left visible, whoever asks for it: with these somebody can be robbed or impersonated.
ALWAYS_HIDDEN: Final = frozenset({"BSN", "IBAN", "KAART", "GEHEIM"})
_LONGEST: Final = 200_000  # characters; anything longer is masked unseen


@dataclass(frozen=True)
class Span:
    """A hidden stretch of the input, in code points, and what it was taken for."""

    start: int
    end: int
    type: str


@dataclass(frozen=True)
class Redaction:
    """A redacted text, where it differs from the input, and the vault that brings the words back.

    `shown` was recognised too, but left visible because the caregiver said that it is not personal.
    """

    text: RedactedText
    spans: tuple[Span, ...]
    vault: Vault
    shown: tuple[Span, ...] = ()


class Redactor:
    """Loads its lists once; one redactor may be shared by threads. `time_limit` is in seconds for one piece of text."""

    def __init__(self, time_limit: float = 0.5, recognisers: Sequence[EntityRecognizer] | None = None) -> None:
        self._lists = word_lists.load()
        chosen = every(self._lists, lexicon.load()) if recognisers is None else recognisers
        self._engine = build(chosen)
        self._blank = BlankDutch()
        self._time_limit = time_limit
        # Where two claims are equally long the earlier recogniser names the span.
        self._rank = {type_: n for n, r in reversed(list(enumerate(chosen))) for type_ in r.get_supported_entities()}

    def redact(self, text: str, vault: Vault = _NOTHING_HIDDEN) -> Redaction:
        """`text` with everything personal replaced by placeholders.

        `vault` is what the conversation has hidden so far; the one that comes back holds the new words too. Never raises:
        on an error or over time the whole text is masked and the vault stays as it was.
        """
        try:
            return self._redact(text, vault, time.monotonic() + self._time_limit)
        except OutOfTimeError:
            _log.warning("Redaction ran out of time; the whole text was masked.")
        except Exception as error:
            # Only the kind of error: its message may hold words of the text.
            _log.error("Redaction failed (%s); the whole text was masked.", type(error).__name__)
        return Redaction(RedactedText(MASK), (Span(0, len(text), "VERBORGEN"),), vault)

    def _redact(self, text: str, vault: Vault, deadline: float) -> Redaction:
        if len(text) > _LONGEST:
            raise OutOfTimeError
        plain = normalise(text)
        found = list(self._typed_placeholders(plain.text))
        for start, piece in _chunks(plain.text):
            found += self._recognise(start, piece, deadline)
        spans = _union(found, self._rank)
        # What was found once is hidden everywhere, also earlier in this text and in other cases.
        known = KnownForms(vault, [(t, plain.text[s:e]) for s, e, t in spans], self._lists)
        again = list(known.find(plain.text))
        spans = _union([*((s, e, t, 1.0) for s, e, t in spans), *again], self._rank)
        spans, shown = self._without_shown(plain.text, spans, [*found, *again], vault)
        if time.monotonic() > deadline:
            raise OutOfTimeError
        made = _replace(text, plain, spans, Register(vault, self._lists))
        visible = tuple(Span(*plain.back(start, end), type_) for start, end, type_ in shown)
        return replace(made, shown=visible)

    def _without_shown(
        self, text: str, spans: list[tuple[int, int, str]], claims: list[tuple[int, int, str, float]], vault: Vault
    ) -> tuple[list[tuple[int, int, str]], list[tuple[int, int, str]]]:
        """What stays hidden, and what the caregiver wants shown. A word inside a larger span stays hidden with it."""
        if not vault.shown:
            return spans, []
        # Whatever a span was named after: one claim that it is a BSN is enough. A typed placeholder is never shown
        # either; it would be restored to somebody's name.
        never = [(s, e) for s, e, t, _ in claims if t in ALWAYS_HIDDEN]
        never += [(s, e) for s, e, _, _ in self._typed_placeholders(text)]
        hidden: list[tuple[int, int, str]] = []
        shown: list[tuple[int, int, str]] = []
        for start, end, type_ in spans:
            firm = any(s < end and start < e for s, e in never)
            visible = not firm and is_shown(text[start:end], vault, self._lists)
            (shown if visible else hidden).append((start, end, type_))
        return hidden, shown

    def _recognise(self, offset: int, piece: str, deadline: float) -> Iterator[tuple[int, int, str, float]]:
        if not piece.strip():
            return
        tokens = Tokens(piece, self._blank, deadline)
        for result in self._engine.analyze(piece, LANGUAGE, nlp_artifacts=tokens):
            yield offset + result.start, offset + result.end, result.entity_type, result.score
        tokens.check_time()

    @staticmethod
    def _typed_placeholders(text: str) -> Iterator[tuple[int, int, str, float]]:
        """What looks like a placeholder already: hidden as text, so that it is never restored to somebody's data."""
        for shape in (ALTERED, MASKED):
            for match in shape.finditer(text):
                yield match.start(), match.end(), "TEKST", 1.0


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    """Overlapping pieces, cut at a space where there is one."""
    start = 0
    while len(text) - start > _CHUNK:
        end = start + _CHUNK
        space = max(text.rfind(" ", end - _OVERLAP // 2, end), text.rfind("\n", end - _OVERLAP // 2, end))
        end = space if space > 0 else end
        yield start, text[start:end]
        back = text.find(" ", end - _OVERLAP, end - _OVERLAP // 2)
        start = back + 1 if back > 0 else end - _OVERLAP
    yield start, text[start:]


def _union(found: list[tuple[int, int, str, float]], rank: dict[str, int]) -> list[tuple[int, int, str]]:
    """Overlapping claims become one span that covers them all, named after the longest; what was only heard names nothing
    that a recogniser has seen."""
    spans: list[tuple[int, int, str]] = []
    best: tuple[bool, int, float, int] = (False, 0, 0.0, 0)
    for start, end, type_, score in sorted(found):
        claim = (score > THRESHOLD, end - start, score, -rank.get(type_, 0))
        if spans and start < spans[-1][1]:
            first, last, label = spans[-1]
            if claim > best:
                label, best = type_, claim
            spans[-1] = (first, max(last, end), label)
        else:
            spans.append((start, end, type_))
            best = claim
    return spans


def _replace(text: str, plain: Normalised, spans: list[tuple[int, int, str]], register: Register) -> Redaction:
    pieces: list[str] = []
    hidden: list[Span] = []
    done = 0
    for start, end, type_ in spans:
        first, last = plain.back(start, end)
        first = max(first, done)  # a ligature may have been cut by two spans
        if last <= first:
            continue
        form = plain.text[start:end]
        if type_ == "NAAM":
            note = relation(plain.text[max(0, start - 60) : start], plain.text[end : end + 50])
        else:
            note = note_on(type_, form)
        # Also what gets other words is remembered: it is hidden wherever it comes back.
        placeholder = register.placeholder(type_, form if type_ == "NAAM" else text[first:last], note)
        words = stand_in(type_, form) or placeholder
        pieces += [text[done:first], words, "s" if type_ == "NAAM" and register.is_genitive(form) else ""]
        hidden.append(Span(first, last, type_))
        done = last
    pieces.append(text[done:])
    return Redaction(RedactedText("".join(pieces)), tuple(hidden), register.vault())
