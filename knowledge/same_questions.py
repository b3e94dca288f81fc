"""Example questions of two articles that are one question: caregivers would get either answer by chance. Pure."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from knowledge.embedding import Vectors
from knowledge.lexical import fold
from knowledge.passages import question_key
from knowledge.safe_text import curated

# Of the 1,983 questions of November 2026 the three pairs above .98 asked the same ("deur op slot (doen) bij dementie mag
# dat"); the nearest pair that asked something else ("zorg voor mijn moeder" paid by a pgb, or by herself) was at .971, and
# "anw en mantelzorg" lies at .961 from "avg en mantelzorg".
SAME_FROM = 0.98


@dataclass(frozen=True)
class Twice:
    """A question of one article and its like in another; `nearness` is the cosine of their vectors."""

    slug: str
    question: str
    other_slug: str
    other: str
    nearness: float


@dataclass(frozen=True)
class AskedTwice:
    """What was found, and the questions that have no vector to be compared by."""

    pairs: tuple[Twice, ...]
    unembedded: tuple[tuple[str, str], ...]


def asked_twice(questions: Iterable[tuple[str, str]], vectors: Mapping[str, Vectors]) -> AskedTwice:
    """Compare the questions (slug, text) of all articles, by their words and by their vectors (by `question_key`)."""
    asked = list(questions)
    pairs: dict[tuple[int, int], float] = {}
    by_words: dict[str, int] = {}
    for number, (slug, question) in enumerate(asked):
        first = by_words.setdefault(_bare(question), number)
        if asked[first][0] != slug:
            pairs[first, number] = 1.0
    keys = [question_key(curated(question)) for _, question in asked]
    embedded = [n for n, key in enumerate(keys) if key in vectors]
    if embedded:
        matrix = np.array([vectors[keys[n]] for n in embedded])
        for left, right in np.argwhere(np.triu(matrix @ matrix.T, 1) >= SAME_FROM):
            first, second = embedded[left], embedded[right]
            if asked[first][0] != asked[second][0]:
                pairs.setdefault((first, second), float(matrix[left] @ matrix[right]))
    return AskedTwice(
        tuple(Twice(*asked[a], *asked[b], nearness) for (a, b), nearness in sorted(pairs.items())),
        tuple(pair for pair, key in zip(asked, keys, strict=True) if key not in vectors),
    )


def _bare(question: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", fold(question)))
