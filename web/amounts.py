"""The editors' amounts register: the list, one amount with all its values, and the second pair of eyes."""

import re
import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response

from handoff.errors import NotFoundError
from knowledge import amount_editing
from knowledge.amount_editing import By, Decision, amount_of, register_of
from knowledge.amount_rules import Entry, EntryError, day_in
from knowledge.amount_tables import AmountValueRow
from knowledge.amount_use import effects, uses, with_value
from knowledge.amounts import Amount, Register, fill_amounts
from knowledge.articles import Article
from knowledge.errors import AmountError
from knowledge.lexical import fold
from web.amount_views import (
    AmountPage,
    AmountRow,
    AmountsPage,
    ArticleName,
    EntryForm,
    Filter,
    ProposalPage,
    SourceText,
    Standing,
    ValueLine,
)
from web.jobs import INDEX_KNOWLEDGE, defer
from web.views import AmountChoice
from web.visit import Editor, Form, Posted, Visit, remember, to

router = APIRouter()
LIST = "/redactie/bedragen"
ENDS_SOON_DAYS = 60
FILTERS: tuple[Filter, ...] = ("", "loopt-af", "afgelopen", "ongebruikt", "wacht")
DECISIONS: dict[str, Decision] = {"goedkeuren": "approve", "afwijzen": "reject", "intrekken": "withdraw"}
SAID: dict[Decision, str] = {
    "approve": "Goedgekeurd. Het bedrag staat in het register.",
    "reject": "Afgewezen. Er is niets veranderd voor lezers.",
    "withdraw": "Ingetrokken. Er is niets veranderd voor lezers.",
}
# The field of a rule -> the field of the form.
_FIELDS = {
    "key": "sleutel",
    "text": "bedrag",
    "valid_from": "vanaf",
    "valid_until": "tot",
    "source": "bron",
    "checked_on": "nagekeken",
    "why": "waarom",
}
_ADDRESS = re.compile(r",?\s*(https?://\S+)\s*\Z")


@router.get(LIST)
async def list_amounts(who: Editor, q: str = "", toon: str = "") -> HTMLResponse:
    """Every amount, what ends first on top."""
    return who.page(await _list_page(who, EntryForm(), q, toon), "bedragen")


@router.post(LIST)
async def enter_amount(who: Editor, form: Posted) -> Response:
    """Enter an amount that the register does not hold yet."""
    key = form.text("sleutel").strip()
    try:
        if any(r.key == key for r in await _lines(who)):
            raise EntryError("key", "Dit bedrag staat al in het register. Open het en zet een waarde klaar.")
        row = await _proposed(who, form, key)
    except EntryError as error:
        return who.page(await _list_page(who, _refilled(form, error), "", ""), "bedragen", 400)
    return to(f"{LIST}/{key}/voorstel/{row.id}")


@router.get(LIST + "/{key}")
async def show_amount(who: Editor, key: str, verbeter: str = "") -> HTMLResponse:
    """One amount with every value that was ever entered, and the form for the next or a better one."""
    rows = await _lines(who, key)
    return who.page(_amount_page(who, key, rows, _prefilled(rows, verbeter)), "bedragen")


@router.post(LIST + "/{key}")
async def enter_value(who: Editor, form: Posted, key: str) -> Response:
    """Enter the next value, or a correction."""
    rows = await _lines(who, key)
    try:
        row = await _proposed(who, form, key)
    except EntryError as error:
        return who.page(_amount_page(who, key, rows, _refilled(form, error, rows)), "bedragen", 400)
    return to(f"{LIST}/{key}/voorstel/{row.id}")


@router.get(LIST + "/{key}/voorstel/{value_id}")
async def show_proposal(who: Editor, key: str, value_id: uuid.UUID) -> HTMLResponse:
    """What a value changes, sentence by sentence, and the decision about it."""
    return who.page(await _proposal_page(who, key, value_id), "bedragen")


@router.post(LIST + "/{key}/voorstel/{value_id}")
async def decide(who: Editor, form: Posted, key: str, value_id: uuid.UUID) -> Response:
    """Approve, reject or withdraw."""
    await _proposal_page(who, key, value_id)  # there, and of this amount
    reason = form.text("reden").strip()
    decision = DECISIONS.get(form.text("besluit"))
    if decision is None:
        page = await _proposal_page(who, key, value_id, error="Kies wat je wilt doen.", reason=reason)
        return who.page(page, "bedragen", 400)
    knowledge = who.naast.knowledge
    try:
        async with who.naast.database.transaction() as session:
            by = By(who.actor.id, who.actor.name)
            await amount_editing.decide(session, value_id, decision, by, reason, knowledge.today())
            if decision == "approve":
                await defer(session, INDEX_KNOWLEDGE, once=True)
    except EntryError as error:
        wrong, said = ("", error.message) if error.field == "why" else (error.message, "")
        page = await _proposal_page(who, key, value_id, error=wrong, reason=reason, reason_error=said)
        return who.page(page, "bedragen", 400)
    except AmountError as error:
        return who.page(await _proposal_page(who, key, value_id, error=str(error), reason=reason), "bedragen", 409)
    await knowledge.refresh()
    await remember(who, SAID[decision])
    return to(f"{LIST}/{key}")


