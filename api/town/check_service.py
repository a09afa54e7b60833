"""What would never run: a shift outside every line's days and hours, an area without a road."""

from __future__ import annotations

from api.town.model import LineInfo, Shift, Town, VehicleInfo
from api.town.report import Report


def check_shifts(town: Town, report: Report) -> None:
    """On one of its weekdays at least, a shift lies within the hours of a line that its vehicle serves."""
    for i, info in enumerate(town.vehicle_infos):
        for j, shift in enumerate(info.shifts):
            if not any(_meets(shift, line) for line in _lines(town, info)):
                ja, en = "線の曜日か時間の外です", "lies outside the days and hours of every line it serves"
                path = ("vehicles", i, "shifts", j)
                report.add("fleet.toml", path, f"{info.name.ja}の勤務は{ja}", f"a shift of {info.name.en} {en}")


def _lines(town: Town, info: VehicleInfo) -> list[LineInfo]:
    return [line for line in town.lines if not info.lines or line.id in info.lines]


def _meets(shift: Shift, line: LineInfo) -> bool:
    together = bool(shift.weekdays & set(line.weekdays))
    return together and shift.starts < line.closes and shift.ends > line.opens


def check_areas(town: Town, report: Report) -> None:
    """Each area has a place in it where a vehicle may stop."""
    for i, area in enumerate(town.areas.polygons):
        if not town.areas.inside([area], town.locations.lon, town.locations.lat).any():
            ja, en = f"区域「{area}」には道路がありません", f'there is no road in the area "{area}"'
            report.add("areas.geojson", ("features", i), ja, en)
