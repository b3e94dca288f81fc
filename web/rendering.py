"""From a view to HTML: the Jinja environment, Dutch dates, safe Markdown, and the JSON of a live event."""

import hashlib
import html
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Literal
from uuid import uuid4
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape

from web.views import (
    AnswerEndItem,
    AnswerItem,
    CorrectedItem,
    EmergencyItem,
    EventLine,
    HiddenPair,
    LiveItem,
    MessageItem,
    SentenceItem,
    SentenceView,
    Shell,
    View,
)

TEMPLATES = Path(__file__).parent / "templates"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
DAYS = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
MAX_SENTENCES_IN_A_PARAGRAPH = 3

Side = Literal["caregiver", "broker"]


class Renderer:
    """Draws pages, fragments and live events.

    `templates` is the folder with the templates; `static` lies beside it. `now` is a clock, for "vandaag".
    """

    def __init__(self, templates: Path = TEMPLATES, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._static = templates.parent / "static"
        self._hashes: dict[str, str] = {}
        self._now = now
        self._jinja = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._jinja.filters.update(
            blocks=answer_blocks,
            day=day,
            short_day=short_day,
            enumerated=enumerated,
            hour=hour,
            initials=initials,
            iso=iso,
            long_day=lambda value: long_day(value, self._today()),
            markdown=markdown,
            marked=marked,
            moment=lambda value: moment(value, self._today()),
            paragraphs=paragraphs,
            passage=passage,
            source_day=source_day,
            veiled=veiled,
            waited=lambda value: waited(value, self._now()),
        )
        self._jinja.globals.update(static=self.static, new_id=lambda: str(uuid4()), greeting=self._greeting)

    def page(self, view: View, shell: Shell) -> str:
        """The whole page of a view."""
        return self._jinja.get_template(view.template).render(view=view, shell=shell, csrf=shell.csrf)

    def fragment(self, name: str, **values: object) -> str:
        """A part of a page: a file of `templates/parts` without its suffix, such as "queue" or "preview"."""
        return self._jinja.get_template(f"parts/{name}.html").render(**values).strip()

    def event(self, item: LiveItem, *, csrf: str, side: Side = "caregiver") -> dict[str, object]:
        """The JSON of one stored event for the socket of a caregiver or a broker.

        `op` says how `html` meets the element that `target` selects: "append" inside it, "replace" instead of it.
        `also` holds further changes of the same shape that go with the event.
        """
        folder = "thread" if side == "caregiver" else "desk"
        also: list[dict[str, str]] = []
        match item:
            case SentenceItem():
                op, target = "append", f"#antwoord-{item.turn} .answer-body"
                body = self.fragment(f"{folder}/sentence", sentence=item.sentence, seq=item.seq)
            case AnswerEndItem():
                op, target = "replace", f"#antwoord-{item.turn} .answer-end"
                body = self.fragment(
                    f"{folder}/answer_end", end=item.end, turn=item.turn, conversation=item.conversation, csrf=csrf
                )
            case CorrectedItem():
                # A broker's screen shows no more of a message than its words, and those stay.
                again = item.messages if side == "caregiver" else ()
                drawn = [_replace(f"#e{m.seq}", self.fragment(f"{folder}/item", item=m, csrf=csrf)) for m in again]
                op, target, body = "replace", f"#e{item.seq}", ""
                also += drawn
            case MessageItem() | EmergencyItem() | AnswerItem() | EventLine():
                op, target = "append", "#draad"
                body = self.fragment(f"{folder}/item", item=item, csrf=csrf)
        if side == "caregiver" and isinstance(item, EmergencyItem):
            also.append(_replace("#nood-balk", self.fragment("thread/stay", calls=item.card.calls)))
        if side == "caregiver" and isinstance(item, EventLine) and item.what in _HOLDERS:
            broker = item.person if item.what == "broker_took_over" else ""
            also.append(_replace("#met-wie", self.fragment("thread/with_whom", broker=broker)))
        return {
            "type": "event",
            "seq": item.seq,
            "kind": item.kind,
            "op": op,
            "target": target,
            "html": body,
            "also": also,
        }

    def static(self, path: str) -> str:
        """The address of a static file, with the hash of its content so that it may be cached for ever."""
        if path not in self._hashes:
            content = (self._static / path).read_bytes()
            self._hashes[path] = hashlib.sha256(content).hexdigest()[:10]
        return f"/static/{path}?v={self._hashes[path]}"

    def _today(self) -> date:
        return self._now().astimezone(AMSTERDAM).date()

    def _greeting(self) -> str:
        now = self._now().astimezone(AMSTERDAM).hour
        return "Goedenacht" if now < 6 else "Goedemorgen" if now < 12 else "Goedemiddag" if now < 18 else "Goedenavond"


_HOLDERS = ("broker_took_over", "assistant_took_over", "case_closed", "consent_withdrawn")


def _replace(target: str, body: str) -> dict[str, str]:
    return {"op": "replace", "target": target, "html": body}


# --- Dates, as a Dutch reader writes them -------------------------------------------------------------------------


def _local(value: date) -> date:
    return value.astimezone(AMSTERDAM) if isinstance(value, datetime) else value


def day(value: date) -> str:
    """3 november 2026"""
    at = _local(value)
    return f"{at.day} {MONTHS[at.month - 1]} {at.year}"


def short_day(value: date) -> str:
    """3 nov 2026"""
    at = _local(value)
    name = "mrt" if at.month == 3 else MONTHS[at.month - 1][:3]
    return f"{at.day} {name} {at.year}"


def long_day(value: date, today: date) -> str:
    """zondag 22 november, with the year when it is another one"""
    at = _local(value)
    year = "" if at.year == today.year else f" {at.year}"
    return f"{DAYS[at.weekday()]} {at.day} {MONTHS[at.month - 1]}{year}"


def hour(value: datetime) -> str:
    """9.05 uur"""
    at = value.astimezone(AMSTERDAM)
    return f"{at.hour}.{at.minute:02} uur"


def moment(value: datetime, today: date) -> str:
    """vandaag, 9.05 uur"""
    days = (today - value.astimezone(AMSTERDAM).date()).days
    name = {0: "vandaag", 1: "gisteren"}.get(days) or long_day(value, today)
    return f"{name}, {hour(value)}"


def waited(value: datetime, now: datetime) -> str:
    """12 min, 3 uur, 2 dagen"""
    minutes = max(0, int((now - value).total_seconds() // 60))
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 24 * 60:
        return f"{minutes // 60} uur"
    days = minutes // (24 * 60)
    return "1 dag" if days == 1 else f"{days} dagen"


def iso(value: date) -> str:
    """For the attribute `datetime`."""
    return value.isoformat(timespec="minutes") if isinstance(value, datetime) else value.isoformat()


def source_day(value: str) -> str:
    """The date of a source as it may be known: "2026", or "2025-12-24" written out."""
    try:
        return day(date.fromisoformat(value))
    except ValueError:
        return value


# --- Text ---------------------------------------------------------------------------------------------------------


def initials(name: str) -> str:
    """FH for Fatima Haddad, IB for Ingrid de Boer."""
    parts = [p for p in name.split() if p[:1].isupper()] or name.split()[:1]
    return "".join(p[0] for p in (parts[:1] + parts[-1:] if len(parts) > 1 else parts)).upper()


def enumerated(words: Iterable[str]) -> str:
    """a, b en c"""
    *head, last = list(words) or [""]
    return f"{', '.join(head)} en {last}" if head else last


def paragraphs(text: str) -> Markup:
    """Plain text with its own line breaks."""
    pieces = [b for b in re.split(r"\n\s*\n", text.strip()) if b.strip()]
    return Markup("").join(
        Markup("<p>{}</p>").format(Markup("<br>").join(line for line in block.split("\n"))) for block in pieces
    )


def _wrapped(text: str, words: Iterable[str], before: str, after: str, *, whole_case: bool) -> Markup:
    """`text` escaped, with each of `words` between two tags."""
    sought = sorted({w for w in words if w.strip()}, key=len, reverse=True)
    if not sought:
        return escape(text)
    pattern = re.compile("|".join(map(re.escape, sought)), 0 if whole_case else re.IGNORECASE)
    made, at = [], 0
    for found in pattern.finditer(text):
        made += [str(escape(text[at : found.start()])), before, str(escape(found.group())), after]
        at = found.end()
    return Markup("".join(made) + str(escape(text[at:])))  # noqa: S704 - every piece of text is escaped above


def veiled(text: str, hidden: Sequence[HiddenPair]) -> Markup:
    """A message with the words marked that the AI does not see."""
    return _wrapped(text, (h.word for h in hidden), '<span class="veil">', "</span>", whole_case=True)


def marked(text: str, words: Sequence[str]) -> Markup:
    """An excerpt with the sought words marked."""
    return _wrapped(text, words, "<mark>", "</mark>", whole_case=False)


def answer_blocks(sentences: Sequence[SentenceView]) -> list[list[SentenceView]]:
    """The sentences of an answer in paragraphs and lists.

    Steps and items make one list; a sentence joins the one before when it leans on the same sources. js/thread.js
    does the same to sentences that arrive one by one.
    """
    made: list[list[SentenceView]] = []
    for sentence in sentences:
        last = made[-1] if made else None
        if last and _joins(last, sentence):
            last.append(sentence)
        else:
            made.append([sentence])
    return made


def _joins(block: Sequence[SentenceView], sentence: SentenceView) -> bool:
    if block[0].kind != sentence.kind:
        return False
    if sentence.kind in ("step", "item"):
        return True
    same_sources = _numbers(block[0]) == _numbers(sentence)
    return sentence.kind == "sentence" and same_sources and len(block) < MAX_SENTENCES_IN_A_PARAGRAPH


def _numbers(sentence: SentenceView) -> tuple[int, ...]:
    return tuple(c.number for c in sentence.cites)


# --- Markdown -----------------------------------------------------------------------------------------------------

_SAFE_LINK = re.compile(r"https://[^\s]+|/artikel/[a-z0-9-]+(#[a-z0-9-]+)?\Z")
_TABLE = '<div class="table-scroll" role="region" aria-label="Tabel" tabindex="0"><table class="list-table">\n'


def _markdown_it() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["image", "html_block", "html_inline"])
    parser.add_render_rule("table_open", lambda *_: _TABLE)
    parser.add_render_rule("table_close", lambda *_: "</table></div>\n")
    parser.add_render_rule("th_open", lambda *_: '<th scope="col">')
    parser.add_render_rule("td_open", lambda *_: "<td>")
    parser.add_render_rule("ordered_list_open", lambda *_: '<ol class="steps">\n')
    return parser


_PARSER = _markdown_it()


@lru_cache(maxsize=2048)
def markdown(text: str, top: int = 3) -> Markup:
    """Markdown of an article as HTML: no raw HTML, no images, links to https: or /artikel/ only.

    `top` is the level of the highest heading that may come out, so that it fits under the heading above it.
    """
    tokens = _PARSER.parse(text)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(6, max(top, int(token.tag[1]) + top - 3))}"
        if token.children:
            token.children = _safe_links(token.children)
    return Markup(_PARSER.renderer.render(tokens, _PARSER.options, {}))  # noqa: S704 - the parser escapes; html is off


def _safe_links(tokens: Sequence[Token]) -> list[Token]:
    """Without the links that lead elsewhere; their words stay."""
    kept: list[Token] = []
    open_links: list[bool] = []
    for token in tokens:
        if token.type == "link_open":
            href = str(token.attrs.get("href", ""))
            open_links.append(bool(_SAFE_LINK.match(href)))
            if href.startswith("https:"):
                token.attrs["rel"] = "noopener noreferrer"
            if not open_links[-1]:
                continue
        elif token.type == "link_close" and not open_links.pop():
            continue
        kept.append(token)
    return kept


_TAG = re.compile(r"(<[^>]+>)")


def passage(body: str, quote: str, top: int = 3) -> Markup:
    """A passage (Markdown) as HTML, with the quoted words marked wherever they run, also across tags."""
    pieces = _TAG.split(str(markdown(body, top)))
    places: list[tuple[int, int]] = []  # (piece, offset) of each character of `plain`
    plain = ""
    texts = {n: html.unescape(p) for n, p in enumerate(pieces) if not _TAG.fullmatch(p)}
    for n, text in texts.items():
        for offset, character in enumerate(text):
            character = " " if character.isspace() else character
            if character == " " and (not plain or plain.endswith(" ")):
                continue
            plain += character
            places.append((n, offset))
    sought = " ".join(quote.split())
    start = plain.casefold().find(sought.casefold()) if sought and len(plain.casefold()) == len(plain) else -1
    if start < 0:
        return markdown(body, top)
    spans: dict[int, tuple[int, int]] = {}
    for n, offset in places[start : start + len(sought)]:
        low, _ = spans.get(n, (offset, offset))
        spans[n] = (low, offset + 1)
    for n, (low, high) in spans.items():
        text = texts[n]
        if text[low:high].strip():
            pieces[n] = f"{escape(text[:low])}<mark>{escape(text[low:high])}</mark>{escape(text[high:])}"
    return Markup("".join(pieces))  # noqa: S704 - pieces of safe HTML, text escaped again above
