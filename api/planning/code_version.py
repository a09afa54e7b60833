"""The version of the code that simulated days depend on: a cached day of other code is no answer."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_ROOMS = ("scheduler", "api/town")
_HERE = (
    "run",
    "setting",
    "wished",
    "walking",
    "day_outcome",
    "csv_trips",
    "apply",
    "apply_fleet",
    "apply_places",
    "recorded_demand",
)


@cache
def code_version(*more: str) -> str:
    """A hash of every source file of the engine, of the town's reader and of what runs a day, and of `more` files."""
    files = [file for room in _ROOMS for file in sorted((_ROOT / room).rglob("*.py"))]
    files += [_ROOT / "api" / "planning" / f"{name}.py" for name in _HERE]
    files += [_ROOT / name for name in more]
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.relative_to(_ROOT)}\n".encode() + file.read_bytes())
    return digest.hexdigest()
