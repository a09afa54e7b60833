"""An event that leaves every limit kept: only its own route gets other times.

Nothing has to be put in order then. Of the other routes only those are looked at that the clock has moved.
"""

from __future__ import annotations

from scheduler.dispatch.standing import Standing
from scheduler.model import Plan
from scheduler.travel.kernel import TravelArrays

KEPT = 4
"""Days whose routes' standings are kept: a service hears of today, and perhaps plans the next days."""

_recent: tuple[tuple[str, tuple[Standing, ...]], ...] = ()


def undisturbed(plan: Plan, number: int, now: int, travel: TravelArrays) -> Plan | None:
    """The plan with the times of one route; None when any route does not keep its limits at `now`."""
    mine = Standing(plan.routes[number], plan, now, travel)
    if not mine.fine:
        return None
    known = next((standings for day, standings in _recent if day == plan.day), ())
    standings = [
        mine if place == number else _standing(plan, place, now, travel, known) for place in range(len(plan.routes))
    ]
    calm = all(standing.fine for standing in standings)
    if calm:
        route = mine.put_times(plan.bookings)
        routes = tuple(route if place == number else old for place, old in enumerate(plan.routes))
        plan = Plan(plan.day, plan.version, routes, plan.bookings)
    _keep(plan.day, tuple(standings))
    return plan if calm else None


def _standing(plan: Plan, place: int, now: int, travel: TravelArrays, known: tuple[Standing, ...]) -> Standing:
    """How a route stands: as was found out before, when nothing of it has changed."""
    route = plan.routes[place]
    if place < len(known) and known[place].holds(route, plan, now, travel):
        return known[place]
    return Standing(route, plan, now, travel)


def _keep(day: str, standings: tuple[Standing, ...]) -> None:
    """Threads may share what is kept: a standing never changes once it is."""
    global _recent
    others = [kept for kept in _recent if kept[0] != day]
    _recent = ((day, standings), *others[: KEPT - 1])
