"""What the pages of editors need to be drawn; the rules are those of `web.views`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar, Literal
from urllib.parse import urlencode

from knowledge.differences import Difference
from web.trial_views import GoldenReportView
from web.views import AmountChoice, ArticleLine, DomainView, Errors, PreviewView, TextError, View

State = Literal["draft", "in_review", "scheduled", "published", "superseded", "withdrawn", "abandoned"]
Sort = Literal["nakijken", "titel", "gevraagd", "hielp"]


@dataclass(frozen=True)
class ListedArticle:
    """An article in the editors' list, with everything that there is of it at once."""

    slug: str
    title: str
    domain: DomainView
    online: int | None  # number of the version that caregivers read
    open: Literal["", "draft", "in_review"] = ""
    planned: date | None = None
    withdrawn: bool = False
    review_by: date | None = None  # None: the text has no date that can be read
    days: int = 0  # until that date; negative is overdue
    owner: str = ""
    owner_id: str = ""
    asked: int = 0  # how often it was cited, last 90 days
    helped: int | None = None  # % of the answers that were judged; None: too few were
    remarks: int = 0  # open
    ended: tuple[str, ...] = ()  # amounts that it names and that have no value today


@dataclass(frozen=True)
class Alarm:
    """An article that was taken away, shown to every editor until it is dealt with."""

    slug: str
    title: str
    at: datetime | None
    by: str
    why: str


@dataclass(frozen=True)
class ArticlesPage(View):
    """/redactie?q=&domein=&stand=&eigenaar=&termijn=&opmerkingen=&sorteer= : overdue first. All filters combine."""

    rows: tuple[ListedArticle, ...]
    domains: tuple[DomainView, ...]
    owners: tuple[tuple[str, str], ...]  # (account, name), to choose from
    published: int
    overdue: int
    in_review: int
    remarked: int
    alarms: tuple[Alarm, ...] = ()
    # q, domein, stand (online, concept, controle, gepland, bedrag, ingetrokken), eigenaar (an account, or "geen"),
    # termijn=te-laat, opmerkingen=open
    chosen: Mapping[str, str] = field(default_factory=dict)
    sort: Sort = "nakijken"
    ended: tuple[str, ...] = ()  # amounts without a value today, named in what is online
    template: ClassVar[str] = "articles.html"

    def sorted_by(self, sort: Sort) -> str:
        """The address of the same choice in another order."""
        return "/redactie?" + urlencode({**{k: v for k, v in self.chosen.items() if v}, "sorteer": sort})


@dataclass(frozen=True)
class NewArticlePage(View):
    """/redactie/nieuw: POST `naam`, `titel`, `domein` makes a first draft from a template."""

    domains: tuple[DomainView, ...]
    slug: str = ""
    title: str = ""
    domain: str = ""
    errors: Errors = field(default_factory=dict)  # naam, titel, domein
    template: ClassVar[str] = "new_article.html"


@dataclass(frozen=True)
class WithdrawPage(View):
    """/redactie/intrekken?q=&domein=&artikel= : POST `slug` (repeated), `reden`. What is ticked goes offline at once."""

    articles: tuple[tuple[str, str, bool], ...]  # (slug, title, ticked)
    domains: tuple[DomainView, ...]
    query: str = ""
    domain: str = ""
    reason: str = ""
    errors: Errors = field(default_factory=dict)  # slug, reden
    template: ClassVar[str] = "withdraw.html"


@dataclass(frozen=True)
class StepLine:
    """Something that was done: "Omar Redacteur keurde versie 4 goed"."""

    at: datetime
    who: str
    what: str
    why: str = ""
    slug: str = ""


@dataclass(frozen=True)
class HistoryPage(View):
    """/redactie/geschiedenis?voor= : every step in the whole base, newest first."""

    steps: tuple[StepLine, ...]
    more: int | None = None  # id to read on from
    template: ClassVar[str] = "editing_history.html"


@dataclass(frozen=True)
class RevisionLine:
    """One revision of an article."""

    id: str
    version: int
    at: datetime
    by: str
    state: State
    approved_by: str = ""
    note: str = ""


@dataclass(frozen=True)
class RemarkLine:
    """An open remark. POST .../opmerking/{id}/verwerkt."""

    id: str
    text: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Planned:
    """A version that goes online by itself. POST .../planning-weg (`basis`)."""

    version: int
    on: date
    approved_by: str
    base: str


