"""Mijn Naast: the own dossiers, what Naast knows, what was allowed, and who looked."""

import uuid
from datetime import datetime, timedelta

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response
from sqlalchemy import select

from assistant import conversation as conversations
from assistant.sealing import PersonKey
from handoff import access, asked, consent, livechat, profile
from handoff.case import State
from handoff.dossier import open_dossier
from handoff.errors import HandoffError, TransitionError
from handoff.purposes import DOSSIER, IMPROVEMENT, PERSONALISATION, PURPOSES
from handoff.tables import CaseRow, ConsentRow, LookRow
from web.conversation_lists import conversation_lines
from web.municipalities import municipality_named
from web.views import CaseOverview, ConsentView, LookView, MyCasesPage, MyDataPage, ProfileFact, TimelineEntry
from web.visit import Caregiver, Posted, Visit, remember, to

router = APIRouter()
STATES = {State.NEW: "waiting", State.OPEN: "taken", State.CLOSED: "closed", State.WITHDRAWN: "withdrawn"}
ROLES = {
    "broker": "mantelzorgmakelaar",
    "editor": "redacteur",
    "administrator": "beheerder",
    "caregiver": "mantelzorger",
}
UNKNOWN_MUNICIPALITY = "Deze gemeente kennen we niet. Kijk of de naam goed is gespeld."


@router.get("/mijn")
async def my_cases(who: Caregiver) -> HTMLResponse:
    """The own dossiers, the newest first."""
    async with who.naast.database.transaction() as session:
        key = await conversations.person_key(session, who.actor.id, who.naast.sealer)
        rows = await session.scalars(
            select(CaseRow).where(CaseRow.caregiver_id == who.actor.id).order_by(CaseRow.opened_at.desc())
        )
        cases = []
        for listed in rows.all():
            row = await access.case(session, who.actor, listed.id, "las het eigen dossier")
            cases.append(_overview(row, key, await session.get_one(ConsentRow, row.consent_id)))
    return who.page(MyCasesPage(tuple(cases)), "mijn")


@router.post("/mijn/dossier/{case_id}/intrekken")
async def withdraw(who: Caregiver, form: Posted, case_id: uuid.UUID) -> Response:
    """Take the consent back: the dossier is gone at once."""
    try:
        async with who.naast.database.transaction() as session:
            await livechat.withdraw(session, who.actor, case_id)
    except TransitionError as error:
        await remember(who, str(error))
    else:
        await remember(who, "Je toestemming is ingetrokken. Het dossier is gewist.")
    return to("/mijn")


@router.get("/mijn/gegevens")
async def my_data(who: Caregiver) -> HTMLResponse:
    """What Naast knows, and the choices."""
    return await _page(who)


@router.post("/mijn/gegevens")
async def change(who: Caregiver, form: Posted) -> Response:
    """Change facts or choices; effective from the next message."""
    wanted = form.text("actie")
    async with who.naast.database.transaction() as session:
        key = await conversations.person_key(session, who.actor.id, who.naast.sealer)
        known = await profile.read(session, who.actor.id, key)
        if wanted == "keuzes":
            if PERSONALISATION in form.texts("toestemming"):
                await consent.give(session, who.actor.id, PERSONALISATION)
            else:
                await profile.withdraw(session, who.actor.id)
            if IMPROVEMENT in form.texts("toestemming"):
                await consent.give(session, who.actor.id, IMPROVEMENT)
            else:
                await consent.withdraw(session, who.actor.id, IMPROVEMENT)
                await asked.forget(session, who.actor.id)
            done = "Je keuzes zijn bewaard. Ze gelden vanaf je volgende bericht."
        elif wanted == "gegevens":
            typed = form.text("gemeente").strip()
            municipality = municipality_named(typed)
            if typed and municipality is None:
                return await _page(who, {"gemeente": UNKNOWN_MUNICIPALITY})
            try:
                await profile.write(session, who.actor.id, key, municipality, form.text("relatie") or None)
            except HandoffError as error:
                return await _page(who, {"relatie": str(error)})
            done = "Je gegevens zijn bewaard."
        elif wanted == "weg":
            gone = form.text("wat")
            municipality = None if gone == "gemeente" else known.municipality
            relation = None if gone == "relatie" else known.relation
            if known != profile.Profile():
                await profile.write(session, who.actor.id, key, municipality, relation)
            done = "Dit is weggehaald."
        else:
            return await _page(who)
    await remember(who, done)
    return to("/mijn/gegevens")


