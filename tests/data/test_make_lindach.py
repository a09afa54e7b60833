"""The second town is what its script makes of an invented extract by our own commands, and it can run."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

import geopandas as gpd
import pytest

from api.town import Town, load_town
from api.town.check import check_town
from scheduler.travel.roads import UNREACHABLE

DATA = Path(__file__).resolve().parents[2] / "data"
LINDACH = DATA / "lindach"
THURSDAY = date(2026, 11, 26)


@pytest.fixture(scope="module")
def town() -> Town:
    return load_town(LINDACH)


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_the_script_makes_the_committed_folder_with_our_commands(tmp_path: Path) -> None:
    subprocess.run([sys.executable, DATA / "make_lindach.py", tmp_path], check=True, capture_output=True)
    names = files(LINDACH)
    assert files(tmp_path) == names
    texts = [name for name in names if not name.endswith(".parquet")]
    assert [name for name in texts if (tmp_path / name).read_bytes() != (LINDACH / name).read_bytes()] == []
    ours, theirs = (gpd.read_parquet(folder / "roads.parquet") for folder in (LINDACH, tmp_path))
    assert ours.equals(theirs)


def test_the_town_is_in_order() -> None:
    assert check_town(LINDACH) == []


def test_every_file_says_that_the_town_is_invented(town: Town) -> None:
    assert "架空" in town.notice.ja
    assert "invented" in town.notice.en
    for layer in ("places", "areas"):
        metadata = json.loads((LINDACH / f"{layer}.geojson").read_text(encoding="utf-8"))["metadata"]
        assert (metadata["notice_ja"], metadata["notice_en"]) == tuple(town.notice)
    for name in ("town.toml", "fleet.toml", "demand.toml", "SOURCES.md"):
        assert town.notice.en in (LINDACH / name).read_text(encoding="utf-8")


def test_invented_people_have_names_and_numbers_nobody_has() -> None:
    with (LINDACH / "residents.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    families = {
        "Muster",
        "Beispiel",
        "Probe",
        "Vorlage",
        "Entwurf",
        "Modell",
        "Schablone",
        "Übung",
        "Versuch",
        "Annahme",
    }
    assert {row["name"].split()[1] for row in rows} == families
    assert all(row["phone"].startswith("+49 000 ") for row in rows)
    assert len({row["name"] for row in rows}) == len(rows) >= 90


def test_homes_walk_to_a_stop_and_public_buildings_have_names_in_both_languages(town: Town) -> None:
    homes = [place for place in town.places.values() if place.kind == "home"]
    assert len(homes) > 600
    assert all(home.stop is not None for home in homes)
    assert (town.places["osm-n100002"].name.ja, town.places["osm-n100002"].name.en) == (
        "リンダッハ駅",
        "Lindach station",
    )


def test_the_day_is_planned_for_its_slowest_hours(town: Town) -> None:
    seconds = {day: town.travel(day).arrays.seconds for day in (THURSDAY, date(2026, 12, 3))}
    reached = seconds[THURSDAY] < UNREACHABLE
    assert reached.all()
    assert (seconds[date(2026, 12, 3)] >= seconds[THURSDAY]).all()
    assert seconds[date(2026, 12, 3)].sum() > 1.1 * seconds[THURSDAY].sum()


def test_a_supermarket_on_the_wide_road_is_reached_on_its_own_side(town: Town) -> None:
    shop, other_side = town.places["osm-n100006"], 12.41224  # the middle of the two carriageways
    assert shop.lon > other_side
    assert town.locations.lon[shop.location] > other_side