@dataclass(frozen=True)
class OpenText:
    """The draft, or the text in review."""

    version: int
    state: Literal["draft", "in_review"]
    by: str
    at: datetime
    mine: bool  # I wrote in it, so I cannot approve it
    returned: str = ""  # the remark with which it came back


@dataclass(frozen=True)
class EditArticlePage(View):
    """/redactie/artikel/{slug}. POST .../voorbeeld, .../bewaar, .../ter-controle (`tekst`, `basis`, `reden`).

    The preview fragment (js/editor.js posts to .../voorbeeld with the field `fragment`=ja) is
    `Renderer.fragment("preview", preview=..., errors=...)`. While typing, js/editor.js posts `tekst` and `basis` to
    .../automatisch and is told in JSON: `bewaard` (the hour), `intussen` (who saved another text meanwhile, or "").
    """

    slug: str
    title: str
    text: str  # Markdown with front matter, as this editor left it
    base: str  # what the text started from, to notice a conflict
    account: str  # keeps what this browser holds apart from what another editor typed in it
    preview: PreviewView | None
    errors: tuple[TextError, ...] = ()
    published_version: int | None = None
    open: OpenText | None = None
    planned: Planned | None = None
    withdrawn: Alarm | None = None
    kept_at: datetime | None = None  # of what this editor typed and did not save as a draft
    overtaken_by: str = ""  # who saved another text since this one was begun
    revisions: tuple[RevisionLine, ...] = ()  # newest first
    steps: tuple[StepLine, ...] = ()  # newest first
    remarks: tuple[RemarkLine, ...] = ()
    owner: str = ""
    owner_id: str = ""
    editors: tuple[tuple[str, str], ...] = ()  # (account, name)
    note: str = ""
    note_error: str = ""
    remark: str = ""
    remark_error: str = ""
    max_characters: int = 60_000
    amounts: tuple[AmountChoice, ...] = ()  # by key
    stored: bool = True  # the server has this text; if not, it stands on this page alone
    template: ClassVar[str] = "edit_article.html"


@dataclass(frozen=True)
class ConflictPage(View):
    """Two edited at once. POST .../bewaar (`tekst`, `basis` = `base`), or .../andere-tekst (`tekst`: put aside)."""

    slug: str
    title: str
    mine: str
    theirs: str
    theirs_by: str
    theirs_at: datetime
    base: str  # of their text: saving on top of it is a choice, no longer an accident
    difference: Difference  # from theirs to mine
    template: ClassVar[str] = "conflict.html"


@dataclass(frozen=True)
class ReviewPage(View):
    """/redactie/artikel/{slug}/controle. POST .../goedkeuren (`basis`, `wanneer` nu|dag, `dag`), .../terugsturen
    (`basis`, `opmerking`), and for a writer .../terugnemen (`basis`).

    Without `base` there is nothing (any more) to review, and `problem` says what became of it.
    """

    slug: str
    title: str
    version: int = 0
    base: str = ""
    by: str = ""
    at: datetime | None = None
    reason: str = ""
    difference: Difference | None = None  # from what is online; None for a new article
    online: int | None = None
    preview: PreviewView | None = None
    errors: tuple[TextError, ...] = ()
    mine: bool = False
    readers: tuple[str, ...] = ()  # the other editors who may approve it
    planned: Planned | None = None
    tomorrow: date | None = None
    problem: str = ""
    golden: GoldenReportView | None = None  # what the questions gave on exactly this text; None: not run yet
    day: str = ""
    day_error: str = ""
    remark: str = ""
    remark_error: str = ""
    template: ClassVar[str] = "review.html"


@dataclass(frozen=True)
class DifferencePage(View):
    """/redactie/artikel/{slug}/verschil?van=&naar= : numbers of versions. POST .../terugzetten (`versie`, `reden`)."""

    slug: str
    title: str
    old: RevisionLine
    new: RevisionLine
    difference: Difference
    revisions: tuple[RevisionLine, ...]
    # What can be done with `new`: put it online again (it was before), begin a draft with it, or neither.
    again: Literal["", "online", "draft"] = ""
    reason: str = ""
    error: str = ""
    template: ClassVar[str] = "difference.html"


@dataclass(frozen=True)
class GonePage(View):
    """/artikel/{slug} of an article that was withdrawn: says so, and where to go."""

    title: str
    domain: DomainView
    since: datetime | None
    others: tuple[ArticleLine, ...] = ()  # of the same domain
    template: ClassVar[str] = "gone.html"
