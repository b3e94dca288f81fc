"""The sources that articles name, as an editor picks from them: each once, with how many articles lean on it. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

import yaml

from knowledge.articles import Article, Source
from knowledge.lexical import fold


@dataclass(frozen=True)
class SharedSource:
    """A source, and the number of articles that name it."""

    source: Source
    articles: int

    @property
    def yaml(self) -> str:
        """As the front matter of an article holds it: one item of the list `sources`."""
        fields = {"title": self.source.title, "url": self.source.url, "date": self.source.date}
        given = {name: value for name, value in fields.items() if value}
        return yaml.safe_dump([given], allow_unicode=True, sort_keys=False, width=1_000).strip()


def shared_sources(articles: Iterable[Article], query: str = "") -> tuple[SharedSource, ...]:
    """The sources whose title or address holds every word of `query`, the most used first."""
    count: dict[Source, int] = {}
    for article in articles:
        for source in dict.fromkeys(article.sources):
            count[source] = count.get(source, 0) + 1
    words = fold(query).split()
    found = [SharedSource(s, n) for s, n in count.items() if all(w in fold(f"{s.title} {s.url or ''}") for w in words)]
    return tuple(sorted(found, key=lambda s: (-s.articles, fold(s.source.title), s.source.date or "")))
