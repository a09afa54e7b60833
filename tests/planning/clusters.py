"""A Dask cluster of real processes: a scheduler and its workers, each as it would be started by hand."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0


@dataclass
class Cluster:
    """The scheduler's address, its process and those of its workers."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]]


@contextmanager
def cluster(folder: Path, workers: int) -> Iterator[Cluster]:
    """Starts `dask scheduler` and so many `dask worker`, without nannies: who is killed stays away."""
    file = folder / "scheduler.json"
    processes = [_start(folder, "scheduler", "--port", "0", "--no-dashboard", "--scheduler-file", str(file))]
    try:
        address = _address(file)
        options = ("--no-nanny", "--no-dashboard", "--nthreads", "1", "--memory-limit", "0")
        hands = [_start(folder, "worker", address, *options) for _ in range(workers)]
        processes += hands
        yield Cluster(address, processes[0], hands)
    finally:
        for process in reversed(processes):
            process.kill()
            process.wait()


def _start(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "dask", *arguments]
    with (folder / "log").open("ab") as log:
        return subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log)


def _address(file: Path) -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            return str(json.loads(file.read_text())["address"])
        except (OSError, ValueError, KeyError):
            time.sleep(0.05)
    raise TimeoutError(f"no scheduler: {(file.parent / 'log').read_text()}")
