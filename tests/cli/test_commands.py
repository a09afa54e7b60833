"""The command line: one JSON object on success, one line and exit status 2 on a mistake, never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import installed, noriai

WORKLOAD = {
    "speed": 8.0,
    "seats": 4,
    "starts": [[0, 0], [500, 500]],
    "requests": [
        {
            "id": number,
            "release": 10.0 * number,
            "origin": [100 * number, 0],
            "destination": [0, 100 * number + 50],
            "seats": 1,
            "latest_pickup": 10.0 * number + 300,
            "latest_dropoff": 10.0 * number + 900,
        }
        for number in range(12)
    ],
}

INSTANCE = """2 8 480 3 60
0 0 0 0 0 0 1440
1 1 1 3 1 0 1440
2 2 -1 3 1 60 90
3 -3 2 3 1 0 1440
4 4 4 3 1 100 130
5 5 0 3 -1 20 60
6 -2 -2 3 -1 0 1440
7 0 3 3 -1 200 240
8 -1 -4 3 -1 0 1440
"""


def test_solve_prints_its_figures_and_writes_every_node_once(tmp_path: Path) -> None:
    (tmp_path / "small.txt").write_text(INSTANCE)
    run = installed("solve", tmp_path / "small.txt", "--seconds", "1", "--out", tmp_path / "solution.json")
    answer = json.loads(run.stdout)
    assert answer["feasible"]
    assert {"cost", "seconds", "first_solution_seconds"} <= set(answer)
    routes = json.loads((tmp_path / "solution.json").read_text())["routes"]
    assert sorted(node for route in routes for node in route) == list(range(1, 9))


def test_replay_prints_its_figures_and_logs_every_pickup_and_dropoff(tmp_path: Path) -> None:
    (tmp_path / "workload.json").write_text(json.dumps(WORKLOAD))
    run = noriai("replay", tmp_path / "workload.json", "--log", tmp_path / "log.json", "--optimise-every", "30")
    answer = json.loads(run.stdout)
    assert {"requests", "accepted", "total_seconds", "p50_ms", "p99_ms"} <= set(answer)
    log = json.loads((tmp_path / "log.json").read_text())
    carried = {stop["request"] for vehicle in log["vehicles"] for stop in vehicle}
    assert carried | set(log["rejected"]) == set(range(12))
    assert len(log["rejected"]) == round((1 - answer["accepted"]) * 12)


def test_simulate_prints_the_figures_of_the_day(tmp_path: Path) -> None:
    run = noriai("simulate", "--date", "2026-11-26", "--seed", "3", "--out", tmp_path / "trips.json")
    answer = json.loads(run.stdout)
    wanted = {"requests", "accepted", "mean_wait_seconds", "mean_detour", "vehicle_km", "seat_km", "promises_broken"}
    assert wanted <= set(answer)
    assert len(json.loads((tmp_path / "trips.json").read_text())) == answer["requests"]


@pytest.mark.parametrize(
    "command",
    [
        (),
        ("serve",),
        ("simulate",),
        ("compare",),
        ("frontier",),
        ("solve",),
        ("replay",),
        ("town",),
        ("town", "check"),
        ("token",),
        ("tablet",),
    ],
)
def test_every_command_explains_itself(command: tuple[str, ...]) -> None:
    run = noriai(*command, "--help")
    assert run.returncode == 0
    assert "--help" in run.stdout


@pytest.mark.parametrize(
    ("arguments", "content"),
    [
        (("solve", "missing.txt", "--seconds", "1"), None),
        (("solve", "FILE", "--seconds", "-1"), INSTANCE),
        (("solve", "FILE", "--seconds", "1"), INSTANCE.replace("5 5 0", "5 NaN 0")),
        (("solve", "FILE", "--seconds", "1"), INSTANCE.replace("7 0 3 3 -1 200 240\n", "7 0 3\n")),
        (("solve", "FILE", "--seconds", "1"), "hello"),
        (("solve", "FILE", "--seconds", "1"), ""),
        (("replay", "missing.json"), None),
        (("replay", "FILE"), "{"),
        (("replay", "FILE"), json.dumps({**WORKLOAD, "speed": 0})),
        (("replay", "FILE"), json.dumps({**WORKLOAD, "starts": []})),
        (("replay", "FILE"), json.dumps({**WORKLOAD, "requests": [{"id": 1}]})),
        (("replay", "FILE", "--optimise-every", "0"), json.dumps(WORKLOAD)),
        (("simulate", "--date", "tomorrow"), None),
        (("simulate", "--date", "2026-11-28"), None),
        (("simulate", "--vehicles", "-1"), None),
        (("simulate", "--town", "nowhere"), None),
        (("simulate", "--days", "0"), None),
    ],
)
def test_a_mistake_is_one_line_and_exit_status_2(
    arguments: tuple[str, ...], content: str | None, tmp_path: Path
) -> None:
    file = tmp_path / "input"
    if content is not None:
        file.write_text(content)
    run = noriai(*(str(file) if argument == "FILE" else argument for argument in arguments))
    assert run.returncode == 2
    assert run.stdout == ""
    assert len(run.stderr.strip().splitlines()) == 1, run.stderr
    assert "Traceback" not in run.stderr


def test_the_installed_command_ends_the_same_way() -> None:
    run = installed("simulate", "--days", "0")
    assert (run.returncode, run.stdout, len(run.stderr.strip().splitlines())) == (2, "", 1)
