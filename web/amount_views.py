"""Views of the amounts register and of the sources that articles share. See `web.views` for the rules of a view."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar, Literal

from knowledge.amount_use import Effect
from knowledge.shared_sources import SharedSource
from web.views import Errors, View

# Of one entered value: what readers see of it, or what became of it.
Standing = Literal["now", "ahead", "past", "replaced", "proposed", "rejected", "withdrawn"]
Filter = Literal["", "loopt-af", "afgelopen", "ongebruikt", "wacht"]


@dataclass(frozen=True)
class SourceText:
    """A source as the register keeps it, with the web address apart."""

    title: str
    url: str = ""


@dataclass(frozen=True)
class ArticleName:
    """An article that names an amount."""

    slug: str
    title: str


@dataclass(frozen=True)
class AmountRow:
    """An amount in the list. `text` is "" while no value is in force."""

    key: str
    text: str
    valid_until: date  # of the value in force, or of the last one
    days: int  # until it ends; negative when it has ended
    source: SourceText
    checked_on: date
    articles: tuple[ArticleName, ...] = ()
    next_text: str = ""  # what takes over by itself
    next_from: date | None = None
    waiting: str = ""  # id of a value that waits for a second editor


@dataclass(frozen=True)
class EntryForm:
    """The form of a value: fields `sleutel`, `bedrag`, `vanaf`, `tot`, `bron`, `nagekeken`, `gat`, `waarom`, and
    `vervangt`, the line that is corrected."""

    values: Mapping[str, str] = field(default_factory=dict)
    errors: Errors = field(default_factory=dict)
    replaces: str = ""
    replaced_text: str = ""
    gap_meant: bool = False


@dataclass(frozen=True)
class AmountsPage(View):
    """/redactie/bedragen?q=&toon= ; what ends first stands first. POST /redactie/bedragen enters a new amount."""

    rows: tuple[AmountRow, ...]
    total: int
    ending: int
    ended: int
    waiting: int
    form: EntryForm = EntryForm()
    query: str = ""
    shown: Filter = ""
    template: ClassVar[str] = "amounts.html"


@dataclass(frozen=True)
class ValueLine:
    """One line of an amount: a value that was once entered."""

    id: str
    standing: Standing
    text: str
    valid_from: date
    valid_until: date
    source: SourceText
    checked_on: date
    author: str
    entered_at: datetime
    why: str
    decided_by: str = ""
    decided_at: datetime | None = None
    decision: str = ""
    corrects: str = ""  # the text of the line that it corrects


@dataclass(frozen=True)
class AmountPage(View):
    """/redactie/bedragen/{key}?verbeter=<id>; POST enters a next value, or a correction of one."""

    key: str
    text: str  # in force today; "" when none is
    reads: str  # what an article shows today
    lines: tuple[ValueLine, ...]  # the latest period first
    articles: tuple[ArticleName, ...]
    form: EntryForm
    template: ClassVar[str] = "amount.html"


@dataclass(frozen=True)
class ProposalPage(View):
    """/redactie/bedragen/{key}/voorstel/{value_id}; POST decides (`besluit` goedkeuren|afwijzen|intrekken, `reden`)."""

    key: str
    line: ValueLine
    takes_effect: date
    today: date
    effects: tuple[Effect, ...]
    own: bool  # who looks is who entered it
    error: str = ""
    reason: str = ""
    reason_error: str = ""
    template: ClassVar[str] = "amount_proposal.html"


@dataclass(frozen=True)
class SourcesPage(View):
    """/redactie/bronnen?q= ; with `fragment`=ja the list alone (js/pickers.js)."""

    sources: tuple[SharedSource, ...]
    total: int  # that were found, also those that are not shown
    query: str = ""
    template: ClassVar[str] = "sources.html"
