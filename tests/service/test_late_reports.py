from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from api.service import TownService, VehicleReport
from api.store.database import Database
from api.store.events import day_events
from api.town import Town
from scheduler.simulation import Behaviour
from tests.service.offline import busiest, drive_offline, drive_online, riders_of, story, wait
from tests.service.running import DISPATCHER, THURSDAY, Running, driver, slug_of

ON_TIME = Behaviour(no_show=0.0, seed=1)
SLOW = Behaviour(no_show=0.0, driving_spread=0.7, seed=5)
MISSED = Behaviour(no_show=0.4, driving_spread=0.2, seed=3)

TWENTY_MINUTES = timedelta(minutes=20)


@pytest.fixture
def online(town: Town, tmp_path: Path) -> Iterator[Running]:
    """The same service on a database of its own."""
    running = Running(town, Database(f"sqlite:///{tmp_path / 'online.db'}"))
    yield running
    running.service.close()


def booked(run: Running, alone: bool = False) -> str:
    """Three riders on a bus within half an hour and two for later; the bus. `alone`: nobody else works today."""
    for rider, leave in zip(run.eligible[:5], ("09:30", "09:35", "09:40", "10:15", "12:00"), strict=True):
        run.book(rider, leave=leave)
    bus = busiest(run)
    for other in sorted({"bus-1", "bus-2", "post-1"} - {bus}) if alone else ():
        run.report(other, "out_of_service", actor=DISPATCHER)
    return bus


def kinds_of(run: Running, actor: str) -> list[str]:
    with run.database.read() as connection:
        events = day_events(connection, run.town.id, THURSDAY.isoformat())
    return [one.event.kind for one in events if one.actor_id == actor]


@pytest.mark.parametrize(
    ("behaviour", "alone", "gone"),
    [(ON_TIME, False, "09:25"), (ON_TIME, False, "09:32"), (SLOW, True, "09:32"), (MISSED, True, "09:25")],
    ids=["before it leaves", "on its way", "slow", "missed"],
)
def test_a_phone_offline_for_twenty_minutes_leaves_the_same_plan_visits_figures_and_log(
    run: Running, online: Running, behaviour: Behaviour, alone: bool, gone: str
) -> None:
    bus = booked(online, alone)
    assert booked(run, alone) == bus
    until = online.at("10:00")
    script = drive_online(online, bus, behaviour, until)
    leaves = online.at(gone)
    kept = [told for told in script if leaves < told.at <= leaves + TWENTY_MINUTES]
    assert len(kept) >= 6
    became = drive_offline(run, bus, script, leaves, leaves + TWENTY_MINUTES, until)
    assert became == ["applied"] * len(kept)
    as_online, as_offline = story(online, bus), story(run, bus)
    for part, value in as_online.items():
        assert as_offline[part] == value, part
    if not alone:
        assert "reassigned" in kinds_of(run, "clock")  # the silence had been noticed


def test_six_stops_were_passed_while_the_line_was_gone(online: Running) -> None:
    bus = booked(online)
    script = drive_online(online, bus, ON_TIME, online.at("09:52"))
    arrived = [told for told in script if told.kind == "arrived"]
    assert len(arrived) == 6


def test_who_was_told_too_early_that_a_promise_is_broken_is_told_that_it_is_kept(run: Running) -> None:
    booking = run.book()
    assert booking.vehicle is not None
    assert booking.planned_pickup is not None
    bus = booking.vehicle.id
    left = booking.planned_pickup - timedelta(minutes=4)
    wait(run, booking.pickup_window.end + timedelta(minutes=3))
    assert run.service.booking(DISPATCHER, booking.booking_id).broken == ("pickup",)
    run.service.vehicle_event(driver(bus), bus, VehicleReport("departed", left))
    run.service.vehicle_event(driver(bus), bus, VehicleReport("boarded", booking.planned_pickup, booking.booking_id))
    ride = run.service.booking(DISPATCHER, booking.booking_id)
    assert (ride.status, ride.broken, ride.boarded_at) == ("aboard", (), booking.planned_pickup)
    assert run.plan().bookings[booking.booking_id].limits.pickup_latest < ride.pickup_window.end.hour * 3600 + 86400
    assert "promise_broken" not in kinds_of(run, f"driver-{bus}")


