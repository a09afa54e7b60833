"""Rides that are in time for a departure, or wait for an arrival.

A connection is kept by the promise itself: it ends before the departure less the time to get out and change, or begins
after the arrival and the time to change. Nothing that keeps promises can therefore lose it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from api.service.connection_views import ConnectionView
from api.service.context import Context
from api.service.places import Found
from api.service.problems import ServiceProblem
from api.service.riders import service_seconds
from api.service.wishes import ConnectionWish, Wish
from api.store.connections import KeptConnection
from api.store.requests import RequestRow
from api.town.model import Resident
from api.town.timetable import CallKind, Sighting
from scheduler.model import Offer, Request
from scheduler.rules import lines_of_day

CALLS: dict[str, CallKind] = {"catch": "departure", "meet": "arrival"}

_MINUTE = 60


@dataclass(frozen=True, slots=True)
class Tie:
    """A connection that was found, the seconds for changing, and when the ride must have ended, or may begin."""

    wish: ConnectionWish
    sighting: Sighting
    change: int
    moment: datetime

    def on(self, wish: Wish) -> Wish:
        """The wish with the time that the connection leaves it."""
        if self.wish.kind == "catch":
            return replace(wish, arrive_by=self.moment)
        return replace(wish, depart_after=self.moment)

    def kept(self, context: Context, day: date) -> KeptConnection:
        """As it is kept with a wish for a service day."""
        call, wish = self.sighting.call, self.wish
        return KeptConnection(
            wish.kind, call.trip_id, call.stop_id, wish.date.isoformat(), context.seconds(day, self.sighting.at),
            self.change, call.line, call.towards, call.stop,
        )  # fmt: skip


def tied(context: Context, person: Resident, wish: Wish, origin: Found, destination: Found) -> Tie | None:
    """The connection of a wish; None for a wish without one.

    Raises ServiceProblem unknown_departure, and connection_elsewhere when the ride does not lead there, or from there.
    """
    asked = wish.connection
    if asked is None:
        return None
    timetable = context.town.timetable
    sighting = timetable.find(CALLS[asked.kind], asked.trip_id, asked.stop_id, asked.date)
    if sighting is None:
        raise ServiceProblem("unknown_departure", {"date": asked.date.isoformat()})
    end, place = (destination if asked.kind == "catch" else origin), context.town.places[sighting.call.place_id]
    if end.end.place_id != place.id and end.location != place.location:
        raise ServiceProblem("connection_elsewhere", {"place_id": place.id, "stop": sighting.call.stop})
    needs = wish.needs or person
    change = context.town.changing.of(needs.wheelchair or bool(wish.party.wheelchairs), needs.walking_frame)
    _, alight = service_seconds(context, person, wish.party, wish.needs)
    moment = _within_hours(context, asked, origin, destination, _moment(asked, sighting, change, alight))
    return Tie(asked, sighting, change, moment)


def _moment(asked: ConnectionWish, sighting: Sighting, change: int, alight: int) -> datetime:
    """In whole minutes, since people are told it so: the earlier one of an arrival, the later one of a departure."""
    at = sighting.at
    if asked.kind == "catch":
        seconds = change + alight
        return at - timedelta(seconds=seconds + -seconds % _MINUTE)
    return at + timedelta(seconds=change + -change % _MINUTE)


def _within_hours(
    context: Context, asked: ConnectionWish, origin: Found, destination: Found, moment: datetime
) -> datetime:
    """Whoever leaves soon after the service closes, or arrives soon before it opens, waits at the terminal. How long
    is the town's own rule of how far from a wish to look."""
    day, rules = moment.astimezone(context.town.timezone).date(), context.town.rules
    lines = [line for line in lines_of_day(rules, day) if {origin.location, destination.location} <= line.locations]
    if not lines:
        return moment
    opens = context.moment(day, min(line.opens for line in lines))
    closes = context.moment(day, max(line.closes for line in lines))
    longest = timedelta(seconds=rules.search_seconds)
    if asked.kind == "catch":
        return closes if closes < moment <= closes + longest else moment
    return opens if opens - longest <= moment < opens else moment


def keeping(row: RequestRow, made: Sequence[tuple[date, Offer]]) -> list[tuple[date, Offer]]:
    """Of offers at other times than asked those that still keep the wish's connection; all, where it has none."""
    if row.connection is None or row.request is None:
        return list(made)
    return [(day, offer) for day, offer in made if day.isoformat() == row.day and _keeps(row.request, offer)]


def _keeps(request: Request, offer: Offer) -> bool:
    if request.arrive_by is not None:
        return offer.promise.arrival_latest <= request.arrive_by
    return offer.promise.pickup_earliest >= (request.depart_after or 0)


def connection_view(context: Context, day: date | str, kept: KeptConnection | None) -> ConnectionView | None:
    """A connection as shown."""
    if kept is None:
        return None
    return ConnectionView(
        kind=kept.kind,
        trip_id=kept.trip_id,
        stop_id=kept.stop_id,
        date=date.fromisoformat(kept.date),
        at=context.moment(day, kept.at),
        change_seconds=kept.change,
        line=kept.line,
        towards=kept.towards,
        stop=kept.stop,
    )


def asked_again(kept: KeptConnection | None) -> ConnectionWish | None:
    """The same connection as a wish."""
    return (
        None if kept is None else ConnectionWish(kept.kind, kept.trip_id, kept.stop_id, date.fromisoformat(kept.date))
    )
