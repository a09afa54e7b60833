"""Wakes the live feed after each call that may have written."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send


class WakeFeed:
    """ASGI middleware: followers hear of a change in this process at once, not at the next poll."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await self.app(scope, receive, send)
        finally:
            if scope["type"] == "http" and scope["method"] not in ("GET", "HEAD", "OPTIONS"):
                running = getattr(scope["app"].state, "running", None)
                if running is not None:
                    running.feed.wake()
