"""`python -m benchmarks.report`: writes README.md from the newest result of each benchmark."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from benchmarks import plots, report_desk, report_load, report_roads, report_season
from benchmarks.record import RESULTS

HEAD = """# Benchmarks

Each is a command that prints JSON and keeps it, dated, with machine and commit, in `results/`. This page is written
from the newest results by `python -m benchmarks.report`. One thread each; `load` is what else the machine did.

| question | command |
| --- | --- |
| How far from the best known costs of the public dial-a-ride instances? | `python -m benchmarks.darp --seconds 10` |
| And without the ride-time limit, beside VROOM and PyVRP, which have none? | `python -m benchmarks.unlimited` |
| How does a fleet answering a stream of requests compare with ridepy? | `python -m benchmarks.online ../shared/bench` |
| How long does one offer take, how fast do 60 open bookings improve? | `python -m benchmarks.latency` |
| How does the time of an answer grow with the fleet? | `python -m benchmarks.scaling` |
| How late are riders after a breakdown with 12 bookings ahead, beside OR-Tools? | `python -m benchmarks.rescue` |
| How smooth is the board with 60 vehicles and 1,500 bookings, beside a plain page? | `python -m benchmarks.board` |
| How long does the service take to read that day? | `python -m benchmarks.plan` |
| How many days of a town are simulated in a second, and how long is a season? | `python -m benchmarks.season` |
| How long do travel times on 200,000 nodes take, beside pandana, and closing a road? | `python -m benchmarks.roads` |
| How many bookings a second does the service take over HTTP, and all tablets at eight? | `python -m benchmarks.load` |
"""


def main() -> None:
    """Puts the tables together; a benchmark without a result is left out."""
    parts = [HEAD]
    for prefix, table in (
        ("darp-", _darp),
        ("unlimited-", _unlimited),
        ("online-", _online),
        ("latency-", _latency),
        ("scaling-", _scaling),
        ("rescue-", _rescue),
        ("board-", _board),
        ("plan-", _plan),
        ("season-", _season),
        ("roads-", _roads),
        ("load-", _load),
    ):
        newest: dict[str, Path] = {}
        for path in sorted(RESULTS.glob(f"{prefix}*.json")):
            newest[path.stem[: -len("-2026-01-01")]] = path
        for name, path in newest.items():
            data = json.loads(path.read_text())
            where = f"{data['at']}, commit {data['commit']}, {data['machine']}, load {data['load']}"
            parts.append(f"## {name}\n\n{where}\n\n{_picture(name, data)}{table(data)}")
    (RESULTS.parent / "README.md").write_text("\n".join(parts).rstrip() + "\n")


def _picture(name: str, data: dict[str, Any]) -> str:
    """Draws the result, where it has a picture, and says what stands there."""
    if name.startswith("darp-") and "peer" not in data:
        plots.gap_over_time(data, RESULTS / f"{name}.svg")
        return f"![Mean gap over time of each set of instances](results/{name}.svg)\n\n"
    if name == "scaling":
        plots.growth(data, RESULTS / f"{name}.svg")
        return f"![Median time of an answer against the fleet](results/{name}.svg)\n\n"
    return ""


def _unlimited(data: dict[str, Any]) -> str:
    rows = [
        [
            row["instance"],
            row["dropped"],
            row["peer"],
            row["seconds"],
            row["theirs"],
            row["noriai"],
            row["difference_percent"],
        ]
        for row in data["rows"]
        if "noriai" in row
    ]
    return _table(["instance", "dropped", "peer", "seconds", "its cost", "Noriai's", "difference %"], rows)


def _table(head: list[str], rows: list[list[Any]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "| " + " | ".join("---" for _ in head) + " |"]
    return "\n".join([*lines, *("| " + " | ".join(map(str, row)) + " |" for row in rows)]) + "\n"


def _darp(data: dict[str, Any]) -> str:
    sets = [
        [name, one["instances"], one["feasible"], one["mean_gap_percent"], one["worst_gap_percent"]]
        for name, one in data["sets"].items()
    ]
    rows = [
        [
            row["instance"],
            row["cost"],
            row["gap_percent"],
            row["first_solution_seconds"],
            ", ".join(f"{gap:g} at {moment} s" for moment, gap in row["gap_percent_at"].items()),
        ]
        for row in data["instances"]
    ]
    if "peer" in data:
        return _beside(data)
    return (
        _table(["set", "instances", "feasible", "mean gap %", "worst gap %"], sets)
        + "\n"
        + _table(["instance", "cost", "gap %", "first solution, s", "gap % over time"], rows)
    )


def _beside(data: dict[str, Any]) -> str:
    """Our costs and OR-Tools' routing alone, which may leave requests out at a price."""
    found = {one["instance"]: one["answer"] for one in data["peer"]} if isinstance(data["peer"], list) else {}
    rows = []
    for row in data["instances"]:
        best, theirs = row["cost"] / (1 + row["gap_percent"] / 100), found.get(row["instance"])
        served = theirs if theirs and theirs["feasible"] else None
        gap = round(100 * (served["cost"] / best - 1), 1) if served else "no solution that serves all"
        rows.append([row["instance"], row["gap_percent"], gap])
    return _table(["instance", "Noriai, gap %", "OR-Tools alone, gap %"], rows)


