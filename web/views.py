"""What each page needs to be drawn: one frozen dataclass a template, and the items of a conversation.

A route fills a view and hands it to `web.rendering.Renderer.page`; a template never looks anything up. Texts are plain
(escaped by the template) unless a comment says Markdown. Ids are opaque texts. Times are aware datetimes.
Form fields and addresses are named in the docstring of the view whose page holds the form; every form also sends
`csrf`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar, Literal

from knowledge.plain_language import Hint

Role = Literal["caregiver", "broker", "editor", "administrator"]
Current = Literal[
    "",
    "onderwerpen",
    "zoeken",
    "gesprek",
    "mijn",
    "hoe",
    "inloggen",
    "werkplek",
    "redactie",
    "bedragen",
    "geschiedenis",
    "gaten",
    "bestanden",
    "beheer",
    "iemand",
]
Errors = Mapping[str, str]  # name of the field -> what to do about it, in Dutch; "" holds for the whole form


@dataclass(frozen=True)
class Helpline:
    """What the settings say about the helpline. What is None is not shown."""

    phone: str | None = None  # as it is read: "0800 123 45 67"
    email: str | None = None
    hours: str | None = None  # one line a row: "maandag tot en met vrijdag: 9.00 tot 17.00 uur"


@dataclass(frozen=True)
class Shell:
    """What stands around every page."""

    csrf: str
    current: Current = ""
    name: str | None = None  # of who is logged in
    role: Role | None = None
    helpline: Helpline = Helpline()
    flash: str | None = None  # one message, shown once

    @property
    def first_name(self) -> str:
        """How Naast greets."""
        return (self.name or "").split(" ")[0]


@dataclass(frozen=True)
class View:
    """A page. `template` is the file in `web/templates` that draws it."""

    template: ClassVar[str]


# --- The items of a conversation ----------------------------------------------------------------------------------
# One stored event has one `seq`. `Renderer.event(item, ...)` turns an item into the JSON of the socket; the same
# partials draw the items of a page. On a page, an answer is one `AnswerItem` with all its sentences; live it arrives
# as AnswerItem (answer_started), SentenceItem (sentence), AnswerEndItem (answer_finished or interrupted).


@dataclass(frozen=True)
class HiddenPair:
    """A word that was hidden for the AI, and what the AI sees in its place."""

    word: str  # as it stands in the text: "Annie de Boer"
    seen_as: str  # "je moeder", "een telefoonnummer"
    why: str = ""  # why it cannot be shown; "" when it can
    told: bool = False  # a model saw it before the caregiver hid it


@dataclass(frozen=True)
class Correction:
    """The part about hidden words, opened: just corrected, or with what is wrong and what was filled in."""

    error: str = ""
    at_field: bool = False  # the error is about the word that was filled in
    word: str = ""


@dataclass(frozen=True)
class MessageItem:
    """What a caregiver or a broker wrote. Stored, so always 'bewaard'.

    POST /gesprek/{conversation}/bericht/{seq}/verborgen (`actie` toon|verberg, `woord`) corrects what was hidden.
    """

    seq: int
    author: Literal["caregiver", "broker"]
    text: str
    at: datetime
    name: str  # of the author
    hidden: tuple[HiddenPair, ...] = ()
    client_id: str = ""  # given by the sender's screen; lets it recognise its own message
    conversation: str = ""
    shown: tuple[str, ...] = ()  # words that would be hidden, had the caregiver not said that they may be seen
    masked: bool = False  # nothing of it could be looked at in time, so the AI sees nothing
    correction: Correction | None = None
    kind: ClassVar[str] = "message"


@dataclass(frozen=True)
class CallView:
    """One number on the emergency card, as `assistant.emergency.Call`."""

    number: str  # "112", or words such as "Zo vind je het nummer"
    href: str  # "tel:112" or "/artikel/..."
    when: str
    how: str


@dataclass(frozen=True)
class CardView:
    """The emergency card, as `assistant.emergency.Card`."""

    headline: str
    text: str
    calls: tuple[CallView, ...]


@dataclass(frozen=True)
class EmergencyItem:
    """The emergency card in the thread. Live, it also puts the bar with numbers on top."""

    seq: int
    conversation: str
    card: CardView
    at: datetime
    kind: ClassVar[str] = "emergency"


@dataclass(frozen=True)
class CitationView:
    """A numbered source of an answer with the passage itself, so that it opens in place."""

    number: int
    title: str  # of the article
    heading: str  # of the passage
    quote: str  # the words that carry the sentence; "" marks nothing
    passage: str  # Markdown
    checked_on: date
    href: str  # /bron/{revision}/{passage}, the '#' of a passage id encoded as %23
    version: int
    article_href: str = ""  # /artikel/{slug}; "" when it is not online
    state: Literal["current", "superseded", "withdrawn"] = "current"
    since: date | None = None  # when it stopped to be what is online


@dataclass(frozen=True)
class CiteMark:
    """The number behind a sentence."""

    number: int
    title: str
    href: str  # as in CitationView


@dataclass(frozen=True)
class SentenceView:
    """One checked sentence. Consecutive steps make one numbered list; `step` counts them from 1."""

    text: str  # placeholders restored
    kind: Literal["lead", "sentence", "step", "item", "advice"] = "sentence"
    cites: tuple[CiteMark, ...] = ()
    step: int = 1  # only for kind "step"


@dataclass(frozen=True)
class AnswerEnd:
    """What stands under an answer once it is complete, or broken off.

    Forms: POST /gesprek/{conversation}/antwoord/{turn}/hielp (`helped` ja|nee; with nee also `why`, may be repeated:
    anders|mis|klopt_niet|onduidelijk, and `toelichting`). Choices, follow-ups and "Vraag opnieuw zonder" post to
    /gesprek/{conversation}/bericht (`tekst`, `client_id`, and for the last `zonder_profiel`=ja).
    """

    outcome: str  # value of assistant.turn.Outcome, or "interrupted"
    citations: tuple[CitationView, ...] = ()
    offers_person: bool = False
    choices: tuple[str, ...] = ()
    follow_ups: tuple[str, ...] = ()
    used: tuple[str, ...] = ()  # "dat je voor je moeder zorgt", "je gemeente"
    question: str = ""  # what the caregiver asked, for "Vraag opnieuw zonder"
    made_by: Literal["extract", "model", "fixed"] = "fixed"
    model: str = ""
    prompt_version: str = ""
    searched: int = 0
    left_out: int = 0
    helped: bool | None = None  # the feedback that was given
    latest: bool = True  # choices and follow-ups are shown under the last answer only


@dataclass(frozen=True)
class AnswerItem:
    """An answer of Naast: under way while `end` is None. `seq` is that of answer_started."""

    seq: int
    conversation: str
    turn: str
    at: datetime
    sentences: tuple[SentenceView, ...] = ()
    end: AnswerEnd | None = None
    kind: ClassVar[str] = "answer_started"


@dataclass(frozen=True)
class SentenceItem:
    """Live only: the next sentence of an answer that is under way."""

    seq: int
    turn: str
    sentence: SentenceView
    kind: ClassVar[str] = "sentence"


@dataclass(frozen=True)
class AnswerEndItem:
    """Live only: the end of an answer that was under way."""

    seq: int
    conversation: str
    turn: str
    end: AnswerEnd

    @property
    def kind(self) -> str:
        """Which of the two endings."""
        return "interrupted" if self.end.outcome == "interrupted" else "answer_finished"


@dataclass(frozen=True)
class CorrectedItem:
    """Live only: own messages to be drawn again, because the caregiver corrected what was hidden in them."""

    seq: int
    messages: tuple[MessageItem, ...]
    kind: ClassVar[str] = "corrected"


@dataclass(frozen=True)
class EventLine:
    """Something that happened: another holder, a case opened or closed. The words are made by the template.

    `person` is the broker's full name where one is meant. Live, "holder" also renews the bar that says with whom
    one talks, and "closed" takes it away.
    """

    seq: int
    what: Literal["broker_took_over", "assistant_took_over", "case_opened", "case_closed", "consent_withdrawn"]
    at: datetime
    person: str = ""
    kind: ClassVar[str] = "event"


ThreadItem = MessageItem | EmergencyItem | AnswerItem | EventLine  # on a page
LiveItem = ThreadItem | SentenceItem | AnswerEndItem | CorrectedItem  # over the socket


# --- Public pages -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class DomainView:
    """One of the four fields of knowledge."""

    slug: str  # wonen, zorg, financien, juridisch
    label: str  # Wonen, Zorg, Geld, Recht
    articles: int = 0


@dataclass(frozen=True)
class ArticleLine:
    """An article in a list."""

    slug: str
    title: str
    summary: str  # the short answer
    domain: DomainView
    checked_on: date


@dataclass(frozen=True)
class HomePage(View):
    """/ . The question is posted to /gesprek/nieuw (`tekst`, `client_id`)."""

    domains: tuple[DomainView, ...]
    template: ClassVar[str] = "home.html"


@dataclass(frozen=True)
class TopicsPage(View):
    """/onderwerpen: every article, by domain."""

    groups: tuple[tuple[DomainView, tuple[ArticleLine, ...]], ...]
    template: ClassVar[str] = "topics.html"


@dataclass(frozen=True)
class DomainPage(View):
    """/onderwerpen/{domain}"""

    domain: DomainView
    articles: tuple[ArticleLine, ...]
    domains: tuple[DomainView, ...]
    template: ClassVar[str] = "domain.html"


@dataclass(frozen=True)
class SourceView:
    """Where an article has it from."""

    title: str
    url: str | None = None
    date: str | None = None  # "2026", "2025-12-24"; of the source itself


@dataclass(frozen=True)
class SectionView:
    """A part of an article."""

    anchor: str
    heading: str
    body: str  # Markdown, amounts filled in


@dataclass(frozen=True)
class ArticlePage(View):
    """/artikel/{slug}. "Stel hierover een vraag" posts to /gesprek/nieuw (`over` = slug)."""

    slug: str
    title: str
    domain: DomainView
    short_answer: str
    sections: tuple[SectionView, ...]
    sources: tuple[SourceView, ...]
    checked_on: date
    review_by: date
    version: int
    related: tuple[tuple[str, str], ...] = ()  # (slug, title)
    template: ClassVar[str] = "article.html"


@dataclass(frozen=True)
class PassagePage(View):
    """/bron/{revision}/{passage}: one passage of one exact revision."""

    title: str
    heading: str
    passage: str  # Markdown
    quote: str  # marked in the passage; may be ""
    checked_on: date
    version: int
    sources: tuple[SourceView, ...]
    state: Literal["current", "superseded", "withdrawn"]
    article_href: str | None  # the article as it is now; None when it is gone
    current_version: int | None = None
    since: date | None = None  # when it stopped to be what is online
    template: ClassVar[str] = "passage.html"


@dataclass(frozen=True)
class ResultView:
    """Something found."""

    article: ArticleLine
    excerpt: str  # running text
    words: tuple[str, ...] = ()  # to mark in the excerpt


@dataclass(frozen=True)
class SearchPage(View):
    """/zoeken?q=&domein= . `counts` are of all results; `results` only of the chosen domain."""

    query: str
    results: tuple[ResultView, ...] = ()
    counts: tuple[tuple[DomainView, int], ...] = ()
    domain: str = ""  # slug of the chosen domain, "" for all
    suggestion: str = ""  # what was searched, when the spelling was mended
    template: ClassVar[str] = "search.html"


@dataclass(frozen=True)
class LoginPage(View):
    """/inloggen: POST `email`, `password`, `volgende`, `vraag`.

    When a visitor asked a question on the home page, answer POST /gesprek/nieuw with this page: `question` is kept in
    the field `vraag` (never in an address) and `card` is shown on top when triage saw an emergency. With a question,
    the button to the registration posts the form to /registreren with `stap`=openen: show RegisterPage, keep `vraag`.
    """

    email: str = ""
    after: str = ""  # path to go to, field `volgende`
    question: str = ""
    card: CardView | None = None
    errors: Errors = field(default_factory=dict)  # email, password, ""
    template: ClassVar[str] = "login.html"


@dataclass(frozen=True)
class RegisterPage(View):
    """/registreren: POST `name`, `email`, `password`, `volgende`, `vraag`."""

    name: str = ""
    email: str = ""
    after: str = ""
    question: str = ""
    errors: Errors = field(default_factory=dict)  # name, email, password, ""
    template: ClassVar[str] = "register.html"


@dataclass(frozen=True)
class HowItWorksPage(View):
    """/hoe-naast-werkt"""

    articles: int = 0
    model: str = ""  # the language model in use; "" when answers are taken from the articles themselves
    template: ClassVar[str] = "how.html"


@dataclass(frozen=True)
class ErrorPage(View):
    """A page instead of the one that was asked for. 503 is the page for 'no connection'."""

    status: Literal[400, 403, 404, 405, 413, 429, 500, 503]
    reference: str = ""  # to name on the phone; of the log line, not of a person
    retry: str = ""  # path to try again; "" offers the home page
    wait_minutes: int = 0  # for 429
    template: ClassVar[str] = "error.html"


# --- The caregiver ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class IntroductionPage(View):
    """/kennismaken: POST `personalisatie`=ja (absent is no), `gemeente`, `relatie`, `vraag`, `volgende`.

    The button "Laat alles uit en begin" sends `alles`=uit: store nothing, whatever else is filled in.
    """

    relations: tuple[str, ...]  # "moeder", "man", ...
    municipality: str = ""
    relation: str = ""
    personalise: bool = False
    question: str = ""
    after: str = ""
    errors: Errors = field(default_factory=dict)  # gemeente, relatie
    template: ClassVar[str] = "introduction.html"


@dataclass(frozen=True)
class ConversationLine:
    """A conversation in a list."""

    id: str
    title: str
    at: datetime  # of the last message
    open_case: bool = False


@dataclass(frozen=True)
class ChatPage(View):
    """/gesprek/{conversation}. POST /gesprek/{conversation}/bericht (`tekst`, `client_id`); socket by js/chat.js."""

    conversation: str
    title: str  # "" while nothing was asked
    items: tuple[ThreadItem, ...] = ()
    last_seq: int = 0  # of the last stored event, sentences and endings included
    holder: Literal["assistant", "broker"] = "assistant"
    broker: str = ""  # full name, when one holds it
    waiting: bool = False  # the last message has no answer yet
    stay: tuple[CallView, ...] = ()  # numbers of the bar on top, after an emergency in this conversation
    uses: tuple[str, ...] = ()  # profile facts in use: "je gemeente (Amersfoort)"
    starters: tuple[str, ...] = ()  # example questions, for an empty conversation
    earlier: tuple[ConversationLine, ...] = ()
    draft: str = ""  # what was typed, when it could not be kept
    error: str = ""  # why it could not
    about: tuple[str, str] | None = None  # (slug, title) of the article from which one came
    template: ClassVar[str] = "chat.html"


@dataclass(frozen=True)
class ConversationsPage(View):
    """/gesprekken"""

    conversations: tuple[ConversationLine, ...] = ()
    template: ClassVar[str] = "conversations.html"


@dataclass(frozen=True)
class SummaryLine:
    """One line of a summary and the message that it came from."""

    id: str  # letters, digits and '-' only
    text: str
    seq: int | None = None  # of the message; None when it came from nowhere in the thread
    number: int | None = None  # how the message is called: "bericht 3"
    removed: bool = False  # when the form is shown again


@dataclass(frozen=True)
class TranscriptLine:
    """One message as a broker would read it."""

    seq: int
    who: Literal["caregiver", "assistant", "broker"]
    text: str
    at: datetime
    removed: bool = False


@dataclass(frozen=True)
class HandoffPage(View):
    """/gesprek/{conversation}/iemand-spreken: exactly what would be shared.

    POST fields. A part is shared when its switch is sent: `deel_contact` (`naam`, `telefoon`, `email`),
    `deel_samenvatting` (`hulpvraag`, and per line `regel_{id}` and `weg_{id}`=ja to leave it out), `deel_naaste` (per
    fact `feit_{id}` and `weg_{id}`=ja), `deel_gesprek` (per message `weg_bericht_{seq}`=ja). Always `aanvulling` and
    `akkoord`=ja (required).
    """

    conversation: str
    name: str
    phone: str
    email: str
    request: str  # the request for help in the caregiver's words; may be ""
    summary: tuple[SummaryLine, ...]
    recipient: tuple[SummaryLine, ...]  # facts about somebody else
    transcript: tuple[TranscriptLine, ...]
    relation: str = ""  # "moeder"; "" says "je naaste"
    addition: str = ""
    card: CardView | None = None  # when the conversation is urgent
    share_contact: bool = True
    share_summary: bool = True
    share_recipient: bool = True
    share_transcript: bool = False
    agreed: bool = False
    errors: Errors = field(default_factory=dict)  # naam, telefoon, email, hulpvraag, aanvulling, akkoord, ""
    template: ClassVar[str] = "handoff.html"


@dataclass(frozen=True)
class HandoffSentPage(View):
    """/gesprek/{conversation}/iemand-spreken/verstuurd"""

    conversation: str
    case: str
    shared: tuple[str, ...]  # "je naam en telefoonnummer", "de samenvatting"
    reach: tuple[str, ...] = ()  # how the broker can reach: "06 12 34 56 78", "in dit gesprek"
    broker: str = ""  # when one took it already
    card: CardView | None = None
    template: ClassVar[str] = "handoff_sent.html"


@dataclass(frozen=True)
class HandoffStartPage(View):
    """/iemand-spreken for who is not logged in, or has no conversation yet (`can_start`).

    POST /gesprek/nieuw with `naar`=iemand-spreken starts a conversation and goes on to its handoff page.
    """

    can_start: bool = False
    template: ClassVar[str] = "handoff_start.html"


@dataclass(frozen=True)
class TimelineEntry:
    """Something that happened in a case, in words."""

    at: datetime
    text: str
    new: bool = False


@dataclass(frozen=True)
class CaseOverview:
    """A case as the caregiver sees it."""

    id: str
    conversation: str
    state: Literal["waiting", "taken", "closed", "withdrawn"]
    request: str
    opened_at: datetime
    broker: str = ""
    shared: tuple[tuple[str, tuple[str, ...]], ...] = ()  # ("Samenvatting", ("Wil een week weg.", ...))
    timeline: tuple[TimelineEntry, ...] = ()  # newest first
    outcome: str = ""  # what the broker wrote when closing
    consent_text: str = ""
    consented_at: datetime | None = None


@dataclass(frozen=True)
class MyCasesPage(View):
    """/mijn. POST /mijn/dossier/{case}/intrekken withdraws the consent. Newest case first."""

    cases: tuple[CaseOverview, ...] = ()
    template: ClassVar[str] = "my_cases.html"


@dataclass(frozen=True)
class ProfileFact:
    """Something that Naast knows about the caregiver."""

    name: Literal["gemeente", "relatie"]
    label: str  # "Je gemeente"
    value: str
    source: str  # "Zelf ingevuld"
    since: datetime


@dataclass(frozen=True)
class ConsentView:
    """A consent, in force or not. `case` is set when it belongs to a dossier (withdrawn there)."""

    purpose: str
    title: str
    text: str  # exactly what was agreed to, or would be
    given: bool
    at: datetime | None = None  # of the last change; None when it was never given
    case: str | None = None


@dataclass(frozen=True)
class LookView:
    """One look of a member of staff at the caregiver's data."""

    at: datetime
    who: str
    role: str  # "mantelzorgmakelaar"
    what: str  # "las je dossier"


