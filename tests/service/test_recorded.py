"""A recorded day of the demo: followed it is what happened, changed it is what would have happened."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest

from api.demo import DemoDrivers, DemoRiders
from api.planning.recorded import read_recorded, tally_of_real_day
from api.service import WayHome
from api.service.commit import Change, commit, nothing_else
from api.service.hands.wishes import MoveWish, ShiftWish
from api.service.keeper import refresh_day
from api.store.bookings import BookingRow, read_bookings
from scheduler.dispatch import Outcome, improve
from scheduler.model import Plan
from scheduler.simulation import Behaviour
from scheduler.simulation.figures import Rates, figures, tally
from scheduler.simulation.replay import RecordedDay, follow, replay, simulate_again
from tests.scheduler.plan_checks import assert_plan_is_sound, assert_promises_hold
from tests.service.running import DISPATCHER, TABLET, THURSDAY, Running, driver, slug_of

GO_ON = threading.Event()


@pytest.fixture
def run(on_sqlite: Callable[[], Running]) -> Running:
    return on_sqlite()


Happening = Callable[[Running], object]


def _live(run: Running, until: str, happenings: dict[str, Happening], behaviour: Behaviour) -> None:
    """Riders and drivers of the demo, the clock's keeper and the optimiser; and at some times something else."""
    riders, drivers = DemoRiders(run.service, seed=1), DemoDrivers(run.service, 1, behaviour)
    while (now := run.clock.now()) < run.at(until):
        riders.act(GO_ON)
        if now.minute % 15 == 0:
            _improve(run)
        drivers.act(GO_ON)
        if f"{now:%H:%M}" in happenings:
            happenings[f"{now:%H:%M}"](run)
        refresh_day(run.service.context, THURSDAY)
        run.later(minutes=5)


def _improve(run: Running) -> None:
    """As the optimiser does, but with a budget that does not depend on how busy the machine is."""
    context = run.service.context
    with run.database.read() as connection:
        before = context.plan(connection, THURSDAY)
    outcome = improve(before, context.now(THURSDAY), context.travel(THURSDAY), iterations=60, seed=before.version)
    if outcome is not None:
        commit(context, Change(THURSDAY, "optimiser", False, lambda plan, now: outcome), before, outcome, nothing_else)


def _rows(run: Running) -> dict[str, BookingRow]:
    with run.database.read() as connection:
        rows = read_bookings(connection, run.town.id, day=THURSDAY.isoformat())
    return {row.request.id: row for row in rows}


def _recorded(run: Running) -> RecordedDay:
    return read_recorded(run.town, run.database, THURSDAY)


_OF_THE_VEHICLES = {
    "seat_km", "vehicle_hours", "vehicle_km", "empty_share", "riders_per_vehicle_hour",
}  # fmt: skip
"""A drive that was begun and not finished counts where it began, overtime where it was worked."""


def _assert_it_is_what_happened(run: Running, *, overtime: bool = False) -> None:
    record, rows = _recorded(run), _rows(run)
    followed = follow(record)
    assert followed.unexplained == ()
    found = {trip.request_id: trip for trip in followed.result.trips if trip.status != "refused"}
    assert found.keys() == rows.keys()
    for name, row in rows.items():
        trip = found[name]
        assert (trip.boarded_at, trip.alighted_at) == (row.boarded_at, row.alighted_at), row
        assert (trip.status, trip.promise) == ({"confirmed": "booked"}.get(row.status, row.status), row.promise)
        assert not row.boarded_at or trip.vehicle_id == row.vehicle_id
        assert trip.broken >= bool(row.broken)
    again = replay(record, run.town.vehicles(THURSDAY), run.town.travel(THURSDAY), run.town.rules)
    assert again == followed.result
    real = tally_of_real_day(run.town, run.database, THURSDAY)
    counted = tally(again, [route.vehicle for route in run.plan().routes])
    mine, theirs = figures([counted], Rates()), figures([real], Rates())
    differing = {name for name in mine if mine[name] != theirs[name]}
    assert differing <= (_OF_THE_VEHICLES if overtime else set())


def _kinds(run: Running) -> Counter[str]:
    return Counter(event.kind for event in run.service.events_after(DISPATCHER, 0))