def test_a_rider_still_to_come_hears_that_the_bus_is_on_time_after_all(run: Running) -> None:
    bus = booked(run, alone=True)
    wait(run, run.at("10:20"))
    riders = riders_of(run)
    told = [rider for rider in run.eligible[:4] if run.service.booking(DISPATCHER, riders[rider]).broken]
    last = run.service.booking(DISPATCHER, riders[run.eligible[3]])
    assert told[-1] == run.eligible[3]
    minutes = iter(range(30))
    reports = [
        VehicleReport(kind, run.at(f"09:{31 + next(minutes)}"), riders[rider])
        for rider in run.eligible[:3]
        for kind in ("boarded", "alighted")
    ]
    delivered = run.service.vehicle_events(driver(bus), bus, reports)
    assert [one.status for one in delivered.events] == ["applied"] * 6
    assert run.service.booking(DISPATCHER, last.booking_id).broken == ()
    with run.database.read() as connection:
        events = day_events(connection, run.town.id, THURSDAY.isoformat())
    mended = [one.event.booking_id for one in events if one.event.kind == "promise_mended"]
    assert mended == [last.booking_id]


def test_a_report_sent_again_under_its_id_is_answered_again_and_changes_nothing(run: Running) -> None:
    booking = run.book()
    assert booking.vehicle is not None
    bus = booking.vehicle.id
    run.clock.set(to=booking.pickup_window.start)
    report = VehicleReport("boarded", None, booking.booking_id, event_id="one")
    first = run.service.vehicle_event(driver(bus), bus, report)
    before, seq = run.plan(), run.service.latest_seq()
    run.later(minutes=1)
    again = run.service.vehicle_event(driver(bus), bus, report)
    assert (again.doubled, again.at, again.version) == (True, first.at, first.version)
    other = VehicleReport("alighted", None, booking.booking_id, event_id="one")
    assert slug_of(run.service.vehicle_event, driver(bus), bus, other) == "event_id_reused"
    assert (run.plan(), run.service.latest_seq()) == (before, seq)


def test_what_is_so_already_is_answered_and_changes_nothing(run: Running) -> None:
    booking = run.book()
    assert booking.vehicle is not None
    bus, ride = booking.vehicle.id, booking.booking_id
    stop = f"{ride}:pickup"
    run.clock.set(to=booking.pickup_window.start)
    send = run.service.vehicle_event
    for kind, rider, named in (
        ("departed", None, stop), ("arrived", None, stop), ("boarded", ride, None), ("alighted", ride, None),
    ):  # fmt: skip
        first = send(driver(bus), bus, VehicleReport(kind, None, rider, named))  # type: ignore[arg-type]
        before = run.plan(), run.service.latest_seq()
        run.later(minutes=1)
        again = send(driver(bus), bus, VehicleReport(kind, None, rider, named))  # type: ignore[arg-type]
        assert (again.doubled, again.at) == (True, first.at), kind
        assert (run.plan(), run.service.latest_seq()) == before


def test_a_report_from_before_the_vehicles_last_one_is_refused_with_its_reason(run: Running) -> None:
    booking = run.book()
    assert booking.vehicle is not None
    bus = booking.vehicle.id
    run.clock.set(to=booking.pickup_window.start)
    run.report(bus, "arrived")
    before = run.plan()
    early = VehicleReport("boarded", run.clock.now() - timedelta(minutes=3), booking.booking_id)
    delivered = run.service.vehicle_events(driver(bus), bus, [early])
    assert delivered.events[0].problem is not None
    assert delivered.events[0].problem.data["why"] == "time_goes_back"
    assert run.plan() == before


