"""Plans of 6 to 1,000 vehicles with many open bookings, for measuring one offer."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scheduler import dispatch
from scheduler.model import Load, Plan, Request, Vehicle
from scheduler.rules import Line, ServiceRules
from scheduler.travel import PlaneTravel

PLACES = 600
SIDE = 12_000
OPENS, CLOSES = 8 * 3600, 16 * 3600
NOW = OPENS - 3600
ALTOGETHER = 60
"""Up to this many vehicles share one town; larger fleets serve a region in which trips stay local."""


def _town(
    vehicles: int, seed: int, local: bool
) -> tuple[PlaneTravel, ServiceRules, list[Vehicle], np.random.Generator]:
    rng = np.random.default_rng(vehicles + 10_000 * seed)
    side = SIDE * (vehicles / 6) ** 0.5
    places = 10 * vehicles if local else PLACES
    travel = PlaneTravel(rng.uniform(0, side, places), rng.uniform(0, side, places), 3.6 / 30)
    line = Line("line", frozenset(range(5)), frozenset(range(places)), OPENS, CLOSES)
    rules = ServiceRules((line,), ride_extra=900)
    fleet = [
        Vehicle(f"v{n}", Load(8, 1, 4), int(rng.integers(places)), 0, OPENS - 900, CLOSES + 7200, 2)
        for n in range(vehicles)
    ]
    if local:
        fleet = [replace(vehicle, end=vehicle.start) for vehicle in fleet]
    return travel, rules, fleet, rng


def _wish(rng: np.random.Generator, number: int, places: NDArray[np.int64] | int = PLACES) -> Request:
    origin, destination = (int(place) for place in rng.choice(places, 2, replace=False))
    return Request(f"r{number}", "rider", origin, destination, Load(1), int(rng.integers(OPENS + 1800, CLOSES - 5400)))


def _around(travel: PlaneTravel, place: int) -> NDArray[np.int64]:
    """The places in a square of SIDE around one: in a region of 1,000 vehicles nobody rides across it."""
    x, y = travel.arrays.x, travel.arrays.y
    return np.flatnonzero((abs(x - x[place]) <= SIDE / 2) & (abs(y - y[place]) <= SIDE / 2))


def filled(
    vehicles: int, bookings: int, *, seed: int = 0, local: bool | None = None
) -> tuple[Plan, PlaneTravel, ServiceRules, np.random.Generator]:
    """A plan with about that many bookings, its town, and the generator that draws on.

    `local` says whether trips stay near the vehicle that is filled with them; None: in a fleet above ALTOGETHER.
    """
    local = vehicles > ALTOGETHER if local is None else local
    travel, rules, fleet, rng = _town(vehicles, seed, local)
    plan = dispatch.open_plan("2026-11-26", fleet)
    if not local:
        return _booked(plan, bookings, travel, rules, rng, 0, PLACES), travel, rules, rng
    # A large fleet is filled one vehicle at a time: the plan is what matters here, not the way to it.
    parts = []
    for n, route in enumerate(plan.routes):
        part, near = Plan(plan.day, 0, (route,)), _around(travel, route.location)
        parts.append(_booked(part, bookings // vehicles, travel, rules, rng, 1000 * n, near))
    routes = tuple(part.routes[0] for part in parts)
    return Plan(plan.day, 0, routes, {k: b for part in parts for k, b in part.bookings.items()}), travel, rules, rng


def _booked(
    plan: Plan,
    bookings: int,
    travel: PlaneTravel,
    rules: ServiceRules,
    rng: np.random.Generator,
    number: int,
    places: NDArray[np.int64] | int,
) -> Plan:
    """The plan with up to `bookings` bookings between `places`, asked for under the ids from `number` on."""
    for wished in range(20 * bookings):
        if len(plan.bookings) == bookings:
            break
        wish = _wish(rng, number + wished + 1, places)
        answer = dispatch.offer(plan, wish, NOW, travel, rules, count=1)
        if answer.offers:
            plan = dispatch.confirm(plan, answer.offers[0], wish.id, NOW, travel).plan
    return plan


def wishes_on(plan: Plan, travel: PlaneTravel, rng: np.random.Generator) -> Iterator[Request]:
    """New wishes in the plan's town, without end."""
    local = len(plan.routes) > ALTOGETHER
    around = [_around(travel, route.location) if local else PLACES for route in plan.routes]
    for number in itertools.count(10**6):
        yield _wish(rng, number, around[int(rng.integers(len(around)))])
