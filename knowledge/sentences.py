"""Markdown into plain text and sentences. Pure; what a citation quotes and what grounding checks are these sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["sentence", "step", "item"]

_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_EMPHASIS = re.compile(r"(\*\*|__|\*|(?<!\w)_(?=\S)|(?<=\S)_(?!\w)|`)")
_ITEM = re.compile(r"\s*[-*+]\s+(?P<text>.+)")
_STEP = re.compile(r"\s*\d{1,2}[.)]\s+(?P<text>.+)")
_SUBHEAD = re.compile(r"\s*#{3,6}\s+")
# A full stop ends a sentence unless it belongs to an abbreviation, an initial or a number.
_ABBREVIATIONS = "".join(
    rf"(?<!\b(?i:{re.escape(a)}))"
    for a in "art. dr. mr. mevr. dhr. bijv. b.v. o.a. d.w.z. m.b.t. t/m. nr. ca. enz. z.s.m. i.v.m. max. min.".split()
)
_END = re.compile(rf"(?<=[.!?]){_ABBREVIATIONS}(?P<closing>[\"'”’)]*)\s+(?=[\"'“‘(]*[A-Z0-9€À-Ý])")


@dataclass(frozen=True)
class SourceSentence:
    """One sentence of a passage, without Markdown. `lead_in` says that a list follows it ("Dit heb je nodig:")."""

    text: str
    kind: Kind
    block: int  # sentences of one paragraph or one list share a number

    @property
    def lead_in(self) -> bool:
        """Whether it only makes sense together with the list behind it."""
        return self.text.endswith(":")


def plain(markdown: str) -> str:
    """Markdown as running text: no marks, no line breaks."""
    return " ".join(s.text for s in sentences(markdown))


def without_marks(line: str) -> str:
    """One line without links, emphasis and code marks."""
    return " ".join(_EMPHASIS.sub("", _LINK.sub(r"\1", line)).split())


def sentences(markdown: str) -> tuple[SourceSentence, ...]:
    """The sentences of a section body in order. Sub-headings are left out; a list item stays in one piece."""
    found: list[SourceSentence] = []
    block = 0
    paragraph: list[str] = []
    list_kind: Kind | None = None

    def flush() -> None:
        nonlocal block
        if paragraph:
            for part in cut(without_marks(" ".join(paragraph))):
                if part.strip():
                    found.append(SourceSentence(part.strip(), "sentence", block))
            paragraph.clear()
            block += 1

    for line in markdown.split("\n"):
        if not line.strip() or _SUBHEAD.match(line):
            flush()
            if list_kind:
                list_kind = None
                block += 1
        elif match := _STEP.match(line) or _ITEM.match(line):
            kind: Kind = "step" if _STEP.match(line) else "item"
            if list_kind != kind:
                flush()
                block += 1
                list_kind = kind
            found.append(SourceSentence(without_marks(match["text"]), kind, block))
        elif list_kind and line.startswith(" ") and found:
            last = found.pop()
            found.append(SourceSentence(f"{last.text} {without_marks(line)}", last.kind, last.block))
        else:
            if list_kind:
                list_kind = None
                block += 1
            paragraph.append(line)
    flush()
    return tuple(found)


def cut(text: str) -> Iterator[str]:
    """Running text cut behind each sentence; a closing quote or bracket stays with its own."""
    start = 0
    for match in _END.finditer(text):
        yield text[start : match.end("closing")]
        start = match.end()
    yield text[start:]
