"""What stands in front of every request: headers, the Origin of what changes things, and the size of a body."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web.settings import Settings

MAX_BODY = 3_000_000
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class Protection:
    """Refuses what comes from elsewhere or is too large, and sets the headers of every answer."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request or socket."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        send = self._with_headers(scope, send)
        if scope["method"] not in ("GET", "HEAD", "OPTIONS"):
            if not from_us(HTTPConnection(scope), self._settings):
                await PlainTextResponse("Dit verzoek komt van een andere site.", 403)(scope, receive, send)
                return
            length = headers.get("content-length", "")
            if not length.isdigit() and headers.get("transfer-encoding") is None:
                length = "0"
            if length.isdigit() and int(length) > MAX_BODY:
                await PlainTextResponse("Dit is te groot.", 413)(scope, receive, send)
                return
            receive = _bounded(receive)
        await self._app(scope, receive, send)

    def _with_headers(self, scope: Scope, send: Send) -> Send:
        # An address with the hash of its content never changes; modules import each other without one.
        hashed = scope["path"].startswith("/static/") and scope["query_string"].startswith(b"v=")
        static = scope["path"].startswith("/static/")

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                if self._settings.secure_cookies:
                    headers.setdefault("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
                if hashed and message["status"] == 200:
                    headers["Cache-Control"] = "public, max-age=31536000, immutable"
                elif static:
                    headers["Cache-Control"] = "no-cache"
                else:
                    headers.setdefault("Cache-Control", "no-store")
            await send(message)

        return sending


def from_us(connection: HTTPConnection, settings: Settings) -> bool:
    """Whether a request that changes something, or a socket, was made by a page of ours.

    A browser always sends Origin with these; what sends none is refused too. In development any local port is ours, as
    long as Origin and Host agree.
    """
    origin = connection.headers.get("origin", "")
    if origin in settings.origins:
        return True
    host = connection.headers.get("host", "")
    local = host.partition(":")[0] in ("127.0.0.1", "localhost")
    return settings.development and settings.public_url is None and local and origin == f"http://{host}"


def _bounded(receive: Receive) -> Receive:
    """Ends a body that grows past the limit, whatever its headers said."""
    seen = 0

    async def receiving() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > MAX_BODY:
            raise HTTPException(413)
        return message

    return receiving
