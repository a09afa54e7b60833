"""A feed is taken into a town's folder, or the folder stays as it was."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import gtfs_kit
import partridge
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.timetable import FeedRefused, Imported, import_timetable
from api.town import Town, load_town
from tests.cli.running import noriai
from tests.timetable.feeds import FAR, FEED, Edit, contents, feed, put, saved, without, zipped

KAMISHIHORO = Path(__file__).resolve().parents[2] / "data" / "kamishihoro"
THURSDAY, FRIDAY, SATURDAY, SUNDAY = (date(2026, 11, day) for day in (26, 27, 28, 29))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A town without a timetable."""
    folder = Path(shutil.copytree(KAMISHIHORO, tmp_path / "town"))
    shutil.rmtree(folder / "timetable")
    return folder


def take_in(folder: Path, made: dict[str, str], metres: float = 150) -> Imported:
    return import_timetable(saved(folder.parent, zipped(made)), folder, metres, lambda file, rows: None)


def seen(town: Town, day: date, place: str = "terminal") -> list[tuple[str, str, str, str]]:
    """When, what, which line, where to or from, in English."""
    return [
        (one.at.strftime("%H:%M"), one.call.kind, one.call.line.en, one.call.towards.en)
        for one in town.timetable.at(place, day, town.timezone)
    ]


def test_what_calls_at_the_towns_places_is_taken_in_and_the_rest_left(folder: Path) -> None:
    done = take_in(folder, feed())
    assert (done.trips, done.all_trips, done.lines) == (3, 4, 1)
    assert done.stops == (("上士幌ターミナル", "terminal"), ("ぬかびら温泉", "nukabira"))
    kept = "".join(path.read_text(encoding="utf-8") for path in (folder / "timetable").iterdir())
    assert "stop-far" in kept
    assert "stop-further" not in kept
    assert "循環" not in kept
    town = load_town(folder)
    assert seen(town, THURSDAY) == [
        ("00:10", "departure", "51 Kamishihoro line", "Faraway"),
        ("10:38", "arrival", "51 Kamishihoro line", "ぬかびら温泉"),
        ("10:40", "departure", "51 Kamishihoro line", "Faraway"),
        ("15:05", "arrival", "51 Kamishihoro line", "Faraway"),
    ]
    assert [time for time, *_ in seen(town, THURSDAY, "nukabira")] == ["10:05"]


def test_dates_follow_the_calendar_and_its_exceptions_and_nights_go_on_after_midnight(folder: Path) -> None:
    take_in(folder, feed())
    town = load_town(folder)
    assert [time for time, *_ in seen(town, FRIDAY)] == ["00:10"], "Thursday's last bus, and no other"
    assert [time for time, *_ in seen(town, SATURDAY)] == ["10:38", "10:40", "15:05"]
    assert [time for time, *_ in seen(town, SUNDAY)] == ["00:10"]
    assert town.timetable.span == (date(2026, 4, 1), date(2027, 3, 31))
    night = town.timetable.find("departure", "night", "pole-1", THURSDAY)
    assert night is not None
    assert night.at.astimezone(town.timezone).isoformat() == "2026-11-27T00:10:00+09:00"
    assert town.timetable.find("departure", "night", "pole-1", FRIDAY) is None


def test_nobody_gets_on_where_only_alighting_is_allowed_or_a_trip_ends(folder: Path) -> None:
    take_in(folder, feed(put("stop_times.txt", "pole-1,2,0,0", "pole-1,2,1,0")))
    timetable = load_town(folder).timetable
    assert timetable.find("departure", "morning", "pole-1", THURSDAY) is None
    assert timetable.find("arrival", "morning", "pole-1", THURSDAY) is not None
    assert timetable.find("departure", "back", "pole-1", THURSDAY) is None


def test_a_call_without_a_stated_time_cannot_be_caught_and_a_frequency_neither(folder: Path) -> None:
    def every_ten_minutes(made: dict[str, str]) -> None:
        made["frequencies.txt"] = "trip_id,start_time,end_time,headway_secs\nback,08:00:00,20:00:00,600\n"

    blank = put("stop_times.txt", "10:38:00,10:40:00,pole-1", ",,pole-1")
    done = take_in(folder, feed(blank, every_ten_minutes))
    assert (done.trips, done.by_frequency) == (2, 1)
    assert [time for time, *_ in seen(load_town(folder), THURSDAY)] == ["00:10"]


