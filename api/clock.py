"""The service's time: real, or a demo's that starts on a service-day morning and runs many times as fast.

The demo's clock is an anchor in the database, so every process of a town reads the same time. It is moved up
every few seconds: time that no server ran does not count, and after a restart it goes on where it stopped.
"""

from __future__ import annotations

import logging
import math
import threading
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Literal, Protocol
from zoneinfo import ZoneInfo

from api.store.clocks import Anchor, read_anchor, write_anchor
from api.store.database import Database
from api.town.model import Town
from scheduler.rules import lines_of_day

log = logging.getLogger("noriai")

BEFORE_OPENING = timedelta(minutes=30)
"""A demo's day begins this long before the first line opens."""

MOST_BACK = 86_400.0
"""Seconds that a machine's clock may be set back and is waited for."""

_SHARED_MS = 500
"""How old another process's change of the clock may become before it is seen."""


class Clock(Protocol):
    """What tells the time."""

    mode: Literal["demo", "real"]

    def now(self) -> datetime:
        """Now, in the town's zone."""

    def speed(self) -> float:
        """Service seconds in a real second, as set; also while paused."""

    def paused(self) -> bool:
        """True while the time stands still."""


class RealClock:
    """The machine's time in a zone, which never goes back.

    When the machine's clock is set back, time stands still until it has caught up: no cut-off opens again, and what
    happens keeps its order. One that was more than `MOST_BACK` ahead had been wrong, and is not waited for.
    `not_before` is when something was last recorded.
    """

    mode: Literal["demo", "real"] = "real"

    def __init__(
        self, zone: ZoneInfo, not_before: datetime | None = None, wall: Callable[[], float] = time.time
    ) -> None:
        self._zone, self._wall = zone, wall
        self._latest = -math.inf if not_before is None else not_before.timestamp()
        self._told = False
        self._lock = threading.Lock()

    def now(self) -> datetime:
        """Now, in the town's zone."""
        with self._lock:
            wall = self._wall()
            back = self._latest - wall
            if back > 1 and not self._told:
                log.warning("the machine's clock is %.0f seconds behind what it showed before", back)
            self._told = back > 1 and back <= MOST_BACK
            if not 0 < back <= MOST_BACK:
                self._latest = wall
            return datetime.fromtimestamp(self._latest, self._zone)

    def speed(self) -> float:
        """Always 1."""
        return 1.0

    def paused(self) -> bool:
        """Never."""
        return False


class DemoClock:
    """A clock that can be sped up and paused. Raises LookupError when it is read before anyone started it."""

    mode: Literal["demo", "real"] = "demo"

    def __init__(self, database: Database, town: str, zone: ZoneInfo) -> None:
        self._database, self._town, self._zone = database, town, zone
        self._anchor: Anchor | None = None
        self._read_ms = 0
        self._lock = threading.Lock()

    def start(self, first: datetime, speed: float, not_before: datetime | None) -> None:
        """Goes on from where it stopped, or begins at `first`; never before the last recorded event."""
        with self._database.write() as connection:
            left = read_anchor(connection, self._town)
            begin = first if left is None else _instant(left.service_ms, self._zone)
            if not_before is not None:
                begin = max(begin, not_before)
            write_anchor(connection, self._town, Anchor(_ms(begin), _real_ms(), speed, False))
        self._anchor = None

    def now(self) -> datetime:
        """Now, in the town's zone."""
        return _instant(self._current().at(_real_ms()), self._zone)

    def speed(self) -> float:
        """Service seconds in a real second, as set; also while paused."""
        return self._current().speed

    def paused(self) -> bool:
        """True while the time stands still."""
        return self._current().paused

    def set(self, *, paused: bool | None = None, speed: float | None = None, to: datetime | None = None) -> None:
        """Changes what is given; `to` only moves forward."""
        self._move(paused, speed, to)

    def keep(self) -> None:
        """Moves the anchor up to now, so that a restart goes on from here."""
        self._move(None, None, None)

    def _move(self, paused: bool | None, speed: float | None, to: datetime | None) -> None:
        # The database first: whoever writes there may ask for the time, and would wait for a lock held here.
        with self._database.write() as connection, self._lock:
            anchor, real = self._stored(read_anchor(connection, self._town)), _real_ms()
            service = anchor.at(real) if to is None else max(anchor.at(real), _ms(to))
            moved = Anchor(
                service,
                real,
                anchor.speed if speed is None else speed,
                anchor.paused if paused is None else paused,
            )
            write_anchor(connection, self._town, moved)
            self._anchor, self._read_ms = moved, real

    def _current(self) -> Anchor:
        with self._lock:
            real = _real_ms()
            if self._anchor is None or not 0 <= real - self._read_ms < _SHARED_MS:
                with self._database.read() as connection:
                    self._anchor = self._stored(read_anchor(connection, self._town))
                self._read_ms = real
            return self._anchor

    def _stored(self, anchor: Anchor | None) -> Anchor:
        if anchor is None:
            raise LookupError(f"the demo clock of {self._town} was never started")
        return anchor


def first_morning(town: Town, today: date) -> datetime:
    """Half an hour before opening on the next day, within two weeks, on which most lines run."""
    days = [today + timedelta(days=ahead) for ahead in range(1, 15)]
    best = max(days, key=lambda day: (len(lines_of_day(town.rules, day)), -day.toordinal()))
    return morning(town, best)


def next_morning(town: Town, after: date) -> datetime | None:
    """The morning of the next service day after a day; None when there is none within a year."""
    for ahead in range(1, 366):
        if lines_of_day(town.rules, after + timedelta(days=ahead)):
            return morning(town, after + timedelta(days=ahead))
    return None


def morning(town: Town, day: date) -> datetime:
    """Half an hour before the first line of a service day opens."""
    opens = min((line.opens for line in lines_of_day(town.rules, day)), default=8 * 3600)
    midnight = datetime(day.year, day.month, day.day, tzinfo=town.timezone)
    return midnight + timedelta(seconds=opens) - BEFORE_OPENING


def _real_ms() -> int:
    return time.time_ns() // 1_000_000


def _ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


def _instant(milliseconds: int, zone: ZoneInfo) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, zone)
