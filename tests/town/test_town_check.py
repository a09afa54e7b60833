"""Bad folders are made from the real one, one mistake each; the check names its file and line."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from api.town import TownError, load_town
from api.town.check import check_town

KAMISHIHORO = Path(__file__).resolve().parents[2] / "data" / "kamishihoro"

Edit = Callable[[str], str]


def put(old: str, new: str, nth: int = 0) -> Edit:
    """Replaces the nth occurrence, and fails the test when there is none."""

    def edit(text: str) -> str:
        at = [found.start() for found in re.finditer(re.escape(old), text)][nth]
        return text[:at] + new + text[at + len(old) :]

    return edit


def line(text: str, marker: str, nth: int = 0) -> int:
    """The line (from 1) of the nth occurrence of `marker`."""
    return [number for number, row in enumerate(text.split("\n"), 1) if marker in row][nth]


SHIFT = """[[vehicles.shifts]]
weekdays = ["fri"]
starts = "16:00"
ends = "17:00"
base = "depot"

[[vehicles]] #"""

# name: (file, edit, marker of the line in the edited file, its occurrence, part of the English message)
MISTAKES: dict[str, tuple[str, Edit, str, int, str]] = {
    "unknown key": ("town.toml", put("cutoff_minutes", "cut_off_minutes"), "cut_off_minutes", 0, "not permitted"),
    "calling later than booking": (
        "town.toml",
        put("open_return_minutes = 5", "open_return_minutes = 31"),
        "= 31",
        0,
        "longer than",
    ),
    "rate below nothing": ("town.toml", lambda text: f"{text}[costs]\nper_km = -1\n", "per_km", 0, "greater than"),
    "missing key": ("town.toml", put("horizon_days = 14", ""), "[service]", 0, "Field required"),
    "wrong type": ("town.toml", put("min_age = 65", 'min_age = "65"'), "min_age", 0, "valid integer"),
    "number out of range": ("town.toml", put("factor = 1.5", "factor = 0.5"), "factor = 0.5", 0, "greater than"),
    "not a number": ("town.toml", put("factor = 1.5", "factor = nan"), "factor = nan", 0, "finite"),
    "TOML syntax": ("town.toml", put("[[seasons]]", "[[seasons]"), "[[seasons]", 0, "not valid TOML"),
    "time that does not exist": ("town.toml", put('"08:30"', '"08:65"', 1), '"08:65"', 0, "a time is written like"),
    "hours that end before they begin": ("town.toml", put('"15:30"', '"08:00"'), '"08:00"', 0, "not after"),
    "weekday that does not exist": ("town.toml", put('"wed"', '"wedn"'), '"wedn"', 0, "a weekday is one of"),
    "time zone that does not exist": ("town.toml", put("Asia/Tokyo", "Asia/Obihiro"), "Obihiro", 0, "time zone"),
    "closing day that does not exist": ("town.toml", put('"12-31"', '"13-01"'), '"13-01"', 0, "every year"),
    "operator's page without a scheme": ("town.toml", put('"https://www', '"www'), '"www', 0, "operator.url"),
    "line with an unknown area": ("town.toml", put('"orube"]', '"oruba"]'), '"oruba"]', 0, 'no area "oruba"'),
    "line used twice": ("town.toml", put('id = "hagigaoka"', 'id = "orube"'), 'id = "orube"', 1, "used twice"),
    "line without a vehicle on a day": ("town.toml", put('"mon", "wed"', '"mon", "sun"'), '"sun"', 0, "no vehicle"),
    "month in no season": ("town.toml", put("months = [4, 5,", "months = [5,"), "[[seasons]]", 0, "month 4 is in no"),
    "month in two seasons": ("town.toml", put("[11, 12,", "[10, 11, 12,"), "[10, 11, 12,", 0, "month 10 is in two"),
    "class of road without a speed": ("town.toml", put(" mountain = 36,", ""), "national = 42", 0, "no speed"),
    "colour": ("fleet.toml", put("#d55e00", "orange"), '"orange"', 0, "pattern"),
    "vehicle of an unknown line": ("fleet.toml", put('["hagigaoka"', '["hagi"'), '["hagi"', 0, 'no line "hagi"'),
    "vehicle from an unknown place": ("fleet.toml", put('"depot"', '"garage"', 2), '"garage"', 0, 'no place "garage"'),
    "vehicle used twice": ("fleet.toml", put('"bus-2"', '"bus-1"'), '"bus-1"', 1, "used twice"),
    "break outside its times": ("fleet.toml", put("minutes = 45", "minutes = 240"), "minutes = 240", 0, "does not fit"),
    "two shifts on one day": ("fleet.toml", put("[[vehicles]] # 郵便車", SHIFT), "weekdays", 2, "two shifts on one"),
    "shift on a day without a line": (
        "fleet.toml",
        put('["tue", "thu", "fri"]', '["tue"]'),
        "[[vehicles.shifts]]",
        2,
        "outside the days and hours",
    ),
    "more wheelchairs than seats": ("fleet.toml", put("wheelchair = 3", "wheelchair = 11"), "= 11", 0, "more seats"),
    "mean that is no time": ("demand.toml", put('"10:00"', '"ten"'), '"ten"', 0, "a time is written like"),
    "share above one": ("demand.toml", put("homeward = 0.94", "homeward = 94.0"), "94.0", 0, "less than or equal"),
    "eleven months": ("demand.toml", put("[1.15, 1.15,", "[1.15,"), "months = ", 0, "at least 12 items"),
    "kind without a place": ("demand.toml", put('["hospital"]', '["school"]'), '"school"', 0, "Input should be"),
    "way home after hours": ("demand.toml", put('"14:40"', '"16:40"'), '"16:40"', 0, "within the hours"),
    "lead shorter than the ride": (
        "demand.toml",
        put("minutes = 45", "minutes = 5"),
        "minutes = 5",
        0,
        "furthest home",
    ),
    "resident without a home": ("residents.csv", put("home-centre-02", "home-mars-02"), "home-mars-02", 0, "no home"),
    "resident with an impossible birthday": (
        "residents.csv",
        put("-05-21", "-02-30"),
        "-02-30",
        0,
        "a date is written",
    ),
    "resident used twice": ("residents.csv", put("r-003", "r-002"), "r-002", 1, "used twice"),
    "carer of nobody": ("residents.csv", put("no,r-053", "no,r-999"), "r-999", 0, 'no other resident "r-999"'),
    "neither yes nor no": ("residents.csv", put(",no,no,no,no,", ",no,maybe,no,no,"), "maybe", 0, "yes or no"),
    "row with a cell too many": ("residents.csv", put(",no,no,no,no,\n", ",no,no,no,no,,x\n"), ",,x", 0, "too many"),
    "columns of another file": ("residents.csv", put("walking_frame", "stick"), "stick", 0, "the columns are"),
    "open quotation": ("residents.csv", put("r-084,", 'r-084,"'), "r-084", 0, "not valid CSV"),
    "JSON syntax": ("roads.geojson", put('"farm"', 'farm"', 7), ':farm"', 0, "not valid JSON"),
    "road that is a point": ("roads.geojson", put("LineString", "Point", 5), '"Point"', 0, "LineString"),
    "place far from any road": ("places.geojson", put("[143.296,", "[145.296,"), "[145.296,", 0, "from any road"),
    "place outside every area": (
        "places.geojson",
        put("[143.299,43.224]", "[143.2949,43.2020]"),
        "43.2020",
        0,
        "no area",
    ),
    "place of an unknown kind": ("places.geojson", put('"terminal","source"', '"port","source"'), '"port"', 0, "Input"),
    "place used twice": ("places.geojson", put('"id":"clinic"', '"id":"wakka"'), '"id":"wakka"', 1, "used twice"),
}