async def _page(who: Visit, errors: dict[str, str] | None = None) -> HTMLResponse:
    async with who.naast.database.transaction() as session:
        key = await conversations.person_key(session, who.actor.id, who.naast.sealer)
        known = await profile.read(session, who.actor.id, key)
        given = await consent.consents_of(session, who.actor.id)
        cases = await session.execute(
            select(CaseRow.consent_id, CaseRow.id).where(CaseRow.caregiver_id == who.actor.id)
        )
        case_of = {consent_id: str(case_id) for consent_id, case_id in cases.tuples()}
        looks = await access.looks_at(session, who.actor.id)
        lines = await conversation_lines(session, who.naast, who.actor.id)
    view = MyDataPage(
        facts=_facts(known),
        consents=_consents(given, case_of),
        looks=tuple(_look(row) for row in _once_an_hour(looks)),
        conversations=lines,
        relations=profile.RELATIONS,
        errors=errors or {},
    )
    return who.page(view, "mijn", 400 if errors else 200)


def _facts(known: profile.Profile) -> tuple[ProfileFact, ...]:
    facts = []
    if known.municipality and known.municipality_since:
        facts.append(
            ProfileFact("gemeente", "Je gemeente", known.municipality, "Zelf ingevuld", known.municipality_since)
        )
    if known.relation and known.relation_since:
        words = known.relation if known.relation == "iemand anders" else f"je {known.relation}"
        facts.append(ProfileFact("relatie", "Voor wie je zorgt", words, "Zelf ingevuld", known.relation_since))
    return tuple(facts)


def _consents(given: list[ConsentRow], case_of: dict[uuid.UUID, str]) -> tuple[ConsentView, ...]:
    """The lasting choices as they stand, then each dossier's consent; with the words that were agreed to."""
    views = []
    for key in (PERSONALISATION, IMPROVEMENT):
        newest = next((c for c in given if c.purpose == key), None)
        purpose = PURPOSES[key]
        on = newest is not None and newest.withdrawn_at is None
        views.append(
            ConsentView(
                purpose=key,
                title=purpose.title,
                text=purpose.text_of(newest.version) if newest and on else purpose.text,
                given=on,
                at=(newest.given_at if on else newest.withdrawn_at) if newest else None,
            )
        )
    for row in (c for c in given if c.purpose == DOSSIER):
        views.append(
            ConsentView(
                purpose=DOSSIER,
                title=PURPOSES[DOSSIER].title,
                text=PURPOSES[DOSSIER].text_of(row.version),
                given=row.withdrawn_at is None,
                at=row.withdrawn_at or row.given_at,
                case=case_of.get(row.id),
            )
        )
    return tuple(views)


def _once_an_hour(looks: list[LookRow]) -> list[LookRow]:
    """The same person doing the same thing within an hour is one line; the record itself keeps every look."""
    shown: list[LookRow] = []
    latest: dict[tuple[uuid.UUID, str], datetime] = {}
    for row in looks:  # newest first
        same = (row.actor_id, row.action)
        if same not in latest or latest[same] - row.at > timedelta(hours=1):
            latest[same] = row.at
            shown.append(row)
    return shown


def _look(row: LookRow) -> LookView:
    return LookView(at=row.at, who=row.actor_name, role=ROLES[row.role], what=row.action)


def _overview(row: CaseRow, key: PersonKey, agreed: ConsentRow) -> CaseOverview:
    dossier = open_dossier(row.dossier, key, row.id)
    shared: list[tuple[str, tuple[str, ...]]] = []
    contact = tuple(c for c in (dossier.contact.name, dossier.contact.phone, dossier.contact.email) if c)
    for title, lines in (
        ("Hoe we je bereiken", contact),
        ("Samenvatting", tuple(line.text for line in dossier.summary)),
        ("Gegevens over je naaste", tuple(line.text for line in dossier.recipient)),
        ("Wat je er zelf bij schreef", (dossier.addition,) if dossier.addition else ()),
        ("Gesprek met Naast", (f"{len(dossier.transcript)} berichten",) if dossier.transcript_shared else ()),
    ):
        if lines:
            shared.append((title, lines))
    timeline = [TimelineEntry(row.opened_at, "Je gaf toestemming. De Hulplijn kreeg je vraag.")]
    if row.taken_at:
        timeline.append(TimelineEntry(row.taken_at, f"{row.owner_name} nam je vraag aan."))
    if row.closed_at:
        timeline.append(TimelineEntry(row.closed_at, f"{row.owner_name} sloot het dossier."))
    if agreed.withdrawn_at:
        timeline.append(TimelineEntry(agreed.withdrawn_at, "Je trok je toestemming in. Het dossier is gewist."))
    return CaseOverview(
        id=str(row.id),
        conversation=str(row.conversation_id),
        state=STATES[State(row.state)],  # type: ignore[arg-type]
        request=dossier.request,
        opened_at=row.opened_at,
        broker=row.owner_name,
        shared=tuple(shared),
        timeline=tuple(sorted(timeline, key=lambda t: t.at, reverse=True)),
        outcome=key.unseal(row.outcome, f"outcome {row.id}").decode() if row.outcome else "",
        consent_text=PURPOSES[DOSSIER].text_of(agreed.version),
        consented_at=agreed.given_at,
    )
