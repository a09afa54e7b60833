"""A recorded day under a scenario: followed when the scenario changes nothing, simulated when it changes something."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from scheduler.dispatch import Outcome
from scheduler.model import Plan, Request, Vehicle
from scheduler.rules import ServiceRules
from scheduler.simulation.behaviour import Behaviour
from scheduler.simulation.day import Reoptimise, simulate_day
from scheduler.simulation.replay.following import follow
from scheduler.simulation.replay.recorded import RecordedDay, RecordedWish, Travel
from scheduler.simulation.replay.recorded_behaviour import RecordedBehaviour
from scheduler.simulation.results import DayResult
from scheduler.simulation.wishes import Trip


def replay(
    record: RecordedDay,
    vehicles: Sequence[Vehicle],
    travel: Travel,
    rules: ServiceRules,
    *,
    reoptimise: Reoptimise | None = None,
) -> DayResult:
    """What really happened when fleet, roads and rules are those of the day, and else what would have happened."""
    if unchanged(record, vehicles, travel, rules):
        return follow(record).result
    return simulate_again(record, vehicles, travel, rules, reoptimise=reoptimise)


def unchanged(record: RecordedDay, vehicles: Sequence[Vehicle], travel: Travel, rules: ServiceRules) -> bool:
    """True when this is the service as it was that day."""
    same_service = tuple(vehicles) == record.vehicles and rules == record.rules
    return same_service and (travel is record.travel or _same(travel, record.travel))


def simulate_again(
    record: RecordedDay,
    vehicles: Sequence[Vehicle],
    travel: Travel,
    rules: ServiceRules,
    *,
    behaviour: Behaviour | None = None,
    reoptimise: Reoptimise | None = None,
    watch: Callable[[Plan, Outcome], None] | None = None,
) -> DayResult:
    """The day simulated with the recorded wishes.

    Recorded are what riders wanted, when they asked, which of the offered times they took, when they gave a ride up,
    who did not turn up, how long people took and how fast the road was (`RecordedBehaviour`, unless another
    behaviour is given). Simulated are offers, the plan and the driving; breakdowns, closings and the hands of a
    dispatcher belong to the day as it was and are left out. An open return counts as asked for when it was booked,
    for the time at which its rider came to ride.
    """
    known = [wish for wish in record.wishes if wish.request is not None]
    result = simulate_day(
        date.fromisoformat(record.day),
        vehicles,
        travel,
        rules,
        [_trip(wish, wish.request) for wish in known if wish.request is not None],
        behaviour=RecordedBehaviour.of(record) if behaviour is None else behaviour,
        reoptimise=reoptimise,
        watch=watch,
    )
    nowhere = [wish.result() for wish in record.wishes if wish.request is None]
    return replace(result, trips=[*result.trips, *nowhere])


def _trip(wish: RecordedWish, request: Request) -> Trip:
    """The lines of a recorded request were a verdict of the day's own rules: they are judged again."""
    taken = None if wish.promise is None else wish.promise.pickup_earliest
    return Trip(
        replace(request, id=wish.id, lines=()),
        wish.rider,
        wish.asked_at,
        "recorded",
        follows=wish.follows,
        cancelled_at=wish.cancelled_at,
        taken=taken,
    )


def _same(one: Travel, other: Travel) -> bool:
    mine, yours = one.arrays, other.arrays
    tables = ((mine.seconds, yours.seconds), (mine.x, yours.x), (mine.y, yours.y))
    return mine.pace == yours.pace and all(np.array_equal(a, b) for a, b in tables)
