from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[2] / "data"
sys.path.insert(0, str(DATA))

from making_lindach.extract import write_sources  # noqa: E402


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented municipality as somebody would have it before they begin: an extract, a border, addresses."""
    folder = tmp_path_factory.mktemp("sources")
    write_sources(folder)
    return folder


@pytest.fixture
def bare(tmp_path: Path, sources: Path) -> Path:
    """A town's folder with nothing but its one area."""
    folder = tmp_path / "town"
    folder.mkdir()
    area = json.loads((sources / "area.geojson").read_text())
    area["properties"] = {"id": "all", "name_ja": "全域", "name_en": "Everywhere"}
    text = json.dumps({"type": "FeatureCollection", "features": [area]})
    (folder / "areas.geojson").write_text(text, encoding="utf-8")
    return folder
