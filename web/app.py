"""The application: routes joined, each behind a guard, with a page for everything that goes wrong."""

import logging
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import APIRouter, FastAPI, Request
from fastapi.dependencies.models import Dependant
from fastapi.exceptions import RequestValidationError
from fastapi.responses import PlainTextResponse, Response
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.staticfiles import StaticFiles

from handoff.errors import NotFoundError
from web import (
    admin,
    amounts,
    base_files,
    chat,
    desk,
    editor,
    entry,
    escalating,
    finding,
    gaps,
    golden,
    keeping,
    mydata,
    public,
    reviewing,
    shared_sources,
    trials,
)
from web.protection import Protection
from web.views import ErrorPage
from web.visit import ForbiddenError, LoginNeededError, Visit, anybody, only, own_path, to, visit
from web.wiring import Naast

log = logging.getLogger(__name__)
STATIC = Path(__file__).parent / "static"
ROUTERS = (
    public.router,
    finding.router,
    entry.router,
    chat.router,
    escalating.router,
    mydata.router,
    desk.router,
    editor.router,
    amounts.router,
    shared_sources.router,
    reviewing.router,
    keeping.router,
    trials.router,
    golden.router,
    gaps.router,
    base_files.router,
    admin.router,
)
_PAGES = {400, 403, 404, 405, 413, 429, 500, 503}
# Every guard that `only` makes has this name; a route without one is a mistake of ours.
_GUARD = only().__qualname__


def create_app(naast: Naast, routers: Sequence[APIRouter] = ROUTERS) -> FastAPI:
    """The application around the parts of a process. Raises `RuntimeError` for a route that names no guard."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        await naast.start()
        # Serve first: until the vectors are there, words find the articles.
        naast.index_in_background()
        try:
            yield
        finally:
            await naast.stop()

    # The framework's own redirect of "/onderwerpen/" would name the Host that the request named.
    app = FastAPI(lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None, redirect_slashes=False)
    app.state.naast = naast
    for router in routers:
        # Each router's own list: the application's list need not name the routes of what it includes.
        for route in router.routes:
            if isinstance(route, APIRoute) and not _guarded(route.dependant):
                raise RuntimeError(f"{route.path} names no guard")
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.add_middleware(Protection, settings=naast.settings)
    _handle_errors(app)
    return app


def _guarded(dependant: Dependant) -> bool:
    call = dependant.call
    if call is anybody or getattr(call, "__qualname__", "") == _GUARD:
        return True
    return any(_guarded(d) for d in dependant.dependencies)


def _handle_errors(app: FastAPI) -> None:
    def handler(kind: type[Exception], answer: Callable[[Request, Exception], Awaitable[Response]]) -> None:
        app.add_exception_handler(kind, answer)

    async def not_found(request: Request, error: Exception) -> Response:
        return await _page(request, 404)

    async def forbidden(request: Request, error: Exception) -> Response:
        log.warning("refused: %s %s", request.method, error)
        return await _page(request, 403)

    async def login_needed(request: Request, error: Exception) -> Response:
        assert isinstance(error, LoginNeededError)
        return to(f"/inloggen?volgende={error.path}" if error.path != "/" else "/inloggen")

    async def http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        path = request.url.path
        shorter = own_path(path.rstrip("/")) if path.endswith("/") else ""
        if shorter and error.status_code == 404 and request.method == "GET":
            return to(shorter)
        return await _page(request, error.status_code if error.status_code in _PAGES else 400)

    async def gone(request: Request, error: Exception) -> Response:
        # Who left the page while something was being sent reads no answer, and nothing is wrong here.
        return PlainTextResponse("", 400)

    async def broken(request: Request, error: Exception) -> Response:
        reference = secrets.token_hex(4)
        # The kind and the place; the text of an error may hold what somebody wrote.
        log.error(
            "%s %s failed: %s (reference %s)",
            request.method,
            request.scope.get("route"),
            type(error).__name__,
            reference,
        )
        log.debug("details of %s", reference, exc_info=error)
        return await _page(request, 500, reference)

    handler(NotFoundError, not_found)
    handler(RequestValidationError, not_found)
    handler(ForbiddenError, forbidden)
    handler(LoginNeededError, login_needed)
    handler(HTTPException, http)
    handler(ClientDisconnect, gone)
    handler(Exception, broken)


async def _page(request: Request, status: int, reference: str = "") -> Response:
    """The page of an error; plain text when even that fails (the database is away)."""
    try:
        who: Visit = getattr(request.state, "visit", None) or await visit(request)
        return who.page(ErrorPage(status, reference=reference), status=status)  # type: ignore[arg-type]  # one of _PAGES
    except Exception:
        log.error("the error page for %s failed too", status)
        return Response("Er ging iets mis. Het ligt niet aan jou. Probeer het straks opnieuw. Direct gevaar? Bel 112.",
                        status, media_type="text/plain; charset=utf-8")  # fmt: skip
