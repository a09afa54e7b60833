"""Each call gets a name, is counted, and is written into the log."""

from __future__ import annotations

import logging
import time

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.watching.calls import LEFT, CallFigures, method_of, route_of
from api.watching.request_ids import HEADER, REQUEST_ID, request_id

log = logging.getLogger("noriai.calls")

SLOW_SECONDS = 1.0


class Watch:
    """ASGI middleware, the first to see a call. `every` call is logged, or only those that may have changed something,
    were refused, failed or took long."""

    def __init__(self, app: ASGIApp, figures: CallFigures, every: bool = False) -> None:
        self.app = app
        self._figures, self._every = figures, every

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        name = scope["noriai.request_id"] = request_id(_given(scope))
        here, began = REQUEST_ID.set(name), time.perf_counter()
        status, seconds = 0, 0.0

        async def send_with_name(message: Message) -> None:
            nonlocal status, seconds
            if message["type"] == "http.response.start":
                status, seconds = message["status"], time.perf_counter() - began
                MutableHeaders(scope=message)[HEADER] = name
            await send(message)

        self._figures.begun()
        try:
            await self.app(scope, receive, send_with_name)
        except Exception:
            if not status:
                status, seconds = 500, time.perf_counter() - began
                scope["noriai.problem"] = "internal-error"
            raise
        finally:
            if not status:
                status, seconds = LEFT, time.perf_counter() - began
            self._figures.ended(scope, status, seconds)
            self._write(scope, status, seconds)
            REQUEST_ID.reset(here)

    def _write(self, scope: Scope, status: int, seconds: float) -> None:
        method = method_of(scope)
        if not (self._every or status >= 400 or seconds >= SLOW_SECONDS or method not in ("GET", "HEAD", "OPTIONS")):
            return
        facts = {"method": method, "route": route_of(scope), "status": status, "ms": round(seconds * 1000, 1)}
        problem = scope.get("noriai.problem")
        log.info("call", extra=facts if problem is None else facts | {"problem": problem})


def _given(scope: Scope) -> bytes:
    return next((bytes(value) for name, value in scope["headers"] if name == b"x-request-id"), b"")
