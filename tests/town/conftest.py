from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from api.town import Town, load_town

KAMISHIHORO = Path(__file__).resolve().parents[2] / "data" / "kamishihoro"


@pytest.fixture(scope="session")
def town() -> Town:
    return load_town(KAMISHIHORO)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the real town to break."""
    return Path(shutil.copytree(KAMISHIHORO, tmp_path / "town"))
