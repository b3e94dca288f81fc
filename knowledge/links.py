"""The articles that an article leads to: links in its text, and what it names as related. Pure."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from knowledge.articles import Article

_LINK = re.compile(r"\]\(\s*<?/artikel/([^)\s#?>]*)")


@dataclass(frozen=True)
class Link:
    """A way to another article, and the line of the file on which it stands."""

    slug: str
    line: int


def links_of(markdown: str, article: Article) -> Iterator[Link]:
    """Every link of an article. `markdown` is the file text that `article` was made from."""
    lines = markdown.split("\n")
    for number, line in enumerate(lines, 1):
        for match in _LINK.finditer(line):
            yield Link(match[1], number)
    for slug in article.related:
        word = re.compile(rf"(?<![\w-]){re.escape(slug)}(?![\w-])")
        yield Link(slug, next((n for n, line in enumerate(lines, 1) if n > 1 and word.search(line)), 1))


def dead_links(markdown: str, article: Article, known: Collection[str]) -> tuple[Link, ...]:
    """The links to articles that are not among `known`; a link to itself is alive."""
    return tuple(k for k in links_of(markdown, article) if k.slug != article.slug and k.slug not in known)
