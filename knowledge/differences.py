"""What differs between two texts: by word within a line, long equal parts folded. Pure.

Time grows with the length of the texts, whatever they hold: words that stand once in both are the fixed points
(Bram Cohen's patience diff); only small stretches between them are compared exhaustively, within a budget, and what is
left counts as replaced.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

Kind = Literal["same", "gone", "new"]
CONTEXT = 2  # equal lines shown around a change
MIN_FOLD = 4
MAX_DEPTH = 40
# Cells of the table that compares two stretches exhaustively: of one stretch, and of a whole comparison.
MAX_CELLS, BUDGET = 40_000, 1_500_000
# Below this share of equal characters a stretch reads better as replaced than as a patchwork.
ALIKE = 0.35
BREAK = "¶"  # shows that only the end of a line is gone or new
_TOKEN = re.compile(r"\n|[^\S\n]+|\w+|[^\w\s]")
_WORD = re.compile(r"\w")


@dataclass(frozen=True)
class Piece:
    """Some words of a line: in both texts, gone from the old one, or new in the new one."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Line:
    """A line as it is shown, with what is gone and what is new in it."""

    pieces: tuple[Piece, ...]

    @property
    def changed(self) -> bool:
        """Whether anything in it differs."""
        return any(p.kind != "same" for p in self.pieces)

    def side(self, other: Kind) -> "Line":
        """The line without the pieces of one kind: as one of the two texts has it."""
        return Line(tuple(p for p in self.pieces if p.kind != other))


@dataclass(frozen=True)
class Stretch:
    """Lines in a row that are all equal, or that hold changes with a little around them."""

    lines: tuple[Line, ...]
    folded: bool  # equal, and long: shown when asked for


@dataclass(frozen=True)
class Difference:
    """All that differs, as it is shown."""

    stretches: tuple[Stretch, ...]
    gone: int  # words
    new: int  # words
    none: bool  # the texts are equal


def difference(old: str, new: str) -> Difference:
    """What differs between two texts."""
    budget = _Budget(BUDGET)
    before, after = old.split("\n"), new.split("\n")
    lines: list[Line] = []
    for equal, left, right in _blocks(before, after, budget):
        if equal:
            lines += [Line((Piece("same", text),)) for text in left]
        else:
            lines += _changed("\n".join(left), "\n".join(right), bool(left), bool(right), budget)
    stretches = tuple(s for s in _folded(lines) if s.lines)
    return Difference(stretches, _count(lines, "gone"), _count(lines, "new"), old == new)


def _changed(old: str, new: str, has_old: bool, has_new: bool, budget: "_Budget") -> Iterator[Line]:
    if not (has_old and has_new):
        yield from _lines([Piece("gone", old)] if has_old else [Piece("new", new)])
        return
    left, right = _TOKEN.findall(old), _TOKEN.findall(new)
    pieces = list(_joined(_words(left, right, budget)))
    same = sum(len(p.text) for p in pieces if p.kind == "same" and _WORD.search(p.text))
    if same < ALIKE * min(len(old), len(new)):
        yield from _lines([Piece("gone", old)])
        yield from _lines([Piece("new", new)])
    else:
        yield from _lines(pieces)


def _words(left: Sequence[str], right: Sequence[str], budget: "_Budget") -> Iterator[Piece]:
    for equal, gone, new in _blocks(left, right, budget):
        if equal:
            yield Piece("same", "".join(gone))
        else:
            if gone:
                yield Piece("gone", "".join(gone))
            if new:
                yield Piece("new", "".join(new))


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """A blank or a comma that is equal between two changes belongs to both: no patchwork of single words."""
    found = list(pieces)
    gone = new = ""
    for n, piece in enumerate(found):
        if piece.kind == "gone":
            gone += piece.text
        elif piece.kind == "new":
            new += piece.text
        elif 0 < n < len(found) - 1 and not _WORD.search(piece.text) and "\n" not in piece.text:
            gone, new = gone + piece.text, new + piece.text
        else:
            yield from _pair(gone, new)
            gone = new = ""
            yield piece
    yield from _pair(gone, new)


def _pair(gone: str, new: str) -> Iterator[Piece]:
    """What two replaced texts have in common at their end is not part of the change."""
    end = 0
    if gone and new:
        while end < min(len(gone), len(new)) and gone[-1 - end] == new[-1 - end] and not gone[-1 - end].isalnum():
            end += 1
    tail = gone[len(gone) - end :]
    if gone[: len(gone) - end]:
        yield Piece("gone", gone[: len(gone) - end])
    if new[: len(new) - end]:
        yield Piece("new", new[: len(new) - end])
    if tail:
        yield Piece("same", tail)


def _lines(pieces: Iterable[Piece]) -> Iterator[Line]:
    """Pieces cut at the ends of lines. A line that is only gone or only new is a line of its own."""
    row: list[Piece] = []
    for piece in pieces:
        first, *others = piece.text.split("\n")
        if first or not others:
            row.append(Piece(piece.kind, first))
        for text in others:
            if piece.kind != "same" and any(p.kind != piece.kind for p in row):
                row.append(Piece(piece.kind, BREAK))
            yield Line(tuple(row) or (Piece(piece.kind, ""),))
            row = [Piece(piece.kind, text)] if text else []
    if row:
        yield Line(tuple(row))


