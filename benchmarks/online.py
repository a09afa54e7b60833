"""`python -m benchmarks.online SHARED_BENCH`: replays of the town and the city workload beside ridepy."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.record import peers, record


def main() -> None:
    """Makes each workload, replays it by insertion alone and with re-optimisation, checks both, asks the peer."""
    shared = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/bench")
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, budget in (("town", "0.05"), ("city", "0.3")):
            workload = Path(folder) / f"{name}.json"
            made = _python(shared / "online/make_workload.py", name)
            workload.write_text(made)
            results[name] = {
                "insertion": _replay(shared, workload),
                "re-optimised every 30 s": _replay(
                    shared, workload, "--optimise-every", "30", "--optimise-seconds", budget
                ),
                "peer": peers(shared, "online", str(workload)),
            }
    record("online", results)


def _replay(shared: Path, workload: Path, *options: str) -> dict[str, Any]:
    log = workload.with_suffix(".log.json")
    command = [sys.executable, "-m", "api.cli.main", "replay", str(workload), "--log", str(log), *options]
    answer = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    answer["checked"] = json.loads(_python(shared / "online/check_replay.py", str(workload), str(log)))
    return answer


def _python(script: Path, *arguments: str) -> str:
    return subprocess.run([sys.executable, str(script), *arguments], capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    main()
