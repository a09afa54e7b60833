"""What the dispatcher is told to look at: what it is, when it comes, when it goes, what can be done."""

from __future__ import annotations

from datetime import timedelta

from api.service.alerts.views import AlertView
from api.service.keeper import refresh_day
from api.service.views import BookingView
from api.service.wishes import VehicleReport
from tests.service.running import DISPATCHER, OTHER, RIDER, TABLET, THURSDAY, Running, driver, slug_of

DAY = 24 * 3600


def alerts(run: Running, kind: str | None = None, done: bool = False) -> list[AlertView]:
    found = run.service.desk.alerts(DISPATCHER, THURSDAY, done)
    return [alert for alert in found if kind in (None, alert.kind)]


def carrier(booking: BookingView) -> str:
    assert booking.vehicle is not None
    return booking.vehicle.id


def report(run: Running, vehicle_id: str, kind: str, booking_id: str | None = None) -> None:
    said = VehicleReport(kind, None, booking_id, called=True)  # type: ignore[arg-type]
    run.service.vehicle_event(driver(vehicle_id), vehicle_id, said)


def test_a_quiet_morning_has_no_alerts(run: Running) -> None:
    run.book(actor=TABLET)
    assert alerts(run) == []


def test_a_promise_that_loses_its_margin_is_told_and_a_broken_one_more_loudly(run: Running) -> None:
    booking = run.book(actor=TABLET)
    run.clock.set(to=booking.pickup_window.start)
    for kind in ("departed", "arrived"):
        report(run, carrier(booking), kind)
    # As long as nobody boards, the planned times slip towards the end of the window.
    run.clock.set(to=booking.pickup_window.end - timedelta(minutes=1))
    refresh_day(run.service.context, THURSDAY)
    (tight,) = alerts(run, "promise_about_to_break")
    assert (tight.booking_id, tight.vehicle_id, tight.severity) == (booking.booking_id, carrier(booking), 3)
    run.clock.set(to=booking.pickup_window.end + timedelta(minutes=20))
    refresh_day(run.service.context, THURSDAY)
    (broken,) = alerts(run, "promise_about_to_break")
    assert broken.alert_id != tight.alert_id
    assert broken.severity == 3
    assert "遅れる" in broken.words.ja
    assert (broken.action.kind, broken.action.phone) == ("call", run.town.residents[RIDER].phone)
    assert alerts(run)[0].severity == 3


def test_a_driver_who_does_not_leave_is_told_after_five_minutes_and_no_longer_once_under_way(run: Running) -> None:
    booking = run.book(actor=TABLET)
    bus = carrier(booking)
    run.clock.set(to=booking.pickup_window.start + timedelta(minutes=6))
    (standing,) = alerts(run, "driver_not_moving")
    assert (standing.vehicle_id, standing.action.panel, standing.action.vehicle_id) == (bus, "vehicle", bus)
    assert "出発" in standing.words.ja
    report(run, bus, "departed")
    assert alerts(run, "driver_not_moving") == []


def test_a_bus_that_never_arrives_is_told_by_how_long_the_way_takes(run: Running) -> None:
    booking = run.book(actor=TABLET)
    bus = carrier(booking)
    run.go_to("09:40")
    report(run, bus, "departed")
    assert alerts(run, "driver_not_moving") == []
    run.later(hours=1)
    (missing,) = [a for a in alerts(run) if a.kind in ("driver_not_moving", "phone_silent")]
    assert missing.vehicle_id == bus


def test_the_phone_of_a_driver_who_said_something_and_then_nothing_is_silent(run: Running) -> None:
    booking = run.book(actor=TABLET)
    bus = carrier(booking)
    run.go_to("09:45")
    report(run, bus, "departed")
    assert alerts(run, "phone_silent") == []
    run.later(minutes=12)
    (silent,) = alerts(run, "phone_silent")
    assert silent.vehicle_id == bus
    assert "12分" in silent.words.ja
    assert alerts(run, "driver_not_moving") == [], "one alert a vehicle"
    report(run, bus, "arrived")
    assert alerts(run, "phone_silent") == []


def test_a_no_show_is_told_with_the_number_to_call(run: Running) -> None:
    booking = run.book(actor=TABLET)
    bus = carrier(booking)
    run.clock.set(to=booking.pickup_window.start + timedelta(minutes=4))
    for kind in ("departed", "arrived"):
        report(run, bus, kind)
    report(run, bus, "no_show", booking.booking_id)
    (absent,) = alerts(run, "no_show")
    assert absent.rider is not None
    assert (absent.rider.id, absent.action.kind) == (RIDER, "call")
    assert absent.action.phone == run.town.residents[RIDER].phone
    run.later(hours=3)
    assert alerts(run, "no_show") == []


