"""The live feed: the store's events as server-sent events, resumable from any event number.

The store is the truth, so that any process may have written an event. One watcher asks it a few times a
second for the last number; a change made in this process wakes the watcher at once. Each follower then
reads on from its own number: nothing is skipped and nothing comes twice.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator

import anyio.to_thread
from sqlalchemy.exc import SQLAlchemyError
from sse_starlette.event import ServerSentEvent

from api.schemas.events import LiveEvent
from api.service.actors import Actor
from api.service.town_service import TownService
from api.service.views import EventView

log = logging.getLogger("noriai")

POLL_SECONDS = 0.3
BATCH = 500
RETRY_MS = 1000

AWAY_SECONDS = 1.0
"""Until a database that was away is read again."""


class Feed:
    """Follows the events of one service within one event loop."""

    def __init__(self, service: TownService) -> None:
        self._service = service
        self._latest = 0
        self._moved = asyncio.Condition()
        self._woken = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._watcher: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Starts watching."""
        self._latest = await anyio.to_thread.run_sync(self._service.latest_seq)
        self._watcher = asyncio.create_task(self._watch(), name="feed watcher")

    async def stop(self) -> None:
        """Stops watching."""
        if self._watcher is not None:
            self._watcher.cancel()
            await asyncio.gather(self._watcher, return_exceptions=True)

    def wake(self) -> None:
        """Says, from any thread, that something was written; followers hear of it without waiting for the poll."""
        self._loop.call_soon_threadsafe(self._woken.set)

    async def follow(self, actor: Actor, after: int | None) -> AsyncIterator[ServerSentEvent]:
        """Events after number `after` (None: from now on) that `actor` may see, without end."""
        latest = await anyio.to_thread.run_sync(self._service.latest_seq)
        seen = latest if after is None else min(after, latest)
        # The number to resume from comes first, so that a connection lost before its first event loses nothing.
        yield ServerSentEvent(id=str(seen), retry=RETRY_MS)
        while True:
            latest = max(self._latest, latest)
            try:
                events = await anyio.to_thread.run_sync(self._service.events_after, actor, seen, BATCH)
            except SQLAlchemyError:
                # The watcher says so in the log. Followers stay: they go on where they were once it is back.
                await asyncio.sleep(AWAY_SECONDS)
                continue
            for event in events:
                yield _sent(event)
            # Fewer than asked for: everything up to `latest` was looked through, also what is not for this actor.
            seen = events[-1].seq if len(events) == BATCH else max([seen, latest, *(event.seq for event in events)])
            if len(events) < BATCH:
                await self._wait_beyond(seen)

    async def _wait_beyond(self, seen: int) -> None:
        async with self._moved:
            await self._moved.wait_for(lambda: self._latest > seen)

    async def _watch(self) -> None:
        while True:
            try:
                latest = await anyio.to_thread.run_sync(self._service.latest_seq)
            except SQLAlchemyError as error:
                log.warning("the live feed cannot read the database: %s", error)
            else:
                if latest > self._latest:
                    async with self._moved:
                        self._latest = latest
                        self._moved.notify_all()
            try:
                await asyncio.wait_for(self._woken.wait(), POLL_SECONDS)
            except TimeoutError:
                continue
            self._woken.clear()


def _sent(event: EventView) -> ServerSentEvent:
    document = LiveEvent.model_validate(event, from_attributes=True)
    return ServerSentEvent(document.model_dump_json(), event=event.kind, id=str(event.seq))