# --- What is entered ----------------------------------------------------------------------------------------------


async def _proposed(who: Visit, form: Form, key: str) -> AmountValueRow:
    amount = Amount(
        key=key,
        text=" ".join(form.text("bedrag").split()),
        valid_from=day_in(form.text("vanaf"), "valid_from"),
        valid_until=day_in(form.text("tot"), "valid_until"),
        source=form.text("bron").strip(),
        checked_on=day_in(form.text("nagekeken"), "checked_on"),
    )
    replaces = form.text("vervangt")
    try:
        replaced = uuid.UUID(replaces) if replaces else None
    except ValueError:
        raise EntryError("", "De waarde die je verbetert, bestaat niet.") from None
    entry = Entry(amount, form.text("waarom"), form.on("gat"))
    async with who.naast.database.transaction() as session:
        by = By(who.actor.id, who.actor.name)
        return await amount_editing.propose(session, entry, by, who.naast.knowledge.today(), replaced)


def _refilled(form: Form, error: EntryError, rows: Sequence[AmountValueRow] = ()) -> EntryForm:
    """The form with what was typed, and what is wrong with it."""
    replaces = form.text("vervangt")
    return EntryForm(
        values={name: form.text(name) for name in _FIELDS.values()},
        errors={_FIELDS.get(error.field, ""): error.message},
        replaces=replaces,
        replaced_text=next((r.text for r in rows if str(r.id) == replaces), ""),
        gap_meant=form.on("gat"),
    )


def _prefilled(rows: Sequence[AmountValueRow], correcting: str) -> EntryForm:
    """The form for the value after the last one; or, for a correction, with what the line holds."""
    in_force = _in_force(rows)
    row = next((r for r in in_force if str(r.id) == correcting), None)
    if row is not None:
        values = {"bedrag": row.text, "vanaf": _typed(row.valid_from), "tot": _typed(row.valid_until)}
        return EntryForm({**values, "bron": row.source}, replaces=str(row.id), replaced_text=row.text)
    if not in_force:
        return EntryForm()
    last = max(in_force, key=lambda r: r.valid_from)
    begin = last.valid_until + timedelta(days=1)
    end = date(begin.year, 12, 31)
    return EntryForm({"vanaf": _typed(begin), "tot": _typed(end), "bron": last.source})


def _typed(day: date) -> str:
    return f"{day.day}-{day.month}-{day.year}"


# --- What is shown ------------------------------------------------------------------------------------------------


async def _lines(who: Visit, key: str | None = None) -> Sequence[AmountValueRow]:
    """The lines of an amount, or all. Raises `NotFoundError` for an amount without any."""
    async with who.naast.database.transaction() as session:
        rows = await amount_editing.lines(session, key)
    if key is not None and not rows:
        raise NotFoundError
    return rows


def _published(who: Visit) -> list[Article]:
    return [info.article for info in who.naast.knowledge.snapshot().articles.values()]


async def _list_page(who: Visit, form: EntryForm, query: str, shown: str) -> AmountsPage:
    rows = await _lines(who)
    today, used = who.naast.knowledge.today(), uses(_published(who))
    register = register_of(rows)
    waiting = {r.key: str(r.id) for r in rows if r.state == "proposed"}
    all_rows = [
        _amount_row(key, values, used.get(key, ()), waiting.get(key, ""), today) for key, values in register.items()
    ]
    # An amount whose first value still waits has no value yet, and is decided about at once.
    firsts = {r.key: r for r in rows if r.state == "proposed" and r.key not in register}
    all_rows += [_first_row(row, used.get(key, ()), today) for key, row in firsts.items()]
    picked: Filter = next((f for f in FILTERS if f == shown), "")
    found = [
        r
        for r in all_rows
        if _asked_for(r, picked) and fold(query.strip()) in fold(f"{r.key} {r.text} {r.source.title}")
    ]
    return AmountsPage(
        rows=tuple(sorted(found, key=lambda r: (r.days, r.key))),
        total=len(all_rows),
        ending=sum(_asked_for(r, "loopt-af") for r in all_rows),
        ended=sum(_asked_for(r, "afgelopen") for r in all_rows),
        waiting=sum(_asked_for(r, "wacht") for r in all_rows),
        form=form,
        query=query,
        shown=picked,
    )


