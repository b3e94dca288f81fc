"""The workspace of the brokers: the queue, a case with its conversation, and both live."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from fastapi import APIRouter, WebSocket
from fastapi.responses import HTMLResponse, Response
from sqlalchemy.ext.asyncio import AsyncSession

from assistant import conversation as conversations
from assistant.sealing import PersonKey
from assistant.tables import ConversationRow
from handoff import access, escalation, livechat, queue
from handoff.access import Actor
from handoff.case import State
from handoff.dossier import Dossier, open_dossier
from handoff.errors import HandoffError, NotFoundError, TakenError
from handoff.purposes import DOSSIER, PURPOSES
from handoff.tables import CaseRow, ConsentRow
from web import sockets
from web.accounts import Account
from web.events import topic
from web.sockets import RefusedError, accepted
from web.talk import reader_for
from web.views import (
    AnswerEnd,
    AnswerItem,
    DeskCase,
    DeskPage,
    MessageItem,
    QueueEntry,
    QueuePage,
    QueueView,
    SentenceView,
    SummaryLine,
    ThreadItem,
    TimelineEntry,
)
from web.visit import Broker, Posted, Visit, to
from web.wiring import Naast

router = APIRouter()
SOON, LATE = timedelta(minutes=30), timedelta(hours=4)
SOON_URGENT, LATE_URGENT = timedelta(minutes=2), timedelta(minutes=10)
NO_NAME = "Anoniem"
_RELOAD: dict[str, Any] = {"type": "reload"}
_GONE = "gone"
# The page of a case has other buttons and words now.
RELOAD: dict[str, Any] = {"type": "reload"}


@router.get("/werkplek")
async def show_queue(who: Broker, rij: str = "vrij") -> HTMLResponse:
    """The queue with no case on the desk."""
    async with who.naast.database.transaction() as session:
        view = await queue_view(session, who.naast, who.actor, rij)
    return who.page(QueuePage(view), "werkplek")


@router.get("/werkplek/dossier/{case_id}")
async def show_case(who: Broker, case_id: uuid.UUID, rij: str = "") -> Response:
    """A case beside its conversation. A case of a colleague shows only that it is theirs."""
    return await desk_page(who, case_id, rij=rij)


@router.post("/werkplek/dossier/{case_id}/neem")
async def take(who: Broker, form: Posted, case_id: uuid.UUID) -> Response:
    """Take a case; of two at once one wins and the other is told who."""
    try:
        async with who.naast.database.transaction() as session:
            await livechat.take(session, who.actor, case_id)
    except TakenError as error:
        return await desk_page(who, case_id, taken_by=error.by, status=409)
    except HandoffError as error:
        return await desk_page(who, case_id, error=str(error), status=409)
    return to(f"/werkplek/dossier/{case_id}")


@router.post("/werkplek/dossier/{case_id}/bericht")
async def say(who: Broker, form: Posted, case_id: uuid.UUID) -> Response:
    """A message to the caregiver, by form."""
    text = form.text("tekst")
    try:
        client_id = uuid.UUID(form.text("client_id")) if form.text("client_id") else uuid.uuid4()
        if not who.naast.pace.allows(who.actor.id):
            raise RefusedError("too_fast", sockets.TOO_FAST)
        await said(who.naast, who.actor, case_id, accepted(text), client_id)
    except RefusedError as error:
        return await desk_page(who, case_id, draft=text, error=error.text, status=400)
    except ValueError:
        return await desk_page(who, case_id, draft=text, error=sockets.NOT_UNDERSTOOD, status=400)
    except HandoffError as error:
        return await desk_page(who, case_id, draft=text, error=str(error), status=409)
    return to(f"/werkplek/dossier/{case_id}")


@router.post("/werkplek/dossier/{case_id}/sluit")
async def close(who: Broker, form: Posted, case_id: uuid.UUID) -> Response:
    """Close a case; the conversation goes back to the assistant."""
    try:
        async with who.naast.database.transaction() as session:
            row = await access.case(session, who.actor, case_id, "sloot je dossier")
            key = await conversations.person_key(session, row.caregiver_id, who.naast.sealer)
            await livechat.close(session, who.actor, case_id, sockets.cleaned(form.text("uitkomst")), key)
    except NotFoundError:
        raise
    except HandoffError as error:
        return await desk_page(who, case_id, error=str(error), status=400)
    return to(f"/werkplek/dossier/{case_id}")


@router.websocket("/ws/werkplek")
async def live_queue(socket: WebSocket, rij: str = "vrij", dossier: str = "") -> None:
    """The queue, whenever it changes."""
    async with sockets.opened(socket, "broker") as both:
        if both is None:
            return
        naast, account = both

        async def push() -> list[dict[str, Any]]:
            async with naast.database.transaction() as session:
                view = await queue_view(session, naast, account.actor, rij, current=dossier)
            drawn = {part: naast.renderer.fragment(part, queue=view) for part in ("queue", "queue_filters")}
            return [{"type": "queue", "html": drawn["queue"], "filters": drawn["queue_filters"]}]

        await sockets.serve(socket, naast, account, [topic(escalation.CHANNEL)], push, None)


@router.websocket("/ws/dossier/{case_id}")
async def live_case(socket: WebSocket, case_id: uuid.UUID, after: int = 0) -> None:
    """The conversation of one's own case as it grows."""
    async with sockets.opened(socket, "broker") as both:
        if both is None:
            return
        naast, account = both
        try:
            async with naast.database.transaction() as session:
                row = await access.case(session, account.actor, case_id, "las je dossier")
        except NotFoundError:
            await socket.close(sockets.CLOSE_NOT_FOUND, "not found")
            return
        feed = _CaseFeed(naast, account, case_id, max(0, after))

        async def take_sent(sent: sockets.Sent) -> int:
            return await said(naast, account.actor, case_id, sent.text, sent.client_id)

        changed = topic(conversations.CHANNEL, str(row.conversation_id))
        await sockets.serve(socket, naast, account, [changed], feed.push, take_sent)


