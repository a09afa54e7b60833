"""When other services leave and arrive at a town's places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from api.town.parts import Words
from api.town.timetable.services import Services

CallKind = Literal["departure", "arrival"]


LONGEST_DAYS = 42
"""A trip of 999 hours, which is the longest that can be written down, ends this many days after it began."""


@dataclass(frozen=True, slots=True)
class Call:
    """A trip that leaves from a stop, or arrives there. `seconds` are those of its own service day.

    `towards` is where it goes, of an arrival where it comes from.
    """

    kind: CallKind
    trip_id: str
    stop_id: str
    place_id: str
    service_id: str
    seconds: int
    line: Words
    towards: Words
    stop: Words


@dataclass(frozen=True, slots=True)
class Sighting:
    """A call on one of its service days, and the moment of it."""

    call: Call
    date: date
    at: datetime


@dataclass(frozen=True)
class Timetable:
    """All calls at places of the town; `zone` is that of the service's own clock. `readings` are the kana of Japanese
    names, where they are known."""

    zone: ZoneInfo
    calls: tuple[Call, ...]
    services: Services
    readings: Mapping[str, str] = field(default_factory=dict)
    _by_id: dict[tuple[CallKind, str, str], Call] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        # Of a trip that calls at a stop twice, people get on the first time and off the last.
        by_id: dict[tuple[CallKind, str, str], Call] = {}
        for call in sorted(self.calls, key=lambda one: one.seconds):
            key = call.kind, call.trip_id, call.stop_id
            if call.kind == "arrival" or key not in by_id:
                by_id[key] = call
        object.__setattr__(self, "_by_id", by_id)

    @property
    def span(self) -> tuple[date, date] | None:
        """The first and the last date it covers; None when there is no timetable."""
        return self.services.span()

    @property
    def places(self) -> frozenset[str]:
        """The ids of the places at which anything calls."""
        return frozenset(call.place_id for call in self.calls)

    def at(self, place_id: str, day: date, zone: ZoneInfo) -> tuple[Sighting, ...]:
        """What leaves and arrives at a place on a calendar day of `zone`, in order of time."""
        if not self._covers(day):
            return ()
        found = [one for one in self._around(place_id, day) if one.at.astimezone(zone).date() == day]
        return tuple(sorted(found, key=lambda one: (one.at, one.call.kind, one.call.trip_id)))

    def find(self, kind: CallKind, trip_id: str, stop_id: str, day: date) -> Sighting | None:
        """A trip's departure or arrival on one of its service days; None when there is none."""
        call = self._by_id.get((kind, trip_id, stop_id))
        return None if call is None or not self.services.run(call.service_id, day) else self._sighting(call, day)

    def _covers(self, day: date) -> bool:
        """Whether anything may call on a day: none of a year that nobody can count back from."""
        if self.span is None:
            return False
        first, last = (end.toordinal() for end in self.span)
        return first - 1 <= day.toordinal() <= last + LONGEST_DAYS

    def _around(self, place_id: str, day: date) -> Iterator[Sighting]:
        """A day either side, since zones may differ and service days go on after midnight."""
        for call in self.calls:
            if call.place_id != place_id:
                continue
            for back in (-1, 0, 1):
                date_ = day - timedelta(days=back + call.seconds // 86400)
                if self.services.run(call.service_id, date_):
                    yield self._sighting(call, date_)

    def _sighting(self, call: Call, day: date) -> Sighting:
        """GTFS counts from twelve hours before noon, which is midnight but on days when clocks change."""
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=self.zone).astimezone(UTC)
        at = noon + timedelta(seconds=call.seconds - 12 * 3600)
        return Sighting(call, day, at.astimezone(self.zone))


NO_TIMETABLE = Timetable(ZoneInfo("UTC"), (), Services({}, {}))
"""Of a town without one."""
