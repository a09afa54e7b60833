"""From the files of a town folder, once they are in order, to the town."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
from shapely.geometry import shape

from api.town import model, schema
from api.town.areas import Areas
from api.town.build_demand import build_demand
from api.town.country import drives_left
from api.town.locations import Locations, locations_of
from api.town.matrices import TravelCache
from api.town.parts import SlowHours
from api.town.schema.connections import Connections
from api.town.sides import with_fronts
from api.town.source import Sources
from api.town.timetable.build import build_timetable
from api.town.timetable.model import NO_TIMETABLE
from scheduler.model import Break, Load
from scheduler.rules import Line, ServiceRules


def build_town(folder: Path, sources: Sources, cache_folder: Path | None, known: Locations | None = None) -> model.Town:
    """The town of `sources`; every reference in them must lead somewhere (see `references`).

    Locations that are `known` keep their numbers.
    """
    form = sources.town
    spots = [(feature.geometry.coordinates[0], feature.geometry.coordinates[1]) for feature in sources.places.features]
    roads, fronts = with_fronts(sources.roads, spots, _drives_left(form))
    areas = Areas({area.properties.id: shape(area.geometry.model_dump()) for area in sources.areas.features})
    served = sorted({area for line in form.lines for area in line.areas})
    locations = locations_of(roads, partial(areas.inside, served), spots, fronts, known)
    places = {place.id: place for place in _places(sources.places, locations, fronts, areas)}
    rules = _rules(form, locations, areas, places)
    residents = {row.id: _resident(row) for row in sources.residents}
    town = model.Town(
        folder=folder,
        id=form.id,
        name=_words(form.name),
        timezone=ZoneInfo(form.timezone),
        language=form.language,
        centre=(form.centre[0], form.centre[1]),
        notice=_notice(form, str(sources.layers["roads"].get("attribution", ""))),
        rules=rules,
        walking_frame_seconds=form.service.boarding.walking_frame_seconds,
        lines=tuple(_line_info(line) for line in form.lines),
        places=places,
        road_map=roads,
        locations=locations,
        areas=areas,
        seasons=tuple(_season(season) for season in form.seasons),
        vehicle_infos=tuple(_vehicle(vehicle, places) for vehicle in sources.fleet.vehicles),
        residents=residents,
        layers=sources.layers,
        demand=build_demand(sources.demand, rules, places, residents, form.service.boarding.walking_frame_seconds),
        costs=form.costs,
        operator=form.operator,
        feeds=form.feeds,
        retention=form.retention,
        timetable=NO_TIMETABLE if sources.timetable is None else build_timetable(sources.timetable),
        changing=_changing(form.connections),
        matrices=TravelCache(cache_folder),
    )
    return town


def _words(name: schema.Name) -> model.Words:
    return model.Words(name.ja, name.en)


def _notice(form: schema.TownForm, attribution: str) -> model.Words:
    """What is shown with each map: what the town says of itself, and whom its roads are from."""
    said = (form.notice.ja, form.notice.en)
    return model.Words(*(" ".join(filter(None, (words, attribution))) for words in said))


def _changing(form: Connections) -> model.ChangeTimes:
    return model.ChangeTimes(form.change_minutes * 60, form.walking_frame_minutes * 60, form.wheelchair_minutes * 60)


def _load(form: schema.LoadForm) -> Load:
    return Load(form.seats, form.wheelchairs, form.parcels)


def _drives_left(form: schema.TownForm) -> bool:
    return form.roads.side_of_road == "left" if form.roads.side_of_road else drives_left(form.timezone)


def _places(form: schema.Places, locations: Locations, fronts: dict[int, int], areas: Areas) -> list[model.Place]:
    """The places, each at the location nearest to it, or at the node that `fronts` has for its number."""
    location_of = {node: location for location, node in enumerate(locations.node.tolist())}
    places = []
    for number, feature in enumerate(form.features):
        properties, (lon, lat) = feature.properties, feature.geometry.coordinates
        name = model.Words(properties.name_ja, properties.name_en)
        front = location_of.get(fronts.get(number, -1))
        location = locations.nearest(lon, lat)[0] if front is None else front
        place = model.Place(
            properties.id, name, properties.kana, properties.kind, lon, lat, location, areas.of(lon, lat)
        )
        places.append(place)
    return _at_stops(form, places)


def _at_stops(form: schema.Places, places: list[model.Place]) -> list[model.Place]:
    """The places, each that has a stop with the stop's location."""
    by_id = {place.id: place for place in places}
    stops = [by_id[feature.properties.stop] if feature.properties.stop else None for feature in form.features]
    return [
        place if stop is None else replace(place, location=stop.location, stop=stop)
        for place, stop in zip(places, stops, strict=True)
    ]


