"""The caregiver's conversations: pages, forms and the socket."""

import uuid
from collections.abc import Mapping
from dataclasses import replace

from fastapi import APIRouter, WebSocket
from fastapi.responses import HTMLResponse, Response

from assistant import conversation as conversations
from assistant import correcting, turns
from assistant.correcting import CorrectionError
from assistant.emergency import card_for
from assistant.redaction import restore
from assistant.triage import triage
from handoff import access, escalation, profile
from handoff.errors import NotFoundError
from web import entry, sessions, sockets
from web.conversation_lists import conversation_lines
from web.events import topic
from web.sockets import RefusedError, accepted
from web.talk import CaregiverFeed, answered, reader_for, take_message
from web.thread import card_view, last_card
from web.views import AnswerItem, ChatPage, ConversationsPage, Correction, HandoffStartPage, MessageItem
from web.visit import Anybody, Caregiver, Posted, Visit, to

router = APIRouter()
ANSWER_WITHIN_S = 8.0
STARTERS = (
    "Wie kan de zorg overnemen als ik een week weg wil?",
    "Hoe vraag ik hulp aan bij de gemeente?",
    "Mijn moeder snapt de dokter niet meer. Wie beslist er dan?",
    "Krijg ik verlof als mijn vader plotseling ziek wordt?",
)
EARLIER = 6
_ACTIONS: Mapping[str, correcting.Action] = {"toon": "show", "verberg": "hide"}
_NONE: Mapping[str, Correction] = {}


@router.get("/gesprek")
async def latest(who: Caregiver) -> Response:
    """To the last conversation, or a new one."""
    async with who.naast.database.transaction() as session:
        found = await conversations.conversations_of(session, who.actor.id, limit=1)
        row = found[0] if found else await conversations.start(session, who.actor.id)
    return to(f"/gesprek/{row.id}")


@router.post("/gesprek/nieuw")
async def new(who: Anybody, form: Posted) -> Response:
    """A new conversation, with its first question or about an article. Who is not logged in keeps the question."""
    text, about = form.text("tekst"), form.text("over")
    if who.account is None or who.account.role != "caregiver":
        seen = card_for(triage(text))
        return entry.login_page(who, question=text[: sockets.MAX_TEXT], card=card_view(seen) if seen else None)
    if not who.account.introduced:
        return entry.introduction_page(who, question=text[: sockets.MAX_TEXT])
    async with who.naast.database.transaction() as session:
        row = await conversations.start(session, who.actor.id)
    if form.text("naar") == "iemand-spreken":
        return to(f"/gesprek/{row.id}/iemand-spreken")
    if text.strip():
        return await _said(who, row.id, text, form.text("client_id"))
    return to(f"/gesprek/{row.id}" + (f"?over={about}" if about in who.naast.knowledge.snapshot().articles else ""))


@router.get("/gesprekken")
async def list_all(who: Caregiver) -> HTMLResponse:
    """Every conversation of a caregiver."""
    async with who.naast.database.transaction() as session:
        lines = await conversation_lines(session, who.naast, who.actor.id)
    return who.page(ConversationsPage(lines), "mijn")


@router.get("/gesprek/{conversation_id}")
async def show(who: Caregiver, conversation_id: uuid.UUID, over: str = "", verborgen: str = "") -> Response:
    """A conversation as it is stored. `verborgen` is the number of a message whose hidden words are to be seen."""
    if not who.account or not who.account.introduced:
        return entry.introduction_page(who, after=f"/gesprek/{conversation_id}")
    info = who.naast.knowledge.snapshot().articles.get(over)
    about = (over, info.article.title) if info else None
    return await chat_page(who, conversation_id, about=about, corrections={verborgen: Correction()})


@router.post("/gesprek/{conversation_id}/bericht")
async def say(who: Caregiver, form: Posted, conversation_id: uuid.UUID) -> Response:
    """A message by form: the page that comes back shows the answer."""
    if not who.account or not who.account.introduced:
        return entry.introduction_page(who, question=form.text("tekst")[: sockets.MAX_TEXT])
    return await _said(
        who, conversation_id, form.text("tekst"), form.text("client_id"), without=form.on("zonder_profiel")
    )


@router.post("/gesprek/{conversation_id}/bericht/{seq}/verborgen")
async def correct(who: Caregiver, form: Posted, conversation_id: uuid.UUID, seq: int) -> Response:
    """Show a hidden word of an own message, or hide one that was missed, for the rest of the conversation."""
    naast, word, error, status = who.naast, form.text("woord"), "", 400
    action = _ACTIONS.get(form.text("actie"))
    async with naast.database.transaction() as session:
        held = await access.conversation(session, who.actor, conversation_id, "verbeterde een bericht", lock=True)
        message = await correcting.own_message(session, held, seq)
        if message is None:
            raise NotFoundError
        if action is None:
            error = sockets.NOT_UNDERSTOOD
        elif not naast.pace.allows(who.actor.id):
            error, status = sockets.TOO_FAST, 429
        else:
            key = await conversations.person_key(session, held.account_id, naast.sealer)
            try:
                await correcting.correct(session, held, message, action, sockets.cleaned(word), naast.redactor, key)
            except CorrectionError as refused:
                error = str(refused)
    if error:
        hiding = action == "hide"
        wrong = Correction(error, at_field=hiding, word=word if hiding else "")
        return await chat_page(who, conversation_id, corrections={str(seq): wrong}, status=status)
    return to(f"/gesprek/{conversation_id}?verborgen={seq}#e{seq}")


