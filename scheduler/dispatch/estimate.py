"""When a vehicle will be at the stop it drives to, as learnt from where it is."""

from __future__ import annotations

from dataclasses import replace

from scheduler.dispatch.outcome import EventRefused, Outcome
from scheduler.dispatch.rescue import settle
from scheduler.model import Plan
from scheduler.travel import MatrixTravel, PlaneTravel

WORTH_TELLING = 60
"""An estimate that differs by fewer seconds from the last one changes nothing."""


def position_eta(plan: Plan, vehicle_id: str, eta: int, at: int, travel: MatrixTravel | PlaneTravel) -> Outcome:
    """The plan with the arrival `eta` at the stop the vehicle drives to, as estimated at `at`.

    The very same plan when the vehicle does not drive to a stop or the estimate hardly changed. Raises EventRefused
    with `unknown_vehicle`.
    """
    number = next((n for n, route in enumerate(plan.routes) if route.vehicle.id == vehicle_id), None)
    if number is None:
        raise EventRefused("unknown_vehicle")
    route = plan.routes[number]
    if route.departed_at is None or not route.committed or not route.in_service:
        return Outcome(plan)
    planned = route.departed_at + travel.time(route.location, route.visits[0].location)
    known = planned if route.eta is None else route.eta
    if abs(max(eta, at) - known) < WORTH_TELLING:
        return Outcome(plan)
    route = replace(route, eta=max(eta, at))
    changed = replace(plan, routes=tuple(route if n == number else old for n, old in enumerate(plan.routes)))
    work, settled = settle(changed, at, travel.arrays)
    return Outcome(work.current_plan([number]), settled.events)
