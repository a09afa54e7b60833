from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from api.store.database import Database
from api.town import Town
from scheduler.model import Load
from tests.service.running import DISPATCHER, TABLET, THURSDAY, Running, driver

BOOK_AND_DIE = """
import os, signal, sys
from api.store.database import Database
from api.town import load_town
from tests.service.running import KAMISHIHORO, Running
run = Running(load_town(KAMISHIHORO), Database(sys.argv[1]))
for leave in ("10:00", "11:00"):
    print(run.book(leave=leave).booking_id, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_everything_is_as_before_after_a_restart(town: Town, url: str) -> None:
    first = Running(town, Database(url))
    offer = first.offers(actor=TABLET)[0].offer_id
    kept = first.confirm(offer, TABLET, key="k", body="h")
    gone = first.book("r-032")
    first.service.cancel(DISPATCHER, gone.booking_id)
    token = first.service.mint_token(driver("bus-1"))
    plan, bookings = first.plan(), first.service.bookings(DISPATCHER, THURSDAY)
    events = first.service.events_after(DISPATCHER, 0)
    first.service.close()

    second = Running(town, Database(url))
    assert second.plan() == plan
    assert second.service.bookings(DISPATCHER, THURSDAY) == bookings
    assert second.service.events_after(DISPATCHER, 0) == events
    assert second.confirm(offer, TABLET, key="k", body="h") == kept
    assert second.service.actor_of(token) == driver("bus-1")
    assert second.book("r-032", leave="11:00").status == "confirmed"
    assert second.service.latest_seq() == events[-1].seq + 1
    second.service.close()


def test_what_is_committed_is_what_was_computed(run: Running) -> None:
    """The plan in this process's memory and the one another process would read are the same."""
    for rider in run.eligible[:6]:
        run.book(rider, leave="09:30", party=Load(1, 0, 1))
    with run.database.read() as connection:
        in_memory = run.service.context.plan(connection, THURSDAY)
    assert in_memory == run.plan()


def test_an_acknowledged_booking_survives_a_server_killed_at_once(
    town: Town, tmp_path: Path, on_sqlite: Callable[[], Running]
) -> None:
    url = f"sqlite:///{tmp_path / 'noriai.db'}"
    died = subprocess.run([sys.executable, "-c", BOOK_AND_DIE, url], capture_output=True, text=True, check=False)
    assert died.returncode == -signal.SIGKILL, died.stderr
    acknowledged = died.stdout.split()
    assert len(acknowledged) == 2
    run = on_sqlite()
    assert set(run.plan().bookings) == set(acknowledged)
    assert [run.service.booking(DISPATCHER, name).status for name in acknowledged] == ["confirmed", "confirmed"]


def test_the_demo_clock_goes_on_where_it_stopped_and_never_before_what_happened(
    on_sqlite: Callable[[], Running],
) -> None:
    run = on_sqlite()
    run.go_to("09:00")
    again = on_sqlite()
    assert run.at("09:00") <= again.clock.now() < run.at("09:01")
    run.clock.start(run.at("08:00"), 1.0, not_before=run.at("09:30"))
    run.clock.set(paused=True)
    assert again.clock.now() >= run.at("09:00")
    assert run.clock.now() >= run.at("09:30")
