"""`python -m benchmarks.unlimited [--shared FOLDER]`: without the ride-time limit, beside VROOM and PyVRP.

Neither peer limits a rider's time aboard, and VROOM does not limit a vehicle's day either, so these limits are
dropped on the same instances. Each pair runs in the same run; the peer's time is what it took, ours is the same.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.record import peers, record

INSTANCES = ("a8-96", "R5a", "R6a")
SECONDS = 10.0


def main() -> None:
    """VROOM decides how long it takes and is met at that time; PyVRP gets SECONDS."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared/bench"))
    shared = parser.parse_args().shared
    rows = []
    for name in INSTANCES:
        file = shared / "darp" / f"{name}.txt"
        found = peers(shared, "pdptw", str(SECONDS), str(file))
        for peer in found if isinstance(found, list) else []:
            if peer["peer"] in ("vroom", "pyvrp"):
                rows.append(_beside(file, peer))
                print(rows[-1], file=sys.stderr, flush=True)
        if isinstance(found, str):
            rows.append({"instance": name, "peer": found})
    record("unlimited", {"rows": rows})


def _beside(file: Path, peer: dict[str, Any]) -> dict[str, Any]:
    dropped = ["--drop-ride-time", *(["--drop-duration"] if peer["peer"] == "vroom" else [])]
    seconds = SECONDS if peer["peer"] == "pyvrp" else peer["seconds"]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "solution.json"
        command = [sys.executable, "-m", "api.cli.main", "solve", str(file), "--seconds", str(seconds)]
        run = subprocess.run([*command, *dropped, "--out", str(out)], capture_output=True, text=True, check=True)
        routes = json.loads(out.read_text())["routes"]
    cost = json.loads(run.stdout)["cost"]
    checked = _checked(file, routes, "--drop-duration" in dropped)
    theirs = peer["answer"]["cost"]
    return {
        "instance": file.stem,
        "peer": peer["peer"],
        "dropped": " ".join(dropped),
        "seconds": seconds,
        "noriai": round(cost, 2),
        "checked": checked,
        "theirs": round(theirs, 2),
        "theirs_feasible": peer["answer"]["feasible"],
        "difference_percent": round(100 * (cost / theirs - 1), 2),
    }


def _checked(file: Path, routes: list[list[int]], no_duration: bool) -> bool:
    """The independent checker's verdict on the instance with the same limits dropped."""
    found = importlib.util.spec_from_file_location("check_darp", file.parents[1] / "check_darp.py")
    assert found is not None
    assert found.loader is not None
    checker = importlib.util.module_from_spec(found)
    found.loader.exec_module(checker)
    instance = checker.read_instance(file)
    instance["ride"] = 1e9
    if no_duration:
        instance["duration"] = 1e9
    return bool(checker.check(instance, routes)["feasible"])


if __name__ == "__main__":
    main()
