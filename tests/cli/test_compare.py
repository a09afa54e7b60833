"""`noriai compare`: scenarios in files, a table or JSON out, and every simulated trip as a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import ROOT, noriai

SCENARIOS = sorted((ROOT / "docs" / "scenarios").glob("*.toml"))
SMALL = ("--days", "2", "--draws", "2")


@pytest.fixture(autouse=True)
def state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Days simulated here are kept for the tests of this file only."""
    monkeypatch.setenv("NORIAI_STATE_FOLDER", str(tmp_path_factory.getbasetemp() / "compared"))


def test_the_documented_scenarios_are_compared_with_each_other() -> None:
    assert len(SCENARIOS) >= 3
    run = noriai("compare", *SCENARIOS, *SMALL, "--json")
    assert run.returncode == 0, run.stderr
    result = json.loads(run.stdout)
    assert len(result["others"]) == len(result["differences"]) == len(SCENARIOS) - 1
    assert all(one["scenario"]["changes"] for one in (result["base"], *result["others"]))


@pytest.mark.parametrize(
    ("language", "words"), [("ja", ("引き受けた割合", "分 [")), ("en", ("share accepted", "min ["))]
)
def test_one_scenario_is_compared_with_the_town_as_it_is(language: str, words: tuple[str, str]) -> None:
    run = noriai("compare", ROOT / "docs/scenarios/one-bus-less.toml", *SMALL, "--language", language)
    assert run.returncode == 0, run.stderr
    assert all(word in run.stdout for word in words)
    assert ("いまの町", "The town as it is")[language == "en"] in run.stdout


def test_days_on_which_the_town_is_closed_are_compared_with_its_own_days() -> None:
    run = noriai("compare", ROOT / "docs/scenarios/tuesdays-with-one-bus.toml", *SMALL, "--json")
    assert run.returncode == 0, run.stderr
    result = json.loads(run.stdout)
    assert result["others"][0]["days"] == ["2026-11-24", "2026-12-01"]
    assert result["base"]["days"] == ["2026-11-25", "2026-11-26"]


def test_every_trip_is_written(tmp_path: Path) -> None:
    files = ("--csv", tmp_path / "trips.csv", "--parquet", tmp_path / "trips.parquet")
    run = noriai("compare", ROOT / "docs/scenarios/one-bus-less.toml", *SMALL, "--json", *files)
    asked = [
        sum(one["figures"]["asked"]["values"])
        for one in (json.loads(run.stdout)["base"], *json.loads(run.stdout)["others"])
    ]
    assert len((tmp_path / "trips.csv").read_text().splitlines()) == sum(asked) + 1
    assert (tmp_path / "trips.parquet").stat().st_size > 0


@pytest.mark.parametrize(
    ("text", "arguments", "told"),
    [
        ('[[fleet.change]]\nid = "bus-1"\nseats = -2\n', (), "scenario.toml:3: fleet.change[0].seats"),
        ('[days]\ndates = ["2026-11-28"]\n', (), "scenario.toml:2: days.dates[0]"),
        ("[demand]\ngrowth = 100000.0\n", (), "scenario.toml:2: demand.growth"),
        ("", ("--draws", "0"), "--draws"),
        ("", ("--date", "soon"), "--date"),
        ("", ("--language", "fr"), "--language"),
        ("", ("--csv", "nowhere/at/all.csv"), "nowhere"),
        ("", ("--town", "nowhere"), "nowhere"),
    ],
)
def test_a_mistake_is_one_line_and_nothing_is_started(
    text: str, arguments: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    (tmp_path / "scenario.toml").write_text(text)
    run = noriai("compare", tmp_path / "scenario.toml", *arguments)
    assert (run.returncode, run.stdout) == (2, "")
    assert told in run.stderr
    assert len(run.stderr.strip().splitlines()) == 1


def test_the_frontier_names_the_cheapest_plan_that_meets_a_standard() -> None:
    arguments = ("--date", "2026-11-26", "--days", "1", "--draws", "2", "--trim", "0", "--more", "0")
    run = noriai("frontier", *arguments, "--standard", "acceptance >= 0.1", "--json")
    assert run.returncode == 0, run.stderr
    found = json.loads(run.stdout)
    assert found["plans"][found["cheapest"]]["meets"]
    told = noriai("frontier", *arguments, "--standard", "acceptance >= 0.1", "--language", "en")
    assert "The cheapest plan that meets acceptance >= 0.1" in " ".join(told.stdout.split())


@pytest.mark.parametrize(
    "arguments",
    [("--standard", "beauty >= 1"), ("--more", "99"), ("--trim", "a"), ("--language", "fr"), ("gone.toml",)],
)
def test_a_frontier_that_cannot_be_looked_for_is_told_in_one_line(arguments: tuple[str, ...]) -> None:
    run = noriai("frontier", *arguments)
    assert (run.returncode, run.stdout, len(run.stderr.strip().splitlines())) == (2, "", 1)


def test_a_day_that_no_service_has_recorded_is_told_where_the_scenario_asks_for_it(tmp_path: Path) -> None:
    (tmp_path / "then.toml").write_text('[days]\ndates = ["2026-11-26"]\n[demand]\nkind = "recorded"\n')
    run = noriai("compare", tmp_path / "then.toml")
    assert run.returncode == 2
    assert "then.toml:4: demand.kind: 2026-11-26" in run.stderr


def test_scenarios_with_other_draws_are_not_compared(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("[run]\ndraws = 2\n")
    (tmp_path / "b.toml").write_text("\n[run]\ndraws = 3\n")
    run = noriai("compare", tmp_path / "a.toml", tmp_path / "b.toml")
    assert (run.returncode, run.stdout) == (2, "")
    assert "b.toml:3: run.draws" in run.stderr
