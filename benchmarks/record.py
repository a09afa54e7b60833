"""Keeps what a benchmark measured: with the day, the machine and the commit."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).parent / "results"


def record(name: str, result: dict[str, Any]) -> None:
    """Prints the result as JSON and writes it to `results/NAME-DATE.json`."""
    full = {"benchmark": name, "at": datetime.now(UTC).strftime("%Y-%m-%dT%H:%MZ"), **_where(), **result}
    text = json.dumps(full, indent=1)
    print(text)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}-{full['at'][:10]}.json").write_text(text + "\n")


def _where() -> dict[str, Any]:
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, cwd=RESULTS.parent, check=False
    )
    return {
        "commit": commit.stdout.strip() or "unknown",
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
        "load": round(os.getloadavg()[0], 1),
    }


def peers(shared: Path, *arguments: str) -> list[dict[str, Any]] | str:
    """The lines of `peers.py`, or a word why there are none.

    Peers may live in an environment of their own: PEERS_PYTHON names its interpreter.
    """
    python = os.environ.get("PEERS_PYTHON", sys.executable)
    script = shared / "peers.py"
    if not script.exists():
        return f"no peers: {script.name} is not at hand"
    run = subprocess.run([python, str(script), *arguments], capture_output=True, text=True, check=False)
    if run.returncode:
        return "no peers: " + (run.stderr.strip().splitlines() or ["failed"])[-1]
    return [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
