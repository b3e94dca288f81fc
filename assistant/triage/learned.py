"""A second opinion on a sentence: a small linear model over word sounds and letter groups, trained on our own sentences.

The tables know what they were told; this hears what sounds like it. Its weights lie beside it (`learned.npz`), made by
`python -m eval.train_triage`. No text is kept: features are hashed numbers.
"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from assistant.triage.normalise import by_sound
from assistant.triage.tables.words import CLASSES
from assistant.triage.values import Label

WEIGHTS = Path(__file__).parent / "learned.npz"
BUCKETS = 1 << 13
LABELS: tuple[Label, ...] = (
    Label.NONE,
    Label.SUICIDE_SELF,
    Label.SUICIDE_OTHER,
    Label.VIOLENCE_NOW,
    Label.ABUSE,
    Label.MEDICAL_EMERGENCY,
    Label.URGENT_MEDICAL,
    Label.MISSING_PERSON,
    Label.PSYCHIATRIC_CRISIS,
)
# Who it is about must not decide: "mijn oom" in one sentence stands for "mijn vader" in another.
_SOMEBODY = frozenset(CLASSES["ander"].split()) - {"die", "ze", "hij", "zij", "hem", "haar", "nicht"}

Numbers = NDArray[np.float32]


def features(words: Sequence[str]) -> list[int]:
    """The hashed features of a sentence, numbers below `BUCKETS`."""
    return hashed(words, BUCKETS)


def hashed(words: Sequence[str], buckets: int) -> list[int]:
    """Words by sound, pairs of them, and groups of four letters, as numbers below `buckets`."""
    heard = ["@" if word in _SOMEBODY else "0" if word.isdigit() else by_sound(word) for word in words]
    found = {*heard, *(f"{a}_{b}" for a, b in pairwise(heard))}
    found |= {f"{a}__{b}" for a, b in zip(heard, heard[2:], strict=False)}
    text = f" {' '.join(heard)} "
    found |= {f"#{text[at : at + 4]}" for at in range(len(text) - 3)}
    return sorted({crc32(feature.encode()) % buckets for feature in found})


@cache
def _model() -> tuple[Numbers, Numbers] | None:
    if not WEIGHTS.exists():
        return None
    with np.load(WEIGHTS, allow_pickle=False) as stored:
        return stored["weights"].astype(np.float32), stored["bias"].astype(np.float32)


def opinion(words: Sequence[str]) -> tuple[Label, float]:
    """The likeliest emergency in these words, and how sure it is that there is one at all (0 to 1)."""
    model = _model()
    if model is None or not words:
        return Label.NONE, 0.0
    weights, bias = model
    here = features(words)
    scores = weights[here].sum(axis=0) / np.sqrt(len(here)) + bias
    chances = np.exp(scores - scores.max())
    chances /= chances.sum()
    return LABELS[1 + int(chances[1:].argmax())], float(1 - chances[0])
