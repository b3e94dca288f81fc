"""What the pages around a draft's trial need to be drawn: the trial itself, golden questions, the gap list, the files."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar, Literal

from web.views import CardView, DomainView, Errors, SentenceView, View


@dataclass(frozen=True)
class PassageRow:
    """A passage that was found. `score` orders; `nearness` is the cosine, None when only words were searched."""

    title: str
    heading: str
    href: str  # of the article, "" when it is not online
    score: float
    nearness: float | None
    own: bool  # of the article that is tried
    cited: bool


@dataclass(frozen=True)
class SourceLine:
    """A numbered source of an answer."""

    number: int
    title: str
    heading: str


@dataclass(frozen=True)
class TrialSide:
    """How a question ended on one side."""

    name: Literal["live", "draft"]
    answered: bool
    ending: str  # in words: "Weet ik niet"
    sureness: float | None  # log-odds; None when nothing was searched
    sentences: tuple[SentenceView, ...]
    sources: tuple[SourceLine, ...]
    passages: tuple[PassageRow, ...]
    made_by: Literal["extract", "model", "fixed"]
    card: CardView | None = None


@dataclass(frozen=True)
class TrialPage(View):
    """/redactie/artikel/{slug}/proef: POST there with `vraag`."""

    slug: str
    title: str
    has_draft: bool
    suggestions: tuple[str, ...] = ()
    question: str = ""
    asked: str = ""  # as it was searched, when something was hidden in it
    sides: tuple[TrialSide, ...] = ()
    fault: str = ""  # why the draft cannot be tried
    errors: Errors = field(default_factory=dict)  # vraag
    template: ClassVar[str] = "trial.html"


@dataclass(frozen=True)
class GoldenLine:
    """A golden question as it can be changed."""

    id: str
    question: str
    must: str  # one fact a line, alternatives apart by "|"
    must_not: str
    source: Literal["example", "tree", "editor", "gap"]


@dataclass(frozen=True)
class FactLine:
    """One fact before and after."""

    text: str
    before: bool
    after: bool


@dataclass(frozen=True)
class GoldenResult:
    """One golden question before and after."""

    question: str
    slug: str
    title: str
    own: bool
    judgement: Literal["better", "worse", "same"]
    place_before: int | None
    place_after: int | None
    answered_before: bool
    answered_after: bool
    facts: tuple[FactLine, ...] = ()
    wrong: tuple[str, ...] = ()  # what may not be said and is, with the draft


@dataclass(frozen=True)
class GoldenReportView:
    """What golden questions gave. POST {path}/draai runs them again, {path}/reden (`reden`) explains a loss."""

    path: str  # /redactie/artikel/{slug}/vragen
    lines: tuple[GoldenResult, ...]
    run_at: datetime
    run_by: str
    others: int  # articles beside the own one
    outdated: bool = False  # something else was published since
    reason: str = ""
    reason_by: str = ""
    reason_at: datetime | None = None
    typed: str = ""  # a reason that could not be kept
    error: str = ""

    def judged(self, judgement: str) -> tuple[GoldenResult, ...]:
        """The lines of one kind."""
        return tuple(line for line in self.lines if line.judgement == judgement)

    @property
    def good_before(self) -> int:
        """Questions that are answered from what is online."""
        return sum(line.answered_before for line in self.lines)

    @property
    def good_after(self) -> int:
        """Questions that are answered with the draft in place."""
        return sum(line.answered_after for line in self.lines)


@dataclass(frozen=True)
class GoldenPage(View):
    """/redactie/artikel/{slug}/vragen: POST there (`vraag`, `moet`, `niet`) adds; .../vragen/{id} (`actie` bewaar|weg)
    changes; .../vragen/overnemen takes the example questions over; .../vragen/draai runs them."""

    slug: str
    title: str
    has_draft: bool
    lines: tuple[GoldenLine, ...]
    report: GoldenReportView | None = None
    missing: str = ""  # what has to be done before approval
    untaken: int = 0  # example questions of the article that are no golden question
    fault: str = ""
    question: str = ""
    must: str = ""
    must_not: str = ""
    wrong: str = ""  # id of the line that could not be kept; "" is the form for a new one
    errors: Errors = field(default_factory=dict)  # question, must, must_not
    template: ClassVar[str] = "golden.html"


@dataclass(frozen=True)
class GapView:
    """A group of questions."""

    id: str
    typical: str
    examples: tuple[str, ...]
    caregivers: int
    questions: int
    unanswered: int
    unhelpful: int
    person: int
    nearest: tuple[tuple[str, str, float], ...] = ()  # slug, title, score
    before: str = ""  # what was decided earlier, in words
    since: int = 0


@dataclass(frozen=True)
class GapsPage(View):
    """/redactie/gaten: POST .../{id}/artikel (`titel`, `domein`, `vraag` repeated), .../{id}/hoort-bij (`artikel`, `vraag`
    repeated), .../{id}/geen-gat (`reden`)."""

    gaps: tuple[GapView, ...]
    total: int
    domains: tuple[DomainView, ...]
    articles: tuple[tuple[str, str], ...]  # slug and title, to choose from
    waiting: int = 0
    page: int = 1
    pages: int = 1
    wrong: str = ""  # id of the group whose form came back
    title: str = ""
    domain: str = ""
    article: str = ""
    reason: str = ""
    errors: Errors = field(default_factory=dict)  # titel, domein, artikel, reden, vraag, ""
    template: ClassVar[str] = "gaps.html"


@dataclass(frozen=True)
class FileLine:
    """One file of an import."""

    path: str
    happened: Literal["same", "changed", "new", "waiting", "refused", "absent"]
    message: str
    line: int | None
    slug: str = ""  # when there is a page to go to


@dataclass(frozen=True)
class BaseFilesPage(View):
    """/redactie/bestanden: GET .../zip downloads; POST there (`bestand`, and `actie` kijk|zet) takes a ZIP in."""

    articles: int
    may_import: bool
    lines: tuple[FileLine, ...] = ()
    done: Literal["", "looked", "taken"] = ""
    errors: Errors = field(default_factory=dict)  # bestand
    template: ClassVar[str] = "base_files.html"

    def count(self, *happened: str) -> int:
        """How many files of these kinds."""
        return sum(line.happened in happened for line in self.lines)
