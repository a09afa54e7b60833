"""The live feed: the store's events as server-sent events, resumable from any event number.

The store is the truth, so that any process may have written an event. One watcher asks it a few times a
second for what is new; a change made in this process wakes the watcher at once. The watcher reads it once and
wakes those whom it concerns, each of whom goes on from its own number: nothing is skipped and nothing comes
twice, and two thousand tablets cost one reading.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field

import anyio.to_thread
from sqlalchemy.exc import SQLAlchemyError
from sse_starlette.event import ServerSentEvent

from api.schemas.events import LiveEvent
from api.service.actors import Actor
from api.service.feed import News, riders_heard
from api.service.town_service import TownService
from api.service.views import EventView
from api.tail import Tail

log = logging.getLogger("noriai")

POLL_SECONDS = 0.3
BATCH = 500
KEPT = 2000
"""Events kept in memory; who is further behind reads on from the database."""

RETRY_MS = 1000

AWAY_SECONDS = 1.0
"""Until a database that was away is read again."""


@dataclass(eq=False, slots=True)
class _Follower:
    """Somebody on the line; `riders` None: hears everything."""

    riders: frozenset[str] | None
    woken: asyncio.Event = field(default_factory=asyncio.Event)

    def hears(self, about: set[str | None]) -> bool:
        """True when an event about any of these is for this follower."""
        return self.riders is None or not self.riders.isdisjoint(about)


class Feed:
    """Follows the events of one service within one event loop."""

    def __init__(self, service: TownService) -> None:
        self._service = service
        self._tail = Tail(0, KEPT)
        self._followers: set[_Follower] = set()
        self._woken = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._watcher: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Starts watching."""
        self._tail = Tail(await anyio.to_thread.run_sync(self._service.latest_seq), KEPT)
        self._watcher = asyncio.create_task(self._watch(), name="feed watcher")

    async def stop(self) -> None:
        """Stops watching."""
        if self._watcher is not None:
            self._watcher.cancel()
            await asyncio.gather(self._watcher, return_exceptions=True)

    def wake(self) -> None:
        """Says, from any thread, that something was written; followers hear of it without waiting for the poll."""
        self._loop.call_soon_threadsafe(self._woken.set)

    @property
    def followers(self) -> int:
        """How many are on the line."""
        return len(self._followers)

    async def follow(self, actor: Actor, after: int | None) -> AsyncIterator[ServerSentEvent]:
        """Events after number `after` (None: from now on) that `actor` may see, without end."""
        latest = await anyio.to_thread.run_sync(self._service.latest_seq)
        seen = latest if after is None else min(after, latest)
        # The number to resume from comes first, so that a connection lost before its first event loses nothing.
        yield ServerSentEvent(id=str(seen), retry=RETRY_MS)
        follower = _Follower(riders_heard(actor))
        self._followers.add(follower)
        try:
            while True:
                follower.woken.clear()
                try:
                    events, reached = await self._next(actor, follower, seen, latest)
                except SQLAlchemyError:
                    # The watcher says so in the log. Followers stay: they go on where they were once it is back.
                    await asyncio.sleep(AWAY_SECONDS)
                    continue
                for event in events:
                    yield _sent(event)
                seen = max(seen, reached)
                if self._tail.latest <= seen:
                    await follower.woken.wait()
        finally:
            self._followers.discard(follower)

    async def _next(self, actor: Actor, follower: _Follower, seen: int, latest: int) -> tuple[Sequence[EventView], int]:
        """The next events after `seen`, and the number up to which all were looked through; `latest` was once the
        last in the database."""
        known = self._tail.latest
        kept = self._tail.since(seen, follower.riders)
        if kept is not None:
            return kept, known
        events = await anyio.to_thread.run_sync(self._service.events_after, actor, seen, BATCH)
        if len(events) == BATCH:
            return events, events[-1].seq
        return events, max([known, latest, *(event.seq for event in events)])

    async def _watch(self) -> None:
        while True:
            news: tuple[News, ...] = ()
            try:
                news = await anyio.to_thread.run_sync(self._service.news_after, self._tail.latest, BATCH)
            except SQLAlchemyError as error:
                log.warning("the live feed cannot read the database: %s", error)
            self._tell(news)
            if len(news) == BATCH:
                continue
            try:
                await asyncio.wait_for(self._woken.wait(), POLL_SECONDS)
            except TimeoutError:
                continue
            self._woken.clear()

    def _tell(self, news: tuple[News, ...]) -> None:
        self._tail.add(news)
        about = {one.rider_id for one in news}
        for follower in self._followers if news else ():
            if follower.hears(about):
                follower.woken.set()


def _sent(event: EventView) -> ServerSentEvent:
    document = LiveEvent.model_validate(event, from_attributes=True)
    return ServerSentEvent(document.model_dump_json(), event=event.kind, id=str(event.seq))
