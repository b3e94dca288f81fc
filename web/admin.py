"""Accounts of staff: made by the administrator, never by a visitor."""

import uuid

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response

from web import accounts
from web.accounts import AccountError
from web.views import AccountLine, AccountsPage, NewAccount
from web.visit import Administrator, Posted, Visit, remember, to

router = APIRouter()
ROLES = ("broker", "editor", "administrator")


@router.get("/beheer")
async def list_staff(who: Administrator) -> HTMLResponse:
    """Who works with Naast."""
    return await _page(who)


@router.post("/beheer")
async def create(who: Administrator, form: Posted) -> HTMLResponse:
    """A new account; its password is shown this once."""
    name, email, role = form.text("name"), form.text("email"), form.text("role")
    if role not in ROLES:
        return await _page(who, form=form, errors={"role": "Kies wat deze collega doet."})
    password = accounts.one_time_password()
    try:
        async with who.naast.database.transaction() as session:
            await accounts.create(
                session,
                who.naast.sealer,
                role=role,  # type: ignore[arg-type]  # one of ROLES
                name=name,
                email=email,
                password=password,
            )
    except AccountError as error:
        return await _page(who, form=form, errors={error.field: error.text})
    return await _page(who, created=NewAccount(name, email, password))


@router.post("/beheer/account/{account_id}/uitzetten")
async def switch_off(who: Administrator, form: Posted, account_id: uuid.UUID) -> Response:
    """Switch an account off; it is logged out everywhere at once."""
    if account_id == who.actor.id:
        await remember(who, "Je eigen account kun je niet uitzetten.")
    else:
        await _switch(who, account_id, False)
    return to("/beheer")


@router.post("/beheer/account/{account_id}/aanzetten")
async def switch_on(who: Administrator, form: Posted, account_id: uuid.UUID) -> Response:
    """Switch an account on again."""
    await _switch(who, account_id, True)
    return to("/beheer")


async def _switch(who: Visit, account_id: uuid.UUID, active: bool) -> None:
    async with who.naast.database.transaction() as session:
        done = await accounts.set_active(session, account_id, active)
    words = "aangezet" if active else "uitgezet"
    await remember(who, f"Het account is {words}." if done else "Dit account bestaat niet.")


async def _page(
    who: Visit, *, form: Posted | None = None, errors: dict[str, str] | None = None, created: NewAccount | None = None
) -> HTMLResponse:
    async with who.naast.database.transaction() as session:
        rows = await accounts.staff(session)
        known = [await accounts.read(session, who.naast.sealer, row) for row in rows]
    lines = tuple(
        AccountLine(
            id=str(a.id),
            name=a.name,
            email=a.email,
            role=a.role,
            active=a.active,
            since=a.created_at,
            last_seen=a.last_seen_at,
            myself=a.id == who.actor.id,
        )
        for a in known
    )
    view = AccountsPage(
        accounts=lines,
        created=created,
        name=form.text("name") if form else "",
        email=form.text("email") if form else "",
        role=form.text("role") if form else "broker",
        errors=errors or {},
    )
    return who.page(view, "beheer", 400 if errors else 200)