def _folded(lines: Sequence[Line]) -> Iterator[Stretch]:
    for changed, group in groupby(enumerate(lines), key=lambda pair: pair[1].changed):
        members = list(group)
        run = tuple(line for _, line in members)
        if changed:
            yield Stretch(run, folded=False)
            continue
        head = 0 if members[0][0] == 0 else CONTEXT
        tail = 0 if members[-1][0] == len(lines) - 1 else CONTEXT
        if len(run) < head + tail + MIN_FOLD:
            yield Stretch(run, folded=False)
            continue
        yield Stretch(run[:head], folded=False)
        yield Stretch(run[head : len(run) - tail], folded=True)
        yield Stretch(run[len(run) - tail :], folded=False)


def _count(lines: Iterable[Line], kind: Kind) -> int:
    return sum(len(p.text.split()) for line in lines for p in line.pieces if p.kind == kind)


class _Budget:
    """What may still be compared exhaustively."""

    def __init__(self, cells: int) -> None:
        self._left = cells

    def take(self, cells: int) -> bool:
        if cells > min(MAX_CELLS, self._left):
            return False
        self._left -= cells
        return True


def _blocks(
    old: Sequence[str], new: Sequence[str], budget: _Budget
) -> Iterator[tuple[bool, Sequence[str], Sequence[str]]]:
    """Both sequences cut into blocks that are equal and blocks that differ, in order."""
    at_old = at_new = 0
    pairs = sorted(_matches(old, new, budget))
    n = 0
    while n < len(pairs):
        i, j = pairs[n]
        if i > at_old or j > at_new:
            yield False, old[at_old:i], new[at_new:j]
        size = 1
        while n + size < len(pairs) and pairs[n + size] == (i + size, j + size):
            size += 1
        yield True, old[i : i + size], new[j : j + size]
        at_old, at_new, n = i + size, j + size, n + size
    if at_old < len(old) or at_new < len(new):
        yield False, old[at_old:], new[at_new:]


def _matches(old: Sequence[str], new: Sequence[str], budget: _Budget) -> Iterator[tuple[int, int]]:
    """Places of equal items, rising on both sides."""
    waiting = [(0, len(old), 0, len(new), 0)]
    while waiting:
        a, b, c, d, depth = waiting.pop()
        while a < b and c < d and old[a] == new[c]:
            yield a, c
            a, c = a + 1, c + 1
        while a < b and c < d and old[b - 1] == new[d - 1]:
            b, d = b - 1, d - 1
            yield b, d
        if a == b or c == d:
            continue
        anchors = _anchors(old, new, a, b, c, d) if depth < MAX_DEPTH else []
        if anchors:
            edges = [(a - 1, c - 1), *anchors, (b, d)]
            for (i, j), (k, m) in pairwise(edges):
                waiting.append((i + 1, k, j + 1, m, depth + 1))
            yield from anchors
        elif budget.take((b - a) * (d - c)):
            yield from _longest_common(old, new, a, b, c, d)


def _anchors(old: Sequence[str], new: Sequence[str], a: int, b: int, c: int, d: int) -> list[tuple[int, int]]:
    """Items that stand once in both stretches, as many as are in the same order (longest rising row)."""
    left, right = _once(old, a, b), _once(new, c, d)
    pairs = sorted((i, right[item]) for item, i in left.items() if item in right)
    tops: list[int] = []
    heads: list[int] = []
    before: list[int] = []
    for n, (_, j) in enumerate(pairs):
        at = bisect_left(tops, j)
        before.append(heads[at - 1] if at else -1)
        if at == len(tops):
            tops.append(j)
            heads.append(n)
        else:
            tops[at], heads[at] = j, n
    found = []
    n = heads[-1] if heads else -1
    while n >= 0:
        found.append(pairs[n])
        n = before[n]
    return found[::-1]


def _once(items: Sequence[str], start: int, end: int) -> dict[str, int]:
    found: dict[str, int] = {}
    twice = set()
    for n in range(start, end):
        if items[n] in found:
            twice.add(items[n])
        found[items[n]] = n
    return {item: n for item, n in found.items() if item not in twice}


def _longest_common(
    old: Sequence[str], new: Sequence[str], a: int, b: int, c: int, d: int
) -> Iterator[tuple[int, int]]:
    """The longest common subsequence of two short stretches, by the textbook table."""
    width = d - c + 1
    table = [[0] * width for _ in range(b - a + 1)]
    for i in range(b - a - 1, -1, -1):
        row, below = table[i], table[i + 1]
        for j in range(d - c - 1, -1, -1):
            row[j] = below[j + 1] + 1 if old[a + i] == new[c + j] else max(below[j], row[j + 1])
    i = j = 0
    while i < b - a and j < d - c:
        if old[a + i] == new[c + j]:
            yield a + i, c + j
            i, j = i + 1, j + 1
        elif table[i + 1][j] >= table[i][j + 1]:
            i += 1
        else:
            j += 1
