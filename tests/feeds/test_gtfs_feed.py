"""The GTFS feed against the reference, read by other libraries, and following the town's rules."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import gtfs_kit
import partridge
import pytest
from shapely.geometry import Point, shape

from api.feeds.gtfs.feed import gtfs_feed
from api.town import Town, load_town
from scheduler.rules import lines_of_day
from tests.feeds.conftest import KAMISHIHORO, Changed
from tests.feeds.reading import Tables, read
from tests.feeds.reference_rules import mistakes

THURSDAY = date(2026, 11, 26)
HERE = "https://bus.example.jp/"


def tables_of(town: Town, today: date = THURSDAY) -> Tables:
    return read(gtfs_feed(town, today, HERE).content)


@pytest.mark.parametrize("name", ["kamishihoro", "lindach"])
def test_every_field_is_as_the_reference_says(name: str) -> None:
    town = load_town(KAMISHIHORO.parent / name)
    tables = tables_of(town)
    assert mistakes(tables) == []
    assert tables.of("agency.txt")[0]["agency_timezone"] == str(town.timezone)
    assert {row["route_id"] for row in tables.of("trips.txt")} == {line.id for line in town.lines}


@pytest.mark.parametrize(
    "edits",
    [
        [('timezone = "Asia/Tokyo"', 'timezone = "Europe/Berlin"'), ('language = "ja"', 'language = "en"')],
        [("cutoff_minutes = 30", "cutoff_minutes = 0"), ("open_return_minutes = 5", "open_return_minutes = 0")],
        [('areas = ["centre", "orube"]', 'areas = ["orube"]')],
        [('areas = ["centre", "orube"]', 'areas = ["centre", "orube", "mountains"]')],
        [('closes = "15:30"', 'closes = "24:00"'), ("min_age = 65", "min_age = 0")],
        [('name = { ja = "居辺線", en = "Orube line" }', 'name = { ja = "おるべ,線 \\"東\\"", en = "Orube <line>" }')],
    ],
    ids=["zone and language", "no cut-off", "no public place", "all public places", "around the clock", "odd names"],
)
def test_so_it_is_in_other_towns(changed: Changed, edits: list[tuple[str, str]]) -> None:
    assert mistakes(tables_of(changed(*edits))) == []


def test_two_independent_readers_read_it(town: Town, tmp_path: Path) -> None:
    path = tmp_path / "gtfs.zip"
    path.write_bytes(gtfs_feed(town, THURSDAY, HERE).content)
    kit = gtfs_kit.read_feed(path, dist_units="km")
    assert set(kit.get_trips("20261126")["route_id"]) == {"hagigaoka", "kami-otofuke"}
    assert list(kit.stop_times.query("trip_id == 'orube'")["pickup_type"]) == [2, 1]
    assert kit.describe().set_index("indicator").loc["num_routes", "value"] == len(town.lines)
    services = partridge.read_service_ids_by_date(str(path))
    assert services[THURSDAY] == {"thu_fri"}
    assert date(2026, 12, 30) not in services
    raw = partridge.load_raw_feed(str(path))
    assert list(raw.get("booking_rules.txt")["prior_notice_duration_min"]) == ["30"]
    assert set(raw.get("location_group_stops.txt")["stop_id"]) == set(raw.stops["stop_id"])


def test_trips_run_on_the_days_of_their_lines_for_a_year(town: Town) -> None:
    days = _service_by_day(tables_of(town))
    for day, services in days.items():
        running = {"_".join(_weekdays(town, line.id)) for line in lines_of_day(town.rules, day)}
        assert services == running, day
    assert len(days) >= 365


def _service_by_day(tables: Tables) -> dict[date, set[str]]:
    """The service ids of each day, by the rules of calendar.txt and calendar_dates.txt."""
    days: dict[date, set[str]] = {}
    names = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    removed = {(row["service_id"], row["date"]) for row in tables.of("calendar_dates.txt")}
    assert all(row["exception_type"] == "2" for row in tables.of("calendar_dates.txt"))
    for row in tables.of("calendar.txt"):
        first, last = (date.fromisoformat(row[name]) for name in ("start_date", "end_date"))
        for number in range(first.toordinal(), last.toordinal() + 1):
            day = date.fromordinal(number)
            runs = row[names[day.weekday()]] == "1" and (row["service_id"], f"{day:%Y%m%d}") not in removed
            days.setdefault(day, set()).update({row["service_id"]} if runs else ())
    return days


def _weekdays(town: Town, line_id: str) -> list[str]:
    days = next(line.weekdays for line in town.lines if line.id == line_id)
    return [("mon", "tue", "wed", "thu", "fri", "sat", "sun")[day] for day in sorted(days)]


def test_it_tells_where_each_line_goes_but_nobodys_home(town: Town) -> None:
    feed = gtfs_feed(town, THURSDAY, HERE)
    tables = read(feed.content)
    zones = {one["id"]: shape(one["geometry"]) for one in tables.zones["features"]}
    for line in town.lines:
        [zone] = {row["location_id"] for row in tables.of("stop_times.txt") if row["trip_id"] == line.id}
        for place in town.places.values():
            if place.area is not None:
                edge = zones[zone].boundary.distance(Point(place.lon, place.lat))
                assert edge < 1e-5 or zones[zone].contains(Point(place.lon, place.lat)) == (place.area in line.areas)
    stops = tables.ids("stops.txt", "stop_id")
    assert stops
    assert {town.places[stop].kind for stop in stops}.isdisjoint({"home", "address", "housing", "depot"})
    whole = " ".join(str(value) for rows in tables.rows.values() for row in rows for value in row.values())
    for person in town.residents.values():
        assert person.name not in whole
        assert person.home not in whole
        assert town.places[person.home].name.ja not in whole


def test_every_text_is_there_in_both_languages(changed: Changed) -> None:
    short = [("Hagigaoka line", "Hagi line"), ("Kami-Otofuke line", "Otofuke line")]  # as short as a short name may be
    town, english = changed(*short), changed(*short, ('language = "ja"', 'language = "en"'))
    for one, other in ((town, english), (english, town)):
        here, there = tables_of(one), tables_of(other)
        for row in here.of("translations.txt"):
            file, key = f"{row['table_name']}.txt", row["record_id"]
            translated = [
                record[row["field_name"]]
                for record in there.of(file)
                if not key or key in (record.get(name) for name in list(record)[:3])
            ]
            assert row["translation"] in translated, row
    fields = {(row["table_name"], row["field_name"]) for row in tables_of(town).of("translations.txt")}
    assert fields >= {
        ("stops", "stop_name"), ("routes", "route_short_name"), ("routes", "route_long_name"),
        ("routes", "route_desc"), ("booking_rules", "message"), ("agency", "agency_name"),
        ("feed_info", "feed_publisher_name"), ("location_groups", "location_group_name"),
    }  # fmt: skip


def test_the_same_rules_are_the_same_bytes_and_a_month_later_only_the_days_differ(town: Town, changed: Changed) -> None:
    first = gtfs_feed(town, THURSDAY, HERE)
    again = gtfs_feed(changed(), date(2026, 11, 1), HERE)
    assert first == again
    later = read(gtfs_feed(town, date(2026, 12, 1), HERE).content)
    before = read(first.content)
    differ = {file for file in before.rows if before.rows[file] != later.rows[file]}
    assert differ == {"calendar.txt", "calendar_dates.txt", "feed_info.txt"}
    assert before.zones == later.zones


def test_where_people_walk_to_stops_trips_join_stops_and_no_door_is_promised(changed: Changed) -> None:
    stop = """{"type":"Feature","properties":{"id":"stop-1","name_ja":"居辺一","name_en":"Orube 1","kind":"stop",\
"source":"surveyed"},"geometry":{"type":"Point","coordinates":[143.392,43.214]}},\n""".replace("\\\n", "")
    head = '{"type":"Feature","properties":{"id":"nukabira-gensenkyo","'
    town = changed(
        ("places.geojson", head, stop + head),
        ("places.geojson", '"id":"home-orube-07",', '"id":"home-orube-07","stop":"stop-1",'),
    )
    tables = tables_of(town)
    assert mistakes(tables) == []
    assert tables.ids("trips.txt", "trip_id") == {"orube_stops", "hagigaoka_stops", "kami-otofuke_stops"}
    assert tables.zones is None
    grouped = {row["stop_id"] for row in tables.of("location_group_stops.txt") if "orube" in row["location_group_id"]}
    assert {"stop-1", "clinic"} <= grouped
    assert "停留所" in tables.of("booking_rules.txt")[0]["message"]
    assert "停留所" not in tables_of(changed()).of("booking_rules.txt")[0]["message"]


RULES = {
    "cut-off": (("cutoff_minutes = 30", "cutoff_minutes = 60"), "booking_rules.txt", "60"),
    "horizon": (("horizon_days = 14", "horizon_days = 7"), "booking_rules.txt", "10080"),
    "hours": (('closes = "15:30"', 'closes = "16:00"'), "stop_times.txt", "16:00:00"),
    "weekdays": (('weekdays = ["mon", "wed"]', 'weekdays = ["mon", "thu"]'), "calendar.txt", "mon_thu"),
    "closing day": (("closing_days = []", "closing_days = [2027-08-13]"), "calendar_dates.txt", "20270813"),
    "eligibility": (("min_age = 65", "min_age = 70"), "routes.txt", "70歳"),
    "longest ride": (("factor = 1.5", "factor = 2.0"), "trips.txt", "2.0"),
    "operator": (('url = "https://www.kamishihoro.jp/"', 'phone = "+81 1564 0 0000"'), "agency.txt", "+81 1564"),
    "wheelchair": (("fleet.toml", "seats = 10, wheelchairs = 1", "seats = 10, wheelchairs = 0"), "trips.txt", "2"),
}


@pytest.mark.parametrize("name", RULES)
def test_another_rule_is_another_feed(town: Town, changed: Changed, name: str) -> None:
    edit, file, expected = RULES[name]
    other = gtfs_feed(changed(edit), THURSDAY, HERE)
    assert other.version != gtfs_feed(town, THURSDAY, HERE).version
    tables = read(other.content)
    assert any(expected in value for row in tables.of(file) for value in row.values()), tables.of(file)
    assert tables.of("feed_info.txt")[0]["feed_version"] == other.version
    assert mistakes(tables) == []


def test_areas_that_change_are_zones_that_change(town: Town, changed: Changed) -> None:
    other = tables_of(changed(("areas.geojson", "143.2", "143.21")))
    assert other.zones != tables_of(town).zones
    assert mistakes(other) == []


def test_a_window_is_the_clock_on_the_wall_on_the_days_on_which_clocks_change(changed: Changed) -> None:
    """GTFS counts from noon less twelve hours; in Berlin on 28 March 2027 that is eleven in the evening before."""
    edits = [("Asia/Tokyo", "Europe/Berlin"), ('weekdays = ["mon", "wed"]', 'weekdays = ["sun"]')]
    town = changed(*edits, ("fleet.toml", '["mon", "wed", "thu", "fri"]', '["sun", "thu", "fri"]'))
    [start] = {row["start_pickup_drop_off_window"] for row in tables_of(town).of("stop_times.txt")}
    hours, minutes, seconds = map(int, start.split(":"))
    berlin = ZoneInfo(tables_of(town).of("agency.txt")[0]["agency_timezone"])
    for day in (date(2027, 3, 28), date(2027, 10, 31)):
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=berlin).astimezone(UTC)
        moment = noon - timedelta(hours=12) + timedelta(hours=hours, minutes=minutes, seconds=seconds)
        assert f"{moment.astimezone(berlin):%H:%M}" == "08:30"
