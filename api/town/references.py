"""What the files of a town must say about each other: ids that exist once, and references that lead to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from api.town import schema
from api.town.report import Report
from api.town.shapes import check_shapes
from api.town.source import Sources
from api.town.timetable.check import check_tables
from api.town.timetable.read import FOLDER

Path = tuple[str | int, ...]


def check_references(sources: Sources, report: Report) -> None:
    """Adds to `report` what a town cannot be built with."""
    _check_town(sources, report)
    _check_fleet(sources, report)
    _check_residents(sources, report)
    _check_demand(sources, report)
    check_shapes(sources.areas, report)
    places = [(feature.properties.id, ("features", i)) for i, feature in enumerate(sources.places.features)]
    areas = [(feature.properties.id, ("features", i)) for i, feature in enumerate(sources.areas.features)]
    _once("places.geojson", places, report)
    _check_stops(sources, report)
    _once("areas.geojson", areas, report)
    if sources.timetable is not None:
        check_tables(sources.timetable, {id_ for id_, _ in places}, report, f"{FOLDER}/")


def _once(file: str, ids: Iterable[tuple[str, Path]], report: Report) -> None:
    seen: set[str] = set()
    for id_, path in ids:
        if id_ in seen:
            report.add(file, path, f'id "{id_}" が重なっています', f'the id "{id_}" is used twice')
        seen.add(id_)


def _known(file: str, id_: str, known: Iterable[str], path: Path, report: Report, what: tuple[str, str]) -> None:
    if id_ not in set(known):
        report.add(file, path, f"{what[0]}「{id_}」はありません", f'there is no {what[1]} "{id_}"')


def _check_stops(sources: Sources, report: Report) -> None:
    """The stop of a place is a place of the kind `stop`, which has none itself."""
    stops = {feature.properties.id for feature in sources.places.features if feature.properties.kind == "stop"}
    for i, feature in enumerate(sources.places.features):
        path: Path = ("features", i, "properties", "stop")
        if feature.properties.stop is not None:
            _known("places.geojson", feature.properties.stop, stops, path, report, ("停留所", "stop"))
            if feature.properties.kind == "stop":
                report.add("places.geojson", path, "停留所に停留所はありません", "a stop has no stop of its own")


def _check_town(sources: Sources, report: Report) -> None:
    file, form = "town.toml", sources.town
    _once(file, [(line.id, ("lines", i, "id")) for i, line in enumerate(form.lines)], report)
    _once(file, [(season.id, ("seasons", i, "id")) for i, season in enumerate(form.seasons)], report)
    areas = {feature.properties.id for feature in sources.areas.features}
    for i, line in enumerate(form.lines):
        for j, area in enumerate(line.areas):
            _known(file, area, areas, ("lines", i, "areas", j), report, ("区域", "area"))
        _in_order(file, (line.opens, line.closes), ("lines", i, "closes"), report)
    service = form.service
    if "open_return_minutes" in service.model_fields_set and service.open_return_minutes > service.cutoff_minutes:
        ja, en = "cutoff_minutes より長くできません", "this cannot be longer than cutoff_minutes"
        report.add(file, ("service", "open_return_minutes"), ja, en)
    roads = sources.roads.network
    _check_seasons(form.seasons, set(roads.road_class) if roads.kmh is None else set(), report)


def _check_seasons(seasons: Sequence[schema.SeasonForm], classes: set[str], report: Report) -> None:
    """Each month lies in one season, and each season has a speed for each class of road without speeds of its own."""
    months: dict[int, str] = {}
    for i, season in enumerate(seasons):
        for j, month in enumerate(season.months):
            if month in months:
                ja, en = f"{month}月が二つの季節にあります", f"month {month} is in two seasons"
                report.add("town.toml", ("seasons", i, "months", j), ja, en)
            months[month] = season.id
        for j, hours in enumerate(season.hours):
            _in_order("town.toml", (hours.between[0], hours.between[1]), ("seasons", i, "hours", j, "between"), report)
        for missing in sorted(classes - set(season.speeds_kmh)):
            ja, en = f"道路の種類「{missing}」の速さがありません", f'no speed for the road class "{missing}"'
            report.add("town.toml", ("seasons", i, "speeds_kmh"), ja, en)
    for month in sorted(set(range(1, 13)) - set(months)):
        report.add("town.toml", ("seasons",), f"{month}月の季節がありません", f"month {month} is in no season")


def _in_order(file: str, times: tuple[int, int], path: Path, report: Report) -> None:
    if times[0] >= times[1]:
        report.add(file, path, "終わりが始まりより後ではありません", "the end is not after the beginning")


def _check_fleet(sources: Sources, report: Report) -> None:
    file, vehicles = "fleet.toml", sources.fleet.vehicles
    _once(file, [(vehicle.id, ("vehicles", i, "id")) for i, vehicle in enumerate(vehicles)], report)
    lines = {line.id for line in sources.town.lines}
    for i, vehicle in enumerate(vehicles):
        for j, line in enumerate(vehicle.lines):
            _known(file, line, lines, ("vehicles", i, "lines", j), report, ("線", "line"))
        taken: set[int] = set()
        for j, shift in enumerate(vehicle.shifts):
            path: Path = ("vehicles", i, "shifts", j)
            _check_shift(sources, shift, path, report)
            if taken & set(shift.weekdays):
                ja, en = "同じ曜日に勤務が二つあります", "two shifts on one weekday"
                report.add(file, (*path, "weekdays"), ja, en)
            taken |= set(shift.weekdays)
        if vehicle.capacity.wheelchairs * vehicle.seats_per_wheelchair > vehicle.capacity.seats:
            ja, en = "車いすのためにたたむ座席が足りません", "the wheelchairs fold more seats than there are"
            report.add(file, ("vehicles", i, "seats_per_wheelchair"), ja, en)


def _check_shift(sources: Sources, shift: schema.ShiftForm, path: Path, report: Report) -> None:
    file, places = "fleet.toml", {feature.properties.id for feature in sources.places.features}
    _known(file, shift.base, places, (*path, "base"), report, ("場所", "place"))
    _in_order(file, (shift.starts, shift.ends), (*path, "ends"), report)
    for k, rest in enumerate(shift.breaks):
        here: Path = (*path, "breaks", k)
        _known(file, rest.place, places, (*here, "place"), report, ("場所", "place"))
        begin, end = rest.between
        if begin + rest.minutes * 60 > end or begin < shift.starts or end > shift.ends:
            ja, en = (
                "休憩がその時間帯か勤務に収まりません",
                "the break does not fit between its times or into the shift",
            )
            report.add(file, here, ja, en)


def _check_residents(sources: Sources, report: Report) -> None:
    file, rows = "residents.csv", sources.residents
    _once(file, [(row.id, (i,)) for i, row in enumerate(rows)], report)
    homes = {feature.properties.id for feature in sources.places.features}
    people = {row.id for row in rows}
    for i, row in enumerate(rows):
        _known(file, row.home, homes, (i,), report, ("家", "home"))
        if row.carer_for:
            _known(file, row.carer_for, people - {row.id}, (i,), report, ("介助される人", "other resident"))


def _check_demand(sources: Sources, report: Report) -> None:
    file, form = "demand.toml", sources.demand
    _once(file, [(purpose.id, ("purposes", i, "id")) for i, purpose in enumerate(form.purposes)], report)
    areas = {feature.properties.id for feature in sources.areas.features}
    for area in form.area_weights:
        _known(file, area, areas, ("area_weights", area), report, ("区域", "area"))
    kinds = {feature.properties.kind for feature in sources.places.features}
    for i, purpose in enumerate(form.purposes):
        if not kinds & set(purpose.kinds):
            ja, en = "その種類の場所がありません", "no place is of these kinds"
            report.add(file, ("purposes", i, "kinds"), ja, en)
    if sum(purpose.share for purpose in form.purposes) <= 0:
        report.add(file, ("purposes",), "share がすべて0です", "every share is 0")
