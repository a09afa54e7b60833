"""One route of a plan as a problem of its own: a single vehicle, the bookings it serves and its breaks."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from scheduler.dispatch.part import booking_row, break_row, vehicle_row
from scheduler.dispatch.scan import prepare
from scheduler.dispatch.start import Start
from scheduler.model import Booking, Plan, Route
from scheduler.problem import NEVER, Problem, Routes, new_scratch
from scheduler.travel.kernel import TravelArrays


class Times(NamedTuple):
    """The earliest begins of a route's open visits, and when the vehicle leaves for the first of them."""

    begins: list[int]
    leaves: int


def times_alone(route: Route, plan: Plan, start: Start, travel: TravelArrays) -> Times | None:
    """The times of the visits that are not committed, which follow on `start`; None when limits cannot be kept."""
    if route.committed == len(route.visits) and route.vehicle.max_duration is None:
        return Times([], NEVER)  # nothing but the way home, for which there is always time
    numbers = _numbered(route)
    problem = _problem(route, [plan.bookings[name] for name in numbers], start, travel)
    nodes = _nodes(route, numbers)
    begin, latest = np.zeros((2, 1, len(nodes) + 2), dtype=np.int64)
    load = np.zeros((1, len(nodes) + 2, 3), dtype=np.int64)
    routes = Routes(np.array([nodes], dtype=np.int64), np.array([len(nodes)]), begin, latest, load)
    scratch, feasible = new_scratch(len(numbers), len(nodes)), np.zeros(1, dtype=np.bool_)
    prepare(problem, routes, feasible, scratch)
    if not feasible[0]:
        return None
    begins: list[int] = begin[0, 1:-1].tolist()
    return Times(begins, begins[0] - int(scratch.leg[1]) if begins else NEVER)


def _numbered(route: Route) -> dict[str, int]:
    """The bookings of the open visits, numbered from 0."""
    number: dict[str, int] = {}
    for visit in route.visits[route.committed :]:
        if visit.booking_id is not None:
            number.setdefault(visit.booking_id, len(number))
    return number


def _nodes(route: Route, numbers: dict[str, int]) -> list[int]:
    """The open visits as nodes; breaks come after the bookings' nodes."""
    nodes, rest = [], 2 * len(numbers)
    for visit in route.visits[route.committed :]:
        if visit.booking_id is None:
            nodes.append(rest)
            rest += 1
        else:
            nodes.append(2 * numbers[visit.booking_id] + (visit.kind == "dropoff"))
    return nodes


def _problem(route: Route, bookings: list[Booking], start: Start, travel: TravelArrays) -> Problem:
    nodes: list[int] = []
    rides, parties = [], []
    for booking in bookings:
        here, opens, closes, boarding, there, begins, arrives, alighting, ride, *party = booking_row(booking)
        if booking.id in start.boarded:
            arrives = min(arrives, start.boarded[booking.id] + ride)
        nodes += (here, opens, closes, boarding, there, begins, arrives, alighting)
        rides.append(ride)
        parties += party
    for visit in route.visits[route.committed :]:
        if visit.booking_id is None:
            nodes += break_row(visit, route.vehicle)
    _, _, shift_end, home, longest, folds, *room = vehicle_row(route)
    by_node = np.array(nodes, dtype=np.int64).reshape(-1, 4).T.copy()
    vehicle = np.array([start.location, start.time, home, shift_end, longest, folds], dtype=np.int64).reshape(6, 1)
    return Problem(
        travel=travel,
        location=by_node[0],
        earliest=by_node[1],
        latest=by_node[2],
        service=by_node[3],
        ride_limit=np.array(rides, dtype=np.int64),
        load=np.array(parties, dtype=np.int64).reshape(-1, 3),
        aboard=np.array([booking.id in start.boarded for booking in bookings], dtype=np.bool_),
        allowed=_ASKED_APART,
        start_location=vehicle[0],
        start_time=vehicle[1],
        start_load=np.array([start.load], dtype=np.int64),
        end_location=vehicle[2],
        end_time=vehicle[3],
        duration=vehicle[4],
        capacity=np.array([room], dtype=np.int64),
        wheelchair_seats=vehicle[5],
    )


_ASKED_APART = np.zeros((0, 0), dtype=np.bool_)