def test_two_independent_readers_read_what_was_taken_in(folder: Path) -> None:
    take_in(folder, feed())
    kit = gtfs_kit.read_feed(folder / "timetable", dist_units="km")
    assert sorted(kit.get_trips("20261126")["trip_id"]) == ["back", "morning", "night"]
    assert kit.get_trips("20261127").empty
    other = partridge.load_feed(str(folder / "timetable"))
    assert sorted(other.trips["trip_id"]) == ["back", "morning", "night"]
    assert other.stop_times.loc[other.stop_times["trip_id"] == "back", "arrival_time"].tolist()[1] == 15 * 3600 + 300


def test_a_second_import_takes_the_place_of_the_first_and_leaves_nothing_else(folder: Path) -> None:
    take_in(folder, feed())
    before = contents(folder)
    take_in(folder, feed(put("stop_times.txt", "15:05:00,15:05:00", "15:15:00,15:15:00")))
    after = contents(folder)
    assert {name for name in before if before[name] != after.get(name)} == {"timetable/stop_times.txt"}
    assert set(after) == set(before)
    take_in(folder, feed())
    assert contents(folder) == before


def test_a_stop_is_at_the_terminal_before_any_nearer_place(folder: Path) -> None:
    # 60 m from the terminal, and nearer still to the shop beside it.
    between = put("stops.txt", "43.234600,143.293400", "43.233400,143.293600")
    assert dict(take_in(folder, feed(between)).stops)["上士幌ターミナル"] == "terminal"


SPOILT: dict[str, tuple[Edit, str, int, str]] = {
    # name: (what is done to the feed, the file, the line, part of the English message)
    "missing stop": (put("stops.txt", FAR, ""), "stop_times.txt", 4, 'no stop_id "stop-far"'),
    "missing trip": (put("trips.txt", "r2,daily,elsewhere,循環\n", ""), "stop_times.txt", 9, 'no trip_id "elsewhere"'),
    "missing route": (put("routes.txt", "r1,a,51,上士幌線,3\n", ""), "trips.txt", 2, 'no route_id "r1"'),
    "missing service": (put("trips.txt", "r1,daily,morning", "r1,never,morning"), "trips.txt", 2, "no service_id"),
    "missing file": (without("stop_times.txt"), "stop_times.txt", 1, "missing from the zip"),
    "missing column": (put("stops.txt", "stop_lat", "latitude"), "stops.txt", 1, "columns are missing: stop_lat"),
    "no calendar": (without("calendar.txt", "calendar_dates.txt"), "calendar.txt", 1, "neither calendar.txt nor"),
    "no time": (put("stop_times.txt", "10:38:00", "10:38"), "stop_times.txt", 3, "is no time"),
    "time going back": (put("stop_times.txt", "11:50:00,11:50:00", "09:50:00,09:50:00"), "stop_times.txt", 4, "before"),
    "no number": (put("stop_times.txt", "pole-1,2,0,0", "pole-1,two,0,0"), "stop_times.txt", 3, "no whole number"),
    "no date": (put("calendar.txt", "20260401", "2026-04-01"), "calendar.txt", 2, "dates in order"),
    "no exception": (put("calendar_dates.txt", "20261127,2", "20261127,3"), "calendar_dates.txt", 3, "is 1 or 2"),
    "too few cells": (put("stop_times.txt", "pole-1,2,0,0", "pole-1,2"), "stop_times.txt", 3, "5 cells instead of 7"),
    "a quote left open": (put("stops.txt", "pole-1,上", 'pole-1,"上'), "stops.txt", 3, "not valid CSV"),
    "no position": (put("stops.txt", "43.234600", "north"), "stops.txt", 3, "has no position"),
    "unknown zone": (put("agency.txt", "Asia/Tokyo", "Asia/Obihiro"), "agency.txt", 2, "no time zone"),
    "the same route twice": (put("routes.txt", "r2,a,90", "r1,a,90"), "routes.txt", 3, "there twice"),
}  # fmt: skip


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_feed_is_told_by_file_and_row_and_changes_nothing(folder: Path, name: str) -> None:
    edit, file, line, said = SPOILT[name]
    before = contents(folder)
    with pytest.raises(FeedRefused) as caught:
        take_in(folder, feed(edit))
    first = caught.value.findings[0]
    assert (first.file, first.line) == (file, line)
    assert said in first.message.en
    assert first.message.ja != first.message.en
    assert contents(folder) == before