def _rules(form: schema.TownForm, locations: Locations, areas: Areas, places: dict[str, model.Place]) -> ServiceRules:
    service = form.service
    return ServiceRules(
        lines=tuple(_line(line, locations, areas, places) for line in form.lines),
        cutoff_seconds=service.cutoff_minutes * 60,
        horizon_days=service.horizon_days,
        closing_days=frozenset(day.isoformat() for day in service.closing_days),
        yearly_closing=frozenset(service.yearly_closing),
        window_seconds=service.window_minutes * 60,
        ride_factor=service.ride.factor,
        ride_extra=service.ride.extra_minutes * 60,
        max_ride_seconds=service.ride.longest_minutes * 60,
        offer_ttl=service.offer_minutes * 60,
        min_age=service.riders.min_age,
        max_party=_load(service.riders.max_party),
        board_seconds=service.boarding.board_seconds,
        alight_seconds=service.boarding.alight_seconds,
        wheelchair_seconds=service.boarding.wheelchair_seconds,
        search_seconds=service.search_minutes * 60,
        open_return_seconds=min(service.open_return_minutes, service.cutoff_minutes) * 60,
    )


def _line(line: schema.LineForm, locations: Locations, areas: Areas, places: dict[str, model.Place]) -> Line:
    """Every location in the line's areas, and the stop of each place there, even if it lies over the border."""
    inside = np.flatnonzero(areas.inside(line.areas, locations.lon, locations.lat))
    stops = {place.location for place in places.values() if place.area in line.areas}
    served = frozenset(int(location) for location in inside) | stops
    return Line(line.id, frozenset(line.weekdays), served, line.opens, line.closes)


def _line_info(line: schema.LineForm) -> model.LineInfo:
    days = tuple(sorted(line.weekdays))
    return model.LineInfo(line.id, _words(line.name), days, line.opens, line.closes, tuple(line.areas), line.colour)


def _season(form: schema.SeasonForm) -> model.Season:
    hours = tuple(SlowHours(one.between[0], one.between[1], one.factor) for one in form.hours)
    return model.Season(form.id, _words(form.name), frozenset(form.months), dict(form.speeds_kmh), form.factor, hours)


def _vehicle(form: schema.VehicleForm, places: dict[str, model.Place]) -> model.VehicleInfo:
    return model.VehicleInfo(
        id=form.id,
        name=_words(form.name),
        colour=form.colour,
        kind=form.kind,
        capacity=_load(form.capacity),
        seats_per_wheelchair=form.seats_per_wheelchair,
        lines=frozenset(form.lines),
        shifts=tuple(_shift(shift, places) for shift in form.shifts),
    )


def _shift(form: schema.ShiftForm, places: dict[str, model.Place]) -> model.Shift:
    base = places[form.base].location
    breaks = []
    for rest in form.breaks:
        duration, (earliest, end) = rest.minutes * 60, rest.between
        breaks.append(Break(places[rest.place].location, earliest, end - duration, duration))
    return model.Shift(frozenset(form.weekdays), form.starts, form.ends, base, base, tuple(breaks))


def _resident(row: schema.ResidentForm) -> model.Resident:
    fields = row.model_dump()
    return model.Resident(**(fields | {"carer_for": row.carer_for or None}))
