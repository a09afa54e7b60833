from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from api.town import Town, load_town
from tests.api.serving import Served, serving

KAMISHIHORO = Path(__file__).resolve().parents[2] / "data" / "kamishihoro"


@pytest.fixture(scope="session")
def town() -> Town:
    return load_town(KAMISHIHORO)


@pytest.fixture
def served(town: Town, tmp_path: Path) -> Iterator[Served]:
    """A server of its own for one test."""
    with serving(town, tmp_path) as running:
        yield running


@pytest.fixture(scope="module")
def shared(town: Town, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for a file of tests that change nothing, or nothing that others look at."""
    with serving(town, tmp_path_factory.mktemp("service")) as running:
        yield running