class _CaseFeed:
    """What one screen of a broker has not seen yet of a case's conversation."""

    def __init__(self, naast: Naast, account: Account, case_id: uuid.UUID, after: int) -> None:
        self._naast, self._account, self._case, self._after = naast, account, case_id, after
        self._state = ""
        self._state = ""  # of the case when it was last looked at

    async def push(self) -> list[dict[str, Any]]:
        """The events that this broker may read, after the last one sent."""
        async with self._naast.database.transaction() as session:
            try:
                row = await access.case(session, self._account.actor, self._case, "las je dossier", going_on=True)
            except NotFoundError:
                if not self._state:
                    raise
                # A colleague took it while this screen was open; the page says who.
                self._state = ""
                return [RELOAD]
            changed = [RELOAD] if self._state not in ("", row.state) else []
            self._state = row.state
            if row.taken_seq is None or row.owner_id != self._account.id or row.state == State.WITHDRAWN:
                # What was erased stays erased: after a withdrawal nothing of the conversation is shown.
                return changed
            held = await session.get_one(ConversationRow, row.conversation_id)
            key = await conversations.person_key(session, row.caregiver_id, self._naast.sealer)
            name = open_dossier(row.dossier, key, row.id).contact.name or NO_NAME
            from_here = max(min(self._after, held.last_seq), row.taken_seq - 1)
            events = [
                e
                for e in await conversations.events_after(session, row.conversation_id, from_here)
                if row.closed_seq is None or e.seq <= row.closed_seq
            ]
            reader = await reader_for(session, self._naast, held, name, events)
        if events:
            self._after = events[-1].seq
        return [
            *(self._naast.renderer.event(reader.live(e, events), csrf="", side="broker") for e in events),
            *changed,
        ]


async def said(naast: Naast, broker: Actor, case_id: uuid.UUID, text: str, client_id: uuid.UUID) -> int:
    """Store a broker's message; gives its seq. Raises `HandoffError`."""
    async with naast.database.transaction() as session:
        row = await access.case(session, broker, case_id, "schreef in je gesprek", going_on=True)
        key = await conversations.person_key(session, row.caregiver_id, naast.sealer)
        recorded = await livechat.say(session, broker, case_id, text, client_id, key, naast.redactor)
    return recorded.seq