@dataclass(frozen=True)
class MyDataPage(View):
    """/mijn/gegevens. POST with `actie`:

    `keuzes` (`toestemming` repeated: the purposes that are on; absent is off), `gegevens` (`gemeente`, `relatie`),
    `weg` (`wat` = gemeente|relatie).
    """

    facts: tuple[ProfileFact, ...]
    consents: tuple[ConsentView, ...]
    looks: tuple[LookView, ...]
    conversations: tuple[ConversationLine, ...]
    relations: tuple[str, ...]
    errors: Errors = field(default_factory=dict)  # gemeente, relatie
    template: ClassVar[str] = "my_data.html"

    @property
    def personalised(self) -> bool:
        """Whether facts may be kept at all."""
        return any(c.given for c in self.consents if c.purpose == "personalisatie")

    def fact(self, name: str) -> str:
        """The value of a fact, "" when it is not known."""
        return next((f.value for f in self.facts if f.name == name), "")


# --- The broker ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class QueueEntry:
    """A case in the queue."""

    case: str
    name: str  # "Anoniem" when it was not shared
    about: str
    since: datetime  # when it arrived, or the caregiver's last unread message
    state: Literal["free", "mine", "other", "closed"]
    urgent: bool = False
    unread: bool = False
    broker: str = ""  # who has it
    municipality: str = ""
    wait: Literal["plain", "soon", "late"] = "plain"
    current: bool = False  # the one on the desk


