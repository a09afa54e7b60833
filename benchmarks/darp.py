"""`python -m benchmarks.darp [--seconds S] [--shared FOLDER] [--peers] [INSTANCE ...]`: gaps to the best known."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.record import peers, record

MOMENTS = (0.5, 1, 2, 5, 10, 20, 30, 60)
"""Seconds after which the gap is read off the trace."""


def main() -> None:
    """Solves each instance on one core, has each solution checked, and sums up by set."""
    asked = _arguments()
    known = json.loads((asked.shared / "bks.json").read_text())
    names = asked.instances or sorted(name for name in known if name != "note")
    rows = [_solve(asked.shared, name, known[name], asked.seconds) for name in names]
    result: dict[str, Any] = {"seconds": asked.seconds, "sets": _sets(rows), "instances": rows}
    if asked.peers:
        files = [str(asked.shared / "darp" / f"{name}.txt") for name in names]
        result["peer"] = peers(asked.shared, "darp", str(asked.seconds), *files)
    record(f"darp-{'beside-peer-' if asked.peers else ''}{asked.seconds:g}s", result)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("instances", nargs="*")
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--shared", type=Path, default=Path("../shared/bench"))
    parser.add_argument("--peers", action="store_true", help="also OR-Tools alone, as peers.py runs it")
    return parser.parse_args()


def _solve(shared: Path, name: str, best: float, seconds: float) -> dict[str, Any]:
    file = shared / "darp" / f"{name}.txt"
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "solution.json"
        command = [sys.executable, "-m", "api.cli.main", "solve", str(file), "--seconds", str(seconds), "--trace"]
        answer = json.loads(_run([*command, "--out", str(out)]))
        verdict = json.loads(_run([sys.executable, str(shared / "check_darp.py"), str(file), str(out)]))
    gap_at = {
        str(moment): round(100 * (costs[-1] / best - 1), 3)
        for moment in MOMENTS
        if moment <= seconds and (costs := [cost for at, cost in answer["trace"] if at <= moment])
    }
    row = {
        "instance": name,
        "feasible": verdict["feasible"],
        "cost": verdict["cost"],
        "gap_percent": round(100 * (verdict["cost"] / best - 1), 3),
        "first_solution_seconds": answer["first_solution_seconds"],
        "gap_percent_at": gap_at,
    }
    print(f"{name} {row['gap_percent']:.2f} %", file=sys.stderr, flush=True)
    return row


def _run(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def _sets(rows: list[dict[str, Any]]) -> dict[str, Any]:
    sets = {}
    for letter in ("a", "R"):
        gaps = [row["gap_percent"] for row in rows if row["instance"].startswith(letter)]
        if gaps:
            sets[letter] = {
                "instances": len(gaps),
                "feasible": sum(row["feasible"] for row in rows if row["instance"].startswith(letter)),
                "mean_gap_percent": round(sum(gaps) / len(gaps), 3),
                "worst_gap_percent": max(gaps),
            }
    return sets


if __name__ == "__main__":
    main()
