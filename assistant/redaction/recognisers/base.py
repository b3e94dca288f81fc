"""What every recogniser here shares: a pattern that runs in linear time, context words, and a last look at each match."""

import re
from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import ClassVar, Final, NamedTuple

from presidio_analyzer import AnalysisExplanation, LocalRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from assistant.redaction.analyzer import LANGUAGE, Tokens


class Found(NamedTuple):
    """A stretch of text that holds something personal, and how sure that is (0 to 1)."""

    start: int
    end: int
    score: float
    type: str


class Cued:
    """A pattern, and words of which one must stand in a text for it to match at all: most texts hold none of them, and to
    look for plain words is a hundred times quicker."""

    def __init__(self, pattern: re.Pattern[str], cues: str) -> None:
        """`cues` in lower case, "_" for a space."""
        self._pattern = pattern
        self._cues = tuple(cue.replace("_", " ") for cue in cues.split())

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every match in `text`."""
        lowered = text.lower()
        return self._pattern.finditer(text) if any(cue in lowered for cue in self._cues) else iter(())


class Recogniser(LocalRecognizer):
    """A recogniser in Presidio's registry. Subclasses name their types and context words and say what they `find`."""

    name: str
    types: ClassVar[tuple[str, ...]]
    context_words: ClassVar[tuple[str, ...]] = ()

    def __init__(self) -> None:
        super().__init__(
            supported_entities=list(self.types), supported_language=LANGUAGE, context=list(self.context_words)
        )

    def load(self) -> None:
        """Lists are read by the caller and shared."""

    @abstractmethod
    def find(self, text: str, tokens: Tokens) -> Iterator[Found]:
        """Everything personal of these types in `text` (normalised)."""

    def analyze(self, text: str, entities: Sequence[str], nlp_artifacts: NlpArtifacts) -> list[RecognizerResult]:
        """The results in Presidio's form. Raises `OutOfTimeError` when the time for this text is over."""
        if not isinstance(nlp_artifacts, Tokens):
            raise TypeError("Our recognisers need the tokens of our own engine.")
        nlp_artifacts.check_time()
        return [
            RecognizerResult(
                found.type,
                found.start,
                found.end,
                found.score,
                AnalysisExplanation(recognizer=self.name, original_score=found.score),
                {RecognizerResult.RECOGNIZER_NAME_KEY: self.name, RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id},
            )
            for found in self.find(text, nlp_artifacts)
            if found.end > found.start
        ]


def every_match(
    shape: re.Pattern[str] | Cued, text: str, score: float, type_: str, group: int | str = 0
) -> Iterator[Found]:
    """Whatever matches, or one group of it, without a further look."""
    for match in shape.finditer(text):
        yield Found(match.start(group), match.end(group), score, type_)


def every_named(shape: re.Pattern[str] | Cued, text: str, score: float, type_: str) -> Iterator[Found]:
    """Of whatever matches the one named group that did: `shape` is a choice between such groups."""
    for match in shape.finditer(text):
        group = str(match.lastgroup)
        yield Found(match.start(group), match.end(group), score, type_)


def digits(text: str) -> str:
    """The ASCII digits of `text`."""
    return "".join(c for c in text if "0" <= c <= "9")


def before(text: str, position: int, length: int = 40) -> str:
    """Up to `length` characters before `position`, in lower case, not past the line."""
    return text[max(0, position - length) : position].rpartition("\n")[2].lower()


def after(text: str, position: int, length: int = 20) -> str:
    """Up to `length` characters after `position`, in lower case."""
    return text[position : position + length].lower()


def cued(source: str, cues: str) -> Cued:
    """A pattern as below that is looked for only where one of `cues` stands."""
    return Cued(pattern(source), cues)


def pattern(source: str) -> re.Pattern[str]:
    """A compiled pattern, case-insensitive and verbose."""
    return re.compile(source, re.IGNORECASE | re.VERBOSE)


# What is counted or measured: a figure before one of these is an amount.
UNIT: Final = pattern(
    r"\s?(?:euro|eur\b|uur|uren|u\b|jaar|jr|keer|x\b|dagen|dag\b|weken|week|maand|maal|mg|ml|g\b|gr\b|gram|kg|kilo|km|kilometer|cm|mm|m2|m\b|meter|min\b|minuten|sec|procent|graden|cijfer|tekens"
    r"|letters|mensen|bewoners|stuks|pillen|tabletten|punten|plaatsen|plekken|kinderen|watt|volt|calorie|woorden|jarige|e\b|ste\b|de\b|woningen|huizen|bedden|nachten|personen)"
)
