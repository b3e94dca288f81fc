"""What was asked and not answered well, grouped by meaning. Pure; sees redacted questions only.

A group shows when at least `MIN_CAREGIVERS` different people asked it: fewer could point at one of them. Who they are
does not leave `clusters`.
"""

import hashlib
import heapq
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from knowledge.embedding import Vectors
from knowledge.focus import focus
from knowledge.passages import question_key
from knowledge.safe_text import RedactedText

Kind = Literal["unanswered", "unhelpful", "person"]

MIN_CAREGIVERS: Final = 3
# Chosen by `python -m eval.train_gaps`, on questions about articles that the weights have not seen.
ALIKE_ABOVE: Final = 0.34
# Plain cosines of an embedder for which nothing was learned.
ALIKE_ABOVE_UNTAUGHT: Final = 0.9
WEIGHTS: Final = Path(__file__).parent / "vectors" / "alike.npz"
EXAMPLE_WORDS: Final = 40
EXAMPLES: Final = 5
_BLOCK = 1_024


@dataclass(frozen=True)
class Asked:
    """One question as it was searched. `who` is the same number for the same caregiver, in one call only."""

    id: uuid.UUID
    text: RedactedText
    kind: Kind
    who: int

    @property
    def key(self) -> str:
        """The address of its vector: changes with the text, as when a caregiver hides one more word."""
        return question_key(self.text)


@dataclass(frozen=True)
class Cluster:
    """Questions that mean about the same. `questions` are the most typical first, at most one a caregiver in
    `examples`."""

    id: str
    questions: tuple[tuple[uuid.UUID, Kind], ...]
    examples: tuple[RedactedText, ...]
    caregivers: int
    typical: RedactedText

    def count(self, kind: Kind) -> int:
        """How many of its questions are of a kind."""
        return sum(k == kind for _, k in self.questions)


@dataclass(frozen=True)
class Alike:
    """What was learned about questions with the same answer: along `directions` (dimensions x some) they differ all the
    same, in style and in story, so that a difference there is worth `worth` of what it is elsewhere."""

    middle: Vectors
    directions: Vectors
    worth: Vectors

    def compared(self, vectors: Vectors) -> Vectors:
        """The vectors of questions, so that their cosines tell whether they ask the same."""
        moved = vectors - self.middle
        along = moved @ self.directions
        moved = moved - (along * (1 - self.worth)) @ self.directions.T
        length = np.linalg.norm(moved, axis=1, keepdims=True)
        found: Vectors = moved / np.maximum(length, 1e-9)
        return found


@cache
def alike(embedder: str, path: Path = WEIGHTS) -> Alike | None:
    """What is in the tree for this embedder, None when it was learned with another."""
    if not path.exists():
        return None
    with np.load(path, allow_pickle=False) as stored:
        if str(stored["embedder"]) != embedder:
            return None
        return Alike(*(stored[name].astype(np.float32) for name in ("middle", "directions", "worth")))


def asking(text: RedactedText, words: int = EXAMPLE_WORDS) -> RedactedText:
    """The question in a message, without the greater part of its story: what is embedded here, and what is shown."""
    return focus(text, max_words=words)


def clusters(asked: Sequence[Asked], vectors: Mapping[uuid.UUID, Vectors], embedder: str) -> tuple[Cluster, ...]:
    """The groups that at least `MIN_CAREGIVERS` people asked, those of most people first. A question without a vector
    waits. Blocking: 2 s for 10,000 questions on 2 cores."""
    known = [a for a in asked if a.id in vectors]
    if len({a.who for a in known}) < MIN_CAREGIVERS:
        return ()
    matrix = np.array([vectors[a.id] for a in known], np.float32)
    taught = alike(embedder)
    matrix = taught.compared(matrix) if taught else matrix
    found = []
    for members in grouped(matrix, ALIKE_ABOVE if taught else ALIKE_ABOVE_UNTAUGHT):
        if len({known[n].who for n in members}) >= MIN_CAREGIVERS:
            found.append(_cluster([known[n] for n in members]))
    return tuple(sorted(found, key=lambda c: (-c.caregivers, -len(c.questions), c.id)))


def grouped(matrix: Vectors, above: float) -> list[list[int]]:
    """Groups around the vector that has most others near (cosine `above`), then around the next of what is left; each
    group with its middle first, then by nearness. The order of the input does not matter but for ties.

    Source: R. Taylor (1995), D. Butina (1999), clustering by exclusion spheres.
    """
    near: list[NDArray[np.intp]] = []
    for start in range(0, len(matrix), _BLOCK):
        for row in matrix[start : start + _BLOCK] @ matrix.T:
            close = np.flatnonzero(row >= above)
            near.append(close[np.argsort(-row[close], kind="stable")])
    left = np.ones(len(matrix), bool)
    waiting = [(-len(close), n) for n, close in enumerate(near)]
    heapq.heapify(waiting)
    groups: list[list[int]] = []
    while waiting:
        size, middle = heapq.heappop(waiting)
        if not left[middle]:
            continue
        members = near[middle][left[near[middle]]]
        if len(members) < -size:
            heapq.heappush(waiting, (-len(members), middle))
            continue
        left[members] = False
        groups.append([middle, *(int(n) for n in members if n != middle)])
    return groups


def _cluster(members: Sequence[Asked]) -> Cluster:
    one_each = {a.who: a for a in reversed(members)}  # the most typical of each
    typical = [a for a in members if one_each[a.who] is a]
    return Cluster(
        id=_name(a.id for a in members),
        questions=tuple((a.id, a.kind) for a in members),
        examples=tuple(dict.fromkeys(asking(a.text) for a in typical))[:EXAMPLES],
        caregivers=len(one_each),
        typical=asking(members[0].text),
    )


def _name(ids: Iterable[uuid.UUID]) -> str:
    return hashlib.sha256(" ".join(sorted(map(str, ids))).encode()).hexdigest()[:16]