async def queue_view(session: AsyncSession, naast: Naast, broker: Actor, which: str, current: str = "") -> QueueView:
    """The queue as one broker sees it. Of each case only what a queue needs: name, request, municipality."""
    running = await queue.running(session)
    free = [r for r in running if r.state == State.NEW]
    mine = [r for r in running if r.owner_id == broker.id]
    chosen = which if which in ("vrij", "mij", "alle") else "vrij"
    rows = {"vrij": free, "mij": [*mine, *await queue.closed_of(session, broker.id)], "alle": running}[chosen]
    await access.listed(session, broker, [r for r in rows if r.owner_id in (None, broker.id)])
    return QueueView(
        chosen=chosen,  # type: ignore[arg-type]  # one of the three
        free=len(free),
        mine=len(mine),
        total=len(running),
        entries=tuple([await _entry(session, naast, broker, row, current) for row in rows]),
    )


async def _entry(session: AsyncSession, naast: Naast, broker: Actor, row: CaseRow, current: str) -> QueueEntry:
    if row.owner_id not in (None, broker.id):
        # A case of a colleague keeps its name and its story to itself.
        return QueueEntry(
            case=str(row.id),
            name=f"Dossier {row.number}",
            about="",
            since=row.opened_at,
            state="other",
            urgent=row.urgent,
            broker=row.owner_name,
            current=str(row.id) == current,
        )
    key = await conversations.person_key(session, row.caregiver_id, naast.sealer)
    dossier = open_dossier(row.dossier, key, row.id)
    last = await conversations.last_said(session, row.conversation_id)
    unread = bool(
        row.owner_id == broker.id
        and row.state == State.OPEN
        and last
        and last.seq > (row.taken_seq or 0)
        and last.body["author"] == "caregiver"
    )
    since = last.created_at if last and unread else row.opened_at
    return QueueEntry(
        case=str(row.id),
        name=dossier.contact.name or NO_NAME,
        about=dossier.request or dossier.addition or "Vraagt om contact",
        since=since,
        state="closed" if row.state == State.CLOSED else "mine" if row.owner_id else "free",
        urgent=row.urgent,
        unread=unread,
        broker=row.owner_name,
        municipality=dossier.municipality,
        wait=_wait(row, since, unread),
        current=str(row.id) == current,
    )


def _wait(row: CaseRow, since: datetime, unread: bool) -> Any:
    if row.state != State.NEW and not unread:
        return "plain"
    soon, late = (SOON_URGENT, LATE_URGENT) if row.urgent else (SOON, LATE)
    waited = datetime.now(UTC) - since
    return "late" if waited > late else "soon" if waited > soon else "plain"


async def desk_page(
    who: Visit, case_id: uuid.UUID, *, rij: str = "", draft: str = "", error: str = "", taken_by: str = "",
    status: int = 200,
) -> HTMLResponse:  # fmt: skip
    """The desk with a case. Raises `NotFoundError` for one that does not exist."""
    naast = who.naast
    items: tuple[ThreadItem, ...] = ()
    last_seq = 0
    async with naast.database.transaction() as session:
        try:
            row = await access.case(session, who.actor, case_id, "las je dossier")
        except NotFoundError:
            row = None
            colleague = taken_by or await access.owner_of(session, who.actor, case_id)
        # A case that was just taken is no longer among the free ones that the link came from.
        ours = row is not None and row.state != State.NEW
        which = "mij" if ours and rij in ("", "vrij") else rij or "vrij"
        view = await queue_view(session, naast, who.actor, which, current=str(case_id))
        if row is None:
            case = _closed_to_us(case_id, colleague)
        else:
            key = await conversations.person_key(session, row.caregiver_id, naast.sealer)
            dossier = open_dossier(row.dossier, key, row.id)
            agreed = await session.get_one(ConsentRow, row.consent_id)
            case = _case(row, dossier, key, agreed, who.actor)
            items, last_seq = await _thread(session, naast, row, dossier)
    page = DeskPage(view, case, items, last_seq, draft=draft, error=error, taken_by=taken_by)
    return who.page(page, "werkplek", status)


