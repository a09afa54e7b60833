"""`noriai simulate` with a what-if scenario, and with more draws than one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import ROOT, noriai

DAY = ("--date", "2026-11-26")
ONE_BUS = ROOT / "docs" / "scenarios" / "one-bus-less.toml"


@pytest.fixture(autouse=True)
def state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NORIAI_STATE_FOLDER", str(tmp_path_factory.getbasetemp() / "simulated"))


def test_a_scenario_is_simulated_on_the_days_and_draws_asked_for() -> None:
    whole, less = (
        json.loads(noriai("simulate", *some, *DAY, "--days", "2", "--draws", "2", "--seed", "1").stdout)
        for some in ((), (ONE_BUS,))
    )
    assert whole["requests"] == less["requests"]
    assert less["accepted"] < whole["accepted"]
    assert (less["days"], less["draws"]) == (["2026-11-26", "2026-11-27"], 2)


def test_a_scenario_says_its_own_days_and_draws() -> None:
    answer = json.loads(noriai("simulate", ONE_BUS, "--days", "1").stdout)
    assert (answer["draws"], answer["days"]) == (5, ["2026-11-26"])


def test_only_the_first_vehicles_of_each_day_work() -> None:
    one, two, none = (
        json.loads(noriai("simulate", *DAY, "--seed", "1", "--vehicles", str(some)).stdout) for some in (1, 2, 0)
    )
    assert none["accepted"] == 0 < one["accepted"] < two["accepted"]


def test_trips_are_written_as_json_csv_and_parquet(tmp_path: Path) -> None:
    files = ("--out", tmp_path / "t.json", "--csv", tmp_path / "t.csv", "--parquet", tmp_path / "t.parquet")
    answer = json.loads(noriai("simulate", *DAY, *files).stdout)
    trips = json.loads((tmp_path / "t.json").read_text())
    assert len(trips) == answer["requests"] == len((tmp_path / "t.csv").read_text().splitlines()) - 1
    assert all((trip["promise"] is None) == (trip["status"] == "refused") for trip in trips)


@pytest.mark.parametrize(
    "arguments", [("gone.toml",), ("--draws", "0"), ("--seed", "-1"), ("--csv", "nowhere/t.csv"), ("--delays", "2")]
)
def test_a_mistake_is_told_in_one_line(arguments: tuple[str, ...]) -> None:
    run = noriai("simulate", *arguments)
    assert (run.returncode, run.stdout, len(run.stderr.strip().splitlines())) == (2, "", 1)
