"""From an article to its passages: the pieces that are found, cited and quoted. Pure."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from knowledge.amounts import Register, fill_amounts
from knowledge.articles import Article, Domain
from knowledge.safe_text import RedactedText, curated
from knowledge.sentences import SourceSentence, plain, sentences

SHORT_ANSWER = "kort"
# Longer pieces blur the vector of a passage (500 ms for 1,000 characters, and the model reads 512 tokens).
MAX_PASSAGE_CHARACTERS = 900


@dataclass(frozen=True)
class Passage:
    """A piece of one revision of one article. `id` is "<slug>#<anchor>", with "~2" behind it for a second half."""

    id: str
    article: str
    revision: str
    title: str
    heading: str
    domain: Domain
    body: str  # Markdown, amounts filled in
    checked_on: date
    kind: Literal["short_answer", "section"]

    @cached_property
    def text(self) -> RedactedText:
        """The body as running text."""
        return curated(plain(self.body))

    @cached_property
    def sentences(self) -> tuple[SourceSentence, ...]:
        """The sentences that an answer may quote."""
        return sentences(self.body)

    @cached_property
    def indexed(self) -> RedactedText:
        """What is embedded: the heading path and the text."""
        path = self.title if self.kind == "short_answer" else f"{self.title}. {self.heading}"
        return curated(f"{path}\n{self.text}")

    @cached_property
    def key(self) -> str:
        """The address of its vector: depends on the indexed text alone."""
        return key_of(self.indexed)

    @property
    def anchor(self) -> str:
        """The part of the id behind the '#'."""
        return self.id.partition("#")[2]


def key_of(text: RedactedText) -> str:
    """The address of the vector of a text: 32 hexadecimal digits of its SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def question_key(question: RedactedText) -> str:
    """The address of the vector of an example question (embedded as a query, so apart from passages)."""
    return "q" + key_of(question)[1:]


def passages_of(article: Article, revision: str, register: Register, today: date) -> tuple[Passage, ...]:
    """The passages of an article: its short answer, then its sections, long ones in pieces.

    Raises `AmountError` when the text names an amount that the register does not hold.
    """

    def made(anchor: str, heading: str, body: str, kind: Literal["short_answer", "section"]) -> Passage:
        return Passage(
            id=f"{article.slug}#{anchor}",
            article=article.slug,
            revision=revision,
            title=article.title,
            heading=heading,
            domain=article.domain,
            body=fill_amounts(body, register, today),
            checked_on=article.reviewed_on,
            kind=kind,
        )

    found = [made(SHORT_ANSWER, "Kort antwoord", article.short_answer, "short_answer")]
    for section in article.sections:
        for number, piece in enumerate(_pieces(section.body), 1):
            anchor = section.anchor if number == 1 else f"{section.anchor}~{number}"
            found.append(made(anchor, section.heading, piece, "section"))
    return tuple(found)


def _pieces(body: str) -> Iterator[str]:
    """The blocks of a body packed into pieces of at most `MAX_PASSAGE_CHARACTERS` where blocks allow it."""
    piece: list[str] = []
    for block in body.split("\n\n"):
        if piece and sum(map(len, piece)) + len(block) > MAX_PASSAGE_CHARACTERS and not _introduces(piece[-1]):
            yield "\n\n".join(piece)
            piece = []
        piece.append(block)
    if piece:
        yield "\n\n".join(piece)


def _introduces(block: str) -> bool:
    """A line such as 'Dit heb je nodig:' or a sub-heading stays with what follows it."""
    last = block.rstrip().split("\n")[-1]
    return last.endswith(":") or last.startswith("###")