def _asked_for(row: AmountRow, shown: Filter) -> bool:
    return {
        "": True,
        "loopt-af": 0 <= row.days <= ENDS_SOON_DAYS and bool(row.text),
        "afgelopen": not row.text,
        "ongebruikt": not row.articles,
        "wacht": bool(row.waiting),
    }[shown]


def _amount_row(key: str, values: tuple[Amount, ...], used: Iterable[Article], waiting: str, today: date) -> AmountRow:
    now = next((a for a in values if a.valid_from <= today <= a.valid_until), None)
    later = next((a for a in values if a.valid_from > today), None)
    shown = now or next((a for a in reversed(values) if a.valid_until < today), values[0])
    return AmountRow(
        key=key,
        text=now.text if now else "",
        valid_until=shown.valid_until,
        days=(shown.valid_until - today).days,
        source=source_of(shown.source),
        checked_on=shown.checked_on,
        articles=_names(used),
        next_text=later.text if later else "",
        next_from=later.valid_from if later else None,
        waiting=waiting,
    )


def _first_row(row: AmountValueRow, used: Iterable[Article], today: date) -> AmountRow:
    source, days = source_of(row.source), (row.valid_until - today).days
    return AmountRow(row.key, "", row.valid_until, days, source, row.checked_on, _names(used), waiting=str(row.id))


def _amount_page(who: Visit, key: str, rows: Sequence[AmountValueRow], form: EntryForm) -> AmountPage:
    today, register = who.naast.knowledge.today(), register_of(rows)
    values = register.get(key, ())
    return AmountPage(
        key=key,
        text=next((a.text for a in values if a.valid_from <= today <= a.valid_until), ""),
        reads=fill_amounts(f"{{{{bedrag:{key}}}}}", register, today) if values else "",
        lines=tuple(
            _line(r, rows, today) for r in sorted(rows, key=lambda r: (r.valid_from, r.entered_at), reverse=True)
        ),
        articles=_names(uses(_published(who)).get(key, ())),
        form=form,
    )


async def _proposal_page(
    who: Visit, key: str, value_id: uuid.UUID, *, error: str = "", reason: str = "", reason_error: str = ""
) -> ProposalPage:
    async with who.naast.database.transaction() as session:
        rows = await amount_editing.lines(session)
    row = next((r for r in rows if r.id == value_id and r.key == key), None)
    if row is None:
        raise NotFoundError
    today, value = who.naast.knowledge.today(), amount_of(row)
    replaced = next((amount_of(r) for r in rows if r.id == row.replaces), None)
    before: Register = register_of(rows)
    on = max(today, row.valid_from)
    after = with_value(before, value, replaced) if row.state == "proposed" else before
    return ProposalPage(
        key=key,
        line=_line(row, [r for r in rows if r.key == key], today),
        takes_effect=on,
        today=today,
        effects=effects(_published(who), key, before, after, today, on) if row.state == "proposed" else (),
        own=row.author_id == who.actor.id,
        error=error,
        reason=reason,
        reason_error=reason_error,
    )


def _line(row: AmountValueRow, rows: Sequence[AmountValueRow], today: date) -> ValueLine:
    texts: Mapping[uuid.UUID | None, str] = {r.id: r.text for r in rows}
    return ValueLine(
        id=str(row.id),
        standing=_standing(row, rows, today),
        text=row.text,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        source=source_of(row.source),
        checked_on=row.checked_on,
        author=row.author,
        entered_at=row.entered_at,
        why=row.why,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        decision=row.decision,
        corrects=texts.get(row.replaces, ""),
    )


def _standing(row: AmountValueRow, rows: Iterable[AmountValueRow], today: date) -> Standing:
    if row.state == "proposed":
        return "proposed"
    if row.state in ("rejected", "withdrawn"):
        return "rejected" if row.state == "rejected" else "withdrawn"
    if any(r.replaces == row.id and r.state == "approved" for r in rows):
        return "replaced"
    return "ahead" if row.valid_from > today else "now" if row.valid_until >= today else "past"


def _in_force(rows: Sequence[AmountValueRow]) -> list[AmountValueRow]:
    replaced = {r.replaces for r in rows if r.state == "approved"}
    return [r for r in rows if r.state == "approved" and r.id not in replaced]


def _names(articles: Iterable[Article]) -> tuple[ArticleName, ...]:
    return tuple(ArticleName(a.slug, a.title) for a in articles)


def choices(register: Register, today: date) -> tuple[AmountChoice, ...]:
    """Every amount with what an article would show of it, to pick from while writing."""
    return tuple(AmountChoice(key, fill_amounts(f"{{{{bedrag:{key}}}}}", register, today)) for key in sorted(register))


def source_of(text: str) -> SourceText:
    """A source with its web address apart, where it ends in one."""
    found = _ADDRESS.search(text)
    return SourceText(text[: found.start()] or found[1], found[1]) if found else SourceText(text)
