"""Who visits: the log-in behind a request or socket, the CSRF check of a form, and the guards of routes.

Deny by default: a route that names no guard is refused when the application is made (`web.app`).
"""

import hmac
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.datastructures import FormData, UploadFile
from starlette.requests import HTTPConnection

from handoff.access import Actor, Role
from handoff.errors import NotFoundError
from web import accounts, sessions
from web.accounts import Account
from web.views import Current, Helpline, Shell, View
from web.wiring import Naast

MAX_FIELDS = 500
MAX_FIELD_BYTES = 3_000_000


class ForbiddenError(Exception):
    """Who asks is known, and may not. `reason` is for the operator's log."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class LoginNeededError(Exception):
    """Nobody is logged in; `path` is where the visitor wanted to go."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


@dataclass(frozen=True)
class Visit:
    """A request with who makes it."""

    naast: Naast
    account: Account | None
    csrf: str
    token: str | None  # of the session cookie
    visit_cookie: str | None  # to be set, for somebody who is not logged in and has none
    flash: str | None
    place: str

    @property
    def actor(self) -> Actor:
        """Who asks. Only behind a guard."""
        if self.account is None:
            raise LoginNeededError("/")
        return self.account.actor

    def shell(self, current: Current = "") -> Shell:
        """What stands around every page."""
        settings = self.naast.settings
        return Shell(
            csrf=self.csrf,
            current=current,
            name=self.account.name if self.account else None,
            role=self.account.role if self.account else None,
            helpline=Helpline(settings.helpline_phone, settings.helpline_email, settings.helpline_hours),
            flash=self.flash,
        )

    def page(self, view: View, current: Current = "", status: int = 200) -> HTMLResponse:
        """A page for this visitor."""
        response = HTMLResponse(self.naast.renderer.page(view, self.shell(current)), status)
        self.leave_cookie(response)
        return response

    def leave_cookie(self, response: Response) -> None:
        """Give a visitor who is not logged in the cookie that CSRF tokens are bound to."""
        if self.visit_cookie:
            response.set_cookie(
                sessions.VISIT_COOKIE,
                self.visit_cookie,
                httponly=True,
                samesite="lax",
                secure=self.naast.settings.secure_cookies,
            )


def naast_of(connection: HTTPConnection) -> Naast:
    """The parts of this process."""
    naast: Naast = connection.app.state.naast
    return naast


async def account_of(connection: HTTPConnection) -> tuple[Account | None, str | None]:
    """Who is logged in on a request or socket, and the flash message that waits."""
    naast = naast_of(connection)
    token = connection.cookies.get(sessions.SESSION_COOKIE)
    if not token:
        return None, None
    async with naast.database.transaction() as session:
        found = await sessions.current(session, token, naast.settings)
        if found is None:
            return None, None
        row, account_row = found
        flash = row.flash or None
        if flash and connection.scope["type"] == "http" and connection.scope["method"] == "GET":
            row.flash = ""
        return await accounts.read(session, naast.sealer, account_row), flash


async def visit(request: Request) -> Visit:
    """The visit of a request."""
    naast = naast_of(request)
    account, flash = await account_of(request)
    token = request.cookies.get(sessions.SESSION_COOKIE)
    known = request.cookies.get(sessions.VISIT_COOKIE)
    bound = token if account else known
    made = None
    if bound is None:
        bound = made = sessions.new_token()
    made_visit = Visit(
        naast=naast,
        account=account,
        csrf=sessions.csrf_token(naast.sealer, bound),
        token=token,
        visit_cookie=made,
        flash=flash,
        place=request.client.host if request.client else "",
    )
    # For the error pages, which are made outside of the route.
    request.state.visit = made_visit
    return made_visit


AnyVisit = Annotated[Visit, Depends(visit)]


def only(*roles: Role) -> Callable[..., Coroutine[Any, Any, Visit]]:
    """A guard: lets these roles pass, sends others to the log-in or refuses."""

    async def guard(request: Request, who: AnyVisit) -> Visit:
        if who.account is None:
            raise LoginNeededError(request.url.path if request.method == "GET" else "/")
        if who.account.role not in roles:
            raise ForbiddenError(f"{who.account.role} at a page for {' and '.join(roles)}")
        return who

    return guard


async def anybody(who: AnyVisit) -> Visit:
    """A guard that lets everybody pass, said aloud."""
    return who


Anybody = Annotated[Visit, Depends(anybody)]
Caregiver = Annotated[Visit, Depends(only("caregiver"))]
Broker = Annotated[Visit, Depends(only("broker"))]
Editor = Annotated[Visit, Depends(only("editor"))]
Administrator = Annotated[Visit, Depends(only("administrator"))]
EditorOrAdministrator = Annotated[Visit, Depends(only("editor", "administrator"))]


class Form:
    """The texts of a posted form whose CSRF token was right."""

    def __init__(self, data: FormData) -> None:
        self._data = data

    def text(self, name: str) -> str:
        """One field; "" when it was not sent. NUL cannot be stored and nobody types it."""
        value = self._data.get(name, "")
        return "" if isinstance(value, UploadFile) else value.replace("\x00", "").replace("\r\n", "\n")

    def __contains__(self, name: str) -> bool:
        return name in self._data

    def texts(self, name: str) -> list[str]:
        """Every value of a field that may be repeated."""
        return [v.replace("\x00", "") for v in self._data.getlist(name) if isinstance(v, str)]

    async def content(self, name: str) -> bytes:
        """The file that was sent in a field; empty when none was. Bounded by the size of a request."""
        value = self._data.get(name)
        return await value.read() if isinstance(value, UploadFile) else b""

    def on(self, name: str) -> bool:
        """Whether a switch was sent."""
        return self.text(name) in ("ja", "on", "1")


async def form(request: Request, who: AnyVisit) -> Form:
    """The form of a request. Raises `ForbiddenError` when its CSRF token is not that of this visitor."""
    return await _form(request, who, files=0)


async def form_with_file(request: Request, who: AnyVisit) -> Form:
    """As `form`, of a page that sends one file along."""
    return await _form(request, who, files=1)


async def _form(request: Request, who: Visit, *, files: int) -> Form:
    data = await request.form(max_fields=MAX_FIELDS, max_files=files, max_part_size=MAX_FIELD_BYTES)
    sent = data.get("csrf", "")
    if not isinstance(sent, str) or not hmac.compare_digest(sent.encode(), who.csrf.encode()):
        raise ForbiddenError("wrong CSRF token")
    return Form(data)


Posted = Annotated[Form, Depends(form)]
PostedFile = Annotated[Form, Depends(form_with_file)]


def to(path: str) -> RedirectResponse:
    """On to another page, after a form."""
    return RedirectResponse(path, 303)


def own_path(path: str) -> str:
    """A path of this site, or "" for anything that leads elsewhere."""
    inside = path.startswith("/") and not path.startswith("//") and "\\" not in path
    return path if inside and path.isprintable() else ""


async def remember(who: Visit, text: str) -> None:
    """Show a message once, on the next page."""
    if who.token is None:
        return
    async with who.naast.database.transaction() as session:
        found = await sessions.current(session, who.token, who.naast.settings)
        if found:
            found[0].flash = text


__all__ = [
    "Administrator",
    "Anybody",
    "Broker",
    "Caregiver",
    "Editor",
    "EditorOrAdministrator",
    "NotFoundError",
    "Posted",
    "Visit",
]