@dataclass(frozen=True)
class QueueView:
    """The queue: /werkplek?rij=vrij|mij|alle. Drawn by `Renderer.fragment("queue", queue=...)` for the socket."""

    chosen: Literal["vrij", "mij", "alle"]
    free: int
    mine: int
    total: int
    entries: tuple[QueueEntry, ...] = ()


@dataclass(frozen=True)
class QueuePage(View):
    """/werkplek: the desk with no case on it."""

    queue: QueueView
    template: ClassVar[str] = "desk.html"
    case: ClassVar[None] = None


@dataclass(frozen=True)
class DeskCase:
    """A case as a broker sees it. What was not shared is "" or ()."""

    id: str
    conversation: str
    name: str
    state: Literal["free", "mine", "other", "closed", "withdrawn"]
    opened_at: datetime
    request: str = ""
    broker: str = ""  # who has it
    phone: str = ""
    email: str = ""
    municipality: str = ""
    relation: str = ""
    summary: tuple[SummaryLine, ...] = ()
    recipient: tuple[SummaryLine, ...] = ()
    addition: str = ""
    transcript_shared: bool = False
    consent_text: str = ""
    consented_at: datetime | None = None
    erase_on: date | None = None
    outcome: str = ""
    closed_at: datetime | None = None
    urgent: bool = False
    timeline: tuple[TimelineEntry, ...] = ()

    @property
    def first_name(self) -> str:
        """As one calls somebody in a button."""
        return self.name.split(" ")[0]


