"""Finds the mistakes of a town folder, those included that take the town's map and travel times to see."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np

from api.town.build import build_town
from api.town.check_service import check_areas, check_shifts
from api.town.check_walks import check_walks
from api.town.model import SNAP_METRES, Town
from api.town.references import check_references
from api.town.report import Finding, Report
from api.town.source import Sources, read_sources
from api.town.timetable.use import check_use
from scheduler.travel.roads import UNREACHABLE


def check_town(folder: Path) -> list[Finding]:
    """All mistakes in order of file and line; none for a town that can run.

    A file that cannot be read hides what only its content would show.
    """
    report = Report(folder)
    sources = read_sources(folder, report)
    if sources is not None:
        check_references(sources, report)
        if not report.findings:
            _check_town(sources, build_town(folder, sources, None), report)
    return sorted(set(report.findings))


def _check_town(sources: Sources, town: Town, report: Report) -> None:
    _check_places(sources, town, report)
    _check_lines(town, report)
    _check_reach(sources, town, report)
    _check_homes(sources, town, report)
    _check_demand(town, report)
    check_shifts(town, report)
    check_areas(town, report)
    check_walks(sources, town, report)
    check_use(sources, town, report)


def _check_places(sources: Sources, town: Town, report: Report) -> None:
    """Each place lies in an area and near a road."""
    for i, feature in enumerate(sources.places.features):
        name, (lon, lat) = feature.properties.id, feature.geometry.coordinates
        path = ("features", i)
        metres = town.locations.nearest(lon, lat)[1]
        if metres > SNAP_METRES:
            ja, en = f"「{name}」は道路から {metres:.0f} m 離れています", f'"{name}" is {metres:.0f} m from any road'
            report.add("places.geojson", path, ja, en)
        elif town.places[name].area is None:
            ja, en = f"「{name}」はどの区域にもありません", f'"{name}" lies in no area'
            report.add("places.geojson", path, ja, en)


def _check_lines(town: Town, report: Report) -> None:
    """On each of its weekdays a line has a vehicle whose shift lies within its hours."""
    for i, line in enumerate(town.lines):
        for j, weekday in enumerate(sorted(line.weekdays)):
            shifts = [
                shift
                for info in town.vehicle_infos
                for shift in info.shifts
                if weekday in shift.weekdays and (not info.lines or line.id in info.lines)
            ]
            if not any(shift.starts < line.closes and shift.ends > line.opens for shift in shifts):
                ja, en = (
                    "その曜日に走る車両の勤務がありません",
                    "no vehicle has a shift for this weekday and these hours",
                )
                report.add("town.toml", ("lines", i, "weekdays", j), f"{line.name.ja}: {ja}", f"{line.name.en}: {en}")


def _check_reach(sources: Sources, town: Town, report: Report) -> None:
    """Every place that a line serves can be reached from every vehicle's base, and left again, in each season."""
    bases = sorted({shift.start for info in town.vehicle_infos for shift in info.shifts})
    served = {area for line in town.lines for area in line.areas}
    for season in town.seasons:
        seconds = town.travel(date(2026, min(season.months), 1)).arrays.seconds
        furthest = np.maximum(seconds[bases].max(axis=0), seconds[:, bases].max(axis=1))
        for i, feature in enumerate(sources.places.features):
            place = town.places[feature.properties.id]
            if place.area in served and furthest[place.location] >= UNREACHABLE:
                ja = f"「{place.id}」に車庫から行けません ({season.name.ja})"
                en = f'no road joins "{place.id}" with the vehicles\' bases ({season.name.en})'
                report.add("places.geojson", ("features", i), ja, en)


def _check_homes(sources: Sources, town: Town, report: Report) -> None:
    """Every resident's home is served by a line."""
    served = np.array(
        [any(home in line.locations for line in town.rules.lines) for home in _homes(sources, town)], dtype=bool
    )
    for i in np.flatnonzero(~served):
        row = sources.residents[int(i)]
        ja, en = f"「{row.home}」を通る線がありません", f'no line serves "{row.home}"'
        report.add("residents.csv", (int(i),), ja, en)


def _homes(sources: Sources, town: Town) -> list[int]:
    return [town.places[row.home].location for row in sources.residents]


def _check_demand(town: Town, report: Report) -> None:
    """Demand keeps to the hours, and its time before an appointment covers the longest ride."""
    opens, closes = min(line.opens for line in town.lines), max(line.closes for line in town.lines)
    if not opens < town.demand.last_homeward < closes:
        ja, en = "運行時間のなかの時刻を書いてください", "the time must lie within the hours of a line"
        report.add("demand.toml", ("last_homeward",), ja, en)
    longest = 0
    for season in town.seasons:
        seconds = town.travel(date(2026, min(season.months), 1)).arrays.seconds
        for line in town.rules.lines:
            homes = sorted({person.home for person in town.demand.people} & line.locations)
            goals = sorted({goal for one in town.demand.purposes if one.appointment for goal in one.destinations})
            table = seconds[np.ix_(homes, sorted(set(goals) & line.locations))]
            longest = max(longest, int(table.max(initial=0)))
    if longest > town.demand.lead:
        minutes = -(-longest // 60)
        ja, en = f"いちばん遠い家からは {minutes} 分かかります", f"the furthest home needs {minutes} minutes"
        report.add("demand.toml", ("lead_minutes",), ja, en)