def test_a_refused_rider_is_worth_a_call_until_something_is_booked(run: Running) -> None:
    run.go_to("09:50")
    assert slug_of(run.offers, RIDER, TABLET, leave="10:00") == "after_cutoff"
    (refused,) = alerts(run, "refused_rider")
    assert refused.rider is not None
    assert (refused.rider.id, refused.action.kind, refused.action.rider_id) == (RIDER, "book", RIDER)
    run.later(minutes=1)
    run.book(actor=TABLET, leave="11:00")
    assert alerts(run, "refused_rider") == []


def test_a_slip_of_the_finger_is_not_worth_a_call(run: Running) -> None:
    home = run.town.residents[RIDER].home
    assert slug_of(run.offers, RIDER, TABLET, destination=home) == "same_place"
    assert alerts(run, "refused_rider") == []


def test_a_tablet_that_is_silent_for_days_is_told_on_a_day_its_rider_rides(run: Running) -> None:
    made = run.service.tablets.make(DISPATCHER, "household", "雛形さん宅", [RIDER])
    run.service.tablets.enrol(made.code.code, "s" * 40)
    run.real_seconds += 4 * DAY
    assert alerts(run, "tablet_silent") == []
    run.book(actor=DISPATCHER)
    (silent,) = alerts(run, "tablet_silent")
    assert (silent.device_id, silent.severity) == (made.device.device_id, 1)
    assert "4日間" in silent.words.ja
    assert run.service.actor_of("s" * 40) is not None, "it calls again"
    assert alerts(run, "tablet_silent") == []


def test_riders_to_be_told_are_one_alert_that_comes_back_when_the_list_grows(run: Running) -> None:
    run.book(actor=TABLET)
    other = run.book("r-032", actor=OTHER, leave="13:00")
    desk = run.service.desk
    for name in ("bus-1", "bus-2", "post-1"):
        run.report(name, "out_of_service", actor=DISPATCHER)
    first = alerts(run, "to_call")
    assert [alert.count for alert in first] == [2]
    assert first[0].action.panel == "calls"
    desk.see_to(DISPATCHER, THURSDAY, first[0].alert_id)
    assert alerts(run, "to_call") == []
    calls = run.service.hands.calls(THURSDAY)
    told = next(call.call_id for call in calls if call.booking_id == other.booking_id)
    run.service.hands.told(DISPATCHER, told)
    assert [alert.count for alert in alerts(run, "to_call", done=True)] == [1]


def test_an_alert_that_was_seen_to_is_gone_for_everybody_and_comes_back_on_asking(crew: list[Running]) -> None:
    run, other = crew[:2]
    run.book(actor=TABLET)
    run.go_to("10:30")
    other.go_to("10:30")
    (alert, *_) = alerts(run)
    run.service.desk.see_to(DISPATCHER, THURSDAY, alert.alert_id)
    run.service.desk.see_to(DISPATCHER, THURSDAY, alert.alert_id)
    assert alert.alert_id not in {one.alert_id for one in alerts(other)}
    assert [one.done for one in alerts(other, done=True) if one.alert_id == alert.alert_id] == [True]
    other.service.desk.bring_back(DISPATCHER, THURSDAY, alert.alert_id)
    assert alert.alert_id in {one.alert_id for one in alerts(run)}
    kinds = [event.kind for event in run.service.events_after(DISPATCHER, 0)]
    assert (kinds.count("alert_done"), kinds.count("alert_reopened")) == (1, 1)
    assert slug_of(run.service.desk.see_to, DISPATCHER, THURSDAY, "nothing") == "unknown_alert"


def test_the_most_urgent_comes_first(run: Running) -> None:
    run.go_to("09:50")
    slug_of(run.offers, RIDER, TABLET, leave="10:00")
    run.book("r-032", actor=OTHER, leave="10:30")
    run.go_to("11:15")
    refresh_day(run.service.context, THURSDAY)
    found = alerts(run)
    assert [alert.severity for alert in found] == sorted((alert.severity for alert in found), reverse=True)
    assert found[-1].kind == "refused_rider"


def test_every_alert_speaks_both_languages(run: Running) -> None:
    run.book(actor=TABLET)
    run.go_to("11:15")
    refresh_day(run.service.context, THURSDAY)
    for alert in alerts(run):
        assert alert.words.ja != alert.words.en
        assert alert.action.words.ja != alert.action.words.en
