"""An OpenAI-compatible Chat Completions server that says what a test tells it to, and remembers what it was asked."""

import json
import threading
import time
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any


class ScriptedModel:
    """Set `says` (the pieces of the answer) and `fault` before each use; `asked` holds the bodies of the requests.

    `fault`: "" answers; "429", "500" refuse; "cut" breaks off halfway; "slow" waits before the first piece; "nonsense"
    sends what is no event stream.
    """

    def __init__(self) -> None:
        self.says: Sequence[str] = ()
        self.fault = ""
        self.asked: list[dict[str, Any]] = []
        self.raw: list[bytes] = []
        script = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                script.raw.append(body)
                script.asked.append(json.loads(body))
                script._answer(self)

            def log_message(self, *_: object) -> None:
                """Quiet."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        # Naast hangs up on a model that is too late.
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def __enter__(self) -> "ScriptedModel":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    def script(self, *lines: dict[str, Any] | str, fault: str = "") -> None:
        """Say these lines (JSON objects or raw text), in small pieces."""
        text = "\n".join(line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
        self.says = [text[n : n + 7] for n in range(0, len(text), 7)]
        self.fault = fault
        self.asked, self.raw = [], []

    def _answer(self, to: BaseHTTPRequestHandler) -> None:
        if self.fault in ("429", "500"):
            body = b'{"error": {"message": "no", "type": "x"}}'
            to.send_response(int(self.fault))
            to.send_header("content-type", "application/json")
            to.send_header("content-length", str(len(body)))
            to.end_headers()
            to.wfile.write(body)
            return
        to.send_response(200)
        to.send_header("content-type", "text/event-stream")
        to.send_header("connection", "close")
        to.end_headers()
        if self.fault == "slow":
            time.sleep(6)
        if self.fault == "nonsense":
            to.wfile.write(b"data: {not json\n\n<html>\n\n")
            to.close_connection = True
            return
        for number, piece in enumerate(self.says):
            if self.fault == "cut" and number > len(self.says) // 2:
                to.close_connection = True
                to.connection.close()
                return
            to.wfile.write(b"data: " + json.dumps(_chunk({"content": piece})).encode() + b"\n\n")
        to.wfile.write(b"data: " + json.dumps(_chunk({}, "stop")).encode() + b"\n\ndata: [DONE]\n\n")
        to.close_connection = True


def _chunk(delta: dict[str, str], finish: str | None = None) -> dict[str, Any]:
    return {
        "id": "x",
        "object": "chat.completion.chunk",
        "created": 0,
        "model": "scripted",
        "choices": [{"index": 0, "delta": {"role": "assistant", **delta}, "finish_reason": finish}],
    }
