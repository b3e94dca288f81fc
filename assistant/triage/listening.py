"""A third opinion: what a whole message sounds like, in any language that the embedder knows.

The tables hear the words they were told, the second opinion what sounds like them; this hears what is meant: "ik ga bij
moeder liggen" and "annem evden çıkmış, bulamıyoruz". A linear model over the vector of the message and the sounds of its
words. It takes what redaction leaves, as every vector does. Its weights lie beside it, made by `python -m eval.train_listener`.
"""

import logging
import re
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant.triage.judging import sentences
from assistant.triage.learned import hashed
from assistant.triage.values import Label, Tier, Triage, numbers_for
from knowledge.embedding import Embedder
from knowledge.safe_text import RedactedText, shortened

log = logging.getLogger(__name__)

WEIGHTS: Final = Path(__file__).parent / "listening.npz"
BUCKETS: Final = 1 << 15
VECTOR_SCALE: Final = 3.0  # of the vector beside the sounds, so that both are heard
LABELS: Final[tuple[Label, ...]] = (
    Label.NONE,
    Label.OVERLOAD,
    Label.SUICIDE_SELF,
    Label.SUICIDE_OTHER,
    Label.VIOLENCE_NOW,
    Label.ABUSE,
    Label.MEDICAL_EMERGENCY,
    Label.URGENT_MEDICAL,
    Label.MISSING_PERSON,
    Label.PSYCHIATRIC_CRISIS,
)
_ENDS: Final = re.compile(r"(?<=[.!?])\s+|\n+")
_CALM: Final = 2  # the first labels are no emergency

# Chosen by cross-validation over hands of training messages: `python -m eval.train_listener` prints it.
SURE: Final = 0.55  # from here on it is an emergency, whatever the tables say
DOUBTED: Final = 0.1  # below it an alarm of the tables is not believed
HEAVY: Final = 0.5  # from here on somebody is overloaded
_SURELY: Final = 0.8  # from here on a wish to die is taken for a plan
LONGEST: Final = 80  # words that are embedded: of a longer message the sentences that alarm most
_AT_ONCE: Final = frozenset({Label.MEDICAL_EMERGENCY, Label.MISSING_PERSON, Label.VIOLENCE_NOW})
_SUICIDE: Final = frozenset({Label.SUICIDE_SELF, Label.SUICIDE_OTHER})

Numbers = NDArray[np.float32]


class _Model(NamedTuple):
    sounds: Numbers  # BUCKETS x labels
    vector: Numbers  # dimensions x labels
    bias: Numbers
    embedder: str


@cache
def _model() -> _Model | None:
    if not WEIGHTS.exists():
        return None
    with np.load(WEIGHTS, allow_pickle=False) as stored_:
        sounds, vector, bias = (np.asarray(stored_[name], np.float32) for name in ("sounds", "vector", "bias"))
        return _Model(sounds, vector, bias, str(stored_["embedder"]))


def sounds_of(text: str) -> list[int]:
    """The numbers below `BUCKETS` of how the words of a message sound."""
    found: set[int] = set()
    for sentence in sentences(text):
        found.update(hashed(sentence.words, BUCKETS))
    return sorted(found)


class Listener:
    """Listens with an embedder. One whose vectors were not trained on hears nothing, and then the tables decide."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        model = _model()
        self._model = model if model and model.embedder == embedder.name else None

    def judge(self, text: RedactedText, known: Triage) -> Triage | None:
        """The judgement when `known` is what the tables know; None when nothing can be heard. Never raises."""
        try:
            chances = self.chances(text)
        except Exception as error:
            log.warning("listening failed: %s", type(error).__name__)
            return None
        return None if chances is None else _joined(chances, known)

    def chances(self, text: RedactedText) -> Numbers | None:
        """How likely (0 to 1) each of `LABELS` is; None when nothing can be heard."""
        if self._model is None or not text.split():
            return None
        here = sounds_of(text)
        scores = self._by_sound(here)
        vector = self._embedder.queries([self._gist(text)])[0]
        scores = scores + VECTOR_SCALE * vector @ self._model.vector
        powers = np.exp(scores - scores.max())
        return np.asarray(powers / powers.sum(), np.float32)

    def _by_sound(self, here: list[int]) -> Numbers:
        if self._model is None or not here:
            return np.zeros(len(LABELS), np.float32)
        return np.asarray(self._model.sounds[here].sum(axis=0) / np.sqrt(len(here)) + self._model.bias, np.float32)

    def _gist(self, text: RedactedText) -> RedactedText:
        """The whole of a message, or of a long one what alarms most, in its order: embedding takes a millisecond a word."""
        if len(text.split()) <= LONGEST:
            return text
        pieces = [piece for piece in _ENDS.split(text) if piece.strip()]

        def alarm(piece: str) -> float:
            scores = self._by_sound(sounds_of(piece))
            return float(scores[_CALM:].max() - scores[:_CALM].max())

        chosen: set[int] = set()
        words = 0
        for n in sorted(range(len(pieces)), key=lambda n: -alarm(pieces[n])):
            if words >= LONGEST:
                break
            chosen.add(n)
            words += len(pieces[n].split())
        return shortened(text, " ".join(pieces[n] for n in sorted(chosen)))


def _joined(chances: Numbers, seen: Triage) -> Triage:
    alarm = float(chances[_CALM:].sum())
    if seen.shows_card:
        # What the tables know, they name; a guess does not overrule them, but may find that nothing is the matter.
        return seen if alarm >= DOUBTED or seen.tier is Tier.ACUTE else _calm(chances, seen)
    if alarm < SURE:
        return _calm(chances, seen)
    label = LABELS[_CALM + int(chances[_CALM:].argmax())]
    at_once = label in _AT_ONCE or (label in _SUICIDE and alarm >= _SURELY)
    tier = Tier.ACUTE if at_once else Tier.URGENT
    return Triage(tier, label, numbers_for(tier, label))


def _calm(chances: Numbers, seen: Triage) -> Triage:
    if seen.tier is Tier.CONCERN:
        return seen
    return Triage(Tier.CONCERN, Label.OVERLOAD) if chances[LABELS.index(Label.OVERLOAD)] >= HEAVY else Triage()
