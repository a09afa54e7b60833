from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from api.service import ServiceProblem, WayHome
from api.service.views import BookingView
from api.store.events import day_events
from scheduler.model import Load
from tests.service.running import DISPATCHER, OTHER, PLANNER, TABLET, THURSDAY, Running, slug_of


def open_return(run: Running, leave: str = "09:00") -> BookingView:
    """The way home of a rider who is at the clinic by then."""
    offer = run.offers(actor=TABLET, leave=leave)[0]
    out = run.service.book(TABLET, offer.offer_id, "out", "out", WayHome(None))
    assert out.way_home_id is not None
    return run.service.booking(TABLET, out.way_home_id)


def test_the_estimate_is_what_calling_then_promises(run: Running) -> None:
    home = open_return(run)
    run.go_to("11:00")
    estimate = run.service.resident.call_estimate(TABLET, home.booking_id)
    assert run.service.booking(TABLET, home.booking_id) == home, "asking promises nothing"
    called = run.service.resident.call(TABLET, home.booking_id, "k")
    assert (called.pickup_window, called.latest_arrival) == (estimate.pickup_window, estimate.latest_arrival)
    assert called.planned_pickup == estimate.planned_pickup
    assert run.at("11:05") <= called.pickup_window.start < home.pickup_window.start
    assert (called.booking_id, called.kind, called.status) == (home.booking_id, "open_return", "confirmed")
    assert run.service.booking(TABLET, home.booking_id) == called


def test_the_feed_tells_of_the_call_and_the_figures_count_no_cancellation(run: Running) -> None:
    home = open_return(run)
    run.go_to("11:00")
    before = run.service.figures(THURSDAY)
    run.service.resident.call(TABLET, home.booking_id, "k")
    event = run.service.events_after(TABLET, 0)[-1]
    assert (event.kind, event.booking_id) == ("return_called", home.booking_id)
    assert run.service.figures(THURSDAY) == before
    assert (before.bookings, before.cancelled) == (2, 0)


def test_the_same_key_gives_the_same_answer_and_another_one_finds_nothing_earlier(run: Running) -> None:
    home = open_return(run)
    run.go_to("11:00")
    called = run.service.resident.call(TABLET, home.booking_id, "k")
    version = run.plan().version
    run.later(minutes=1)
    assert run.service.resident.call(TABLET, home.booking_id, "k") == called
    assert run.plan().version == version
    problem = _problem(run, home.booking_id, "another")
    assert (problem.slug, problem.data) == ("no_earlier_bus", {"why": "nothing_earlier"})
    assert run.service.booking(TABLET, home.booking_id).pickup_window == called.pickup_window
    assert slug_of(run.confirm, run.offers(actor=TABLET, leave="13:00")[0].offer_id, TABLET, key="k") == "key_reused"


def test_one_call_sent_eight_times_at_once_moves_the_ride_once(run: Running) -> None:
    home = open_return(run)
    run.go_to("11:00")
    start, answers = threading.Barrier(8), []

    def send() -> None:
        start.wait()
        answers.append(run.service.resident.call(TABLET, home.booking_id, "k"))

    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 8
    assert all(answer == answers[0] for answer in answers)
    with run.database.read() as connection:
        kinds = [one.event.kind for one in day_events(connection, run.town.id, THURSDAY.isoformat())]
    assert kinds.count("return_called") == 1


