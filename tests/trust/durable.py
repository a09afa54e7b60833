"""What was acknowledged stays: `python -m tests.trust.durable [--short]` kills servers while clients work."""

from __future__ import annotations

import tempfile
import threading
import time
from pathlib import Path
from random import Random
from typing import Any

from api.town import load_town
from tests.api.process import KAMISHIHORO, ServerProcess
from tests.api.wishing import riders_of
from tests.trust.fire.bases import base, kill_a_backend
from tests.trust.fire.caller import Caller
from tests.trust.fire.client import Client
from tests.trust.fire.crowd import Crowd
from tests.trust.fire.verdict import asked_again, checked, told_and_true
from tests.trust.point import SHORT, Figures, Point, Size, main, progress

POINT = Point(1, "Nothing acknowledged is lost: kill -9 at any moment under load, on SQLite and on PostgreSQL")

KINDS = ("sqlite", "postgresql")
KILLS = {"short": {"sqlite": 6, "postgresql": 3}, "long": {"sqlite": 300, "postgresql": 300}}
CLIENTS = 4
CHECK_EVERY = 25
BACKEND_EVERY = 3
OPTIMISING = {"optimiser": True, "optimise_every": 0.5, "optimise_seconds": 0.2}


def measure(size: Size) -> Figures:
    """As many kills on each kind of database; after each all that was told is asked for again."""
    figures = Figures()
    for kind in KINDS:
        with tempfile.TemporaryDirectory(prefix="noriai-durable-") as folder, base(kind, Path(folder)) as url:
            _on(kind, url, Path(folder), KILLS[size.value][kind], figures, size)
    return figures


def _on(kind: str, url: str, folder: Path, kills: int, figures: Figures, size: Size) -> None:
    town, chance, over = load_town(KAMISHIHORO, folder / "cache"), Random(f"kills on {kind}"), threading.Event()
    settings: dict[str, Any] = {"database": url} | ({} if size is SHORT else OPTIMISING)
    server = ServerProcess(folder, settings=settings)
    starts, wrong, looked = [server.start()], list[str](), 0
    urls = [f"http://127.0.0.1:{server.port}"]
    riders, asking = riders_of(town), Caller(urls, folder)
    crowd = Crowd([Client(n, 1, riders[n::CLIENTS], Caller(urls, folder)) for n in range(CLIENTS)], over)
    try:
        for number in range(1, kills + 1):
            crowd.resume()
            time.sleep(chance.uniform(0.05, 0.9))
            if kind == "postgresql" and number % BACKEND_EVERY == 0:
                kill_a_backend(url)
                time.sleep(chance.uniform(0, 0.1))
            server.kill()
            starts.append(server.start())
            crowd.pause()
            wrong += told_and_true(asking, crowd.ledgers) + asked_again(asking, crowd.ledgers, 2) + crowd.failures
            looked += 1
            if number % CHECK_EVERY == 0 or number == kills:
                found = checked(town, url)
                wrong += [finding.line() for finding in found.found]
                progress(f"durable: {kind}, {number} kills, {found.versions} versions, {len(wrong)} wrong")
            if wrong:
                break
    finally:
        crowd.end()
        server.kill()
    found = checked(town, url)
    wrong += [finding.line() for finding in found.found]
    acknowledged = sum(len(ledger.bookings) for ledger in crowd.ledgers)
    figures.figures[kind] = {
        "kills": looked, "acknowledged bookings": acknowledged, "answers with a key": _answers(crowd), **crowd.counts(),
        "versions checked": found.versions, "events": found.events,
        "start seconds": {"mean": round(sum(starts) / len(starts), 2), "longest": round(max(starts), 2)},
    }  # fmt: skip
    figures.mark(f"kill -9 on {kind}", looked, f"{kills}", looked == kills)
    figures.mark(f"lost, doubled or changed on {kind}", len(wrong), "0", not wrong)
    figures.falls_short += wrong[:20]


def _answers(crowd: Crowd) -> int:
    return sum(len(ledger.answers) for ledger in crowd.ledgers)


if __name__ == "__main__":
    main(POINT, measure)
