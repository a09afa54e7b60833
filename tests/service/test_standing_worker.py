from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from api.service.standing_worker import StandingWorker, settle_all
from api.store.database import Database
from api.town import Town
from tests.service.running import DISPATCHER, TABLET, Running
from tests.service.weekly import again, days, go_to, made, rides, weekly

FIRST, SECOND, THIRD, FOURTH = "2026-11-26", "2026-12-03", "2026-12-10", "2026-12-17"

BOOK_AND_DIE = """
import os, signal, sys
from sqlalchemy import event
from api.store.database import Database
from api.town import load_town
from api.store.database import Database
from api.town import Town
from tests.service.running import KAMISHIHORO, Running
from tests.service.weekly import made
run = Running(load_town(KAMISHIHORO), Database(sys.argv[1]))
left = int(sys.argv[3])

@event.listens_for(run.database.engine, "before_cursor_execute")
def _about_to(connection, cursor, statement, parameters, context, many):
    global left
    if statement.startswith(sys.argv[2]):
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

made(run, way_home="open")
"""

LAST_MOMENTS = [
    ("INSERT INTO requests", 2),
    ("INSERT INTO plans", 1),
    ("INSERT INTO bookings", 1),
    ("INSERT INTO standing_days", 1),
]
"""Before which statement the process dies, and how many such it has done before: a day is asked, then booked."""


def test_the_next_day_is_booked_when_the_horizon_reaches_it_and_only_then(run: Running) -> None:
    view = made(run)
    go_to(run, "2026-12-02T23:59:50")
    settle_all(run.service.context)
    assert FOURTH not in days(again(run, view))
    go_to(run, "2026-12-03T00:00:10")
    for _ in range(2):
        settle_all(run.service.context)
        assert days(again(run, view)) == {SECOND: "booked", THIRD: "booked", FOURTH: "booked"}
        assert len(rides(run, FOURTH)) == 1


def test_the_worker_looks_when_the_day_changes_on_a_demos_clock(run: Running) -> None:
    view = made(run)
    worker = StandingWorker(run.service.context)
    go_to(run, "2026-12-03T05:00:00")
    _wait(lambda: FOURTH in days(again(run, view)))
    worker.close()
    assert len(rides(run, FOURTH)) == 1


def test_four_workers_that_look_at_the_same_moment_book_each_day_once(crew: list[Running]) -> None:
    run = crew[0]
    views = [made(run, rider, way_home=13 * 60) for rider in run.eligible[:3]]
    go_to(run, "2026-12-10T06:00:00")
    time.sleep(0.6)  # the clock is shared: by now each of them has seen it moved
    _at_once([lambda one=one: settle_all(one.service.context) for one in crew])
    for view in views:
        assert days(again(run, view)) == {THIRD: "booked", FOURTH: "booked", "2026-12-24": "booked"}
    for day in (FOURTH, "2026-12-24"):
        booked = run.service.bookings(DISPATCHER, date.fromisoformat(day))
        assert len(booked) == 2 * len(views), "a way there and a way home for each"
        assert all(one.status == "confirmed" for one in booked)


def test_one_made_many_times_at_once_with_one_key_is_one(crew: list[Running]) -> None:
    run, answers = crew[0], []
    _at_once([lambda one=one: answers.append(one.service.standing.make(TABLET, weekly(run), "k")) for one in crew])
    assert len({answer.standing_id for answer in answers}) == 1
    assert [len(rides(run, day)) for day in (FIRST, SECOND, THIRD)] == [1, 1, 1]


def test_a_day_skipped_while_it_is_being_booked_has_no_ride(crew: list[Running]) -> None:
    run = crew[0]
    view = made(run)
    skipped = date.fromisoformat(FOURTH)
    go_to(run, "2026-12-03T06:00:00")
    time.sleep(0.6)
    workers = [lambda one=one: settle_all(one.service.context) for one in crew[1:]]
    _at_once([*workers, lambda: run.service.standing.skip(TABLET, view.standing_id, skipped)])
    assert days(again(run, view))[FOURTH] == "skipped"
    assert rides(run, FOURTH) == []


def test_one_that_ends_while_it_is_being_booked_leaves_no_ride_behind(crew: list[Running]) -> None:
    run = crew[0]
    view = made(run)
    go_to(run, "2026-12-03T06:00:00")
    time.sleep(0.6)
    workers = [lambda one=one: settle_all(one.service.context) for one in crew[1:]]
    _at_once([*workers, lambda: run.service.standing.end(TABLET, view.standing_id, cancel_booked=True)])
    assert [len(rides(run, day)) for day in (SECOND, THIRD, FOURTH)] == [0, 0, 0]


@pytest.mark.parametrize(("statement", "after"), LAST_MOMENTS)
def test_a_process_killed_between_asking_and_booking_leaves_one_ride_a_day_in_the_end(
    town: Town, url: str, statement: str, after: int
) -> None:
    command = [sys.executable, "-c", BOOK_AND_DIE, url, statement, str(after)]
    died = subprocess.run(command, capture_output=True, text=True, check=False)
    assert died.returncode == -signal.SIGKILL, died.stderr
    run = Running(town, Database(url))
    settle_all(run.service.context)
    [view] = run.service.standing.list(DISPATCHER)
    assert days(view) == {FIRST: "booked", SECOND: "booked", THIRD: "booked"}
    for day in (FIRST, SECOND, THIRD):
        assert [one.kind for one in rides(run, day)] == ["ride", "open_return"]
    run.service.close()


def test_a_closing_day_that_the_town_gives_up_is_booked_at_the_next_look(town: Town, database: Database) -> None:
    closing = replace(town, rules=replace(town.rules, closing_days=frozenset({SECOND})))
    view = made(Running(closing, database))
    assert days(view) == {FIRST: "booked", SECOND: "closed", THIRD: "booked"}
    run = Running(town, database)
    settle_all(run.service.context)
    assert days(again(run, view))[SECOND] == "booked"


def _at_once(calls: list[Callable[[], object]]) -> None:
    """Runs every call in a thread of its own, all started together; what one of them raises is raised."""
    start, failed = threading.Barrier(len(calls)), []

    def one(call: Callable[[], object]) -> None:
        start.wait()
        try:
            call()
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=one, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed, failed


def _wait(until: Callable[[], bool]) -> None:
    for _ in range(600):
        if until():
            return
        time.sleep(0.05)
    raise AssertionError("it did not come true")