def test_callers_and_those_who_book_at_once_all_keep_what_they_are_told(crew: list[Running]) -> None:
    run, homes = crew[0], []
    for rider in run.eligible[:4]:
        out = run.service.book(DISPATCHER, run.offers(rider, leave="09:00")[0].offer_id, rider, rider, WayHome(None))
        homes.append(out.way_home_id)
    run.go_to("11:30")
    offers = [run.offers(rider, party=Load(2), leave="12:05")[0].offer_id for rider in run.eligible[4:8]]
    start, told, lock = threading.Barrier(8), {}, threading.Lock()

    def send(call: Callable[[], BookingView]) -> None:
        start.wait()
        try:
            answer = call()
        except ServiceProblem as problem:
            assert problem.slug in ("no_earlier_bus", "offer_gone")
            return
        with lock:
            told[answer.booking_id] = answer.pickup_window

    calls = [lambda n=n, h=h: crew[n].service.resident.call(DISPATCHER, h, h) for n, h in enumerate(homes)]
    calls += [lambda n=n, o=o: crew[n].confirm(o) for n, o in enumerate(offers)]
    threads = [threading.Thread(target=send, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    rows = {row.booking_id: row for row in run.service.bookings(DISPATCHER, THURSDAY)}
    assert told
    assert all(rows[name].pickup_window == window for name, window in told.items())
    assert set(homes) <= run.plan().bookings.keys()
    for name, booking in run.plan().bookings.items():
        assert run.service.context.moment(THURSDAY, booking.promise.pickup_earliest) == rows[name].pickup_window.start


def test_a_bus_home_does_not_come_before_the_ride_out_has_arrived(run: Running) -> None:
    home = open_return(run, leave="10:00")
    assert home.outward_id is not None
    out = run.service.booking(TABLET, home.outward_id)
    called = run.service.resident.call(TABLET, home.booking_id, "k")
    assert out.planned_arrival is not None
    assert called.pickup_window.start >= out.planned_arrival


def test_a_call_is_for_an_open_return_of_today_that_waits(run: Running) -> None:
    home = open_return(run)
    out = home.outward_id
    assert out is not None
    assert slug_of(run.service.resident.call, TABLET, out, "k") == "not_open_return"
    assert slug_of(run.service.resident.call_estimate, TABLET, out) == "not_open_return"
    for actor in (OTHER, PLANNER):
        assert slug_of(run.service.resident.call, actor, home.booking_id, "k") == "not_your_booking"
        assert slug_of(run.service.resident.call_estimate, actor, home.booking_id) == "not_your_booking"
    run.service.cancel(TABLET, home.booking_id)
    assert _problem(run, home.booking_id).data == {"why": "over"}
    assert run.service.resident.call_estimate(TABLET, home.booking_id).none == "over"


def test_an_open_return_of_another_day_cannot_be_called_yet(run: Running) -> None:
    offer = run.offers(actor=TABLET, depart_after=run.at("09:00").replace(day=27))[0]
    out = run.service.book(TABLET, offer.offer_id, "k", "k", WayHome(None))
    assert out.way_home_id is not None
    assert _problem(run, out.way_home_id).data == {"why": "not_today"}
    assert run.service.resident.call_estimate(TABLET, out.way_home_id).none == "not_today"


def test_a_called_ride_is_driven_and_measured_by_its_new_promise(run: Running) -> None:
    home = open_return(run)
    assert home.outward_id is not None
    run.service.cancel(TABLET, home.outward_id)
    run.go_to("11:00")
    called = run.service.resident.call(TABLET, home.booking_id, "k")
    assert called.vehicle is not None
    bus = called.vehicle.id
    run.clock.set(to=called.pickup_window.start)
    run.report(bus, "boarded", home.booking_id)
    assert slug_of(run.service.resident.call, TABLET, home.booking_id, "k2") == "no_earlier_bus"
    run.later(minutes=15)
    run.report(bus, "alighted", home.booking_id)
    figures = run.service.figures(THURSDAY)
    assert (figures.completed, figures.promises_kept, figures.cancelled) == (1, 1, 1)
    assert figures.mean_wait_seconds == 0


def _problem(run: Running, booking_id: str, key: str = "key") -> ServiceProblem:
    with pytest.raises(ServiceProblem) as caught:
        run.service.resident.call(TABLET, booking_id, key)
    assert caught.value.slug == "no_earlier_bus"
    return caught.value