def _closed_to_us(case_id: uuid.UUID, colleague: str) -> DeskCase:
    return DeskCase(
        id=str(case_id), conversation="", name=NO_NAME, state="other", opened_at=datetime.now(UTC), broker=colleague
    )


async def _thread(
    session: AsyncSession, naast: Naast, row: CaseRow, dossier: Dossier
) -> tuple[tuple[ThreadItem, ...], int]:
    """The transcript that was shared, then the conversation from where the broker took over."""
    shared = tuple(_shared(line.seq, line.who, line.text, line.at, dossier, row) for line in dossier.transcript)
    if row.taken_seq is None:
        return shared, 0
    held = await session.get_one(ConversationRow, row.conversation_id)
    events = [
        e
        for e in await conversations.events_after(session, row.conversation_id, row.taken_seq - 1)
        if row.closed_seq is None or e.seq <= row.closed_seq
    ]
    reader = await reader_for(session, naast, held, dossier.contact.name or NO_NAME, events)
    # What was erased stays erased: after a withdrawal nothing of the conversation is shown.
    live = reader.items(events) if row.state != State.WITHDRAWN else ()
    return (*shared, *live), events[-1].seq if events else row.taken_seq


def _shared(seq: int, who: str, text: str, at: datetime, dossier: Dossier, row: CaseRow) -> ThreadItem:
    if who == "assistant":
        return AnswerItem(
            seq,
            str(row.conversation_id),
            f"gedeeld-{seq}",
            at,
            (SentenceView(text),),
            AnswerEnd("answered", latest=False),
        )
    name = dossier.contact.name or NO_NAME
    return MessageItem(
        seq, "broker" if who == "broker" else "caregiver", text, at, row.owner_name if who == "broker" else name
    )


def _case(row: CaseRow, dossier: Dossier, key: PersonKey, agreed: ConsentRow, broker: Actor) -> DeskCase:
    number_of = {line.seq: n for n, line in enumerate(dossier.transcript, 1)}

    def lines(prefix: str, found: tuple[Any, ...]) -> tuple[SummaryLine, ...]:
        return tuple(
            SummaryLine(f"{prefix}{n}", line.text, line.seq if line.seq in number_of else None, number_of.get(line.seq))
            for n, line in enumerate(found)
        )

    mine = row.owner_id == broker.id
    state = {State.NEW: "free", State.CLOSED: "closed", State.WITHDRAWN: "withdrawn"}.get(
        State(row.state), "mine" if mine else "other"
    )
    timeline = [TimelineEntry(row.opened_at, "Vraag kwam binnen")]
    if row.taken_at:
        timeline.append(TimelineEntry(row.taken_at, f"{row.owner_name} nam het dossier aan"))
    if row.closed_at:
        timeline.append(TimelineEntry(row.closed_at, f"{row.owner_name} sloot het dossier"))
    return DeskCase(
        id=str(row.id),
        conversation=str(row.conversation_id),
        name=dossier.contact.name or NO_NAME,
        state=state,  # type: ignore[arg-type]  # one of the five
        opened_at=row.opened_at,
        request=dossier.request,
        broker=row.owner_name,
        phone=dossier.contact.phone,
        email=dossier.contact.email,
        municipality=dossier.municipality,
        relation=dossier.relation,
        summary=lines("s", dossier.summary),
        recipient=lines("n", dossier.recipient),
        addition=dossier.addition,
        transcript_shared=dossier.transcript_shared,
        consent_text=PURPOSES[DOSSIER].text_of(agreed.version),
        consented_at=agreed.given_at,
        erase_on=(row.opened_at + timedelta(days=PURPOSES[DOSSIER].retention_days)).date(),
        outcome=key.unseal(row.outcome, f"outcome {row.id}").decode() if row.outcome else "",
        closed_at=row.closed_at,
        urgent=row.urgent,
        timeline=tuple(reversed(timeline)),
    )
