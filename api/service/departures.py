"""What leaves and arrives at a place on a day."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from api.service.connection_views import DepartureView
from api.service.context import Context
from api.service.places import place_view
from api.service.problems import ServiceProblem
from api.service.views import PlaceRefView
from api.town.timetable import Sighting


@dataclass(frozen=True, slots=True)
class DeparturesView:
    """What leaves and arrives at a place on a day, and the days the timetable covers (None: there is none)."""

    place: PlaceRefView
    date: datetime.date
    first_day: datetime.date | None
    last_day: datetime.date | None
    departures: tuple[DepartureView, ...]
    arrivals: tuple[DepartureView, ...]


def departures(context: Context, place_id: str, day: datetime.date) -> DeparturesView:
    """See TownService.departures."""
    place = context.people.place(place_id)
    if place is None:
        raise ServiceProblem("unknown_place", {"place_id": place_id})
    zone, timetable = context.town.timezone, context.town.timetable
    found = timetable.at(place_id, day, zone)
    first, last = timetable.span or (None, None)
    return DeparturesView(
        place=place_view(place),
        date=day,
        first_day=first,
        last_day=last,
        departures=tuple(_view(context, one) for one in found if one.call.kind == "departure"),
        arrivals=tuple(_view(context, one) for one in found if one.call.kind == "arrival"),
    )


def _view(context: Context, one: Sighting) -> DepartureView:
    call = one.call
    at = one.at.astimezone(context.town.timezone)
    return DepartureView(call.trip_id, call.stop_id, one.date, at, call.line, call.towards, call.stop)