def _online(data: dict[str, Any]) -> str:
    rows = []
    for workload in ("town", "city"):
        for mode in ("insertion", "re-optimised every 30 s"):
            one = data[workload][mode]
            broken = one["checked"]["broken"]
            rows.append([workload, mode, one["accepted"], one["p50_ms"], one["p99_ms"], one["total_seconds"], broken])
        peer = data[workload]["peer"]
        for one in peer if isinstance(peer, list) else []:
            rows.append([workload, one["peer"], one["accepted"], one["p50_ms"], one["p99_ms"], one["total_s"], ""])
        if isinstance(peer, str):
            rows.append([workload, peer, "", "", "", "", ""])
    return _table(["workload", "how", "accepted", "p50 ms", "p99 ms", "whole run s", "rules broken"], rows)


def _latency(data: dict[str, Any]) -> str:
    kinds = (("first_on_a_version", "first on a version"), ("first_on_a_plan_just_read", "first on a plan just read"))
    rows = [
        [one["vehicles"], one["open_bookings"], name, times["p50_ms"], times["p99_ms"], times["max_ms"]]
        for one in data["offers"]
        for name, times in [("next on a version", one), *((name, one[key]) for key, name in kinds if key in one)]
    ]
    gain = data["re-optimising 60 open bookings"]
    saved = ", ".join(f"{value} s after {key} s" for key, value in gain["saved_seconds"].items())
    return (
        _table(["vehicles", "open bookings", "offer", "p50 ms", "p99 ms", "max ms"], rows)
        + f"\nRe-optimising 60 open bookings that drive {gain['drive_seconds_before']} s saves {saved}: "
        + f"{gain['share_of_final_gain_at_0.5_s']:.1%} of the gain within 0.5 s.\n"
    )


def _scaling(data: dict[str, Any]) -> str:
    parts = []
    for name in ("growing city", "denser city"):
        rows = [
            [row["vehicles"], row["requests"], row["accepted"], row["p50_ms"], row["p99_ms"]]
            for row in data[name]["rows"]
        ]
        parts.append(
            f"A {name}: p50 grows with vehicles to the power {data[name]['exponent_of_p50_in_vehicles']}.\n\n"
            + _table(["vehicles", "requests", "accepted", "p50 ms", "p99 ms"], rows)
        )
    return "\n".join(parts)


def _rescue(data: dict[str, Any]) -> str:
    rows = [
        [
            place, name, each["found"], each["unserved"], each["lateness_seconds"], each["late_riders"],
            each["max_seconds"], each["max_cpu_seconds"],
        ]
        for place in ("town", "city")
        for name, each in data[place].items()
    ]  # fmt: skip
    head = [
        "place",
        "method",
        "found",
        "without a place",
        "seconds late in sum",
        "riders late",
        "longest, s",
        "of the CPU, s",
    ]
    towns = sum(case["vehicles"] == 3 for case in data["cases"])
    return (
        f"A vehicle with {data['ahead']} bookings ahead breaks down at a busy hour: {towns} times in a town of 3\n"
        f"vehicles, {len(data['cases']) - towns} times in a city of 60 with 1,500 bookings a day; sums over these.\n"
        "Lateness is what lies past the promise, at pickups and arrivals together, of all riders. OR-Tools starts\n"
        "from the plan that takes one rider after the other, which counts where it finds none in its time.\n\n"
        + _table(head, rows)
    )


def _board(data: dict[str, Any]) -> str:
    size = f"{data['vehicles']} vehicles and {data['bookings']} bookings"
    head = ["what", "times", "median, ms", "p95, ms", "worst, ms"]
    return f"{size}, in headless Chromium without a graphics card.\n\n{_table(head, report_desk.board(data))}"


def _plan(data: dict[str, Any]) -> str:
    return _table(["what is read", "ms", "of the CPU, ms"], report_desk.plan(data))


def _season(data: dict[str, Any]) -> str:
    return f"{_table(report_season.HEAD, report_season.rows(data))}\n{report_season.season(data)}"


def _roads(data: dict[str, Any]) -> str:
    size = f"A made city of {data['nodes']:,} nodes, {data['places']:,} places."
    return f"{size}\n\n{_table(['what', 's', 'at worst'], report_roads.roads(data))}"


def _load(data: dict[str, Any]) -> str:
    return f"{_table(report_load.HEAD, report_load.rows(data))}\n{report_load.said(data)}"


if __name__ == "__main__":
    main()