def edit(folder: Path, file: str, change: Edit) -> str:
    text = change((folder / file).read_text(encoding="utf-8"))
    (folder / file).write_text(text, encoding="utf-8")
    return text


def found(folder: Path) -> list[tuple[str, int, str]]:
    return [(finding.file, finding.line, finding.message.en) for finding in check_town(folder)]


def test_the_real_town_has_no_mistakes(folder: Path) -> None:
    assert check_town(folder) == []


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_found_on_its_line_and_told_in_both_languages(folder: Path, name: str) -> None:
    file, change, marker, nth, words = MISTAKES[name]
    text = edit(folder, file, change)
    findings = check_town(folder)
    here = [one for one in findings if (one.file, one.line) == (file, line(text, marker, nth))]
    assert any(words in one.message.en for one in here), findings
    assert all(re.search("[ぁ-んァ-ン一-龠]", one.message.ja) for one in findings)


@pytest.mark.parametrize("file", [path.name for path in KAMISHIHORO.iterdir() if path.suffix not in ("", ".md")])
def test_a_missing_file_is_named(folder: Path, file: str) -> None:
    (folder / file).unlink()
    assert found(folder) == [(file, 1, "the file is missing")]
    with pytest.raises(TownError, match=f"{file}:1:"):
        load_town(folder)


@pytest.mark.parametrize("file", ["town.toml", "places.geojson", "residents.csv"])
def test_a_file_that_is_not_utf8_is_named_with_its_line(folder: Path, file: str) -> None:
    rows = (folder / file).read_bytes().split(b"\n")
    rows[3] += b"\x8f\xe3"
    (folder / file).write_bytes(b"\n".join(rows))
    assert (file, 4, "not written in UTF-8") in found(folder)


def test_an_area_that_crosses_itself_is_found(folder: Path) -> None:
    path = folder / "areas.geojson"
    areas = json.loads(path.read_text(encoding="utf-8"))
    areas["features"][0]["geometry"]["coordinates"] = [[[143.2, 43.2], [143.4, 43.4], [143.4, 43.2], [143.2, 43.4]]]
    areas["features"][0]["geometry"]["coordinates"][0].append([143.2, 43.2])
    path.write_text(json.dumps(areas, indent=1), encoding="utf-8")
    text = path.read_text(encoding="utf-8")
    [(file, number, said)] = found(folder)
    assert (file, number) == ("areas.geojson", line(text, '"type": "Feature"') - 1)
    assert "not a valid polygon: Self-intersection" in said


