"""Golden questions before and after a draft: what got better, what got worse. Pure but for the answers, which come from
outside: the step that answers belongs to `assistant/`."""

import asyncio
import re
import uuid
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Final, Literal, Protocol

from knowledge.safe_text import RedactedText
from knowledge.trial import Bench, Side, places

FIRST = 10  # passages: a draft that is not among them now and was not before does not touch a question
# `places` is not to the last digit what a search gives: a few more are asked, and left out when they are not touched.
MARGIN = 3
# A move within a band is no news: the answer is made from the first article.
BANDS: Final = (1, 5, FIRST)
_GAP = re.compile(r"\s*(?:…|\.\.\.)\s*")
Judgement = Literal["better", "worse", "same"]


@dataclass(frozen=True)
class Golden:
    """A question with the article that answers it. `must`: facts, each as a list of phrases of which one must be said;
    `must_not`: phrases that may not. "…" in a phrase stands for up to 60 other characters."""

    id: uuid.UUID
    slug: str
    question: RedactedText
    must: tuple[tuple[str, ...], ...] = ()
    must_not: tuple[str, ...] = ()
    source: str = "editor"


@dataclass(frozen=True)
class Given:
    """What a question gave on one side."""

    articles: tuple[str, ...]  # found, best first
    first: frozenset[str]  # the articles of the first `FIRST` passages
    answered: bool
    cited: tuple[str, ...]
    text: str


class Answers(Protocol):
    """What answers a question on one side, by the steps that production runs."""

    async def __call__(self, question: RedactedText, side: Side) -> Given:
        """The answer; never raises for want of one."""


@dataclass(frozen=True)
class Seen:
    """A golden question judged on one side."""

    place: int | None  # of its article among those found, from 1
    answered: bool
    right: bool  # answered from its article
    held: tuple[bool, ...]  # by fact
    wrong: tuple[str, ...] = ()  # what may not be said and was

    @property
    def worth(self) -> tuple[int, ...]:
        """What counts, each higher is better."""
        band = next((n for n, last in enumerate(BANDS) if self.place is not None and self.place <= last), len(BANDS))
        return int(self.answered), int(self.right), sum(self.held), -len(self.wrong), -band


@dataclass(frozen=True)
class Line:
    """One golden question before and after."""

    id: str
    slug: str
    question: str
    facts: tuple[str, ...]
    before: Seen
    after: Seen

    @property
    def judgement(self) -> Judgement:
        """Worse as soon as anything is: a gain elsewhere does not make a lost fact good."""
        pairs = list(zip(self.before.worth, self.after.worth, strict=True))
        lost = any(not now and was for was, now in zip(self.before.held, self.after.held, strict=True))
        if lost or any(now < was for was, now in pairs):
            return "worse"
        return "better" if any(now > was for was, now in pairs) else "same"


@dataclass(frozen=True)
class GoldenReport:
    """What the golden questions of an article, and those that it could disturb, gave."""

    slug: str
    lines: tuple[Line, ...]
    articles: tuple[str, ...] = field(default=())  # the others whose questions were asked

    def judged(self, judgement: Judgement) -> tuple[Line, ...]:
        """The lines of one kind."""
        return tuple(line for line in self.lines if line.judgement == judgement)

    def to_json(self) -> dict[str, Any]:
        """As it is stored."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "GoldenReport":
        """As it was stored."""

        def seen(body: dict[str, Any]) -> Seen:
            return Seen(body["place"], body["answered"], body["right"], tuple(body["held"]), tuple(body["wrong"]))

        lines = (
            Line(b["id"], b["slug"], b["question"], tuple(b["facts"]), seen(b["before"]), seen(b["after"]))
            for b in stored["lines"]
        )
        return cls(stored["slug"], tuple(lines), tuple(stored["articles"]))


async def run(
    bench: Bench, questions: Sequence[Golden], answers: Answers, progress: Callable[[int], object] = lambda n: None
) -> GoldenReport:
    """Ask the questions of the draft's article, and of others those that have the article among the first `FIRST`
    passages online or with the draft.

    About 20 ms a question that is asked, on 2 cores; 1-2 s more to find out which of 2,000.
    """
    lines: list[Line] = []
    for golden in await asyncio.to_thread(_near, bench, questions):
        before = await answers(golden.question, bench.live)
        after = await answers(golden.question, bench.draft)
        progress(1)
        if golden.slug == bench.slug or bench.slug in before.first | after.first:
            facts = tuple(" of ".join(alternatives) for alternatives in golden.must)
            lines.append(
                Line(str(golden.id), golden.slug, golden.question, facts, judged(golden, before), judged(golden, after))
            )
    others = tuple(sorted({line.slug for line in lines} - {bench.slug}))
    return GoldenReport(bench.slug, tuple(lines), others)


def _near(bench: Bench, questions: Sequence[Golden]) -> list[Golden]:
    """The article's own questions, and those of others that may have it among the first passages."""
    own = [g for g in questions if g.slug == bench.slug]
    others = [g for g in questions if g.slug != bench.slug]
    texts = [g.question for g in others]
    before, after = (places(side, texts, bench.slug) for side in (bench.live, bench.draft))
    return own + [g for g, was, now in zip(others, before, after, strict=True) if min(was, now) <= FIRST + MARGIN]


def judged(golden: Golden, given: Given) -> Seen:
    """A golden question held against what it gave."""
    return Seen(
        place=given.articles.index(golden.slug) + 1 if golden.slug in given.articles else None,
        answered=given.answered,
        right=given.answered and golden.slug in given.cited,
        held=tuple(given.answered and any(says(given.text, p) for p in fact) for fact in golden.must),
        wrong=tuple(p for p in golden.must_not if says(given.text, p)),
    )


def says(text: str, phrase: str) -> bool:
    """Whether a text says a phrase, whatever the case and the white space; "6 weken" is not said by "16 weken", and "kind"
    is by "kinderen"."""
    parts = [" ".join(p.split()) for p in _GAP.split(phrase) if p.strip()]
    if not parts:
        return False
    pattern = ".{0,60}?".join(re.escape(p) for p in parts)
    before = r"(?<![\w.,])" if parts[0][0].isdigit() else r"(?<!\w)" if parts[0][0].isalnum() else ""
    after = r"(?![.,]?\d)" if parts[-1][-1].isdigit() else ""
    return re.search(before + pattern + after, " ".join(text.split()), re.IGNORECASE) is not None
