"""A town as the interface shows it."""

from __future__ import annotations

from collections.abc import Iterable, Set

from api.problems.facts import clock_time
from api.schemas.base import Words
from api.schemas.party import Party
from api.schemas.places import Halt, Place
from api.schemas.town import Hours, Line, Town
from api.schemas.vehicles import VehicleInfo
from api.service.actors import Actor
from api.town import model


def town_shown(town: model.Town) -> Town:
    """What every page needs to know of a town."""
    return Town(
        id=town.id,
        name=_words(town.name),
        timezone=str(town.timezone),
        language=town.language,
        notice=_words(town.notice),
        bounds=town.bounds,
        centre=town.centre,
        hours=Hours(
            opens=clock_time(min(line.opens for line in town.lines)),
            closes=clock_time(max(line.closes for line in town.lines)),
        ),
        cutoff_seconds=town.rules.cutoff_seconds,
        window_seconds=town.rules.window_seconds,
        horizon_days=town.rules.horizon_days,
        connection_places=_connection_places(town),
        connection_readings=dict(town.timetable.readings),
        lines=[
            Line(id=line.id, name=_words(line.name), weekdays=sorted(line.weekdays), colour=line.colour)
            for line in town.lines
        ],
        vehicles=[_vehicle(info) for info in town.vehicle_infos],
    )


def places_for(places: Iterable[model.Place], actor: Actor, homes: Set[str]) -> list[Place]:
    """Places as shown; only the office sees other homes than `homes`, the actor's own riders'."""
    sees_homes = actor.role == "dispatcher"
    return [_place(place) for place in places if place.kind != "home" or sees_homes or place.id in homes]


def _connection_places(town: model.Town) -> list[str]:
    """Where other services call and the town's own runs too."""
    served = frozenset().union(*(line.locations for line in town.rules.lines))
    calling = town.timetable.places
    return [place.id for place in town.places.values() if place.id in calling and place.location in served]


def _place(place: model.Place) -> Place:
    stop = place.stop
    halt = None if stop is None else Halt(id=stop.id, name=_words(stop.name), lon=stop.lon, lat=stop.lat)
    return Place(
        id=place.id, name=_words(place.name), kana=place.kana, kind=place.kind, lon=place.lon, lat=place.lat, stop=halt
    )


def _vehicle(info: model.VehicleInfo) -> VehicleInfo:
    return VehicleInfo(
        id=info.id,
        name=_words(info.name),
        colour=info.colour,
        kind=info.kind,
        capacity=Party.model_validate(info.capacity, from_attributes=True),
    )


def _words(words: model.Words) -> Words:
    return Words(ja=words.ja, en=words.en)
