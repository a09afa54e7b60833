"""A timetable that lies in a town's folder is checked with it, by file and line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from api.town.check import check_town

KAMISHIHORO = Path(__file__).resolve().parents[2] / "data" / "kamishihoro"

AGENCY = "model,模型バス (架空の時刻表),https://www.example.org/,Asia/Tokyo,ja\n"

MISTAKES: dict[str, tuple[str, str, str, int, str]] = {
    # name: (file, what is replaced, by what, the line, part of the English message)
    "unknown place": ("stops.txt", ",terminal", ",station", 2, 'there is no place "station"'),
    "no stop at a place": ("stops.txt", "noriai_place_id", "place", 1, "no stop is at a place"),
    "time going back": ("stop_times.txt", "07:50:00,07:50:00", "06:30:00,06:30:00", 3, "before the trip's time"),
    "unknown trip": ("stop_times.txt", "weekday-kamishihoro-obihiro-0640,06", "never,06", 2, 'no trip_id "never"'),
    "unknown zone": ("agency.txt", "Asia/Tokyo", "Asia/Obihiro", 2, "no time zone"),
    "no agency": ("agency.txt", AGENCY, "", 1, "no agency"),
    "no date": ("calendar.txt", "20240101", "2024", 2, "dates in order"),
    "too many cells": ("trips.txt", "weekday-kamishihoro-obihiro-0640,帯広", "a,b,c", 2, "5 cells instead of 4"),
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(KAMISHIHORO, tmp_path / "town"))


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_in_the_timetable_is_told_by_file_and_line(folder: Path, name: str) -> None:
    file, old, new, line, said = MISTAKES[name]
    path = folder / "timetable" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    first = check_town(folder)[0]
    assert (first.file, first.line) == (f"timetable/{file}", line)
    assert said in first.message.en


def test_a_town_without_a_timetable_is_a_town(folder: Path) -> None:
    shutil.rmtree(folder / "timetable")
    assert check_town(folder) == []


def test_a_timetable_that_nobody_can_get_on_or_off_is_of_no_use(folder: Path) -> None:
    times = folder / "timetable" / "stop_times.txt"
    times.write_text(
        times.read_text(encoding="utf-8").replace(",0,1", ",1,1").replace(",1,0", ",1,1"), encoding="utf-8"
    )
    assert [(one.file, one.message.en) for one in check_town(folder)] == [
        ("timetable/stop_times.txt", "nobody can get on or off anything at a place of the town")
    ]
