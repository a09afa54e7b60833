"""Places are taken out of a town only where nothing needs them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from api.town import load_town
from tests.cli.running import noriai

KAMISHIHORO = Path(__file__).resolve().parents[2] / "data" / "kamishihoro"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(KAMISHIHORO, tmp_path / "town"))


def test_places_that_nobody_uses_are_removed_and_all_else_stays(folder: Path) -> None:
    before = set(load_town(folder).places)
    done = noriai("town", "remove-places", folder, "mitsumata", "nukabira-gensenkyo")
    assert done.returncode == 0, done.stderr
    assert "2 places removed" in done.stdout
    assert set(load_town(folder).places) == before - {"mitsumata", "nukabira-gensenkyo"}


@pytest.mark.parametrize(
    ("name", "words"), [("depot", "still needed"), ("home-centre-01", "still needed"), ("castle", "there is no place")]
)
def test_a_base_a_residents_home_or_an_unknown_place_removes_nothing(folder: Path, name: str, words: str) -> None:
    before = (folder / "places.geojson").read_bytes()
    result = noriai("town", "remove-places", folder, "mitsumata", name)
    assert result.returncode == 2
    assert words in result.stderr
    assert (folder / "places.geojson").read_bytes() == before
