"""The server of `noriai serve`: greets once it answers, and ends in an order that nobody notices."""

from __future__ import annotations

import signal
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import uvicorn

from api.edge.draining import Draining


class DrainingServer(uvicorn.Server):
    """Told to end by SIGTERM it takes calls for `seconds` more. SIGINT, or a second SIGTERM, ends it at once."""

    def __init__(self, config: uvicorn.Config, draining: Draining, seconds: float, greet: Callable[[], None]) -> None:
        super().__init__(config)
        self._draining, self._seconds, self._greet = draining, seconds, greet
        self._ends_at: float | None = None

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listens, then greets."""
        await super().startup(sockets=sockets)
        if self.started:
            self._greet()

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Begins to drain, or ends."""
        if sig == signal.SIGTERM and self._seconds > 0 and self._ends_at is None and not self.should_exit:
            self._ends_at = time.monotonic() + self._seconds
            self._draining.begin()
        else:
            super().handle_exit(sig, frame)

    async def on_tick(self, counter: int) -> bool:
        """Ten times a second: is it time to end?"""
        if self._ends_at is not None and time.monotonic() >= self._ends_at:
            self.should_exit = True
        return await super().on_tick(counter)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Ends; also one who cannot wait leaves the application in order."""
        self._draining.end()
        await super().shutdown(sockets=sockets)
        if self.force_exit:
            await self.lifespan.shutdown()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Both signals end the server politely; uvicorn would raise them again, within the event loop."""
        before = {number: signal.signal(number, self.handle_exit) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
