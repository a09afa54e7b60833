"""An end that nobody notices: a process that is about to end says so first, and works on until nobody sends it calls.

Whoever shares out calls among several processes looks at /ready every few seconds. From the moment a process is told
to end, /ready says no, and every answer asks its caller to close the line, so that none is cut while a call is on its
way. At the end of that time those who follow the live feed are let go, and come back to another process, or to this
one's successor.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from random import Random

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.edge.headers import SecurityHeaders
from api.problems.catalogue import problem_type
from api.problems.document import problem_response

FEED = "/v1/events"

COME_AGAIN_MS = (500, 3000)
"""Within this time the feed's followers come back, each at a moment of its own: two thousand tablets at once would
find the other process closed."""


class Draining:
    """ASGI middleware around everything that one process serves; lives within one event loop."""

    def __init__(self, app: ASGIApp) -> None:
        self._app, self._refusal = app, SecurityHeaders(_not_ready)
        self._begun, self._ending = False, asyncio.Event()
        self._chance = Random()

    def begin(self) -> None:
        """From now on the process is not ready, and still does what it is asked."""
        self._begun = True

    def end(self) -> None:
        """Followers of the feed are told to come again, and their lines end."""
        self._begun = True
        self._ending.set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif self._begun and scope["path"] == "/ready":
            await self._refusal(scope, receive, self._closing(send))
        elif scope["path"] == FEED:
            await self._follow(scope, receive, send)
        else:
            await self._app(scope, receive, self._closing(send))

    def _closing(self, send: Send) -> Send:
        async def send_and_close(message: Message) -> None:
            if self._begun and message["type"] == "http.response.start":
                MutableHeaders(scope=message)["Connection"] = "close"
            await send(message)

        return send_and_close

    async def _follow(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The feed hears that its follower is gone; the follower hears when to come again."""
        streaming = False

        async def receive_or_end() -> Message:
            return await _first(receive(), self._ending) or {"type": "http.disconnect"}

        async def send_and_note(message: Message) -> None:
            nonlocal streaming
            await send(message)
            streaming = message["type"] == "http.response.start" or bool(message.get("more_body"))

        await self._app(scope, receive_or_end, send_and_note)
        if streaming and self._ending.is_set():
            last = f"retry: {self._chance.randint(*COME_AGAIN_MS)}\n\n".encode()
            await send({"type": "http.response.body", "body": last, "more_body": False})


async def _first(coming: Awaitable[Message], ending: asyncio.Event) -> Message | None:
    """What comes, or None when the end comes first."""
    message, end = asyncio.ensure_future(coming), asyncio.ensure_future(ending.wait())
    try:
        await asyncio.wait((message, end), return_when=asyncio.FIRST_COMPLETED)
        return message.result() if message.done() else None
    finally:
        message.cancel()
        end.cancel()


async def _not_ready(scope: Scope, receive: Receive, send: Send) -> None:
    response = problem_response(Request(scope, receive), problem_type("draining"), {}, headers={"Retry-After": "5"})
    await response(scope, receive, send)
