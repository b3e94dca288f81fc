"""While somebody types: the articles that may be meant, by the beginnings of words and with slips of the finger forgiven.

Quick enough for every keystroke: no vector is made. Also mends the spelling of a query word for word, for a search page
that says what it searched.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import log

from knowledge.articles import Article
from knowledge.lexical import STOPWORDS, Spelling, fold, words_of

MOST = 6  # suggestions
_SHORTEST_MENDED = 5  # letters; a shorter word has too many neighbours
# What a word counts that stands in the name or in many example questions, beside one of the title.
_IN_NAME, _IN_QUESTIONS = 0.95, 0.9
_HALF = 2.0  # so many questions with a word count half as much as a great many
_MENDED = 0.7
_WHOLE = 1.5  # a whole word, against the beginning of one


@dataclass(frozen=True)
class Suggestion:
    """An article that may be meant."""

    slug: str
    title: str


class Suggestions:
    """The words of all articles, ready to be looked up by how they begin."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._titles: dict[str, str] = {}
        weights: dict[str, dict[str, float]] = defaultdict(dict)
        for article in articles:
            self._titles[article.slug] = article.title
            asked = Counter(word for q in article.example_questions for word in set(words_of(q)))
            for word, count in asked.items():
                weights[word][article.slug] = _IN_QUESTIONS * count / (count + _HALF)
            # The name in an address holds the official term that a title for everybody leaves out.
            for word in words_of(article.slug.replace("-", " ")):
                weights[word][article.slug] = _IN_NAME
            for word in words_of(article.title):
                weights[word][article.slug] = 1.0
        self._weights: Mapping[str, Mapping[str, float]] = weights
        self._words = sorted(weights)
        self._spelling = Spelling(w for w in self._words if len(w) >= _SHORTEST_MENDED)

    def suggest(self, typed: str) -> tuple[Suggestion, ...]:
        """The likeliest articles for what stands in the field now, best first; none for an empty field."""
        words = words_of(typed)
        total: dict[str, float] = defaultdict(float)
        for word in (*words, *(a + b for a, b in pairwise(words))):  # "respijt zorg" may be one word
            found = self._articles_with(word)
            # A word that every article says tells nothing.
            rarity = log(1 + len(self._titles) / len(found)) if found else 0.0
            for slug, weight in found.items():
                total[slug] += weight * rarity
        ranked = sorted(total, key=lambda s: (-total[s], self._titles[s]))
        return tuple(Suggestion(slug, self._titles[slug]) for slug in ranked[:MOST])

    def mended(self, query: str) -> str:
        """`query` with unknown words replaced by the known word that is one slip away; the same when there is none."""
        return " ".join(self._mended(word) for word in query.split())

    def _mended(self, word: str) -> str:
        plain = fold(word)
        if not plain.isalpha() or len(plain) < _SHORTEST_MENDED or plain in STOPWORDS or self._begins(plain):
            return word
        near = self._spelling.of(plain)
        return max(near, key=lambda w: len(self._weights[w])) if near else word

    def _articles_with(self, word: str) -> dict[str, float]:
        found: dict[str, float] = {}
        for known, worth in self._meant(word):
            for slug, weight in self._weights[known].items():
                found[slug] = max(found.get(slug, 0.0), weight * worth)
        return found

    def _meant(self, word: str) -> Iterator[tuple[str, float]]:
        begins = self._begins(word)
        yield from ((known, _WHOLE if known == word else 1.0) for known in begins)
        if not begins and len(word) >= _SHORTEST_MENDED:
            near = self._spelling.of(word) or self._begins(word[:-1]) or self._begins(word[:-2])
            yield from ((known, _MENDED) for known in near)

    def _begins(self, word: str) -> list[str]:
        start = bisect_left(self._words, word)
        found = []
        for known in self._words[start : start + 200]:
            if not known.startswith(word):
                break
            found.append(known)
        return found
