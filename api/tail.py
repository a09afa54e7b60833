"""The newest events in memory, so that many followers of the live feed read the database once."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Sequence
from itertools import islice

from api.service.feed import News
from api.service.views import EventView


class Tail:
    """The last `size` events after number `after`, without a gap."""

    def __init__(self, after: int, size: int) -> None:
        self._news: deque[News] = deque(maxlen=size)
        self._after, self._latest = after, after

    @property
    def latest(self) -> int:
        """The number of the newest event."""
        return self._latest

    def add(self, news: Sequence[News]) -> None:
        """The next events, in order."""
        for one in news:
            if len(self._news) == self._news.maxlen:
                self._after = self._news[0].event.seq
            self._news.append(one)
            self._latest = one.event.seq

    def since(self, seq: int, riders: Collection[str] | None) -> list[EventView] | None:
        """The events after `seq` about `riders` (None: all events); None when not all of them are kept."""
        if seq < self._after:
            return None
        # The newest are asked for: they are looked for from the end.
        newer = 0
        for one in reversed(self._news):
            if one.event.seq <= seq:
                break
            newer += 1
        found = islice(self._news, len(self._news) - newer, None)
        return [one.event for one in found if riders is None or one.rider_id in riders]