def test_a_feed_of_elsewhere_is_told_with_its_nearest_stop(folder: Path) -> None:
    elsewhere = (
        put("stops.txt", "43.234600,143.293400", "43.334600,143.293400"),
        put("stops.txt", "43.366200,143.191200", "43.466200,143.191200"),
    )
    with pytest.raises(FeedRefused, match=r'nearest stop, .* is 8\d\d\d m from "nukabira"') as caught:
        take_in(folder, feed(*elsewhere))
    assert caught.value.findings[0].file == "stops.txt"
    assert take_in(folder, feed(elsewhere[0])).trips == 1, "one place with a bus is enough"


def test_coordinates_that_are_swapped_are_told_as_such(folder: Path) -> None:
    def swap(made: dict[str, str]) -> None:
        made["stops.txt"] = made["stops.txt"].replace("stop_lat,stop_lon", "stop_lon,stop_lat")

    with pytest.raises(FeedRefused, match="swapped"):
        take_in(folder, feed(swap))


CLIMBING = {**FEED, "../../outside.txt": "x"}
NESTED = {f"feed/{name}": text for name, text in FEED.items()}
BOMB = {**FEED, "stop_times.txt": FEED["stop_times.txt"] + "\n" * 30_000_000}
NOT_UTF8 = {**FEED, "stops.txt": FEED["stops.txt"].encode("shift_jis")}


@pytest.mark.parametrize(
    ("content", "file", "said"),
    [
        (b"not a zip at all", "feed.zip", "not a zip file"),
        (zipped(FEED)[:700], "feed.zip", "cut short"),
        (zipped(FEED).replace(b"stops.txt", b"../st.txt"), "../st.txt", "leads out of the zip"),
        (zipped(CLIMBING), "../../outside.txt", "leads out of the zip"),
        (zipped({**FEED, "C:/x.txt": "x"}), "C:/x.txt", "leads out of the zip"),
        (zipped(BOMB), "stop_times.txt", "a zip bomb"),
        (zipped(NESTED), "agency.txt", "feed/agency.txt must be at its top"),
        (zipped(NOT_UTF8), "stops.txt", "not written in UTF-8"),
        (b"", "feed.zip", "not a zip file"),
    ],
    ids=["text", "cut short", "climbs", "climbs high", "drive", "bomb", "nested", "not UTF-8", "empty"],
)
def test_a_dangerous_or_damaged_zip_is_told_and_changes_nothing(
    folder: Path, content: bytes, file: str, said: str
) -> None:
    before = contents(folder.parent)
    path = saved(folder.parent, content)
    with pytest.raises(FeedRefused) as caught:
        import_timetable(path, folder, 150, lambda file, rows: None)
    assert caught.value.findings[0].file == file
    assert said in caught.value.findings[0].message.en
    path.unlink()
    assert contents(folder.parent) == before


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, len(zipped(FEED)) - 1), new=st.binary(min_size=1, max_size=8))
def test_a_zip_with_any_bytes_wrong_is_refused_or_read_but_never_breaks(folder: Path, at: int, new: bytes) -> None:
    content = bytearray(zipped(FEED))
    content[at : at + len(new)] = new
    before = contents(folder)
    try:
        import_timetable(saved(folder.parent, bytes(content)), folder, 150, lambda file, rows: None)
    except FeedRefused as refused:
        assert contents(folder) == before
        assert all(finding.line >= 1 for finding in refused.findings)
    else:
        load_town(folder)
        shutil.rmtree(folder / "timetable")


def test_the_command_says_what_it_took_in_and_refuses_in_one_line_each(folder: Path) -> None:
    path = saved(folder.parent, zipped(feed()))
    done = noriai("town", "import-timetable", path, "--town", folder, "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["trips"] == 3
    assert "上士幌ターミナル → terminal" in noriai("town", "import-timetable", path, "--town", folder).stdout
    saved(folder.parent, zipped(feed(put("stops.txt", FAR, ""))))
    before = contents(folder)
    refused = noriai("town", "import-timetable", path, "--town", folder)
    assert refused.returncode == 2
    assert f"{path}/stop_times.txt:4:" in refused.stderr
    assert "nothing was imported" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert contents(folder) == before
    missing = noriai("town", "import-timetable", folder / "none.zip", "--town", folder)
    assert (missing.returncode, "no such file" in missing.stderr) == (2, True)


def test_readings_in_kana_are_kept_for_those_who_read_slowly(folder: Path) -> None:
    take_in(folder, feed())
    assert load_town(folder).timetable.readings == {"遠い町": "とおいまち"}
