"""The town folder is what the script writes, and it says what it is."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[2] / "data"
KAMISHIHORO = DATA / "kamishihoro"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "kamishihoro"
    subprocess.run([sys.executable, DATA / "make_kamishihoro.py", folder], check=True, capture_output=True)
    return folder


def files_of(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def geojson(layer: str) -> dict:
    return json.loads((KAMISHIHORO / f"{layer}.geojson").read_text(encoding="utf-8"))


def residents() -> list[dict[str, str]]:
    with (KAMISHIHORO / "residents.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_script_writes_the_same_bytes_as_the_committed_folder(made: Path) -> None:
    names = files_of(KAMISHIHORO)
    assert files_of(made) == names
    assert [name for name in names if (made / name).read_bytes() != (KAMISHIHORO / name).read_bytes()] == []


def test_every_layer_and_the_rules_say_that_they_are_a_model() -> None:
    notice = tomllib.loads((KAMISHIHORO / "town.toml").read_text(encoding="utf-8"))["notice"]
    assert "模型" in notice["ja"]
    assert "not a survey" in notice["en"]
    for layer in ("places", "roads", "areas"):
        metadata = geojson(layer)["metadata"]
        assert (metadata["notice_ja"], metadata["notice_en"]) == (notice["ja"], notice["en"])
        assert "Geolonia" in metadata["attribution"]
        assert "CC BY 4.0" in metadata["attribution"]


def test_the_52_addresses_stand_where_their_source_has_them() -> None:
    source = json.loads((DATA / "making" / "addresses.json").read_text(encoding="utf-8"))
    ours = {
        feature["properties"]["name_ja"]: feature["geometry"]["coordinates"]
        for feature in geojson("places")["features"]
        if feature["properties"]["source"] == "address"
    }
    assert len(ours) == 52
    assert ours == {row["town"].removeprefix("字"): [row["lng"], row["lat"]] for row in source}


def test_invented_people_have_names_and_numbers_nobody_has() -> None:
    families = {"試験", "見本", "架空", "仮名", "例題", "模型", "練習", "雛形", "想定", "仮置"}
    assert all(row["name"].split()[0] in families for row in residents())
    assert all(row["phone"].startswith("000-") for row in residents())
    assert len({row["name"] for row in residents()}) == len(residents())


def test_every_home_has_somebody_living_in_it() -> None:
    homes = {
        feature["properties"]["id"]
        for feature in geojson("places")["features"]
        if feature["properties"]["kind"] == "home"
    }
    assert {row["home"] for row in residents()} == homes
    assert len(homes) >= 60
