"""Articles: the format on disk, the rules that every one keeps, and the values made from them. Pure.

An article is a Markdown file `knowledge/articles/<domain>/<slug>.md` with YAML front matter. `docs/articles.md`
describes the format for editors; this module is what enforces it.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

import yaml

from knowledge.errors import ArticleError

CURATED = Path(__file__).parent / "articles"

MAX_ARTICLE_CHARACTERS = 60_000
MAX_SHORT_ANSWER_WORDS = 90
MAX_SLUG = 80


class Domain(StrEnum):
    """The four fields that Naast knows about; the values are the names of the folders."""

    WONEN = "wonen"
    ZORG = "zorg"
    FINANCIEN = "financien"
    JURIDISCH = "juridisch"

    @property
    def label(self) -> str:
        """As a caregiver reads it."""
        return {"wonen": "Wonen", "zorg": "Zorg", "financien": "Geld", "juridisch": "Recht"}[self.value]


@dataclass(frozen=True)
class Source:
    """Where a statement comes from. `date` is the day of the source itself, if it shows one."""

    title: str
    url: str | None = None
    date: str | None = None


@dataclass(frozen=True)
class Section:
    """A part of an article, headed by a question; `anchor` is unique within the article, `line` is in the file."""

    anchor: str
    heading: str
    body: str
    line: int = field(default=1, compare=False)


@dataclass(frozen=True)
class Article:
    """One article, valid by the rules of this module."""

    slug: str
    title: str
    domain: Domain
    short_answer: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    reviewed_on: date
    review_by: date
    example_questions: tuple[str, ...]
    related: tuple[str, ...]
    escalate_when: tuple[str, ...]
    verify: tuple[str, ...] = ()


FIELDS = (
    "slug",
    "title",
    "domain",
    "short_answer",
    "reviewed_on",
    "review_by",
    "example_questions",
    "related",
    "escalate_when",
    "sources",
    "verify",
)
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_HEADING = re.compile(r"##\s+(?P<heading>.+?)\s*\Z")
_RAW_HTML = re.compile(r"<\s*/?\s*[a-zA-Z!][^>]*>")
_IMAGE = re.compile(r"!\[[^\]\n]*\][(\[]")
_FRONT_LINE = re.compile(r"([a-z_]+):")


def is_slug(text: str) -> bool:
    """Whether a text can be the name of an article in addresses."""
    return len(text) <= MAX_SLUG and bool(_SLUG.match(text))


def anchor_of(heading: str) -> str:
    """The anchor of a heading: ASCII, lower case, words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80] or "deel"


def line_of(text: str, name: str) -> int:
    """The line on which a field of the front matter begins; the first when it is not there."""
    return next((n for n, line in enumerate(text.split("\n"), 1) if line.startswith(f"{name}:")), 1)


def front_field(text: str, name: str) -> str:
    """A field of one line out of the front matter, also of a text that breaks a rule; "" when it cannot be read."""
    found = re.search(rf"^{name}:[ \t]*(\S.*)$", text[:MAX_ARTICLE_CHARACTERS], re.M)
    try:
        value = yaml.safe_load(found[1]) if found else ""
    except (yaml.YAMLError, ValueError, RecursionError):
        return ""
    return value.strip() if isinstance(value, str) else ""


