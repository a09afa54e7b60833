from __future__ import annotations

import threading
import time
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from api.clock import DemoClock
from api.service.times import clock_words, moment_of, seconds_of
from api.store.database import Database

TOKYO = ZoneInfo("Asia/Tokyo")
EIGHT = datetime(2026, 11, 26, 8, tzinfo=TOKYO)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return Database(f"sqlite:///{tmp_path / 'noriai.db'}")


@pytest.fixture
def clock(database: Database) -> DemoClock:
    started = DemoClock(database, "town", TOKYO)
    started.start(EIGHT, 60.0, None)
    return started


def test_a_fast_clock_runs_as_many_times_as_fast(clock: DemoClock) -> None:
    began, real = clock.now(), time.monotonic()
    time.sleep(0.3)
    passed, really = (clock.now() - began).total_seconds(), time.monotonic() - real
    assert 60 * 0.3 * 0.9 <= passed <= 60 * really * 1.1 + 1


def test_a_paused_clock_stands_still_and_goes_on_from_there(clock: DemoClock) -> None:
    clock.set(paused=True)
    stood = clock.now()
    time.sleep(0.05)
    assert (clock.now(), clock.paused(), clock.speed()) == (stood, True, 60.0)
    clock.set(paused=False, speed=1.0)
    assert stood <= clock.now() < stood + timedelta(seconds=5)
    assert (clock.paused(), clock.speed()) == (False, 1.0)


def test_a_writer_may_ask_the_time_while_the_clock_waits_to_be_kept(clock: DemoClock, database: Database) -> None:
    kept = threading.Thread(target=clock.keep)
    with database.write():
        kept.start()
        time.sleep(0.3)  # long enough to be waiting for the database
        assert clock.now() >= EIGHT
        assert kept.is_alive(), "asking did not have to wait until keeping gave up"
    kept.join(timeout=15)
    assert not kept.is_alive()


def test_a_restart_goes_on_from_where_the_clock_was_kept_and_time_between_does_not_count(
    clock: DemoClock, database: Database
) -> None:
    clock.set(to=EIGHT + timedelta(hours=2))
    clock.keep()
    time.sleep(0.2)
    again = DemoClock(database, "town", TOKYO)
    again.start(EIGHT, 60.0, None)
    assert EIGHT + timedelta(hours=2) <= again.now() < EIGHT + timedelta(hours=2, seconds=10)


def test_a_restart_never_goes_back_before_what_was_recorded(clock: DemoClock) -> None:
    clock.start(EIGHT, 60.0, not_before=EIGHT + timedelta(hours=5))
    assert clock.now() >= EIGHT + timedelta(hours=5)


def test_moving_the_clock_only_moves_it_forward(clock: DemoClock) -> None:
    clock.set(paused=True, to=EIGHT + timedelta(hours=3))
    clock.set(to=EIGHT)
    assert clock.now() == EIGHT + timedelta(hours=3)


def test_another_process_sees_the_change_within_a_second(clock: DemoClock, database: Database) -> None:
    other = DemoClock(database, "town", TOKYO)
    assert not other.paused()
    clock.set(paused=True, to=EIGHT + timedelta(hours=1))
    time.sleep(0.6)
    assert (other.paused(), other.now()) == (True, clock.now())


def test_a_clock_nobody_started_says_so(database: Database) -> None:
    with pytest.raises(LookupError, match="never started"):
        DemoClock(database, "elsewhere", TOKYO).now()


def test_half_past_eight_is_the_same_second_on_days_on_which_clocks_change() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    for day in ("2026-03-28", "2026-03-29", "2026-10-25"):
        moment = datetime.fromisoformat(f"{day}T08:30:00").replace(tzinfo=berlin)
        assert seconds_of(moment.date(), moment, berlin) == 30_600
        assert moment_of(moment.date(), 30_600, berlin) == moment
    assert clock_words(30_600) == "08:30"


def test_seconds_and_moments_are_each_others_inverse_also_on_the_evening_before() -> None:
    for seconds in (-90_000, -1, 0, 59, 86_399, 90_000):
        assert seconds_of(EIGHT.date(), moment_of(EIGHT.date(), seconds, TOKYO), TOKYO) == seconds