@dataclass(frozen=True)
class DeskPage(View):
    """/werkplek/dossier/{case}. POST .../neem, .../bericht (`tekst`, `client_id`), .../sluit (`uitkomst`)."""

    queue: QueueView
    case: DeskCase
    items: tuple[ThreadItem, ...]  # only what the broker may read
    last_seq: int = 0
    draft: str = ""
    error: str = ""  # of the message or of the outcome
    taken_by: str = ""  # somebody was first, just now
    template: ClassVar[str] = "desk.html"


# --- The editor ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class TextError:
    """What is wrong in an article, and where."""

    message: str
    line: int | None = None


@dataclass(frozen=True)
class PreviewView:
    """An article as its reader will see it."""

    title: str
    short_answer: str
    sections: tuple[SectionView, ...]
    checked_on: date
    sources: tuple[SourceView, ...] = ()
    hints: tuple[Hint, ...] = ()  # for plainer words, as advice


@dataclass(frozen=True)
class AmountChoice:
    """An amount that an editor can put in a text."""

    key: str
    reads: str  # what an article shows today


# --- The administrator --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class AccountLine:
    """A member of staff."""

    id: str
    name: str
    email: str
    role: Role
    active: bool
    since: datetime
    last_seen: datetime | None = None
    myself: bool = False


@dataclass(frozen=True)
class NewAccount:
    """An account that was just made; its password is shown this once."""

    name: str
    email: str
    password: str


@dataclass(frozen=True)
class AccountsPage(View):
    """/beheer: POST /beheer (`name`, `email`, `role`); POST /beheer/account/{id}/uitzetten and .../aanzetten."""

    accounts: tuple[AccountLine, ...]
    created: NewAccount | None = None
    name: str = ""
    email: str = ""
    role: str = "broker"
    errors: Errors = field(default_factory=dict)  # name, email, role
    template: ClassVar[str] = "accounts.html"
