"""How riders and drivers really behaved that day, for a day that is simulated again with a change."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from statistics import median

from scheduler.model import Event
from scheduler.simulation.behaviour import Behaviour
from scheduler.simulation.replay.recorded import RecordedDay, RecordedWish, Travel

NEARBY = 1800
"""How long before and after a drive the drives recorded that day tell how fast the road was."""


@dataclass(frozen=True, slots=True)
class RecordedBehaviour(Behaviour):
    """Belongs to riders and to the time of day, never to a vehicle's order of stops, which a change would alter.

    Whoever was not there is not there again; a rider takes as long to get in and out as recorded; a drive takes the
    planned time by the median factor of all drives that left within half an hour of it. What was not recorded goes
    as planned.
    """

    no_show: float = 0.0
    away: frozenset[tuple[str, str]] = frozenset()
    stays: Mapping[str, int] = field(default_factory=dict)
    drives: tuple[tuple[int, float], ...] = ()

    @classmethod
    def of(cls, record: RecordedDay) -> RecordedBehaviour:
        """What the day's events tell."""
        wishes: dict[str | None, RecordedWish] = {wish.booking_id: wish for wish in record.wishes if wish.booking_id}
        missed = [wishes[event.booking_id] for event in record.events if event.kind == "no_show"]
        return cls(
            away=frozenset(_wish(record, wish) for wish in missed),
            stays=dict(_stays(record.events, wishes)),
            drives=tuple(sorted(_drives(record.events, record.travel))),
        )

    def stays_away(self, rider_id: str, wish: str) -> bool:
        """True for a rider who was not there that day."""
        return (rider_id, wish) in self.away

    def boarding(self, seconds: int, visit_id: str) -> int:
        """As long as it took; as planned for a visit that did not take place."""
        return self.stays.get(visit_id, seconds)

    def driving(self, seconds: int, vehicle_id: str, departed_at: int) -> int:
        """As fast as the road was at that time of the day."""
        first = bisect_left(self.drives, (departed_at - NEARBY, 0.0))
        last = bisect_right(self.drives, (departed_at + NEARBY, float("inf")))
        factors = [factor for _, factor in self.drives[first:last]]
        return round(seconds * median(factors)) if factors else seconds


def _wish(record: RecordedDay, wish: RecordedWish) -> tuple[str, str]:
    """Names a ride as `scheduler.simulation.drive` does."""
    request = wish.request
    times = (None, None) if request is None else (request.depart_after, request.arrive_by)
    return wish.rider_id, f"{record.day}|{times[0]}|{times[1]}"


def _stays(events: Iterable[Event], wishes: Mapping[str | None, RecordedWish]) -> Iterable[tuple[str, int]]:
    """How long each got in or out: from when the vehicle stood there, had done with the one before, and could begin."""
    free: dict[str | None, int] = {}
    for event in events:
        wish = wishes.get(event.booking_id)
        if event.kind in ("boarded", "alighted") and wish is not None and wish.promise is not None:
            boards = event.kind == "boarded"
            begin = max(free.get(event.vehicle_id, event.at), wish.promise.pickup_earliest if boards else 0)
            if begin < event.at:
                yield f"{wish.id}:{'pickup' if boards else 'dropoff'}", event.at - begin
        if event.kind in ("vehicle_arrived", "boarded", "alighted", "no_show"):
            free[event.vehicle_id] = event.at


def _drives(events: Iterable[Event], travel: Travel) -> Iterable[tuple[int, float]]:
    """(when it left, how many times as long as planned it took) of each drive that was seen from end to end."""
    left: dict[str | None, Event] = {}
    for event in events:
        if event.kind == "vehicle_departed":
            left[event.vehicle_id] = event
        elif event.kind == "vehicle_arrived" and event.vehicle_id in left:
            start = left.pop(event.vehicle_id)
            here, there = start.data["from"], start.data["to"]
            assert isinstance(here, int)
            assert isinstance(there, int)
            planned = travel.time(here, there)
            if planned > 0 and there == event.data["at"]:
                yield start.at, (event.at - start.at) / planned
