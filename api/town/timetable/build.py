"""From the rows of a timetable's files, once they are in order, to what leaves and arrives at the town's places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from zoneinfo import ZoneInfo

from api.town.parts import Words
from api.town.timetable.check import sequence_of
from api.town.timetable.gtfs import PLACE, Row, Tables, seconds_of
from api.town.timetable.model import Call, CallKind, Timetable
from api.town.timetable.services import services_of
from api.town.timetable.translations import Translations

NOT_HERE = "1"
"""Of pickup_type and drop_off_type: nobody gets on, or off."""


def build_timetable(tables: Tables) -> Timetable:
    """The timetable of files that have been checked. Calls without a stated time are left out: nobody can be in time
    for one."""
    zone = ZoneInfo(tables["agency.txt"][0]["agency_timezone"])
    builder = _Builder(tables)
    return Timetable(zone, tuple(builder.calls()), services_of(tables), builder.readings)


class _Builder:
    """What rows refer to, by id."""

    def __init__(self, tables: Tables) -> None:
        self.stops: Mapping[str, Row] = {row["stop_id"]: row for row in tables["stops.txt"]}
        self.routes: Mapping[str, Row] = {row["route_id"]: row for row in tables["routes.txt"]}
        self.trips: Mapping[str, Row] = {row["trip_id"]: row for row in tables["trips.txt"]}
        self.translations = Translations(tables["translations.txt"])
        self.stop_times = sorted(tables["stop_times.txt"], key=sequence_of)
        self.readings: dict[str, str] = {}

    def calls(self) -> Iterator[Call]:
        for trip_id, rows in groupby(self.stop_times, key=lambda row: row["trip_id"]):
            along = list(rows)
            for number, row in enumerate(along):
                if not self.stops[row["stop_id"]][PLACE]:
                    continue
                if number < len(along) - 1 and row["pickup_type"] != NOT_HERE:
                    yield from self._call("departure", trip_id, row, self._towards(trip_id, row, along[-1]))
                if number > 0 and row["drop_off_type"] != NOT_HERE:
                    yield from self._call("arrival", trip_id, row, self._name(along[0]))

    def _call(self, kind: CallKind, trip_id: str, row: Row, towards: Words) -> Iterator[Call]:
        first, second = (
            ("departure_time", "arrival_time") if kind == "departure" else ("arrival_time", "departure_time")
        )
        seconds = seconds_of(row[first] or row[second])
        if seconds is not None:
            trip = self.trips[trip_id]
            place = self.stops[row["stop_id"]][PLACE]
            line, stop = self._line(trip["route_id"]), self._name(row)
            yield Call(kind, trip_id, row["stop_id"], place, trip["service_id"], seconds, line, towards, stop)

    def _line(self, route_id: str) -> Words:
        """Its number and its name, whichever it has."""
        route, parts = self.routes[route_id], ("route_short_name", "route_long_name")
        names = [self._words("routes", part, route_id, route[part]) for part in parts if route[part]]
        return Words(" ".join(name.ja for name in names), " ".join(name.en for name in names))

    def _towards(self, trip_id: str, row: Row, last: Row) -> Words:
        """What the bus says it goes to at this stop, else its last stop."""
        if row["stop_headsign"]:
            return self._words("stop_times", "stop_headsign", trip_id, row["stop_headsign"])
        headsign = self.trips[trip_id]["trip_headsign"]
        return self._words("trips", "trip_headsign", trip_id, headsign) if headsign else self._name(last)

    def _name(self, row: Row) -> Words:
        stop = row["stop_id"]
        return self._words("stops", "stop_name", stop, self.stops[stop]["stop_name"] or stop)

    def _words(self, table: str, column: str, record: str, value: str) -> Words:
        said = self.translations.words(table, column, record, value)
        kana = self.translations.kana(table, column, record, value)
        if kana:
            self.readings[said.ja] = kana
        return said
