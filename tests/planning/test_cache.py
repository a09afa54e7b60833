"""Simulated days are kept by content: the same question again simulates nothing, a damaged file is no answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from api.planning.base_town import BaseTown
from api.planning.cache import OutcomeCache
from api.planning.execute import execute
from api.planning.read import scenario_of
from api.planning.run import Run
from api.planning.runner import Runner
from api.planning.scenario import Scenario, prepare
from api.planning.work import Cancelled, Done, Work
from tests.planning.conftest import THURSDAY


class Nobody:
    """Runs nothing: whoever asks it has asked for a day that should have been known."""

    def submit(self, work: Work, runs: Sequence[Run], cancelled: Cancelled) -> Iterator[Done]:
        raise AssertionError(f"{len(runs)} runs were asked for")


@pytest.fixture
def small(base: BaseTown) -> Scenario:
    return scenario(base, days={"dates": ["2026-11-26"]}, run={"draws": 3})


def scenario(base: BaseTown, **content: Any) -> Scenario:
    return prepare(scenario_of(content), base, THURSDAY)


def test_the_second_run_simulates_nothing(small: Scenario, tmp_path: Path) -> None:
    first = execute([small], Runner(workers=1), OutcomeCache(tmp_path))
    again = execute([small], Nobody(), OutcomeCache(tmp_path))
    assert (first.simulated, again.simulated) == (3, 0)
    assert again.outcomes == first.outcomes
    assert not list(tmp_path.rglob("*.part"))


def test_more_draws_and_other_rates_cost_only_what_is_new(base: BaseTown, small: Scenario, tmp_path: Path) -> None:
    execute([small], Runner(workers=1), OutcomeCache(tmp_path))
    more = scenario(base, name="x", days={"dates": ["2026-11-26"]}, run={"draws": 5}, costs={"per_km": 1})
    assert execute([more], Runner(workers=1), OutcomeCache(tmp_path)).simulated == 2


@pytest.mark.parametrize("damage", [b"", b"half", None])
def test_a_damaged_file_is_simulated_again(damage: bytes | None, small: Scenario, tmp_path: Path) -> None:
    first = execute([small], Runner(workers=1), OutcomeCache(tmp_path))
    file = next(path for path in sorted(tmp_path.rglob("*")) if path.is_file())
    whole = file.read_bytes()
    file.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]) if damage is None else damage)
    again = execute([small], Runner(workers=1), OutcomeCache(tmp_path))
    assert again.simulated == 1
    assert again.outcomes == first.outcomes
    assert file.read_bytes() == whole
