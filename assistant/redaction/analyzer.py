"""Presidio's analyzer for Dutch, without a downloaded language model: tokens, context words, registry, engine.

Presidio is the frame (registry, recognisers, context, thresholds); it looks for every token by a scan and writes words of
the text to its debug log, so the two parts that would do that are replaced here.
"""

import logging
import re
import time
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerRegistry, RecognizerResult
from presidio_analyzer.context_aware_enhancers import ContextAwareEnhancer
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine

LANGUAGE: Final = "nl"
THRESHOLD: Final = 0.5  # a result below it stays visible
_CONTEXT_BONUS: Final = 0.4
_WORDS_BEFORE: Final = 6
_WORDS_AFTER: Final = 2

_TOKEN: Final = re.compile(r"[vV][./]\s?[dD]\.?(?!\w)|[^\W\d_]+(?:['-][^\W\d_]+)*|\d+|[^\w\s]|_")

# Presidio logs the words around a match at debug level. Those are people's words: they stay out of every log.
for _name in ("presidio-analyzer", "presidio_analyzer"):
    logging.getLogger(_name).setLevel(logging.ERROR)


class OutOfTimeError(Exception):
    """The redactor has used up its time for one piece of text."""


class Tokens(NlpArtifacts):
    """The words of a text, and the moment (`time.monotonic`) at which recognisers must stop."""

    def __init__(self, text: str, engine: "BlankDutch", deadline: float = float("inf")) -> None:
        matches = list(_TOKEN.finditer(text))
        self.words: list[str] = [m.group() for m in matches]
        self.begins: list[int] = [m.start() for m in matches]
        self.stops: list[int] = [m.end() for m in matches]
        self.deadline = deadline
        lowered = [w.lower() for w in self.words]
        super().__init__(
            entities=[],
            tokens=self.words,  # type: ignore[arg-type]  # words instead of spaCy's Doc
            tokens_indices=self.begins,
            lemmas=lowered,
            nlp_engine=engine,
            language=LANGUAGE,
        )

    def at(self, position: int) -> int:
        """The index of the last token that begins at or before `position`; -1 before the first."""
        return bisect_right(self.begins, position) - 1

    def check_time(self) -> None:
        """Raises `OutOfTimeError` once the deadline has passed."""
        if time.monotonic() > self.deadline:
            raise OutOfTimeError


class BlankDutch(NlpEngine):
    """Splits Dutch into words; the lemma of a word is the word in lower case."""

    def load(self) -> None:
        """Nothing to load."""

    def is_loaded(self) -> bool:
        """Always."""
        return True

    def process_text(self, text: str, language: str) -> Tokens:
        """The tokens of `text`."""
        return Tokens(text, self)

    def process_batch(
        self, texts: Iterable[str], language: str, batch_size: int = 1, n_process: int = 1, **kwargs: Any
    ) -> Iterator[tuple[str, NlpArtifacts]]:
        """Each text with its tokens."""
        return ((text, self.process_text(text, language)) for text in texts)

    def is_stopword(self, word: str, language: str) -> bool:
        """No word is left out: "is" and "van" are context too."""
        return False

    def is_punct(self, word: str, language: str) -> bool:
        """Whether `word` has no letter or digit."""
        return not any(c.isalnum() for c in word)

    def get_supported_entities(self) -> list[str]:
        """None: entities come from the recognisers."""
        return []

    def get_supported_languages(self) -> list[str]:
        """Dutch."""
        return [LANGUAGE]


class DutchContext(ContextAwareEnhancer):
    """Raises the score of a result that stands near a context word of its recogniser (or near a compound of one)."""

    def __init__(self) -> None:
        super().__init__(
            context_similarity_factor=_CONTEXT_BONUS,
            min_score_with_context_similarity=0.0,
            context_prefix_count=_WORDS_BEFORE,
            context_suffix_count=_WORDS_AFTER,
        )

    def enhance_using_context(
        self,
        text: str,
        raw_results: list[RecognizerResult],
        nlp_artifacts: NlpArtifacts,
        recognizers: list[EntityRecognizer],
        context: list[str] | None = None,
    ) -> list[RecognizerResult]:
        """The results, with scores raised in place: they are ours alone."""
        if not isinstance(nlp_artifacts, Tokens):
            raise TypeError("Our context words need the tokens of our own engine.")
        contexts = {r.id: tuple(r.context) for r in recognizers if r.context}
        for result in raw_results:
            cues = contexts.get(result.recognition_metadata[RecognizerResult.RECOGNIZER_IDENTIFIER_KEY])
            if not cues or result.score >= THRESHOLD:
                continue
            index = max(nlp_artifacts.at(result.start), 0)
            last = nlp_artifacts.at(result.end - 1)
            near: Sequence[str] = (
                nlp_artifacts.lemmas[max(0, index - _WORDS_BEFORE) : index]
                + nlp_artifacts.lemmas[last + 1 : last + 1 + _WORDS_AFTER]
            )
            # A long cue also counts inside a compound ("geboortedatum" in "geboortedatumvelden"), a short one does not.
            if any(word == cue or (len(cue) > 4 and cue in word) for cue in cues for word in near):
                result.score = min(1.0, result.score + _CONTEXT_BONUS)
        return raw_results


def build(recognisers: Sequence[EntityRecognizer]) -> AnalyzerEngine:
    """Presidio's engine with our words and our recognisers, and nothing else."""
    registry = RecognizerRegistry(recognizers=list(recognisers), supported_languages=[LANGUAGE])
    return AnalyzerEngine(
        registry=registry,
        nlp_engine=BlankDutch(),
        supported_languages=[LANGUAGE],
        context_aware_enhancer=DutchContext(),
        default_score_threshold=THRESHOLD,
    )
