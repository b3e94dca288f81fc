"""`naast check-articles`: everything that an article in the tree must keep and that its format alone does not show.

Each fault names file and line. What is printed is for the operator, in English; a broken rule of the format keeps the
Dutch words that an editor would read.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from knowledge.amounts import Register, amounts_named, fill_amounts
from knowledge.articles import CURATED, Article, line_of, parse_article
from knowledge.embedding import Vectors
from knowledge.errors import ArticleError
from knowledge.own_words import own_lines
from knowledge.phone_numbers import PhoneNumber, digits, numbers_in
from knowledge.readability import Readability, readability
from knowledge.same_questions import asked_twice
from knowledge.year_bound import amounts_written, days_ahead

# Chosen on the 1,148 sections of November 2026, of which the worst 13 (1 %) were below and were rewritten: mostly strings
# of compounds such as "zorgverzekering" and "klachtenfunctionaris", that no shorter sentence makes easier.
FLOOR = 38.0  # of the Flesch-Douma index of a section
MOST_AVERAGE = 18.0  # words a sentence, over a section
MOST_WORDS = 25  # in one sentence

_LINK = re.compile(r"\]\(([^)\s]+)[^)]*\)")
_ARTICLE = re.compile(r"/artikel/([a-z0-9-]+)(?:#([a-z0-9-]+))?\Z")


@dataclass(frozen=True)
class Fault:
    """What is wrong, and where. `line` counts from 1."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


@dataclass(frozen=True)
class SectionMeasure:
    """How a section reads."""

    heading: str
    line: int
    reading: Readability


@dataclass(frozen=True)
class Checked:
    """An article of the tree, with how each of its sections reads."""

    path: Path
    text: str
    article: Article
    sections: tuple[SectionMeasure, ...]


@dataclass(frozen=True)
class Report:
    """The outcome: every article that could be read, and every fault, by file and line."""

    articles: tuple[Checked, ...]
    faults: tuple[Fault, ...]


def check_articles(
    register: Register,
    numbers: Mapping[str, PhoneNumber],
    vectors: Mapping[str, Vectors],
    today: date,
    folder: Path = CURATED,
) -> Report:
    """Check every article below `folder`. `vectors` are those that ship with the tree, by key."""
    read: list[Checked] = []
    faults: list[Fault] = []
    for path in sorted(folder.glob("*/*.md")):
        try:
            read.append(_read(path, register, today))
        except ArticleError as error:
            faults.append(Fault(path, error.line or 1, error.message))
    known: dict[str, Checked] = {}
    for checked in read:
        first = known.setdefault(checked.article.slug, checked)
        if first is not checked:
            faults.append(Fault(checked.path, line_of(checked.text, "slug"), f"the slug is that of {first.path} too"))
    for checked in read:
        faults += _names(checked, known, register)
        faults += _words(checked, numbers)
        faults += _reading(checked)
    faults += _questions(read, vectors)
    return Report(tuple(read), tuple(sorted(faults, key=lambda f: (f.path, f.line, f.message))))


def table(report: Report) -> Iterator[str]:
    """The lines of the table that the operator reads: each article, and each of its sections."""
    for checked in report.articles:
        article = checked.article
        yield f"{article.domain}/{article.slug}: {len(article.example_questions)} questions, review by {article.review_by}"
        yield f"  {'line':>5} {'Flesch-Douma':>12} {'words a sentence':>16} {'longest':>7}  section"
        for s in checked.sections:
            r = s.reading
            yield f"  {s.line:>5} {r.flesch:>12.0f} {r.average:>16.1f} {r.longest:>7}  {s.heading}"


def _read(path: Path, register: Register, today: date) -> Checked:
    text = path.read_text(encoding="utf-8")
    article = parse_article(text, path)
    if path.stem != article.slug:
        raise ArticleError(f"het bestand heet '{path.stem}', maar de slug is '{article.slug}'", path)
    if path.parent.name != article.domain:
        raise ArticleError(f"domein '{article.domain}' hoort niet in de map '{path.parent.name}'", path)
    parts = [("short answer", line_of(text, "short_answer"), article.short_answer)]
    parts += [(s.heading, s.line, s.body) for s in article.sections]
    known = {key: values for key, values in register.items() if values}
    return Checked(
        path,
        text,
        article,
        tuple(
            # An amount that is not in the register is a fault of its own, and reads as its mark.
            SectionMeasure(h, line, readability(fill_amounts(b, known, today) if _all_known(b, known) else b))
            for h, line, b in parts
        ),
    )


