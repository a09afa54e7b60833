"""A real HTTP server that takes messages, or behaves as receivers do on a bad day."""

from __future__ import annotations

import json
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from standardwebhooks import Webhook

PATIENCE = 20.0

CERTIFICATE = Path(__file__).with_name("localhost.pem")


@dataclass(frozen=True)
class Got:
    """A call as it came in."""

    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def id(self) -> str:
        return self.headers["webhook-id"]

    @property
    def message(self) -> dict[str, Any]:
        return dict(json.loads(self.body))

    @property
    def kind(self) -> str:
        return str(self.message["type"])

    @property
    def signatures(self) -> list[str]:
        return self.headers["webhook-signature"].split(" ")

    def is_signed_with(self, secret: str) -> bool:
        """Whether one of the signatures is right, whatever time it is now."""
        from datetime import UTC, datetime

        at = datetime.fromtimestamp(int(self.headers["webhook-timestamp"]), UTC)
        return Webhook(secret).sign(self.id, at, self.body.decode()) in self.signatures


Answer = Callable[[BaseHTTPRequestHandler], None]


def answering(status: int, body: bytes = b"", **headers: str) -> Answer:
    """Answers with a status."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def breaking_off(handler: BaseHTTPRequestHandler) -> None:
    """Ends the connection without a word."""
    handler.close_connection = True
    handler.connection.close()


def dripping(handler: BaseHTTPRequestHandler) -> None:
    """Sends a byte of its head now and then, for ever."""
    for _ in range(600):
        try:
            handler.wfile.write(b"x")
            handler.wfile.flush()
        except OSError:
            return
        time.sleep(0.05)


def endless(handler: BaseHTTPRequestHandler) -> None:
    """Takes the message, and never ends its answer."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(10_000):
        try:
            handler.wfile.write(b"y" * 10_000)
        except OSError:
            return


class Receiver:
    """Answers 204 unless told otherwise, and remembers every call. `secure`: over TLS, as localhost."""

    def __init__(self, secure: bool = False) -> None:
        self.got: list[Got] = []
        self.next: list[Answer] = []
        """How the next calls are answered, one each."""
        self.always: Answer = answering(204)
        self._moved = threading.Condition()
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver._take(Got(self.path, {k.lower(): v for k, v in self.headers.items()}, body))(self)

            def do_GET(self) -> None:
                receiver._take(Got(self.path, {k.lower(): v for k, v in self.headers.items()}, b""))(self)

            def log_message(self, *_: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self.url = f"http://127.0.0.1:{self._server.server_port}/noriai"
        if secure:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(CERTIFICATE)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
            self.url = f"https://localhost:{self._server.server_port}/noriai"

    def __enter__(self) -> Receiver:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def wait(self, count: int, patience: float = PATIENCE) -> list[Got]:
        """The calls so far, once there are `count`."""
        with self._moved:
            assert self._moved.wait_for(lambda: len(self.got) >= count, patience), self.kinds()
        return list(self.got)

    def kinds(self) -> list[str]:
        """What was told, in the order it came."""
        return [one.kind for one in self.got]

    def _take(self, got: Got) -> Answer:
        with self._moved:
            self.got.append(got)
            self._moved.notify_all()
            return self.next.pop(0) if self.next else self.always
