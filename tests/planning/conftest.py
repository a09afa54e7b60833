from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from api.planning.base_town import BaseTown

KAMISHIHORO = Path(__file__).parents[2] / "data" / "kamishihoro"
THURSDAY = date(2026, 11, 26)


@pytest.fixture(scope="session")
def base() -> BaseTown:
    return BaseTown.read(KAMISHIHORO)


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    """Writes a scenario's file."""

    def write(text: str, name: str = "scenario.toml") -> Path:
        (tmp_path / name).write_text(text)
        return tmp_path / name

    return write
