"""A timetable is of use once its stops are at places, and once people can get on or off there."""

from __future__ import annotations

from api.town.model import Town
from api.town.report import Report
from api.town.source import Sources
from api.town.timetable.gtfs import PLACE
from api.town.timetable.read import FOLDER


def check_use(sources: Sources, town: Town, report: Report) -> None:
    """Adds to `report` that nothing of a timetable can ever be caught or met."""
    if sources.timetable is None or town.timetable.calls:
        return
    if not any(stop[PLACE] for stop in sources.timetable["stops.txt"]):
        ja, en = f"町の場所にある停留所 ({PLACE}) がありません", f"no stop is at a place of the town ({PLACE})"
        report.at(f"{FOLDER}/stops.txt", 1, ja, en)
    else:
        ja, en = "町の場所で乗り降りできる便がありません", "nobody can get on or off anything at a place of the town"
        report.at(f"{FOLDER}/stop_times.txt", 1, ja, en)
