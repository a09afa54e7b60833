"""What the service can promise for a wish, and which times would work when it cannot."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler import insertion
from scheduler.dispatch.limits import Window, planned_window
from scheduler.dispatch.outcome import Answer
from scheduler.dispatch.rescue import settle
from scheduler.dispatch.workspace import Workspace
from scheduler.model import Offer, Plan, Promise, Request
from scheduler.problem import NEVER
from scheduler.rules import Line, Refusal, ServiceRules, ride_limit
from scheduler.travel import MatrixTravel, PlaneTravel

GRID = 300
"""Promised windows begin on whole five minutes."""

STRIDE = 600
"""Candidate windows are this far apart."""

WAIT_WEIGHT = 0.5
"""Seconds of driving that one second nearer to the wished time is worth."""

WORTH_OFFERING = 3600.0
"""An offer whose score is this much worse than the best is not shown beside it."""


Candidate = tuple[int, Window]
"""How far from the wish, and what would be promised."""


@dataclass(frozen=True, slots=True)
class _Found:
    score: float
    promise: Promise
    vehicle: int
    planned_pickup: int
    planned_arrival: int


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
    nearby = _nearby(request, rules, direct, now)
    near = _choose(_try(work, request, direct, nearby), count)
    if near:
        return Answer(_as_offers(plan, request, near, direct, now, rules))
    all_day = _all_day(request, rules, direct, now)
    anywhen = _choose(_try(work, request, direct, all_day), count)
    # When nothing is left of the day, no vehicle is left either.
    carried = (nearby or all_day) and work.layout.carriers(request.lines, request.party).any()
    why = "no_capacity" if carried else "no_vehicle"
    return Answer((), Refusal(why), _as_offers(plan, request, anywhen, direct, now, rules))


def _try(work: Workspace, request: Request, direct: int, candidates: list[Candidate]) -> list[_Found]:
    """The cheapest insertion of each candidate promise that has one, with its score."""
    windows = [planned_window(*promise, direct) for _, promise in candidates]
    return [
        _Found(added + WAIT_WEIGHT * away, Promise(*promise), vehicle, pickup, arrival)
        for (away, promise), (added, vehicle, _, _, pickup, arrival) in zip(
            candidates, work.cheapest(request, windows), strict=True
        )
        if vehicle != insertion.NOWHERE
    ]


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


def _nearby(request: Request, rules: ServiceRules, direct: int, now: int) -> list[Candidate]:
    """Candidate promises from the wished time on (or back from it), with their distance from the wish."""
    soonest = -(-max(now, 0) // GRID) * GRID
    aways = range(0, rules.search_seconds + 1, STRIDE)
    if request.depart_after is not None:
        first = max(-(-request.depart_after // GRID) * GRID, soonest)
        return promises([(away, first + away) for away in aways], request, rules, direct, None)
    assert request.arrive_by is not None
    # The wish keeps the rules with the latest pickup it could have; earlier ones must keep them as well.
    soonest = max(soonest, _first_pickup(_lines_of(request, rules), rules, now))
    last = (request.arrive_by - direct - request.board_seconds - rules.window_seconds) // GRID * GRID
    starts = [(away, last - away) for away in aways if last - away >= soonest]
    return promises(starts, request, rules, direct, request.arrive_by)


def _all_day(request: Request, rules: ServiceRules, direct: int, now: int) -> list[Candidate]:
    """Candidate promises over the hours of the request's lines, with their distance from the wish."""
    lines = _lines_of(request, rules)
    if not lines:
        return []
    closes = max(line.closes for line in lines)
    if request.depart_after is not None:
        wished = request.depart_after
    else:
        wished = (request.arrive_by or 0) - direct - rules.window_seconds
    first = _first_pickup(lines, rules, now)
    starts = range(first, closes - rules.window_seconds - direct, STRIDE)
    return promises([(abs(start - wished), start) for start in starts], request, rules, direct, None)


def _lines_of(request: Request, rules: ServiceRules) -> list[Line]:
    return [line for line in rules.lines if not request.lines or line.id in request.lines]


def _first_pickup(lines: list[Line], rules: ServiceRules, now: int) -> int:
    """The first whole five minutes that lie within the lines' hours and not within the cut-off."""
    opens = min((line.opens for line in lines), default=0)
    return -(-max(opens, now + rules.cutoff_seconds) // GRID) * GRID


def promises(
    starts: list[tuple[int, int]], request: Request, rules: ServiceRules, direct: int, arrive_by: int | None
) -> list[Candidate]:
    """The promises whose windows begin at `starts`, each given behind its distance from the wish.

    They arrive by the wished time and before the line closes.
    """
    limit = ride_limit(rules, direct)
    ends = [line.closes for line in rules.lines if line.id in request.lines]
    last = min(max(ends, default=NEVER), arrive_by or NEVER)
    promises = []
    for away, start in starts:
        latest = start + rules.window_seconds
        arrival = -(-(latest + request.board_seconds + limit) // GRID) * GRID
        promises.append((away, (start, latest, min(arrival, last), limit)))
    return promises


def _as_offers(
    plan: Plan, request: Request, chosen: list[_Found], direct: int, now: int, rules: ServiceRules
) -> tuple[Offer, ...]:
    return tuple(
        Offer(
            id=f"{request.id}:{number}",
            request=request,
            promise=one.promise,
            vehicle_id=plan.routes[one.vehicle].vehicle.id,
            direct_seconds=direct,
            planned_pickup=one.planned_pickup,
            planned_arrival=one.planned_arrival,
            expires_at=now + rules.offer_ttl,
        )
        for number, one in enumerate(chosen)
    )
