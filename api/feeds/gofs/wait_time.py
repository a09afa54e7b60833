"""How long somebody who booked now would wait for a vehicle: the question of GOFS that no file can answer."""

from __future__ import annotations

from datetime import date

from api.feeds.gofs.envelope import Data
from api.feeds.zones import zones
from api.service.closed_rules import standing_offers
from api.service.context import Context
from api.service.wishes import Point
from scheduler.dispatch import offer
from scheduler.model import Load, Plan, Request
from scheduler.rules import Allowed, Line, RiderFacts, lines_of_day, verdict
from scheduler.travel import MatrixTravel

ANYBODY = RiderFacts(carer=True)
"""Who may ride is said elsewhere: the answer is for somebody who may."""


def wait_time(context: Context, pickup: Point, drop_off: Point | None) -> Data:
    """Seconds until the earliest pickup that the plan has room for today, booking cut-off included; an empty list when
    there is none. Without a drop-off the nearest public place is taken for it.

    The answer is for one seat and keeps none: it is no offer.
    """
    day, town = context.today(), context.town
    origin = town.snap(*pickup)
    if origin is None:
        return {"wait_times": []}
    destination = _nearest_place(context, day, origin) if drop_off is None else town.snap(*drop_off)
    if destination is None:
        return {"wait_times": []}
    with context.database.read() as connection:
        plan = context.plan(connection, day)
    now = context.now(day)
    made_of = (plan.version, now // 60, context.closed(day).version)
    seconds = context.kept.get(
        ("wait_time", day, origin, destination), made_of, lambda: _seconds(context, day, plan, origin, destination)
    )
    return {"wait_times": [] if seconds is None else [{"brand_id": town.id, "wait_time": seconds}]}


def _seconds(context: Context, day: date, plan: Plan, origin: int, destination: int) -> int | None:
    now, travel = context.now(day), context.travel(day)
    waits = []
    for line in lines_of_day(context.rules(), day):
        request = _soonest(context, line, origin, destination, now)
        waits += _pickups(context, day, plan, request, travel)
    return min(waits) - now if waits else None


def _soonest(context: Context, line: Line, origin: int, destination: int, now: int) -> Request:
    """A wish for the first moment that the cut-off and the line's hours leave."""
    rules = context.rules()
    depart = max(now + rules.cutoff_seconds, line.opens)
    return Request(
        "wait_time", "", origin, destination, Load(1), depart_after=depart, board_seconds=rules.board_seconds,
        alight_seconds=rules.alight_seconds, lines=(line.id,),
    )  # fmt: skip


def _pickups(context: Context, day: date, plan: Plan, request: Request, travel: MatrixTravel) -> list[int]:
    """When vehicles could come for a wish."""
    now, rules = context.now(day), context.rules()
    direct = travel.time(request.origin, request.destination)
    judged = verdict(rules, day, request, ANYBODY, now=now, today=day, direct_seconds=direct)
    if not isinstance(judged, Allowed) or not set(judged.lines) & set(request.lines):
        return []
    answer = offer(plan, request, now, travel, rules)
    open_ones = standing_offers(context.closed(day), (*answer.offers, *answer.alternatives))
    return [one.planned_pickup for one in open_ones if one.planned_pickup >= now]


def _nearest_place(context: Context, day: date, origin: int) -> int | None:
    """Of the public places that a line of the day joins with `origin`, the nearest by road."""
    travel, found = context.travel(day), set()
    for line in lines_of_day(context.rules(), day):
        if origin in line.locations:
            found |= {place.location for place in zones(context.town)[line.id].stops}
    found.discard(origin)
    return min(found, key=lambda location: (travel.time(origin, location), location), default=None)
