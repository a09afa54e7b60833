from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from itertools import cycle

from api.service import ServiceProblem
from api.store.events import day_events
from scheduler.model import Load
from tests.service.running import DISPATCHER, THURSDAY, Running, fullest


def _at_once(calls: Sequence[Callable[[], object]]) -> Counter[str]:
    """Runs every call in a thread of its own, all started together; how they ended."""
    start, ends, lock = threading.Barrier(len(calls)), Counter[str](), threading.Lock()

    def one(call: Callable[[], object]) -> None:
        start.wait()
        try:
            call()
            end = "done"
        except ServiceProblem as problem:
            end = problem.slug
        with lock:
            ends[end] += 1

    threads = [threading.Thread(target=one, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return ends


def _confirmations(crew: Sequence[Running], offers: Sequence[str]) -> list[Callable[[], object]]:
    """Each offer confirmed by another of the services."""
    return [partial(run.confirm, offer) for run, offer in zip(cycle(crew), offers, strict=False)]


def test_many_who_want_the_last_seats_at_once_are_never_sold_more_than_there_are(crew: list[Running]) -> None:
    run = crew[0]
    offers = [run.offers(rider, party=Load(4))[0].offer_id for rider in run.eligible[:16]]
    ends = _at_once(_confirmations(crew, offers))
    assert set(ends) == {"done", "offer_gone"}, ends
    plan = run.plan()
    assert len(plan.bookings) == ends["done"] == plan.version
    assert fullest(plan) <= 1
    rows = run.service.bookings(DISPATCHER, THURSDAY)
    assert {row.booking_id for row in rows} == set(plan.bookings)


def test_no_change_is_lost_when_bookings_and_cancellations_meet(crew: list[Running]) -> None:
    run, riders = crew[0], crew[0].eligible
    old = [run.book(rider, leave="09:00").booking_id for rider in riders[:4]]
    offers = [run.offers(rider, leave=leave)[0].offer_id for rider, leave in zip(riders[4:10], _HOURS, strict=True)]
    cancels = [partial(one.service.cancel, DISPATCHER, name) for one, name in zip(crew, old, strict=True)]
    ends = _at_once([*cancels, *_confirmations(crew, offers)])
    assert ends["done"] == 10, ends
    plan = run.plan()
    assert plan.version == 14
    assert not set(old) & set(plan.bookings)
    assert len(plan.bookings) == 6


def test_every_version_has_its_event_and_the_numbers_have_no_gap(crew: list[Running]) -> None:
    run = crew[0]
    offers = [run.offers(rider, leave=leave)[0].offer_id for rider, leave in zip(run.eligible[:6], _HOURS, strict=True)]
    assert _at_once(_confirmations(crew, offers))["done"] == 6
    with run.database.read() as connection:
        events = day_events(connection, run.town.id, THURSDAY.isoformat())
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    assert [event.version for event in events if event.event.kind == "booked"] == [1, 2, 3, 4, 5, 6]


_HOURS = ("10:00", "10:30", "11:00", "13:00", "13:30", "14:00")
