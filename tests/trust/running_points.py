"""Runs one point in a process of its own and reads its figures."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import Any

from tests.trust.points import LONGEST_SECONDS, POINTS


@dataclass(frozen=True)
class Measured:
    """What a point's process answered; `answer` has only why when it gave no figures."""

    name: str
    answer: dict[str, Any]

    @property
    def number(self) -> int:
        """Its place among the fifteen."""
        return POINTS.index(self.name) + 1

    @property
    def met(self) -> bool:
        """It gave figures and reached all its marks."""
        return bool(self.answer.get("met", False))


def run_point(name: str, short: bool) -> Measured:
    """Measures a point; what it says on the way goes on to stderr, with its name before it."""
    began = time.monotonic()
    print(f"{name}: …", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", f"tests.trust.{name}", *(["--short"] if short else [])]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)
    try:
        out, _ = process.communicate(timeout=LONGEST_SECONDS)
    except subprocess.TimeoutExpired:
        out = ""
    finally:
        _end_all(process)
    answer = _answer(out, process.returncode) | {"seconds": round(time.monotonic() - began, 1)}
    print(f"{name}: {'met' if answer.get('met') else 'MISSED'}, {answer['seconds']} s", file=sys.stderr, flush=True)
    return Measured(name, answer)


def _end_all(process: subprocess.Popen[str]) -> None:
    """Ends whatever the point has left running, also when the whole run is interrupted."""
    try:
        os.killpg(process.pid, signal.SIGTERM if process.poll() is None else signal.SIGKILL)
        process.wait(timeout=20)
    except (ProcessLookupError, subprocess.TimeoutExpired):
        pass


def _answer(out: str, status: int | None) -> dict[str, Any]:
    lines = out.strip().splitlines()
    try:
        found = json.loads(lines[-1]) if lines else None
    except ValueError:
        found = None
    if isinstance(found, dict):
        return found
    return {"met": False, "falls_short": [f"gave no figures (exit status {status})"]}