def parse_article(text: str, path: Path | None = None) -> Article:
    """Make an `Article` from its file text.

    Raises `ArticleError` with the file and the line of the first rule that it breaks.
    """
    if len(text) > MAX_ARTICLE_CHARACTERS:
        raise ArticleError(f"een artikel mag hooguit {MAX_ARTICLE_CHARACTERS} tekens lang zijn", path)
    if "\x00" in text:
        raise ArticleError("de tekst bevat een NUL-teken", path)
    lines = text.replace("\r\n", "\n").split("\n")
    if not lines or lines[0].strip() != "---":
        raise ArticleError("het bestand begint niet met '---' (de regels met gegevens)", path, 1)
    try:
        end = next(n for n, line in enumerate(lines[1:], 1) if line.strip() == "---")
    except StopIteration:
        raise ArticleError("de gegevens bovenaan worden niet afgesloten met '---'", path, 1) from None
    front = _front_matter(lines[1:end], path)
    where = {m.group(1): n for n, line in enumerate(lines[:end], 1) if (m := _FRONT_LINE.match(line))}
    reader = _Front(front, where, path)
    sections = _sections(lines[end + 1 :], end + 2, path)
    article = Article(
        slug=reader.text("slug"),
        title=reader.text("title"),
        domain=reader.domain(),
        short_answer=" ".join(reader.text("short_answer").split()),
        sections=sections,
        sources=reader.sources(),
        reviewed_on=reader.day("reviewed_on"),
        review_by=reader.day("review_by"),
        example_questions=reader.texts("example_questions", at_least=5),
        related=reader.texts("related"),
        escalate_when=reader.texts("escalate_when"),
        verify=reader.texts("verify"),
    )
    _check(article, reader)
    return article


def render_article(article: Article) -> str:
    """The file text of an article; `parse_article(render_article(a)) == a`."""
    front: dict[str, Any] = {
        "slug": article.slug,
        "title": article.title,
        "domain": article.domain.value,
        "short_answer": article.short_answer,
        "reviewed_on": article.reviewed_on,
        "review_by": article.review_by,
        "example_questions": list(article.example_questions),
        "related": list(article.related),
        "escalate_when": list(article.escalate_when),
        "sources": [
            {k: v for k, v in (("title", s.title), ("url", s.url), ("date", s.date)) if v} for s in article.sources
        ],
    }
    if article.verify:
        front["verify"] = list(article.verify)
    head = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=110)
    body = "\n".join(f"\n## {s.heading}\n\n{s.body}" for s in article.sections)
    return f"---\n{head}---\n{body}\n"


def load_articles(folder: Path = CURATED) -> tuple[Article, ...]:
    """Every article below `folder`, by domain and slug.

    Raises `ArticleError` for a file that breaks a rule, a slug used twice, or a related article that does not exist.
    """
    articles: dict[str, Article] = {}
    for path in sorted(folder.glob("*/*.md")):
        article = parse_article(path.read_text(encoding="utf-8"), path)
        if path.stem != article.slug:
            raise ArticleError(f"het bestand heet '{path.stem}', maar de slug is '{article.slug}'", path)
        if path.parent.name != article.domain:
            raise ArticleError(f"domein '{article.domain}' hoort niet in de map '{path.parent.name}'", path)
        if article.slug in articles:
            raise ArticleError(f"de slug '{article.slug}' bestaat al", path)
        articles[article.slug] = article
    for article in articles.values():
        for slug in article.related:
            if slug not in articles:
                path = folder / article.domain / f"{article.slug}.md"
                raise ArticleError(f"'related' noemt '{slug}', maar dat artikel bestaat niet", path)
    return tuple(articles.values())


def _front_matter(lines: list[str], path: Path | None) -> dict[str, Any]:
    try:
        loaded = yaml.safe_load("\n".join(lines))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise ArticleError(f"de gegevens bovenaan zijn geen geldige YAML: {error.problem}", path, line) from None
    except RecursionError:
        raise ArticleError("in de gegevens bovenaan staan te veel haakjes in elkaar", path, 2) from None
    except (yaml.YAMLError, ValueError) as error:
        raise ArticleError(f"de gegevens bovenaan zijn geen geldige YAML: {error}", path) from None
    if not isinstance(loaded, dict):
        raise ArticleError("de gegevens bovenaan zijn geen lijst van velden", path, 2)
    return loaded


