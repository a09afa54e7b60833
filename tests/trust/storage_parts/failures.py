"""The ways in which a database fails: how each begins and ends, and what calls are answered meanwhile."""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.trust.storage_parts.cluster import Cluster
from tests.trust.storage_parts.line import CutLine
from tests.trust.storage_parts.served import ServedProcess

ALL = frozenset({"database-away", "busy", "storage-full", "storage-read-only"})
AWAY = frozenset({"database-away"})


@dataclass(frozen=True)
class Failure:
    """`slugs` are what a call may be refused with; `reads` whether what changes nothing still works; `short` whether it
    is over before anybody could ask; `some` whether some changes still fit."""

    name: str
    begin: Callable[[], None]
    end: Callable[[], None]
    slugs: frozenset[str]
    reads: bool = False
    short: bool = False
    some: bool = False


@contextmanager
def on_sqlite(folder: Path, small: Path | None) -> Iterator[tuple[ServedProcess, list[Failure]]]:
    """A service on a file. With `small`, a folder on a small disk of its own, that is filled for real."""
    file = (small or folder) / "noriai.sqlite3"
    served = ServedProcess(f"sqlite:///{file}", folder)
    holder: list[sqlite3.Connection] = []

    def hold() -> None:
        holder.append(sqlite3.connect(file, isolation_level=None, check_same_thread=False))
        holder[0].execute("PRAGMA busy_timeout=10000")
        holder[0].execute("BEGIN IMMEDIATE")

    def let_go() -> None:
        holder[0].execute("ROLLBACK")
        holder.pop().close()

    def limit(size: int) -> None:
        for pid in _family(served.process.pid):
            resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

    found = [
        Failure(
            "its file may not grow", lambda: limit(4096), lambda: limit(-1), frozenset({"storage-full"}), reads=True
        ),
        Failure("locked by another program", hold, let_go, frozenset({"busy"}), reads=True),
    ]
    if small is not None:
        full = Failure(
            "disk full", lambda: _fill(small), lambda: _empty(small), frozenset({"storage-full"}), reads=True
        )
        found.append(full)
    try:
        yield served, found
    finally:
        served.close()


@contextmanager
def on_postgresql(small: Path | None) -> Iterator[tuple[ServedProcess, list[Failure]]]:
    """A service on a server of its own, over a line that can be cut."""
    with ExitStack() as stack:
        cluster = Cluster(small)
        stack.callback(cluster.close)
        line = CutLine(cluster.port)
        stack.callback(line.close)
        served = ServedProcess(cluster.url.replace(f":{cluster.port}/", f":{line.port}/"))
        stack.callback(served.close)
        read_only = frozenset({"storage-read-only", "database-away"})
        found = [
            Failure("stopped", cluster.stop, cluster.start, AWAY),
            Failure("stands still", cluster.freeze, cluster.thaw, AWAY),
            Failure("line cut", line.cut, line.mend, AWAY),
            Failure("line silent", line.hold, line.mend, AWAY),
            Failure("a backend killed", cluster.kill_a_backend, _nothing, ALL, short=True),
            Failure("sent away", cluster.send_away, _nothing, ALL, short=True),
            Failure(
                "read-only", lambda: _standby(cluster, "on"), lambda: _standby(cluster, "off"), read_only, reads=True
            ),
            _held(cluster),
        ]
        if small is not None:
            found.append(
                Failure(
                    "disk full", lambda: _fill(small), lambda: _empty(small), AWAY | {"storage-full"}, True, some=True
                )
            )
        yield served, found


def _nothing() -> None:
    """It ends by itself."""


def _standby(cluster: Cluster, state: str) -> None:
    cluster.tell(f"ALTER SYSTEM SET default_transaction_read_only = {state}")
    cluster.tell("SELECT pg_reload_conf()")
    cluster.tell("SELECT pg_sleep(0.3)")


def _held(cluster: Cluster) -> Failure:
    from sqlalchemy import create_engine, text

    engine = create_engine(cluster.url)
    held = []

    def begin() -> None:
        held.append(engine.connect())
        held[0].execute(text("LOCK TABLE plans, bookings, requests, offers, leases IN EXCLUSIVE MODE"))

    def end() -> None:
        held.pop().close()
        engine.dispose()

    return Failure("locked by another program", begin, end, frozenset({"busy"}), reads=True)


def _family(pid: int) -> list[int]:
    import psutil

    process = psutil.Process(pid)
    return [pid, *(child.pid for child in process.children(recursive=True))]


def _fill(disk: Path) -> None:
    """Leaves no byte."""
    with (disk / "filler").open("wb", buffering=0) as file:
        for size in (1 << 20, 4096, 512, 1):
            block = bytes(size)
            try:
                while file.write(block) == size:
                    pass
            except OSError:
                continue


def _empty(disk: Path) -> None:
    (disk / "filler").unlink()


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path | None]:
    """A disk of its own in memory; None where one may not be made."""
    mounted = (
        os.geteuid() == 0
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "noriai", str(folder)],
            check=False,
            capture_output=True,
        ).returncode
    )
    try:
        yield folder if mounted else None
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=False, capture_output=True)
