"""Calls that wait their turn: so many at work, so many waiting in the order they came."""

from __future__ import annotations

import asyncio
import random
import time
from collections import deque

LONGEST_RETRY_SECONDS = 30


class Lane:
    """For one event loop. Who `enter`s must `leave`."""

    def __init__(self, at_work: int, waiting: int) -> None:
        self._free, self._most = at_work, waiting
        self._first: deque[asyncio.Future[None]] = deque()
        self._others: deque[asyncio.Future[None]] = deque()
        self._pace = _Pace()

    @property
    def waiting(self) -> int:
        """How many wait for a place."""
        return len(self._first) + len(self._others)

    @property
    def full(self) -> bool:
        """Whoever comes now would wait too long."""
        return len(self._others) >= self._most

    def come_again(self) -> int:
        """Seconds after which there is likely room, for somebody who is turned away."""
        return self._pace.come_again()

    async def enter(self, first: bool) -> None:
        """Waits for a place; those that go `first` only wait for each other."""
        if self._free:
            self._free -= 1
            return
        queue = self._first if first else self._others
        turn = asyncio.get_running_loop().create_future()
        queue.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.leave()  # its turn came as its caller left
            elif turn in queue:
                queue.remove(turn)
            raise

    def leave(self) -> None:
        """The place goes to who has waited longest."""
        self._pace.served()
        for queue in (self._first, self._others):
            while queue:
                turn = queue.popleft()
                if not turn.done():
                    turn.set_result(None)
                    return
        self._free += 1


class _Pace:
    """How many were served and turned away of late. Those turned away at once should not all come back at once, nor
    before the ones ahead of them are served; no two in a row are told the same."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._served = self._away = 0
        self._seconds = 2.0

    def served(self) -> None:
        """One more."""
        self._look()
        self._served += 1

    def come_again(self) -> int:
        """Between one second and what those turned away within the last second will take."""
        self._look()
        self._away += 1
        return 1 + random.randrange(round(self._seconds))

    def _look(self) -> None:
        passed = time.monotonic() - self._began
        if passed >= 1.0:
            backlog = self._away / max(self._served / passed, 1.0)
            self._seconds = min(LONGEST_RETRY_SECONDS, max(2.0, backlog))
            self._began, self._served, self._away = time.monotonic(), 0, 0