def test_a_home_nobody_can_reach_is_found(folder: Path) -> None:
    """Without the one road along 143.1743 the houses in the north of 上音更 are cut off."""
    text = edit(folder, "roads.geojson", lambda text: re.sub(r".*\[143\.1743,43\.24.*\],\[143\.1743.*\n", "", text))
    places = (folder / "places.geojson").read_text(encoding="utf-8")
    assert "143.1743,43.25" in text
    cut_off = [(at, number) for at, number, said in found(folder) if "no road joins" in said]
    assert ("places.geojson", line(places, '"id":"kami-otofuke"')) in cut_off


def test_a_home_too_far_from_every_road_is_found(folder: Path) -> None:
    text = edit(
        folder,
        "places.geojson",
        lambda text: re.sub(r'("id":"home-orube-01".*"coordinates":)\[.*\]', r"\1[143.3721,43.2227]", text),
    )
    [(file, number, said)] = found(folder)
    assert (file, number) == ("places.geojson", line(text, '"id":"home-orube-01"'))
    assert "nobody can get to" in said


def test_homes_without_a_stop_are_found_where_the_town_says_how_far_people_walk(folder: Path) -> None:
    text = edit(folder, "places.geojson", put('"metadata":{', '"metadata":{"walk_metres":400,'))
    homes = [number for number, row in enumerate(text.split("\n"), 1) if '"kind":"home"' in row]
    findings = found(folder)
    assert [number for _, number, _ in findings] == homes
    assert all("has no stop within 400 m" in said for _, _, said in findings)


def test_an_area_without_a_road_is_found(folder: Path) -> None:
    far = {"id": "far", "name_ja": "遠く", "name_en": "Far"}
    ring = [[144.0, 43.0], [144.1, 43.0], [144.1, 43.1], [144.0, 43.0]]
    feature = {"type": "Feature", "properties": far, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    text = edit(folder, "areas.geojson", lambda text: text.rstrip()[:-2].rstrip() + f",\n{json.dumps(feature)}\n]}}\n")
    assert found(folder) == [("areas.geojson", line(text, '"far"'), 'there is no road in the area "far"')]


def test_a_home_no_line_serves_is_found(folder: Path) -> None:
    text = edit(folder, "residents.csv", put("home-centre-02", "nukabira"))
    assert found(folder) == [("residents.csv", line(text, "nukabira"), 'no line serves "nukabira"')]


def test_several_mistakes_are_all_told_in_order(folder: Path) -> None:
    town = edit(folder, "town.toml", put("min_age = 65", "min_age = true"))
    fleet = edit(folder, "fleet.toml", put('kind = "bus"', 'kind = "balloon"', 1))
    lines = [(at, number) for at, number, _ in found(folder)]
    assert lines == [("fleet.toml", line(fleet, "balloon")), ("town.toml", line(town, "min_age"))]


@pytest.mark.parametrize("name", ["wrong type", "place used twice", "JSON syntax", "resident without a home"])
def test_loading_a_bad_folder_raises_its_first_mistake(folder: Path, name: str) -> None:
    file, change, marker, nth, words = MISTAKES[name]
    text = edit(folder, file, change)
    with pytest.raises(TownError) as caught:
        load_town(folder)
    assert (caught.value.file, caught.value.line) == (file, line(text, marker, nth))
    assert words in caught.value.message.en


@pytest.mark.parametrize("seed", range(20))
def test_a_damaged_file_is_a_town_error_or_a_town_but_never_another_exception(folder: Path, seed: int) -> None:
    rng = Random(seed)
    path = rng.choice(sorted(path for path in folder.rglob("*.*") if path.suffix != ".md"))
    content = bytearray(path.read_bytes())
    at = rng.randrange(len(content))
    content[at : at + rng.randrange(1, 40)] = rng.choice(
        [b"", b"\x00", b"[", b"-1", b"nan", b'""', b"\n", content[:99]]
    )
    path.write_bytes(content)
    first: tuple[str, int] | None = None
    try:
        load_town(folder)
    except TownError as error:
        first = (error.file, error.line)
    assert first is None or first in {(one.file, one.line) for one in check_town(folder)}


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    code = "from api.cli.town import app; app()"
    return subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False)


def test_the_command_prints_file_line_and_message_and_fails(folder: Path) -> None:
    text = edit(folder, "fleet.toml", put("#d55e00", "orange"))
    done = run("check", str(folder))
    assert done.returncode == 2
    assert f"{folder / 'fleet.toml'}:{line(text, 'orange')}: " in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_the_command_accepts_the_real_town() -> None:
    done = run("check")
    assert done.returncode == 0
    assert "上士幌町" in done.stdout
