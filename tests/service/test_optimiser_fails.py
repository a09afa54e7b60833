"""The optimiser hangs, is killed or runs out of memory: offers go on, the board says so, it comes back by itself."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from api.optimiser import Budget, OptimiserProcess
from api.optimiser.circuit import LONGEST_PAUSE, Circuit
from api.service.alerts.views import AlertView
from api.service.site import Site
from api.service.views import OfferView
from api.store.database import Database
from api.town import Town
from tests.service.running import DISPATCHER, THURSDAY, Running


@pytest.fixture
def run(on_sqlite: Callable[[], Running]) -> Running:
    return on_sqlite()


@contextmanager
def _optimiser(run: Running, budget: Budget) -> Iterator[OptimiserProcess]:
    process = OptimiserProcess(run.service.context, Site(str(run.town.folder), None, run.database.url), "demo", budget)
    try:
        yield process
    finally:
        process.close()


def _until(true: Callable[[], object], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


def _state(run: Running) -> str:
    return run.service.optimiser_state().state


def _alerts(run: Running) -> list[AlertView]:
    return [one for one in run.service.desk.alerts(DISPATCHER, THURSDAY) if one.kind == "optimiser_paused"]


def _promised(offer: OfferView) -> object:
    """All but its number and how long it is held."""
    return offer.pickup_window, offer.latest_arrival, offer.direct_seconds, offer.vehicle_id


def test_one_that_hangs_is_killed_and_started_again_while_rides_are_booked(run: Running) -> None:
    with _optimiser(run, Budget(patience=2.0)) as process:
        _until(lambda: _state(run) == "working")
        assert _alerts(run) == []
        first = process.pid
        assert first is not None
        os.kill(first, signal.SIGSTOP)
        booked = run.book(leave="10:00")
        _until(lambda: _state(run) == "resting")
        (alert,) = _alerts(run)
        assert "改善は休止中" in alert.words.ja
        assert "stopped answering" in alert.words.en
        assert alert.at == run.service.optimiser_state().since
        assert run.book(run.eligible[3], leave="13:00").status == booked.status == "confirmed"
        _until(lambda: _state(run) == "working")
        assert process.pid not in (None, first)
        assert _alerts(run) == []
        assert run.service.optimiser_state().starts == 1
    assert _state(run) == "off"


def test_without_the_memory_it_needs_it_rests_and_every_answer_is_the_one_of_a_service_without_it(
    run: Running, town: Town, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("without") / "noriai.db"
    without = Running(town, Database(f"sqlite:///{file}"))
    with _optimiser(run, Budget(memory=48 << 20)):
        _until(lambda: _state(run) == "resting")
        (alert,) = _alerts(run)
        assert alert.severity == 1
        for number, rider in enumerate(run.eligible[:8]):
            leave = ("09:10", "10:00", "13:20")[number % 3]
            mine, theirs = (one.offers(rider, leave=leave) for one in (run, without))
            assert [_promised(offer) for offer in mine] == [_promised(offer) for offer in theirs]
            if mine:
                run.confirm(mine[0].offer_id)
                without.confirm(theirs[0].offer_id)
        assert run.plan().bookings
        assert _state(run) == "resting"
    without.service.close()


def test_a_plan_that_ends_it_twice_is_left_and_the_board_of_that_day_says_so(run: Running) -> None:
    run.book(leave="10:00")
    run.clock.set(paused=False)
    seconds = 30.0  # so long that the process is sure to be met at work
    with _optimiser(run, Budget(every=0.1, seconds=seconds, patience=1.0)) as process:
        for _ in range(2):
            _until(lambda: process.improving == THURSDAY.isoformat())
            assert process.pid is not None
            os.kill(process.pid, signal.SIGKILL)
            _until(lambda: not process.improving)
        _until(lambda: _state(run) == "working")
        assert run.service.optimiser_state().left == (THURSDAY.isoformat(),)
        (alert,) = _alerts(run)
        assert "見合わせて" in alert.words.ja
        assert run.book(run.eligible[3], leave="13:00").status == "confirmed"


def test_of_two_servers_on_one_database_one_has_an_optimiser(on_sqlite: Callable[[], Running]) -> None:
    here, there = on_sqlite(), on_sqlite()
    with _optimiser(here, Budget()) as first:
        _until(lambda: first.pid is not None)
        with _optimiser(there, Budget()) as second:
            _until(lambda: _state(there) == "working")
            assert second.pid is None
            first.close()
            _until(lambda: second.pid is not None)
            assert first.pid is None


def test_a_plan_is_left_for_longer_each_time_and_taken_up_once_it_went_well() -> None:
    circuit, now = Circuit(), 0.0
    circuit.failed("monday", now)
    assert circuit.left(now) == {}
    pauses = []
    for _ in range(12):
        circuit.failed("monday", now)
        pauses.append(circuit.left(now)["monday"] - now)
        now += pauses[-1]
        assert circuit.left(now) == {}
    assert pauses == sorted(pauses)
    assert pauses[0] < pauses[1]
    assert pauses[-1] == LONGEST_PAUSE
    circuit.done("monday")
    circuit.failed("monday", now)
    assert circuit.left(now) == {}