def test_a_day_with_the_optimiser_is_followed_exactly_and_simulated_again_with_one_bus_less(run: Running) -> None:
    _live(run, "16:00", {}, Behaviour(no_show=0.1, seed=5))
    kinds = _kinds(run)
    assert kinds["improved"] > 0
    assert kinds["no_show"] > 0
    assert kinds["alighted"] > 10
    _assert_it_is_what_happened(run)

    record = _recorded(run)
    fleet = [vehicle for vehicle in record.vehicles if vehicle.id != "bus-2"]
    assert len(fleet) == len(record.vehicles) - 1

    def check(before: Plan, outcome: Outcome) -> None:
        assert_plan_is_sound(outcome.plan, record.travel)
        assert_promises_hold(outcome.plan)

    less = simulate_again(record, fleet, record.travel, record.rules, watch=check)
    assert replay(record, fleet, record.travel, record.rules) == less
    real, counted = tally_of_real_day(run.town, run.database, THURSDAY), tally(less, fleet)
    assert counted.asked == real.asked
    assert 0 < counted.accepted < real.accepted
    assert counted.refused["no_capacity"] > real.refused.get("no_capacity", 0)
    assert counted.kept == counted.completed > 0
    assert {trip.status for trip in less.trips} <= {"completed", "no_show", "refused"}
    assert "bus-2" not in {trip.vehicle_id for trip in less.trips}
    rows = _rows(run)
    for trip in less.trips:
        if trip.status != "refused" and trip.request_id in rows:
            assert (trip.status == "no_show") == (rows[trip.request_id].status == "no_show")
            assert trip.asked_at < 0 or trip.asked_at <= rows[trip.request_id].promise.pickup_earliest


def test_a_day_is_followed_also_once_the_towns_fleet_is_another(run: Running) -> None:
    _live(run, "12:00", {}, Behaviour(seed=5))
    carried = {name: row.vehicle_id for name, row in _rows(run).items() if row.status == "completed"}
    gone = next(iter(carried.values()))
    left = [vehicle for vehicle in run.town.vehicle_infos if vehicle.id != gone]
    town = replace(run.town, vehicle_infos=(*left, replace(left[0], id="bus-9")))
    record = read_recorded(town, run.database, THURSDAY)
    assert {vehicle.id for vehicle in record.vehicles} == {vehicle.id for vehicle in run.town.vehicles(THURSDAY)}
    followed = follow(record)
    assert followed.unexplained == ()
    found = {trip.request_id: trip.vehicle_id for trip in followed.result.trips if trip.status == "completed"}
    assert found == carried


def _move_somebody(run: Running) -> None:
    """The dispatcher moves the first ride that can be moved to another bus."""
    for booking in run.plan().bookings.values():
        for bus in ("bus-1", "bus-2"):
            wish = MoveWish(THURSDAY, run.plan().version, booking.id, bus, None)
            if bus != booking.vehicle_id and run.service.hands.preview_move(wish).possible:
                run.service.hands.move(DISPATCHER, wish)
                return


def _give_up_and_think_better_of_it(run: Running) -> None:
    """Two rides are cancelled, and one of them is taken back."""
    waiting = [booking.id for booking in run.plan().bookings.values() if booking.status == "confirmed"]
    for booking_id in waiting[-2:]:
        run.service.cancel(DISPATCHER, booking_id)
    run.service.resident.restore(DISPATCHER, waiting[-1])


def _press_the_wrong_button(run: Running) -> None:
    """A driver's report is taken back: whoever was reported is reported again in time."""
    for bus in ("bus-1", "bus-2"):
        at_the_wheel = replace(driver(bus), automatic=True)  # the demo goes on driving
        if slug_of(run.service.undo_vehicle_event, at_the_wheel, bus) == "":
            return


def test_a_day_on_which_much_goes_wrong_is_followed_exactly_too(run: Running) -> None:
    def go_home_later(run: Running) -> None:
        offer = run.offers(actor=TABLET, leave="09:30")[0]
        run.service.book(TABLET, offer.offer_id, "out", "out", WayHome(None))

    def call(run: Running) -> None:
        """Until there is an earlier bus; a second call of the same key changes nothing."""
        home = next(booking for booking in run.service.bookings(TABLET, THURSDAY) if booking.kind == "open_return")
        assert slug_of(run.service.resident.call, TABLET, home.booking_id, "call") in ("", "no_earlier_bus")

    happenings: dict[str, Happening] = {
        "08:05": go_home_later,
        "08:40": _give_up_and_think_better_of_it,
        "09:00": _move_somebody,
        **dict.fromkeys(("09:10", "09:20", "09:40", "09:50"), _press_the_wrong_button),
        **dict.fromkeys(("10:10", "10:25", "10:40"), call),
        "11:00": lambda run: run.report("bus-2", "out_of_service", actor=DISPATCHER),
        "11:45": lambda run: run.report("bus-2", "back_in_service", actor=DISPATCHER),
        "12:00": lambda run: run.service.hands.change_shift(
            DISPATCHER, ShiftWish(THURSDAY, "bus-1", None, run.at("15:00"))
        ),
    }
    _live(run, "17:00", happenings, Behaviour(0.1, boarding_spread=0.4, driving_spread=0.4, seed=5))
    kinds = _kinds(run)
    happened = {"improved", "no_show", "moved", "cancelled", "restored", "undone", "return_called", "shift_changed",
                "out_of_service", "back_in_service", "reassigned", "promise_broken"}  # fmt: skip
    assert happened - kinds.keys() == set()
    _assert_it_is_what_happened(run, overtime=True)
