"""Seeded draws of a day's wishes: who wants to go where, when, and when they ask for it.

The same parameters, day and seed always give the same trips; a day's draw does not depend on which
other days are drawn.
"""

from __future__ import annotations

from datetime import date, timedelta

from scheduler.rules import lines_of_day
from scheduler.simulation.draw import MISTAKES, DayDraw
from scheduler.simulation.wishes import DemandParams, Person, Purpose, Trip

__all__ = ["MISTAKES", "DemandParams", "Person", "Purpose", "Trip", "generate_day", "generate_season"]


def generate_day(params: DemandParams, day: date, seed: int) -> tuple[Trip, ...]:
    """The trips of one service day in the order they are asked; none on a day without service."""
    if not lines_of_day(params.rules, day):
        return ()
    draw = DayDraw(params, day, seed)
    trips = [trip for person in draw.people() for trip in draw.outing(person)]
    return tuple(sorted(trips, key=lambda trip: (trip.asked_at, trip.request.id)))


def generate_season(params: DemandParams, first: date, days: int, seed: int) -> dict[date, tuple[Trip, ...]]:
    """The trips of each service day among the `days` from `first`."""
    calendar = (first + timedelta(days=ahead) for ahead in range(days))
    return {day: generate_day(params, day, seed) for day in calendar if lines_of_day(params.rules, day)}