def _sections(lines: Iterable[str], first_line: int, path: Path | None) -> tuple[Section, ...]:
    sections: list[Section] = []
    heading, at, body = "", first_line, list[str]()
    anchors: set[str] = set()

    def close() -> None:
        text = "\n".join(body).strip()
        if not heading:
            if text:
                raise ArticleError("tekst vóór de eerste kop '## ...'; het korte antwoord hoort bovenaan", path, at)
            return
        if not text:
            raise ArticleError(f"het deel '{heading}' is leeg", path, at)
        anchor = base = anchor_of(heading)
        number = 2
        while anchor in anchors:
            anchor, number = f"{base}-{number}", number + 1
        anchors.add(anchor)
        sections.append(Section(anchor, heading, text, at))

    for number, line in enumerate(lines, first_line):
        if _RAW_HTML.search(line):
            raise ArticleError("HTML mag niet in een artikel; gebruik Markdown", path, number)
        if _IMAGE.search(line):
            raise ArticleError("een afbeelding kan niet in een artikel; schrijf op wat erop te zien is", path, number)
        if re.match(r"#(?!#)\s*\S", line):
            raise ArticleError("een kop begint met '## '; de titel staat bovenaan bij 'title'", path, number)
        if match := _HEADING.match(line):
            close()
            heading, at, body = match["heading"], number, []
        else:
            body.append(line.rstrip())
    close()
    if not sections:
        raise ArticleError("het artikel heeft geen enkel deel met een kop '## ...'", path, first_line)
    return tuple(sections)


@dataclass(frozen=True)
class _Front:
    """Reads the fields of the front matter; a wrong one is an error at its line."""

    values: Mapping[str, Any]
    lines: Mapping[str, int]
    path: Path | None

    def error(self, name: str, message: str) -> ArticleError:
        return ArticleError(f"'{name}': {message}", self.path, self.lines.get(name, 1))

    def text(self, name: str) -> str:
        value = self.values.get(name)
        if not isinstance(value, str) or not value.strip():
            raise self.error(name, "ontbreekt of is leeg")
        return value.strip()

    def texts(self, name: str, at_least: int = 0) -> tuple[str, ...]:
        value = self.values.get(name) or []
        if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
            raise self.error(
                name, "moet een lijst van teksten zijn (zet een tekst met ':' of '#' tussen aanhalingstekens)"
            )
        if len(value) < at_least:
            raise self.error(name, f"minstens {at_least} nodig, gevonden: {len(value)}")
        return tuple(v.strip() for v in value)

    def day(self, name: str) -> date:
        value = self.values.get(name)
        if type(value) is not date:
            raise self.error(name, "moet een datum zijn, zoals 2026-11-22")
        return value

    def domain(self) -> Domain:
        value = self.text("domain")
        try:
            return Domain(value)
        except ValueError:
            raise self.error("domain", f"'{value}' bestaat niet; kies uit {', '.join(Domain)}") from None

    def sources(self) -> tuple[Source, ...]:
        value = self.values.get("sources")
        if not isinstance(value, list) or not value:
            raise self.error("sources", "minstens één bron nodig")
        found = []
        for entry in value:
            if not isinstance(entry, dict) or not isinstance(entry.get("title"), str):
                raise self.error("sources", "elke bron heeft een 'title' (en als het kan 'url' en 'date')")
            url, day = entry.get("url"), entry.get("date")
            if url is not None and urlparse(str(url)).scheme not in ("http", "https"):
                raise self.error("sources", f"'{url}' is geen webadres")
            found.append(Source(entry["title"].strip(), str(url) if url else None, str(day) if day else None))
        return tuple(found)


def _check(article: Article, front: _Front) -> None:
    if unknown := set(front.values) - set(FIELDS):
        raise front.error(min(unknown), "dit veld bestaat niet")
    if not _SLUG.match(article.slug):
        raise front.error("slug", "alleen kleine letters, cijfers en streepjes")
    if article.review_by <= article.reviewed_on:
        raise front.error("review_by", "ligt niet na 'reviewed_on'")
    if len(article.short_answer.split()) > MAX_SHORT_ANSWER_WORDS:
        raise front.error("short_answer", f"hooguit {MAX_SHORT_ANSWER_WORDS} woorden")
    if article.slug in article.related:
        raise front.error("related", "verwijst naar zichzelf")
    if _RAW_HTML.search(article.short_answer) or _RAW_HTML.search(article.title):
        raise front.error("short_answer", "HTML mag niet in een artikel")
