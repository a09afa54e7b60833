"""Sheds load: a bounded number of calls is worked on, a bounded number waits, the others are told when to come again.

A process that takes on more than it can do does all of it late: threads then mostly wait for one another, and who
called first is answered last. Here calls wait their turn in the order they came, and what a driver reports goes first.
"""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.edge.lane import Lane
from api.problems.catalogue import problem_type
from api.problems.document import problem_response

AT_WORK = 2
"""Python runs one thread at a time, and a thread that waited for the disk must wait again for its turn to go on: with
six at work a booking takes ten times as long as with two, and fewer are made."""

SWITCH_SECONDS = 0.0005
"""How long a thread may compute while another, back from the disk, waits to go on: Python's own 5 ms are paid at each
of a booking's twenty statements. Set where the application starts."""

WAITING = 120
"""Not quite a second's work."""

FREE = re.compile(r"(?!/v1/|/feeds/)|/v1/events$")
"""What does not pass the gate: the word of the process's health, the pages' own files, and the live feed, whose calls
last for hours and hardly work."""

SLOW = re.compile(r"/v1/(studies|record|plan|log|figures|audit)\b|/feeds/|.*\.(pdf|csv|zip|ics)$")
"""What may take long, and waits for its own kind: nobody who books waits behind a report."""

FIRST = re.compile(r"/v1/vehicles/[^/]+/(events|undo|position)")
"""A driver's reports are what everybody's times are computed from: they go first and are never turned away."""


class Lanes:
    """The queues of one process, or of one town in it; for one event loop."""

    def __init__(self, at_work: int = AT_WORK, waiting: int = WAITING) -> None:
        self.quick, self.slow = Lane(at_work, waiting), Lane(1, waiting)


class Gate:
    """ASGI middleware. A call counts until its answer begins, so that neither a caller who sends slowly (the body has
    been read before) nor one who reads slowly keeps others out."""

    def __init__(self, app: ASGIApp, lanes: Lanes) -> None:
        self.app, self._lanes = app, lanes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        if scope["type"] != "http" or FREE.match(path):
            await self.app(scope, receive, send)
            return
        first = scope["method"] == "POST" and FIRST.match(path) is not None
        lane = self._lanes.slow if SLOW.match(path) else self._lanes.quick
        if lane.full and not first:
            headers = {"Retry-After": str(lane.come_again())}
            response = problem_response(Request(scope, receive), problem_type("busy"), {}, headers=headers)
            await response(scope, receive, send)
            return
        await lane.enter(first)
        inside = True

        def leave() -> None:
            nonlocal inside
            if inside:
                inside = False
                lane.leave()

        async def send_and_leave(message: Message) -> None:
            leave()
            await send(message)

        try:
            await self.app(scope, receive, send_and_leave)
        finally:
            leave()