def _all_known(text: str, register: Register) -> bool:
    return all(key in register for key in amounts_named(text))


def _names(checked: Checked, known: Mapping[str, Checked], register: Register) -> Iterator[Fault]:
    """What an article names must exist: articles, their sections, amounts."""
    for slug in checked.article.related:
        if slug not in known:
            yield Fault(checked.path, line_of(checked.text, "related"), f"related names '{slug}', which does not exist")
    for number, line in enumerate(checked.text.split("\n"), 1):
        for key in amounts_named(line):
            if key not in register:
                yield Fault(checked.path, number, f"the amount '{key}' is not in the register")
        for address in _LINK.findall(line):
            if address.startswith("https://"):
                continue
            there = _ARTICLE.match(address)
            if not there:
                yield Fault(checked.path, number, f"the link '{address}' is neither https:// nor /artikel/...")
            elif there[1] not in known:
                yield Fault(checked.path, number, f"the link '{address}' leads to an article that does not exist")
            elif there[2] and there[2] not in {s.anchor for s in known[there[1]].article.sections}:
                yield Fault(checked.path, number, f"the link '{address}' leads to a section that does not exist")


def _words(checked: Checked, numbers: Mapping[str, PhoneNumber]) -> Iterator[Fault]:
    """Amounts, telephone numbers and days that come must stand in a register, not in a text."""
    article = checked.article
    for number, line in own_lines(checked.text):
        for amount in amounts_written(line):
            yield Fault(checked.path, number, f"'{amount}' must come from the amounts register: {{{{bedrag:...}}}}")
        for phone in numbers_in(line):
            if digits(phone) not in numbers:
                yield Fault(checked.path, number, f"the number {phone} is not in knowledge/phone_numbers.yaml")
        for day, passes in days_ahead(line, article.reviewed_on, article.review_by):
            yield Fault(
                checked.path, number, f"'{day}' has passed on {passes}, before the review of {article.review_by}"
            )


def _reading(checked: Checked) -> Iterator[Fault]:
    for section in checked.sections:
        reading, where = section.reading, f"section '{section.heading}'"
        if reading.words and reading.flesch < FLOOR:
            yield Fault(
                checked.path, section.line, f"{where} reads hard: Flesch-Douma {reading.flesch:.1f} < {FLOOR:.0f}"
            )
        if reading.average > MOST_AVERAGE:
            yield Fault(
                checked.path,
                section.line,
                f"{where} has {reading.average:.1f} words a sentence (most: {MOST_AVERAGE:.0f})",
            )
        if reading.longest > MOST_WORDS:
            yield Fault(
                checked.path, section.line, f"{where} has a sentence of {reading.longest} words (most: {MOST_WORDS})"
            )


def _questions(read: Sequence[Checked], vectors: Mapping[str, Vectors]) -> Iterator[Fault]:
    """No two articles answer the same question. Fewer than 5 questions are a fault of the format."""
    by_slug = {c.article.slug: c for c in read}
    found = asked_twice(((c.article.slug, q) for c in read for q in c.article.example_questions), vectors)
    for slug, question in found.unembedded:
        at = by_slug[slug]
        yield Fault(at.path, _line_with(at.text, question), "this question has no vector yet; run `naast vectors`")
    for twice in found.pairs:
        at, other = by_slug[twice.slug], by_slug[twice.other_slug]
        line = _line_with(other.text, twice.other)
        yield Fault(
            at.path,
            _line_with(at.text, twice.question),
            f"'{twice.question}' is also asked in {other.path}:{line} ('{twice.other}', nearness {twice.nearness:.3f})",
        )


def _line_with(text: str, question: str) -> int:
    return next(
        (n for n, line in enumerate(text.split("\n"), 1) if question in line), line_of(text, "example_questions")
    )


def summary(report: Report) -> str:
    """One line that says how it went."""
    sections = [s.reading for c in report.articles for s in c.sections]
    lowest = min((r.flesch for r in sections if r.words), default=0.0)
    return (
        f"{len(report.articles)} articles, {len(sections)} sections; lowest Flesch-Douma {lowest:.1f} (floor {FLOOR:.0f}); "
        f"{len(report.faults)} faults"
    )


def lines(faults: Iterable[Fault]) -> Iterator[str]:
    """A fault a line, paths as they lead from here where they can."""
    here = Path.cwd()
    for fault in faults:
        path = fault.path.relative_to(here) if fault.path.is_relative_to(here) else fault.path
        yield f"{path}:{fault.line}: {fault.message}"
