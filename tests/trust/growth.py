"""Point 7: memory while 100,000 bookings are made, bytes of database a booking, indexes on the hot paths."""

from __future__ import annotations

import os
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import psutil

from benchmarks.load_servers import postgres
from benchmarks.load_town import LoadTown, make_load_town
from tests.trust.growing.days import Days
from tests.trust.growing.explained import scanned, statements
from tests.trust.growing.sizes import bytes_by_table, grown
from tests.trust.point import LONG, SHORT, Figures, Point, Size, main, progress

POINT = Point(7, "Growth: memory, bytes a booking, indexes")

MARK_MB = 5.0
"""Memory may grow by this much in 10,000 bookings once the service has warmed up."""


@dataclass(frozen=True)
class Sizes:
    """How many bookings, of how many vehicles, how many a day; how many of them come before memory counts."""

    bookings: int
    vehicles: int
    a_day: int
    warm: int
    on_postgres: int


SIZES = {SHORT: Sizes(120, 6, 40, 40, 0), LONG: Sizes(100_000, 30, 250, 20_000, 3_000)}


def measure(size: Size) -> Figures:
    """Everything on SQLite; on PostgreSQL as many as its bytes and plans need."""
    sizes, found = SIZES[size], Figures()
    with tempfile.TemporaryDirectory(prefix="noriai-growth-") as name:
        made = make_load_town(Path(name), sizes.vehicles, 400)
        _grow(found, made, f"sqlite:///{Path(name) / 'noriai.sqlite3'}", sizes, size is LONG)
        if sizes.on_postgres:
            with postgres() as url:
                _database(found, made, url, "postgresql", sizes.on_postgres, sizes.a_day)
    for mark in found.marks:
        if not found.marks[mark].met:
            found.falls_short.append(f"{mark}: {found.marks[mark].figure} instead of {found.marks[mark].mark}")
    return found


def _grow(found: Figures, made: LoadTown, url: str, sizes: Sizes, memory: bool) -> None:
    rows = _database(found, made, url, "sqlite", sizes.bookings, sizes.a_day)
    found.figures["bookings"], found.figures["load"] = rows[-1][0], round(os.getloadavg()[0], 1)
    if not memory:
        return
    steady = np.array([row for row in rows if row[0] >= sizes.warm])
    slope = float(np.polyfit(steady[:, 0], steady[:, 1], 1)[0] * 10_000)
    found.figures["memory, MB"] = {str(rows[at][0]): round(rows[at][1]) for at in range(0, len(rows), len(rows) // 12)}
    found.mark(
        "memory after warm-up", f"{slope:.2f} MB in 10,000 bookings", f"under {MARK_MB:g} MB", slope < MARK_MB
    )  # fmt: skip


def _database(
    found: Figures, made: LoadTown, url: str, name: str, bookings: int, a_day: int
) -> list[tuple[int, float]]:
    """Books on one database and notes its bytes and plans; bookings and megabytes of memory after each day."""
    days, memory, began = Days(made.town, url, a_day), psutil.Process(), time.monotonic()
    rows = []
    try:
        with days.database.read() as connection:
            before = bytes_by_table(connection)
        with statements(days.database) as seen:
            for booked in days.pass_by(bookings):
                rows.append((booked, memory.memory_info().rss / 1e6))
                if len(rows) % 20 == 0:
                    progress(f"{name}: {booked} bookings, {rows[-1][1]:.0f} MB, {time.monotonic() - began:.0f} s")
        with days.database.read() as connection:
            found.figures[f"{name}: bytes a booking"] = grown(before, bytes_by_table(connection), days.booked)
        wrong = scanned(days.database, seen)
    finally:
        days.close()
    found.figures[f"{name}: seconds"] = round(time.monotonic() - began, 1)
    found.figures[f"{name}: statements explained"] = len(seen)
    found.mark(f"{name}: statements that read a whole table", wrong or 0, "0", not wrong and len(seen) > 10)
    return rows


if __name__ == "__main__":
    main(POINT, measure)
