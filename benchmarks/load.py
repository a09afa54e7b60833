"""`python -m benchmarks.load`: offers and bookings over HTTP, generator and service on the same machine.

SQLite with one process, PostgreSQL with two, and every tablet of the town at eight o'clock; beside them, in the same
run, a service that only writes one row: what is left to gain. Every acknowledged booking is looked for afterwards.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from api.store.bookings import read_bookings
from api.store.database import Database
from benchmarks.load_servers import generate, noriai, postgres, served
from benchmarks.load_town import LoadTown, enrol, make_load_town
from benchmarks.record import record
from tests.api.ports import free_port


@dataclass(frozen=True)
class Sizes:
    """How much is tried. Rates are bookings a second that are asked for; 0 asks for as many as come."""

    seconds: float = 30
    vehicles: int = 60
    tablets: int = 2000
    sqlite_rate: float = 66
    postgres_rate: float = 110
    burst_seconds: float = 180
    warm: float = 5
    every_part: bool = True


def main() -> None:
    """Measures and keeps the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=Sizes.seconds)
    record("load", measure(Sizes(seconds=parser.parse_args().seconds)))


def measure(sizes: Sizes) -> dict[str, Any]:
    """All four, one after the other, each on a new database."""
    with tempfile.TemporaryDirectory(prefix="noriai-load-") as name:
        made = make_load_town(Path(name), sizes.vehicles, sizes.tablets)
        if not sizes.every_part:
            return short(made, sizes)
        return {
            "one row": bare(Path(name), made, sizes),
            "sqlite": steady(made, sizes, None, 1, sizes.sqlite_rate),
            "postgresql": on_postgres(made, sizes),
            "burst": burst(made, sizes),
        }


def bare(folder: Path, made: LoadTown, sizes: Sizes) -> dict[str, Any]:
    """The ceiling."""
    made.callers.write_text('{"callers": [{"token": ""}]}', encoding="utf-8")
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "uvicorn",
        "benchmarks.load_bare:app",
        "--port",
        str(port),
        "--log-level",
        "warning",
    ]
    with served(command, {"BARE_DATABASE": str(folder / "bare.db")}, port, folder / "bare.log") as url:
        return _shown(generate("bare", made.callers, [url], users=16, seconds=sizes.seconds / 3, warm=1))


def steady(made: LoadTown, sizes: Sizes, url: str | None, processes: int, rate: float) -> dict[str, Any]:
    """A rate of bookings, then as many as come."""
    with _running(made, url, processes) as (urls, database):
        kept = generate("steady", made.callers, urls, users=60, rate=rate, seconds=sizes.seconds, warm=sizes.warm)
        most = generate("steady", made.callers, urls, users=8 * processes, seconds=sizes.seconds / 2, warm=2)
        lost = _lost(made, database, [kept, most])
    return {"processes": processes, "at a rate": _shown(kept), "as many as come": _shown(most), **lost}


def short(made: LoadTown, sizes: Sizes) -> dict[str, Any]:
    """A rate and a burst on the same server: whether anything is lost, not how quick it is."""
    with _running(made, None, 1) as (urls, database):
        kept = generate("steady", made.callers, urls, users=6, rate=sizes.sqlite_rate, seconds=sizes.seconds, warm=0)
        came = generate("burst", made.callers, urls, users=sizes.tablets, seconds=sizes.burst_seconds)
        lost = _lost(made, database, [kept, came])
    return {"burst": {"tablets": sizes.tablets, **_shown(came), **lost, "before": _shown(kept)}}


def on_postgres(made: LoadTown, sizes: Sizes) -> dict[str, Any]:
    """The same on PostgreSQL with two processes."""
    with postgres() as url:
        return steady(made, sizes, url, 2, sizes.postgres_rate)


def burst(made: LoadTown, sizes: Sizes) -> dict[str, Any]:
    """Every tablet at once."""
    with _running(made, None, 1) as (urls, database):
        came = generate("burst", made.callers, urls, users=sizes.tablets, seconds=sizes.burst_seconds)
        lost = _lost(made, database, [came])
    return {"tablets": sizes.tablets, **_shown(came), **lost}


@contextmanager
def _running(made: LoadTown, url: str | None, processes: int) -> Iterator[tuple[list[str], str]]:
    """A new database with tablets in it, and its servers; their addresses."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="state-", dir=made.folder)))
        database = url or f"sqlite:///{folder / 'noriai.sqlite3'}"
        enrol(made, database)
        urls = []
        for number in range(processes):
            state, port = folder / str(number), free_port()
            state.mkdir()
            (state / "cache").symlink_to(made.folder / "cache")
            log = made.folder / f"server-{number}.log"
            urls.append(stack.enter_context(served(noriai(port), made.settings(state, database), port, log)))
        yield urls, database


def _lost(made: LoadTown, url: str, runs: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Holds what was acknowledged against the database."""
    database = Database(url)
    try:
        with database.read() as connection:
            rows = {row.id: row.status for row in read_bookings(connection, made.town.id)}
    finally:
        database.close()
    booked = [name for run in runs for name in run["booked"]]
    cancelled = {name for run in runs for name in run["cancelled"]}
    return {
        "acknowledged": len(booked),
        "lost": sum(1 for name in booked if name not in rows),
        "doubled": len(booked) - len(set(booked)),
        "cancelled and not so": sum(1 for name in cancelled if rows.get(name) != "cancelled"),
        "never acknowledged": len(rows.keys() - set(booked)),
        "load": round(os.getloadavg()[0], 1),
    }


def _shown(run: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in run.items() if name not in ("booked", "cancelled")}


if __name__ == "__main__":
    main()
