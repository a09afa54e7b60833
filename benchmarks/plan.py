"""`python -m benchmarks.plan`: what the board asks for, of a town with 60 vehicles and 1,500 bookings.

The whole way of a call is measured, from its head to the compressed answer, but for the network. `cpu` is the time of
this process; `wall` also counts what else the machine did.
"""

from __future__ import annotations

import gc
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median
from typing import Any

from fastapi.testclient import TestClient

from api.app import create_app
from api.clock import DemoClock
from api.service import Actor, TownService
from api.service.site import Site
from api.store.database import Database
from api.town import load_town
from benchmarks.busy_town import make_busy_town
from benchmarks.record import record

TIMES = 15

DESK = Actor("desk", "dispatcher", "配車担当")


def main() -> None:
    """Makes the town, asks, and keeps the times."""
    with tempfile.TemporaryDirectory() as folder:
        made = make_busy_town(Path(folder))
        town = load_town(Path(made.town), Path(folder) / "cache")
        database = Database(f"sqlite:///{Path(folder) / 'noriai.sqlite3'}")
        clock = DemoClock(database, town.id, town.timezone)
        service = TownService(town, database, clock, Site(made.town, None, database.url))

        @asynccontextmanager
        async def opened() -> AsyncIterator[TownService]:
            yield service

        with TestClient(create_app(opened)) as client:
            client.headers["Authorization"] = f"Bearer {service.mint_token(DESK)}"
            result = _measured(client, made.day)
        service.close()
    record("plan", {"vehicles": made.vehicles, "bookings": made.bookings, "milliseconds": result})


def _measured(client: TestClient, day: str) -> dict[str, Any]:
    def plan() -> int:
        answer = client.get(f"/v1/plan?date={day}")
        assert answer.is_success
        return int(answer.headers["content-length"])

    began = time.perf_counter()
    size = plan()
    first = round((time.perf_counter() - began) * 1e3)
    booking = next(b for b in client.get("/v1/bookings").json() if b["status"] == "confirmed")["booking_id"]
    gc.collect()
    gc.freeze()  # as the server does

    def note(number: int) -> None:
        assert client.put(f"/v1/bookings/{booking}/note", json={"text": f"{number}"}).is_success

    return {
        "the plan, the first time": {"wall": first, "bytes": size},
        "the plan, when one ride has changed": _times(plan, note),
        "the alerts": _times(lambda: client.get(f"/v1/alerts?date={day}").raise_for_status()),
        "a page of the log": _times(lambda: client.get(f"/v1/log?date={day}").raise_for_status()),
        "a rider by a part of the reading": _times(lambda: client.get("/v1/riders?q=ひな").raise_for_status()),
        "all bookings": _times(lambda: client.get("/v1/bookings").raise_for_status()),
    }


def _times(ask: Callable[[], object], before: Callable[[int], None] = lambda number: None) -> dict[str, float]:
    """Medians; `before` is done ahead of each call and is not counted."""
    wall, cpu = [], []
    for number in range(TIMES):
        before(number)
        began, used = time.perf_counter(), time.process_time()
        ask()
        wall.append((time.perf_counter() - began) * 1e3)
        cpu.append((time.process_time() - used) * 1e3)
    return {"wall": round(median(wall), 1), "cpu": round(median(cpu), 1)}


if __name__ == "__main__":
    main()
