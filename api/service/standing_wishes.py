"""A standing booking as asked, judged before the first of its days is booked."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, cast

from api.service.actors import Actor
from api.service.context import Context
from api.service.offers import worded
from api.service.places import Found, find
from api.service.problems import ServiceProblem, Slug
from api.service.riders import resident_for, service_seconds
from api.service.wishes import Point
from api.store.bookings import Needs
from api.store.standing import StandingRow, Trip
from api.town.model import Resident
from scheduler.model import Load, Request
from scheduler.rules import Allowed, Refusal, is_closed, verdict

LAST_YEAR = 9990
"""Days at the end of the calendar have none after them to compute with."""

MOST_WEEKS_CLOSED = 60

_EARLY = -7 * 86_400


@dataclass(frozen=True, slots=True)
class StandingWish:
    """The same ride every week. `weekday` 0 is Monday; `minutes` and a number as `way_home` count from midnight."""

    rider_id: str
    weekday: int
    origin: str | Point
    destination: str | Point
    party: Load
    mode: Literal["depart", "arrive"]
    minutes: int
    way_home: Literal["none", "open"] | int = "none"
    needs: Needs | None = None
    from_day: date | None = None
    until_day: date | None = None


def judged(context: Context, actor: Actor, wish: StandingWish, name: str | None = None) -> StandingRow:
    """The row to be kept, called `name`. Raises the rules' own problems, standing_period, way_home_too_early."""
    person = resident_for(context, actor, wish.rider_id)
    origin, destination = find(context, wish.origin), find(context, wish.destination)
    trip = _trip(wish, origin, destination)
    if isinstance(wish.way_home, int) and wish.way_home <= wish.minutes:
        raise ServiceProblem("way_home_too_early")
    first = _first(context, wish)
    _judge(context, person, trip, origin, destination, first)
    begin = max(wish.from_day or context.today(), context.today())
    late = _too_late(context, person, trip, origin, destination) if first == context.today() else None
    if late is not None:
        # What can no longer be booked today begins a week later, instead of with a refusal.
        begin = first + timedelta(days=1)
        if wish.until_day is not None and first + timedelta(days=7) > wish.until_day:
            raise _problem(context, first, late)
    return StandingRow(
        id=name or f"s{secrets.token_hex(8)}",
        rider_id=person.id,
        actor_id=actor.id,
        weekday=wish.weekday,
        trip=trip,
        from_day=begin.isoformat(),
        until_day=None if wish.until_day is None else wish.until_day.isoformat(),
        made_at=int(context.clock.now().timestamp()),
    )


def trip_of(context: Context, wish: StandingWish) -> Trip:
    """The ride that a wish is about. Raises unknown_place."""
    return _trip(wish, find(context, wish.origin), find(context, wish.destination))


def _trip(wish: StandingWish, origin: Found, destination: Found) -> Trip:
    ends = origin.end, destination.end
    return Trip(*ends, wish.party, wish.needs, wish.mode, wish.minutes, wish.way_home)


def _first(context: Context, wish: StandingWish) -> date:
    """The first day of the wish. Raises standing_period when it has none."""
    begin = max(wish.from_day or context.today(), context.today())
    if begin.year > LAST_YEAR:
        raise ServiceProblem("too_far_ahead", {"horizon_days": context.town.rules.horizon_days})
    day = begin + timedelta(days=(wish.weekday - begin.weekday()) % 7)
    if wish.until_day is not None and day > wish.until_day:
        raise ServiceProblem("standing_period")
    return day


def _judge(context: Context, person: Resident, trip: Trip, origin: Found, destination: Found, first: date) -> None:
    """Raises the problem of a rule that forbids the ride, or the way home, on every day like `first`."""
    rules, day = context.town.rules, first
    # A closing day is an exception; the next ordinary one shows what is the rule.
    for _ in range(MOST_WEEKS_CLOSED):
        if is_closed(rules, day):
            day += timedelta(days=7)
    today = context.today()
    asked = today if day <= today + timedelta(days=rules.horizon_days) else day
    for request in _requests(context, person, trip, origin, destination):
        refusal = _verdict(context, person, request, day, _EARLY, asked)
        if refusal is not None:
            raise _problem(context, day, refusal)


def _too_late(context: Context, person: Resident, trip: Trip, origin: Found, destination: Found) -> Refusal | None:
    """Why today's ride would have had to be booked earlier, None when it can still be had."""
    today = context.today()
    outward = _requests(context, person, trip, origin, destination)[0]
    refusal = _verdict(context, person, outward, today, context.now(today), today)
    return refusal if refusal is not None and refusal.reason in ("in_the_past", "after_cutoff") else None


def _verdict(context: Context, person: Resident, request: Request, day: date, now: int, today: date) -> Refusal | None:
    direct = context.travel(day).time(request.origin, request.destination)
    facts = person.facts(context.today())
    found = verdict(context.rules(), day, request, facts, now=now, today=today, direct_seconds=direct)
    return None if isinstance(found, Allowed) else found


def _problem(context: Context, day: date, refusal: Refusal) -> ServiceProblem:
    return ServiceProblem(cast("Slug", refusal.reason), worded(context, day.isoformat(), refusal.data))


def _requests(context: Context, person: Resident, trip: Trip, origin: Found, destination: Found) -> list[Request]:
    """The ride as the rules look at it, and the way home where its time is given."""
    if origin.location is None or destination.location is None:
        raise ServiceProblem("outside_area")
    board, alight = service_seconds(context, person, trip.party, trip.needs)
    seconds = trip.minutes * 60
    leave, arrive = (seconds, None) if trip.mode == "depart" else (None, seconds)
    ends = origin.location, destination.location
    outward = Request("", person.id, *ends, trip.party, leave, arrive, board, alight)
    if not isinstance(trip.way_home, int):
        return [outward]
    home = Request("", person.id, *ends[::-1], trip.party, trip.way_home * 60, None, board, alight)
    return [outward, home]
