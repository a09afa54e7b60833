"""What a scenario may change, as the town has it now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from api.planning.change_words import clock
from api.planning.form import Costs, RulesChange, ScenarioForm
from api.planning.setting import DOORS
from api.service.studies.base_views import (
    BaseLineView,
    BaseVehicleView,
    BaseView,
    BreakView,
    DestinationView,
    NamedView,
    RoadClassView,
    ShiftView,
)
from api.town import schema
from api.town.model import Words
from api.town.schema.fields import WEEKDAYS
from api.town.source import Sources

ROADS = {
    "national": Words("国道", "National roads"),
    "mountain": Words("山の道", "Mountain roads"),
    "farm": Words("農道", "Farm roads"),
    "town": Words("市街の道", "Town streets"),
    "motorway": Words("高速道路", "Motorways"),
    "trunk": Words("国道級の道", "Trunk roads"),
    "primary": Words("主要な道", "Primary roads"),
    "secondary": Words("準主要な道", "Secondary roads"),
    "tertiary": Words("地区をつなぐ道", "Tertiary roads"),
    "unclassified": Words("その他の一般道", "Minor roads"),
    "residential": Words("住宅地の道", "Residential streets"),
    "living_street": Words("歩行者優先の道", "Living streets"),
    "service": Words("構内や引き込みの道", "Service roads"),
    "track": Words("農道・林道", "Tracks"),
}
"""A town may name other classes of its own: they are called by their id."""


def base_facts(sources: Sources, recorded: Iterable[str], today: date) -> BaseView:
    """The town's files as the form of a scenario shows them."""
    town = sources.town
    defaults = ScenarioForm(costs=town.costs or Costs())
    return BaseView(
        vehicles=tuple(_vehicle(one) for one in sources.fleet.vehicles),
        lines=tuple(_line(one) for one in town.lines),
        areas=tuple(_named(one.properties) for one in sources.areas.features),
        rules=_rules(sources),
        seasons=tuple(NamedView(one.id, _words(one.name)) for one in town.seasons),
        road_classes=_road_classes(town.seasons, sources.roads.own_speeds),
        destinations=tuple(_destinations(sources)),
        defaults={part: getattr(defaults, part).model_dump() for part in ("costs", "behaviour", "run", "service")},
        recorded_days=tuple(map(date.fromisoformat, recorded)),
        today=today,
    )


def _words(name: schema.Name) -> Words:
    return Words(name.ja, name.en)


def _named(properties: Any) -> NamedView:
    return NamedView(properties.id, Words(properties.name_ja, properties.name_en))


def _days(weekdays: Iterable[int]) -> tuple[str, ...]:
    return tuple(WEEKDAYS[day] for day in sorted(weekdays))


def _vehicle(vehicle: schema.VehicleForm) -> BaseVehicleView:
    return BaseVehicleView(
        vehicle.id,
        _words(vehicle.name),
        vehicle.kind,
        vehicle.colour,
        vehicle.capacity.seats,
        vehicle.capacity.wheelchairs,
        vehicle.capacity.parcels,
        vehicle.seats_per_wheelchair,
        tuple(vehicle.lines),
        tuple(_shift(one) for one in vehicle.shifts),
    )


def _shift(shift: schema.ShiftForm) -> ShiftView:
    breaks = (BreakView(one.place, (clock(one.between[0]), clock(one.between[1])), one.minutes) for one in shift.breaks)
    return ShiftView(_days(shift.weekdays), clock(shift.starts), clock(shift.ends), shift.base, tuple(breaks))


def _line(line: schema.LineForm) -> BaseLineView:
    hours = clock(line.opens), clock(line.closes)
    return BaseLineView(line.id, _words(line.name), *hours, _days(line.weekdays), tuple(line.areas))


def _rules(sources: Sources) -> dict[str, Any]:
    """Every rule that a scenario may change, by the name it has there."""
    service = sources.town.service
    known = {**dict(service), **dict(service.ride), **dict(service.riders)}
    return {name: known[name] for name in RulesChange.model_fields}


def _road_classes(seasons: Sequence[schema.SeasonForm], own: Iterable[str]) -> tuple[RoadClassView, ...]:
    classes = dict.fromkeys([*(name for season in seasons for name in season.speeds_kmh), *sorted(own)])
    return tuple(
        RoadClassView(
            name,
            ROADS.get(name, Words(name, name)),
            {season.id: season.speeds_kmh[name] for season in seasons if name in season.speeds_kmh},
        )
        for name in classes
    )


def _destinations(sources: Sources) -> Iterable[DestinationView]:
    for feature in sources.places.features:
        if feature.properties.kind not in DOORS:
            named = _named(feature.properties)
            yield DestinationView(named.id, named.name, feature.properties.kind)
