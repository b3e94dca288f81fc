""" "Ik wil iemand spreken": what would be shared, the yes, and what happens next."""

import re
import uuid

from fastapi import APIRouter
from fastapi.responses import Response
from sqlalchemy.ext.asyncio import AsyncSession

from assistant import conversation as conversations
from assistant.conversation import typed_in
from assistant.redaction import restore
from handoff import access, escalation, profile
from handoff.dossier import Contact, Dossier, Line, TranscriptLine, open_dossier
from handoff.errors import ConsentMissingError
from handoff.summary import Summary, summarise
from web import sockets
from web.talk import reader_for
from web.thread import Reader, last_card
from web.views import CardView, HandoffPage, HandoffSentPage, SummaryLine
from web.views import TranscriptLine as TranscriptView
from web.visit import Caregiver, Form, Posted, Visit, to

router = APIRouter()
MAX_LINE, MAX_ADDITION = 600, 4_000
_PHONE = re.compile(r"[+0-9][0-9 ()\-]{7,19}\Z")
_LONG = "Dit is te lang. Maak het korter."


@router.get("/gesprek/{conversation_id}/iemand-spreken")
async def preview(who: Caregiver, conversation_id: uuid.UUID) -> Response:
    """Exactly what would be shared."""
    async with who.naast.database.transaction() as session:
        ready = await _gathered(session, who, conversation_id)
        if await escalation.running_case(session, conversation_id):
            return to(f"/gesprek/{conversation_id}/iemand-spreken/verstuurd")
    return who.page(_page(who, ready, None), "iemand")


@router.post("/gesprek/{conversation_id}/iemand-spreken")
async def share(who: Caregiver, form: Posted, conversation_id: uuid.UUID) -> Response:
    """The yes: a dossier with what was left in, as it was edited."""
    naast = who.naast
    async with naast.database.transaction() as session:
        ready = await _gathered(session, who, conversation_id)
        if errors := _errors(form):
            return who.page(_page(who, ready, form, errors), "iemand", 400)
        held = await access.conversation(session, who.actor, conversation_id, "vroeg om iemand", lock=True)
        try:
            await escalation.open_case(
                session, held, _dossier(form, ready), ready.reader.key, agreed=form.on("akkoord")
            )
        except ConsentMissingError as error:
            return who.page(_page(who, ready, form, {"akkoord": str(error)}), "iemand", 400)
    return to(f"/gesprek/{conversation_id}/iemand-spreken/verstuurd")


@router.get("/gesprek/{conversation_id}/iemand-spreken/verstuurd")
async def sent(who: Caregiver, conversation_id: uuid.UUID) -> Response:
    """What happens next."""
    naast = who.naast
    async with naast.database.transaction() as session:
        held = await access.conversation(session, who.actor, conversation_id, "las het gesprek")
        case = await escalation.running_case(session, conversation_id)
        if case is None:
            return to(f"/gesprek/{conversation_id}/iemand-spreken")
        key = await conversations.person_key(session, held.account_id, naast.sealer)
        dossier = open_dossier(case.dossier, key, case.id)
        events = await conversations.events_after(session, conversation_id, 0)
    view = HandoffSentPage(
        conversation=str(conversation_id),
        case=str(case.number),
        shared=shared_parts(dossier),
        reach=tuple(r for r in (dossier.contact.phone, dossier.contact.email, "in dit gesprek") if r),
        broker=case.owner_name,
        card=last_card(events),
    )
    return who.page(view, "iemand")


def shared_parts(dossier: Dossier) -> tuple[str, ...]:
    """What was shared, in words."""
    parts = []
    if dossier.contact != Contact():
        parts.append("je naam en hoe we je bereiken")
    if dossier.request or dossier.summary:
        parts.append("de samenvatting van je vraag")
    if dossier.recipient:
        parts.append("gegevens over je naaste")
    if dossier.transcript_shared:
        parts.append("het gesprek met Naast")
    if dossier.addition:
        parts.append("wat je er zelf bij schreef")
    return tuple(parts)


class _Ready:
    """What a conversation holds that could be shared."""

    def __init__(self, conversation: str, reader: Reader, summary: Summary, transcript: list[TranscriptLine],
                 known: profile.Profile, card: CardView | None) -> None:  # fmt: skip
        self.conversation, self.reader, self.summary = conversation, reader, summary
        self.transcript, self.known, self.card = transcript, known, card
        self.number_of = {line.seq: n for n, line in enumerate(transcript, 1)}

    def lines(self, lines: tuple[Line, ...], prefix: str, form: Form | None, field: str) -> tuple[SummaryLine, ...]:
        """Lines with their field names, as edited when the form is shown again."""
        return tuple(
            SummaryLine(
                id=f"{prefix}{n}",
                text=form.text(f"{field}_{prefix}{n}") if form else line.text,
                seq=line.seq,
                number=self.number_of.get(line.seq or 0),
                removed=form.on(f"weg_{prefix}{n}") if form else False,
            )
            for n, line in enumerate(lines)
        )