@router.post("/gesprek/{conversation_id}/antwoord/{turn_id}/hielp")
async def helped(who: Caregiver, form: Posted, conversation_id: uuid.UUID, turn_id: uuid.UUID) -> Response:
    """Whether an answer helped, and why. What was typed is redacted before it is kept."""
    why = ", ".join(w for w in form.texts("why") if w in _WHY)
    said = sockets.cleaned(form.text("toelichting"))[:1000]
    async with who.naast.database.transaction() as session:
        # Locked, so that no word is kept that is being hidden at this moment.
        held = await access.conversation(session, who.actor, conversation_id, "gaf een oordeel", lock=True)
        key = await conversations.person_key(session, held.account_id, who.naast.sealer)
        vault = conversations.open_vault(held, key)
        redacted = who.naast.redactor.redact(f"{why}. {said}" if said else why, vault)
        await turns.record_feedback(session, held.id, turn_id, form.text("helped") == "ja", redacted.text)
    return to(f"/gesprek/{conversation_id}#antwoord-{turn_id}")


@router.get("/iemand-spreken")
async def speak(who: Anybody) -> Response:
    """The button that is always in sight."""
    if who.account is None or who.account.role != "caregiver":
        return who.page(HandoffStartPage(), "iemand")
    async with who.naast.database.transaction() as session:
        found = await conversations.conversations_of(session, who.actor.id, limit=1)
    if not found:
        return who.page(HandoffStartPage(can_start=True), "iemand")
    return to(f"/gesprek/{found[0].id}/iemand-spreken")


@router.websocket("/ws/gesprek/{conversation_id}")
async def live(socket: WebSocket, conversation_id: uuid.UUID, after: int = 0) -> None:
    """The conversation as it grows."""
    async with sockets.opened(socket, "caregiver") as both:
        if both is None:
            return
        naast, account = both
        csrf = sessions.csrf_token(naast.sealer, socket.cookies.get(sessions.SESSION_COOKIE, ""))
        feed = CaregiverFeed(naast, account, conversation_id, csrf, max(0, after))

        async def take(sent: sockets.Sent) -> int:
            if not account.introduced:
                raise RefusedError("introduction", "Lees eerst wat Naast is. Ververs de pagina.", str(sent.client_id))
            return (await take_message(naast, account.actor, conversation_id, sent.text, sent.client_id)).seq

        await sockets.serve(
            socket, naast, account, [topic(conversations.CHANNEL, str(conversation_id))], feed.push, take
        )


async def chat_page(
    who: Visit,
    conversation_id: uuid.UUID,
    *,
    draft: str = "",
    error: str = "",
    about: tuple[str, str] | None = None,
    corrections: Mapping[str, Correction] = _NONE,
    status: int = 200,
) -> HTMLResponse:
    """The page of a conversation; `corrections` opens what was hidden in messages, by number. Raises `NotFoundError`."""
    assert who.account is not None
    naast = who.naast
    async with naast.database.transaction() as session:
        held = await access.conversation(session, who.actor, conversation_id, "las het gesprek")
        events = await conversations.events_after(session, conversation_id, 0)
        reader = await reader_for(session, naast, held, who.account.name, events)
        known = await profile.read(session, who.actor.id, reader.key)
        lines = await conversation_lines(session, naast, who.actor.id, limit=EARLIER)
        case = await escalation.running_case(session, conversation_id)
    items = tuple(
        replace(i, correction=corrections.get(str(i.seq))) if isinstance(i, MessageItem) else i
        for i in reader.items(events)
    )
    last = items[-1] if items else None
    waiting = held.held_by == "assistant" and (
        (isinstance(last, MessageItem) and last.author == "caregiver")
        or (isinstance(last, AnswerItem) and not last.end)
    )
    view = ChatPage(
        conversation=str(conversation_id),
        title=restore(held.title, reader.vault),
        items=items,
        last_seq=events[-1].seq if events else 0,
        holder="broker" if held.held_by == "broker" else "assistant",
        broker=case.owner_name if case and held.held_by == "broker" else "",
        waiting=waiting,
        stay=card.calls if (card := last_card(events)) else (),
        uses=_in_use(known),
        starters=STARTERS if not items else (),
        earlier=tuple(line for line in lines if line.id != str(conversation_id)),
        draft=draft,
        error=error,
        about=about,
    )
    return who.page(view, "gesprek", status)


_WHY = ("anders", "mis", "klopt_niet", "onduidelijk")


async def _said(
    who: Visit, conversation_id: uuid.UUID, text: str, client_id: str, *, without: bool = False
) -> Response:
    """Store a message that came by a form; a refused one comes back with its text."""
    try:
        clean = accepted(text)
        identity = uuid.UUID(client_id) if client_id else uuid.uuid4()
    except (RefusedError, ValueError) as error:
        why = error.text if isinstance(error, RefusedError) else sockets.NOT_UNDERSTOOD
        return await chat_page(who, conversation_id, draft=text, error=why, status=400)
    if not who.naast.pace.allows(who.actor.id):
        return await chat_page(who, conversation_id, draft=text, error=sockets.TOO_FAST, status=429)
    recorded = await take_message(who.naast, who.actor, conversation_id, clean, identity, without_profile=without)
    if recorded.turn:
        await answered(who.naast, recorded.turn, ANSWER_WITHIN_S)
    return to(f"/gesprek/{conversation_id}#e{recorded.seq}")


def _in_use(known: profile.Profile) -> tuple[str, ...]:
    used = []
    if known.municipality:
        used.append(f"je gemeente ({known.municipality})")
    if known.relation:
        used.append(f"voor wie je zorgt ({known.relation})")
    return tuple(used)
