"""HTTP on the wire: a caller who is too slow, holds a line open or holds too many is let go.

uvicorn waits for the rest of a call as long as its caller likes, so that a few slow ones could hold every line. Here
a line without a whole head, or with a body that does not come to its end, is closed after a while; a call that is
being answered, and the live feed, may take as long as they like.
"""

from __future__ import annotations

import asyncio
import resource
from typing import Any

import h11
import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_SECONDS = 10
"""How long the head of a call may take, from the line's opening or its first byte."""

BODY_SECONDS = 60
"""How long its body may take: 20 MB of a study over a rural line."""

HEAD_BYTES = 32 * 1024
"""The longest head; browsers and proxies send less than 8 KB."""

MOST_LINES = 4096
"""Lines open at once; fewer where the system allows fewer files. A town has some hundred tablets."""

_SLOW = (
    b"HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n"
    b"Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\r\n"
)


def wire(
    app: ASGIApp, protocol: type[PatientProtocol] | None = None, trusted_proxies: str = "", **options: Any
) -> uvicorn.Config:
    """How the service is served, with the patience of `protocol`. Nothing upgrades a line: there are no websockets.

    Who calls, and whether over HTTPS, is believed of `trusted_proxies`; without any, of one on this machine.
    """
    return uvicorn.Config(
        app, http=protocol or PatientProtocol, ws="none", h11_max_incomplete_event_size=HEAD_BYTES, server_header=False,
        access_log=False, forwarded_allow_ips=trusted_proxies or None, **options,
    )  # fmt: skip


def allow_files() -> None:
    """Raises the soft limit of open files, which is low for the sake of old programs, to what a town may need."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 2 * MOST_LINES if hard == resource.RLIM_INFINITY else min(2 * MOST_LINES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def allowed_lines(most: int) -> int:
    """Three quarters of the files that the process may open are for lines; the database needs some too."""
    files = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return most if files == resource.RLIM_INFINITY else min(most, files * 3 // 4)


class PatientProtocol(H11Protocol):
    """HTTP/1.1 whose patience ends."""

    head_seconds: float = HEAD_SECONDS
    body_seconds: float = BODY_SECONDS
    most_lines = MOST_LINES

    _deadline: asyncio.TimerHandle | None = None
    _begun = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """A new line, unless there are too many."""
        super().connection_made(transport)
        if len(self.connections) > allowed_lines(self.most_lines):
            transport.abort()
        else:
            self._deadline = self.loop.call_later(self.head_seconds, self._too_slow)

    def connection_lost(self, exc: Exception | None) -> None:
        """The line is gone."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Some bytes of a call; the patience for its head, and for its body, is not renewed by them."""
        super().data_received(data)
        self._watch()

    def on_response_complete(self) -> None:
        """Answered. What is left of the body is still waited for, but not for ever."""
        super().on_response_complete()
        self._watch()

    def _unsupported_upgrade_warning(self) -> None:
        """Whoever asks for another protocol is answered in this one; that is no news."""

    def _watch(self) -> None:
        """Patience begins anew where a head ends and its body begins, and ends where the call is here whole."""
        state = self.conn.their_state
        body = state is h11.SEND_BODY
        head = state is h11.IDLE and bool(self.conn.trailing_data[0])
        if not (body or head):
            self._stop_waiting()
        elif self._deadline is None or body != self._begun:
            self._stop_waiting()
            self._deadline = self.loop.call_later(self.body_seconds if body else self.head_seconds, self._too_slow)
        self._begun = body

    def _too_slow(self) -> None:
        self._deadline = None
        if self.transport.is_closing():
            return
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            self.transport.write(_SLOW)
        self.transport.close()

    def _stop_waiting(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None