def test_one_refused_report_of_many_does_not_hold_the_others_up(run: Running) -> None:
    booking = run.book()
    assert booking.vehicle is not None
    bus, start = booking.vehicle.id, booking.pickup_window.start
    run.clock.set(to=start + timedelta(minutes=20))
    reports = [
        VehicleReport("alighted", start + timedelta(minutes=12), booking.booking_id, event_id="3"),
        VehicleReport("alighted", start + timedelta(minutes=1), booking.booking_id, event_id="1"),
        VehicleReport("boarded", start + timedelta(minutes=2), booking.booking_id, event_id="2"),
    ]
    delivered = run.service.vehicle_events(driver(bus), bus, reports)
    assert [(one.event_id, one.status) for one in delivered.events] == [
        ("3", "applied"), ("1", "refused"), ("2", "applied"),
    ]  # fmt: skip
    again = run.service.vehicle_events(driver(bus), bus, reports)
    assert [one.status for one in again.events] == ["doubled", "doubled", "doubled"]
    assert run.service.booking(DISPATCHER, booking.booking_id).status == "completed"


def test_a_driver_calls_before_a_rider_is_recorded_as_absent(run: Running) -> None:
    booking = run.book()
    assert booking.vehicle is not None
    bus = booking.vehicle.id
    run.clock.set(to=booking.pickup_window.start)
    run.report(bus, "arrived")
    run.later(minutes=4)
    silent = VehicleReport("no_show", None, booking.booking_id)
    refused = run.service.vehicle_events(driver(bus), bus, [silent]).events[0].problem
    assert refused is not None
    assert refused.data["why"] == "call_first"
    run.service.vehicle_event(driver(bus), bus, VehicleReport("no_show", None, booking.booking_id, called=True))
    last = [event for event in run.service.events_after(DISPATCHER, 0) if event.kind == "no_show"]
    assert [event.data for event in last] == [{"called": True}]


def test_what_was_written_on_paper_is_keyed_in_when_the_day_is_over(run: Running) -> None:
    booking = run.book()
    assert booking.vehicle is not None
    bus, start = booking.vehicle.id, booking.pickup_window.start
    wait(run, start - timedelta(hours=1))
    run.clock.set(to=start + timedelta(days=1))
    reports = [
        VehicleReport("departed", start - timedelta(minutes=5)),
        VehicleReport("arrived", start),
        VehicleReport("boarded", start + timedelta(minutes=2), booking.booking_id),
        VehicleReport("alighted", start + timedelta(minutes=14), booking.booking_id),
    ]
    service: TownService = run.service
    assert {one.status for one in service.vehicle_events(DISPATCHER, bus, reports).events} == {"applied"}
    ride = service.booking(DISPATCHER, booking.booking_id)
    assert (ride.status, ride.boarded_at) == ("completed", start + timedelta(minutes=2))
    assert service.figures(THURSDAY).promises_kept == 1


def test_nobody_gets_into_a_full_vehicle_before_somebody_has_got_out(run: Running) -> None:
    bus = booked(run, alone=True)
    riders = riders_of(run)
    first, second = riders[run.eligible[0]], riders[run.eligible[2]]
    assert next(route for route in run.plan().routes if route.vehicle.id == bus).vehicle.capacity.seats == 1
    run.go_to("09:45")
    run.report(bus, "boarded", first)
    before = run.plan()
    refused = run.service.vehicle_events(driver(bus), bus, [VehicleReport("boarded", None, second)]).events[0].problem
    assert refused is not None
    assert refused.data["why"] == "vehicle_full"
    assert run.plan() == before


def test_riders_who_get_in_out_of_turn_are_planned_for_as_they_sit(run: Running) -> None:
    bus = booked(run, alone=True)
    run.go_to("09:45")
    run.report(bus, "boarded", riders_of(run)[run.eligible[2]])
    route = next(route for route in run.plan().routes if route.vehicle.id == bus)
    assert route.visits[0].id == f"{riders_of(run)[run.eligible[2]]}:dropoff"
