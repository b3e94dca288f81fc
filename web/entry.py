"""Coming in: register, log in, log out, and what Naast is before the first message."""

import uuid
from datetime import UTC, datetime

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response

from assistant import conversation as conversations
from handoff import consent, profile
from handoff.errors import HandoffError
from handoff.purposes import PERSONALISATION
from web import accounts, sessions, sockets
from web.accounts import AccountError, TooManyAttemptsError
from web.municipalities import municipality_named
from web.sockets import RefusedError, accepted
from web.tables import AccountRow
from web.talk import take_message
from web.views import CardView, ErrorPage, Errors, IntroductionPage, LoginPage, RegisterPage
from web.visit import Anybody, Caregiver, Posted, Visit, own_path, to

router = APIRouter()
WRONG = "Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Probeer het nog eens."
HOMES = {"caregiver": "/gesprek", "broker": "/werkplek", "editor": "/redactie", "administrator": "/beheer"}


def login_page(
    who: Visit, *, email: str = "", after: str = "", question: str = "", card: CardView | None = None,
    errors: Errors | None = None, status: int = 200,
) -> HTMLResponse:  # fmt: skip
    """The log-in, with what the visitor was about to do."""
    view = LoginPage(email=email, after=own_path(after), question=question, card=card, errors=errors or {})
    return who.page(view, "inloggen", status)


def introduction_page(
    who: Visit, *, question: str = "", after: str = "", form: Posted | None = None, errors: Errors | None = None
) -> HTMLResponse:
    """What Naast is and is not."""
    view = IntroductionPage(
        relations=profile.RELATIONS,
        municipality=form.text("gemeente") if form else "",
        relation=form.text("relatie") if form else "",
        personalise=form.on("personalisatie") if form else False,
        question=question,
        after=own_path(after),
        errors=errors or {},
    )
    return who.page(view, "gesprek", 400 if errors else 200)


@router.get("/inloggen")
async def ask_login(who: Anybody, volgende: str = "") -> Response:
    """The log-in."""
    if who.account:
        return to(own_path(volgende) or HOMES[who.account.role])
    return login_page(who, after=volgende)


@router.post("/inloggen")
async def log_in(who: Anybody, form: Posted) -> Response:
    """Let somebody in. A question that waits goes along."""
    naast, email, question = who.naast, form.text("email"), form.text("vraag")
    after = own_path(form.text("volgende"))
    try:
        async with naast.database.transaction() as session:
            row = await accounts.log_in(session, naast.sealer, email, form.text("password"), who.place)
    except TooManyAttemptsError as error:
        return who.page(ErrorPage(429, wait_minutes=error.minutes, retry="/inloggen"), "inloggen", 429)
    if row is None:
        return login_page(who, email=email, after=after, question=question, errors={"": WRONG}, status=400)
    return await _let_in(who, row, after, question)


@router.get("/registreren")
async def ask_register(who: Anybody, volgende: str = "") -> Response:
    """The form for a new account."""
    if who.account:
        return to(HOMES[who.account.role])
    return who.page(RegisterPage(after=own_path(volgende)), "inloggen")


@router.post("/registreren")
async def register(who: Anybody, form: Posted) -> Response:
    """A new account of a caregiver, logged in at once."""
    naast, question, after = who.naast, form.text("vraag"), own_path(form.text("volgende"))
    name, email = form.text("name"), form.text("email")
    if form.text("stap") == "openen":
        return who.page(RegisterPage(email=email, after=after, question=question), "inloggen")
    found = accounts.problems(name, email, form.text("password"))
    try:
        if not found:
            async with naast.database.transaction() as session:
                row = await accounts.create(
                    session, naast.sealer, role="caregiver", name=name, email=email, password=form.text("password")
                )
            return await _let_in(who, row, after, question)
    except AccountError as error:
        found = {error.field: error.text}
    return who.page(RegisterPage(name=name, email=email, after=after, question=question, errors=found), "inloggen", 400)


@router.post("/uitloggen")
async def log_out(who: Anybody, form: Posted) -> Response:
    """End the session, here and in the database."""
    if who.token:
        async with who.naast.database.transaction() as session:
            await sessions.end(session, who.token)
    response = to("/")
    response.delete_cookie(sessions.SESSION_COOKIE)
    response.headers["Clear-Site-Data"] = '"storage"'
    return response


@router.get("/kennismaken")
async def introduce(who: Caregiver, volgende: str = "") -> Response:
    """What Naast is, to read again at any time."""
    return introduction_page(who, after=volgende)


@router.post("/kennismaken")
async def introduced(who: Caregiver, form: Posted) -> Response:
    """Remember that it was read, and what was allowed. Everything is off unless it was put on."""
    naast, question = who.naast, form.text("vraag")
    after = own_path(form.text("volgende")) or "/gesprek"
    personalise = form.on("personalisatie") and form.text("alles") != "uit"
    municipality = municipality_named(form.text("gemeente"))
    if personalise and form.text("gemeente").strip() and municipality is None:
        wrong = {"gemeente": "Deze gemeente kennen we niet. Kijk of de naam goed is gespeld, of laat het leeg."}
        return introduction_page(who, question=question, after=after, form=form, errors=wrong)
    async with naast.database.transaction() as session:
        row = await session.get_one(AccountRow, who.actor.id)
        row.introduced_at = row.introduced_at or datetime.now(UTC)
        if personalise:
            key = await conversations.person_key(session, who.actor.id, naast.sealer)
            await consent.give(session, who.actor.id, PERSONALISATION)
            try:
                await profile.write(session, who.actor.id, key, municipality, form.text("relatie") or None)
            except HandoffError as error:
                return introduction_page(who, question=question, after=after, form=form, errors={"relatie": str(error)})
    return await _ask_waiting(who, question) or to(after)


async def _let_in(who: Visit, row: AccountRow, after: str, question: str) -> Response:
    """A session under a new token, then on: to the introduction, the question that waits, or the page that was asked."""
    naast = who.naast
    async with naast.database.transaction() as session:
        token = await sessions.begin(session, row.id, who.token)
        account = await accounts.read(session, naast.sealer, row)
    logged_in = Visit(
        naast=naast, account=account, csrf=sessions.csrf_token(naast.sealer, token), token=token, visit_cookie=None,
        flash=None, place=who.place,
    )  # fmt: skip
    if account.role == "caregiver" and not account.introduced:
        response: Response = introduction_page(logged_in, question=question, after=after)
    else:
        response = await _ask_waiting(logged_in, question) or to(after or HOMES[account.role])
    response.set_cookie(
        sessions.SESSION_COOKIE,
        token,
        httponly=True,
        samesite="lax",
        secure=naast.settings.secure_cookies,
        max_age=naast.settings.session_days * 86_400,
    )
    response.delete_cookie(sessions.VISIT_COOKIE)
    return response


async def _ask_waiting(who: Visit, question: str) -> Response | None:
    """Ask the question that somebody typed before logging in."""
    if not question.strip() or who.account is None or who.account.role != "caregiver":
        return None
    try:
        text = accepted(question[: sockets.MAX_TEXT])
    except RefusedError:
        return None
    async with who.naast.database.transaction() as session:
        row = await conversations.start(session, who.actor.id)
    recorded = await take_message(who.naast, who.actor, row.id, text, uuid.uuid4())
    return to(f"/gesprek/{row.id}#e{recorded.seq}")
