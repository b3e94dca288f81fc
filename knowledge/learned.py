"""What questions of caregivers have taught about articles: how people who need one talk, in words that it does not use.

A linear model over the vector of a question and its words, one weight an article; trained by `python -m eval.train_articles`
on questions that were written for it, weights in the tree. It only adds to what search finds by itself: an article that was
not there at training is neither lifted nor pushed down.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from knowledge.embedding import Vectors

WEIGHTS: Final = Path(__file__).parent / "vectors" / "learned.npz"
VECTOR_SCALE: Final = 10.0  # unit vectors of one language lie close together
WORDS_SCALE: Final = 6.0
MOST_OF_A_WORD: Final = 1.5
# Beyond this an article is equally unlikely; in natural logarithms of a chance.
FLOOR: Final = -8.0


@dataclass(frozen=True)
class Learned:
    """The weights: by vector (dimensions x articles), by word (terms x articles), and one for the article itself."""

    embedder: str
    articles: tuple[str, ...]
    middle: Vectors
    by_vector: Vectors
    terms: Mapping[str, int]
    by_term: Vectors
    bias: Vectors

    def certainty(self, words: Mapping[str, float]) -> float:
        """How much (0-1) words alone point at one article; 0 when none of them was there at training."""
        scores = self._by_words(words)
        if scores is None:
            return 0.0
        return float(1 / np.exp(scores - scores.max()).sum())

    def chances(self, vector: Vectors, words: Mapping[str, float]) -> dict[str, float]:
        """The logarithm of the chance of each article that was there at training, at least `FLOOR`.

        `vector` is the question's, shape (dimensions,); `words` its index terms with their weight.
        """
        scores = VECTOR_SCALE * ((vector - self.middle) @ self.by_vector) + self.bias
        if (said := self._by_words(words)) is not None:
            scores = scores + said
        scores -= scores.max()
        logs = np.maximum(scores - np.log(np.exp(scores).sum()), FLOOR)
        return dict(zip(self.articles, map(float, logs), strict=True))

    def _by_words(self, words: Mapping[str, float]) -> Vectors | None:
        """What words say of each article, None when none of them was there at training."""
        known, weights = weighed(words, self.terms)
        if not known:
            return None
        scores: Vectors = WORDS_SCALE * (weights @ self.by_term[known])
        return scores


def weighed(words: Mapping[str, float], terms: Mapping[str, int]) -> tuple[list[int], NDArray[np.float32]]:
    """The numbers of the words that are known, and their weights: together of length one over all words."""
    capped = {term: min(weight, MOST_OF_A_WORD) for term, weight in words.items()}
    length = float(np.sqrt(sum(w * w for w in capped.values()))) or 1.0
    known = [(terms[term], weight / length) for term, weight in capped.items() if term in terms]
    return [number for number, _ in known], np.array([weight for _, weight in known], np.float32)


@cache
def learned(embedder: str, path: Path = WEIGHTS) -> Learned | None:
    """The weights in the tree for this embedder, None when they were trained with another."""
    if not path.exists():
        return None
    with np.load(path, allow_pickle=False) as stored:
        if str(stored["embedder"]) != embedder:
            return None
        return Learned(
            embedder,
            tuple(map(str, stored["articles"])),
            stored["middle"].astype(np.float32),
            stored["by_vector"].astype(np.float32),
            {str(term): number for number, term in enumerate(stored["terms"])},
            stored["by_term"].astype(np.float32),
            stored["bias"].astype(np.float32),
        )


def write_learned(found: Learned, path: Path = WEIGHTS) -> None:
    """Keep the weights, in half precision."""
    np.savez_compressed(
        path,
        embedder=np.array(found.embedder),
        articles=np.array(found.articles),
        middle=found.middle.astype(np.float16),
        by_vector=found.by_vector.astype(np.float16),
        terms=np.array(sorted(found.terms, key=found.terms.__getitem__)),
        by_term=found.by_term.astype(np.float16),
        bias=found.bias.astype(np.float16),
    )
