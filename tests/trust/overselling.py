"""No seat is sold twice: `python -m tests.trust.overselling [--short]`, a fight for the last ones."""

from __future__ import annotations

import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from api.store.database import Database
from api.store.journal import day_versions
from api.town import Town, load_town
from scheduler.model import Plan
from tests.api.process import KAMISHIHORO, ServerProcess
from tests.api.serving import THURSDAY
from tests.api.wishing import riders_of
from tests.service.running import fullest
from tests.trust.fire.bases import base
from tests.trust.fire.caller import Caller
from tests.trust.fire.client import Client
from tests.trust.fire.crowd import Crowd
from tests.trust.fire.verdict import checked, told_and_true
from tests.trust.point import SHORT, Figures, Point, Size, main, progress

POINT = Point(2, "No seat is sold twice: several processes on one database, clients who fight for the last seats")

RUSH = range(600, 630, 5)
"""Everybody wants to leave between ten and half past ten."""

OPTIMISING = {"optimiser": True, "optimise_every": 1.0, "optimise_seconds": 0.3}


def measure(size: Size) -> Figures:
    """Processes, clients and seconds: 2, 6 and 3, or 4, 16 and 60."""
    processes, clients, seconds = (2, 6, 3) if size is SHORT else (4, 16, 60)
    figures = Figures()
    with tempfile.TemporaryDirectory(prefix="noriai-overselling-") as folder, base("postgresql", Path(folder)) as url:
        _fight(url, Path(folder), processes, clients, seconds, figures)
    return figures


def _fight(url: str, folder: Path, processes: int, clients: int, seconds: float, figures: Figures) -> None:
    town, over = load_town(KAMISHIHORO, folder / "cache"), threading.Event()
    settings: dict[str, Any] = {"database": url} | OPTIMISING
    servers = [ServerProcess(folder, settings=settings) for _ in range(processes)]
    riders, urls = riders_of(town), [f"http://127.0.0.1:{server.port}" for server in servers]
    try:
        for server in servers:
            server.start()
        progress(f"overselling: {processes} processes, {clients} clients, {seconds} s")
        crowd = Crowd(
            [Client(n, 2, riders[n::clients], Caller(urls, folder, n), 1, RUSH) for n in range(clients)], over
        )
        try:
            crowd.resume()
            time.sleep(seconds)
            crowd.pause()
            wrong = told_and_true(Caller(urls, folder), crowd.ledgers) + crowd.failures
        finally:
            crowd.end()
    finally:
        for server in servers:
            if server.process is not None and server.process.is_alive():
                server.kill()
    found = checked(town, url)
    wrong += [finding.line() for finding in found.found]
    counts = crowd.counts()
    tried = counts["booked"] + counts["offer gone"]
    full = _fullest(town, url)
    figures.figures |= {
        "processes": processes, "clients": clients, "seconds": seconds, **counts, "versions checked": found.versions,
        "versions a second": round(found.versions / seconds, 1),
        "offers gone a second": round(counts["offer gone"] / seconds, 2),
        "confirmations that were granted": round(counts["booked"] / tried, 3) if tried else None,
        "fullest vehicle": full,
    }  # fmt: skip
    figures.mark("wrong in any version", len(wrong), "0", not wrong)
    figures.mark("seats taken at the fullest moment", full, "at most 1.0", 0 < full <= 1)
    fought = counts["no room"] + counts["offer gone"]
    figures.mark("wishes and offers that came too late", fought, "more than 0", fought > 0)
    figures.falls_short += wrong[:20]


def _fullest(town: Town, url: str) -> float:
    """The largest share of a vehicle's seats that was taken in any version."""
    database = Database(url)
    try:
        with database.read() as connection:
            versions: list[Plan] = list(day_versions(connection, town.id, THURSDAY))
    finally:
        database.close()
    return round(max((fullest(plan) for plan in versions), default=0.0), 3)


if __name__ == "__main__":
    main(POINT, measure)
