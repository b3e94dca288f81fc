"""Which lines of an article's file readers see as Naast's own words, and the paragraphs that these make. Pure."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

# Questions are those of caregivers, sources those of others, and `verify` is a note to editors.
_OWN_FIELDS = ("title", "short_answer", "escalate_when")
_FIELD = re.compile(r"([a-z_]+):")
_FIELD_START = re.compile(r"[a-z_]+:\s*(?:[>|][+-]?\s*)?")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,2}[.)])\s+")


@dataclass(frozen=True)
class Paragraph:
    """Lines that make one running text, or one item of a list."""

    text: str
    starts: tuple[int, ...]  # where each line begins in `text`
    numbers: tuple[int, ...]  # of each line in the file, from 1

    def line(self, offset: int) -> int:
        """The line in the file of a place in `text`."""
        return self.numbers[bisect_right(self.starts, offset) - 1]


def own_lines(text: str) -> Iterator[tuple[int, str]]:
    """The numbered lines that readers see: some fields of the front matter, and the whole body."""
    lines = text.split("\n")
    end = _end(lines)
    field = ""
    for number, line in enumerate(lines, 1):
        if number <= end:
            if match := _FIELD.match(line):
                field = match[1]
            if field in _OWN_FIELDS:
                yield number, line
        elif number > end + 1:
            yield number, line


def paragraphs(text: str) -> Iterator[Paragraph]:
    """The short answer and the body in paragraphs and items of lists; headings, titles and table rows are left out."""
    gathered: list[tuple[int, str]] = []
    field = "short_answer"
    body = _end(text.split("\n")) + 1
    for number, line in own_lines(text):
        if number <= body and (match := _FIELD.match(line)):
            field = match[1]
        begins = bool(_ITEM.match(line)) or (number <= body and bool(_FIELD.match(line))) or number == body + 1
        if begins or not line.strip() or line.startswith("#") or field == "title":
            yield from _made(gathered)
            gathered = []
        if line.strip() and not line.startswith(("#", "|")) and field != "title":
            gathered.append((number, line))
        if number == body + 1:
            field = ""
    yield from _made(gathered)


def _end(lines: list[str]) -> int:
    """The number, from 0, of the line that ends the front matter."""
    return next(n for n, line in enumerate(lines[1:], 1) if line.strip() == "---")


def _made(gathered: list[tuple[int, str]]) -> Iterator[Paragraph]:
    starts: list[int] = []
    pieces: list[str] = []
    at = 0
    for _, line in gathered:
        piece = _ITEM.sub("", _FIELD_START.sub("", line, count=1) if not pieces else line, count=1).strip()
        starts.append(at)
        pieces.append(piece)
        at += len(piece) + 1
    if any(pieces):
        yield Paragraph(" ".join(pieces), tuple(starts), tuple(n for n, _ in gathered))