async def _gathered(session: AsyncSession, who: Visit, conversation_id: uuid.UUID) -> _Ready:
    assert who.account is not None
    held = await access.conversation(session, who.actor, conversation_id, "las het gesprek")
    events = await conversations.events_after(session, conversation_id, 0)
    reader = await reader_for(session, who.naast, held, who.account.name, events)
    transcript: list[TranscriptLine] = []
    for event in events:
        if event.kind == "message":
            text = typed_in(event, reader.key).text
            transcript.append(TranscriptLine(event.seq, event.body["author"], text, event.created_at))
        elif event.kind == "answer_finished":
            text = restore(event.body["text"], reader.vault)
            transcript.append(TranscriptLine(event.seq, "assistant", text, event.created_at))
    summary = summarise([(t.seq, t.text) for t in transcript if t.who == "caregiver"])
    known = await profile.read(session, who.actor.id, reader.key)
    return _Ready(str(conversation_id), reader, summary, transcript, known, last_card(events))


def _page(who: Visit, ready: _Ready, form: Form | None, errors: dict[str, str] | None = None) -> HandoffPage:
    assert who.account is not None
    return HandoffPage(
        conversation=ready.conversation,
        name=form.text("naam") if form else who.account.name,
        phone=form.text("telefoon") if form else "",
        email=form.text("email") if form else who.account.email,
        request=form.text("hulpvraag") if form else ready.summary.request,
        summary=ready.lines(ready.summary.lines, "s", form, "regel"),
        recipient=ready.lines(ready.summary.recipient, "n", form, "feit"),
        transcript=tuple(
            TranscriptView(t.seq, t.who, t.text, t.at, form.on(f"weg_bericht_{t.seq}") if form else False)
            for t in ready.transcript
        ),
        relation=ready.known.relation or ready.summary.relation,
        addition=form.text("aanvulling") if form else "",
        card=ready.card,
        share_contact=form.on("deel_contact") if form else True,
        share_summary=form.on("deel_samenvatting") if form else True,
        share_recipient=form.on("deel_naaste") if form else True,
        share_transcript=form.on("deel_gesprek") if form else False,
        agreed=form.on("akkoord") if form else False,
        errors=errors or {},
    )


def _errors(form: Form) -> dict[str, str]:
    """What must be mended before anything can be shared."""
    found: dict[str, str] = {}
    if form.on("deel_contact"):
        phone, email = form.text("telefoon").strip(), form.text("email").strip()
        if phone and not _PHONE.match(phone):
            found["telefoon"] = "Dit lijkt geen telefoonnummer. Kijk of er een cijfer mist."
        if email and "@" not in email:
            found["email"] = "Hier mist het @-teken."
        if len(form.text("naam")) > 80:
            found["naam"] = _LONG
    if len(form.text("hulpvraag")) > MAX_ADDITION:
        found["hulpvraag"] = _LONG
    if len(form.text("aanvulling")) > MAX_ADDITION:
        found["aanvulling"] = _LONG
    if not form.on("akkoord"):
        found["akkoord"] = "Zet hier een vinkje als je het goed vindt. Zonder jouw ja delen we niets."
    return found


def _dossier(form: Form, ready: _Ready) -> Dossier:
    """What was left in, as it was edited; a line counts only if the conversation holds it."""

    def kept(lines: tuple[Line, ...], prefix: str, field: str) -> tuple[Line, ...]:
        edited = (
            Line(sockets.cleaned(form.text(f"{field}_{prefix}{n}"))[:MAX_LINE], line.seq)
            for n, line in enumerate(lines)
            if not form.on(f"weg_{prefix}{n}")
        )
        return tuple(line for line in edited if line.text)

    contact = Contact(sockets.cleaned(form.text("naam")), form.text("telefoon").strip(), form.text("email").strip())
    with_summary, with_recipient = form.on("deel_samenvatting"), form.on("deel_naaste")
    with_transcript = form.on("deel_gesprek")
    return Dossier(
        contact=contact if form.on("deel_contact") else Contact(),
        request=sockets.cleaned(form.text("hulpvraag")) if with_summary else "",
        summary=kept(ready.summary.lines, "s", "regel") if with_summary else (),
        recipient=kept(ready.summary.recipient, "n", "feit") if with_recipient else (),
        relation=(ready.known.relation or ready.summary.relation) if with_recipient else "",
        municipality=(ready.known.municipality or "") if with_summary else "",
        addition=sockets.cleaned(form.text("aanvulling")),
        transcript=tuple(t for t in ready.transcript if with_transcript and not form.on(f"weg_bericht_{t.seq}")),
        transcript_shared=with_transcript,
    )
