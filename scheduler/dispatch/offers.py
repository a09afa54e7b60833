"""What the service can promise for a wish, and which times would work when it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from scheduler import insertion
from scheduler.dispatch.limits import planned_limits
from scheduler.dispatch.outcome import Answer
from scheduler.dispatch.rescue import settle
from scheduler.dispatch.workspace import Workspace
from scheduler.model import Offer, Plan, Promise, Request
from scheduler.rules import Refusal, ServiceRules, ride_limit
from scheduler.travel import MatrixTravel, PlaneTravel

GRID = 300
"""Promised windows begin on whole five minutes."""

STRIDE = 600
"""Candidate windows are this far apart."""

WAIT_WEIGHT = 0.5
"""Seconds of driving that one second nearer to the wished time is worth."""

WORTH_OFFERING = 3600.0
"""An offer whose score is this much worse than the best is not shown beside it."""


@dataclass(frozen=True, slots=True)
class _Found:
    score: float
    promise: Promise
    vehicle: int
    pickup: int
    dropoff: int


def offer(
    plan: Plan,
    request: Request,
    now: int,
    travel: MatrixTravel | PlaneTravel,
    rules: ServiceRules,
    *,
    count: int = 3,
) -> Answer:
    """Up to `count` offers that every promise of the plan leaves room for, soonest first.

    The request must have passed `rules.verdict`. Without room the refusal is `no_capacity`, and
    `alternatives` hold the nearest other times of the day that work.
    """
    work, _ = settle(plan, now, travel.arrays)
    direct = travel.time(request.origin, request.destination)
    limit = ride_limit(rules, direct)
    near = _choose(
        _try(work, request, direct, _promises(request, rules, direct, limit, now, rules.search_seconds)), count
    )
    if near:
        return Answer(_as_offers(work, request, near, direct, now, rules))
    anywhen = _choose(_try(work, request, direct, _all_day(request, rules, direct, limit, now)), count)
    why = "no_vehicle" if not work.problem.allowed[work.candidate].any() else "no_capacity"
    return Answer((), Refusal(why), _as_offers(work, request, anywhen, direct, now, rules))


def _try(work: Workspace, request: Request, direct: int, candidates: Iterator[tuple[int, Promise]]) -> list[_Found]:
    """The cheapest insertion of each candidate promise that has one, with its score."""
    found = []
    for away, promise in candidates:
        work.offer_candidate(request, planned_limits(promise, direct))
        added, vehicle, pickup, dropoff = insertion.cheapest_in_fleet(
            work.problem, work.routes, work.candidate, work.scratch
        )
        if vehicle != insertion.NOWHERE:
            found.append(_Found(added + WAIT_WEIGHT * away, promise, vehicle, pickup, dropoff))
    return found


def _choose(found: list[_Found], count: int) -> list[_Found]:
    """The best, then others whose windows do not overlap those chosen, in the order of their windows."""
    chosen: list[_Found] = []
    for one in sorted(found, key=lambda f: f.score):
        if len(chosen) == count or (chosen and one.score > chosen[0].score + WORTH_OFFERING):
            break
        if all(_apart(one.promise, other.promise) for other in chosen):
            chosen.append(one)
    return sorted(chosen, key=lambda f: f.promise.pickup_earliest)


def _apart(one: Promise, other: Promise) -> bool:
    return one.pickup_earliest >= other.pickup_latest or other.pickup_earliest >= one.pickup_latest


def _promises(
    request: Request, rules: ServiceRules, direct: int, limit: int, now: int, search: int
) -> Iterator[tuple[int, Promise]]:
    """Candidate promises from the wished time on (or back from it), with their distance from the wish."""
    soonest = -(-max(now, 0) // GRID) * GRID
    if request.depart_after is not None:
        first = max(-(-request.depart_after // GRID) * GRID, soonest)
        for away in range(0, search + 1, STRIDE):
            yield away, _promise(first + away, request, rules, limit)
        return
    assert request.arrive_by is not None
    last = (request.arrive_by - direct - request.board_seconds - rules.window_seconds) // GRID * GRID
    for away in range(0, search + 1, STRIDE):
        if last - away < soonest:
            return
        yield away, _promise(last - away, request, rules, limit)


def _all_day(request: Request, rules: ServiceRules, direct: int, limit: int, now: int) -> Iterator[tuple[int, Promise]]:
    """Candidate promises over the hours of the request's lines, with their distance from the wish."""
    lines = [line for line in rules.lines if not request.lines or line.id in request.lines]
    if not lines:
        return
    opens, closes = min(line.opens for line in lines), max(line.closes for line in lines)
    if request.depart_after is not None:
        wished = request.depart_after
    else:
        wished = (request.arrive_by or 0) - direct - rules.window_seconds
    first = -(-max(opens, now + rules.cutoff_seconds) // GRID) * GRID
    for start in range(first, closes - rules.window_seconds - direct, STRIDE):
        yield abs(start - wished), _promise(start, replace(request, arrive_by=None), rules, limit)


def _promise(start: int, request: Request, rules: ServiceRules, limit: int) -> Promise:
    """The promise whose window begins at `start`; it arrives by the wished time and before the line closes."""
    latest = start + rules.window_seconds
    arrival = -(-(latest + request.board_seconds + limit) // GRID) * GRID
    closes = max((line.closes for line in rules.lines if line.id in request.lines), default=arrival)
    return Promise(start, latest, min(arrival, closes, request.arrive_by or arrival), limit)


def _as_offers(
    work: Workspace, request: Request, chosen: list[_Found], direct: int, now: int, rules: ServiceRules
) -> tuple[Offer, ...]:
    offers = []
    for number, one in enumerate(chosen):
        work.offer_candidate(request, planned_limits(one.promise, direct))
        before = work.sequence(one.vehicle)
        insertion.insert(work.routes, one.vehicle, work.candidate, one.pickup, one.dropoff, work.scratch)
        work.refresh(one.vehicle)
        sequence, begins = work.sequence(one.vehicle), work.routes.begin[one.vehicle]
        offers.append(
            Offer(
                id=f"{request.id}:{number}",
                request=request,
                promise=one.promise,
                vehicle_id=work.plan.routes[one.vehicle].vehicle.id,
                direct_seconds=direct,
                planned_pickup=int(begins[sequence.index(2 * work.candidate) + 1]),
                planned_arrival=int(begins[sequence.index(2 * work.candidate + 1) + 1]),
                expires_at=now + rules.offer_ttl,
            )
        )
        work.set_sequence(one.vehicle, before)
    return tuple(offers)
