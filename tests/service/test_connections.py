"""Rides in time for a departure, or after an arrival: what is promised, kept and shown."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from api.service import Point, ServiceProblem
from api.service.alerts.views import AlertView
from api.service.keeper import refresh_day
from api.service.views import BookingView
from api.service.wishes import ConnectionWish
from api.store.bookings import Needs
from api.town import load_town
from scheduler.model import Load
from tests.service.running import DISPATCHER, RIDER, TABLET, THURSDAY, Running, driver, slug_of

TO_OBIHIRO = "weekday-kamishihoro-obihiro-1040"
FROM_OBIHIRO = "weekday-obihiro-kamishihoro-1355"
CATCH = ConnectionWish("catch", TO_OBIHIRO, "kamishihoro", THURSDAY)
MEET = ConnectionWish("meet", FROM_OBIHIRO, "kamishihoro", THURSDAY)
EARLIER = ConnectionWish("meet", "weekday-obihiro-kamishihoro-1215", "kamishihoro", THURSDAY)
NOBODY_NEEDS = Needs(False, False, False)


@pytest.fixture
def run(on_sqlite: Callable[[], Running]) -> Running:
    """What a connection leaves of the time does not depend on the kind of database; that it is kept does, see below."""
    return on_sqlite()


def catch(run: Running, **changes: object) -> BookingView:
    named = {"destination": "terminal", "depart_after": None, "connection": CATCH, "needs": NOBODY_NEEDS}
    return run.book(**(named | changes))


def meet(run: Running, **changes: object) -> BookingView:
    home = run.wish().origin
    named = {"origin": "terminal", "destination": home, "depart_after": None, "connection": MEET, "needs": NOBODY_NEEDS}
    return run.book(**(named | changes))


def refused(run: Running, **changes: object) -> ServiceProblem:
    wish = run.wish(**({"destination": "terminal", "depart_after": None, "connection": CATCH} | changes))
    with pytest.raises(ServiceProblem) as caught:
        run.service.ask(DISPATCHER, wish)
    return caught.value


def test_a_ride_to_the_1040_arrives_so_early_that_its_rider_gets_out_and_changes(run: Running) -> None:
    booking = catch(run)
    assert booking.latest_arrival <= run.at("10:40") - timedelta(minutes=5, seconds=run.town.rules.alight_seconds)
    assert booking.pickup_window.start >= run.at("10:40") - timedelta(hours=2), "nobody waits the whole morning"
    assert booking.connection is not None
    shown = booking.connection
    assert (shown.kind, shown.at, shown.line.ja, shown.towards.ja) == ("catch", run.at("10:40"), "帯広線", "帯広")
    assert (shown.stop.en, shown.change_seconds) == ("Kamishihoro Bus Terminal", 300)


@pytest.mark.parametrize(
    ("party", "needs", "minutes"),
    [
        (Load(1), NOBODY_NEEDS, 5),
        (Load(1), Needs(False, True, False), 8),
        (Load(0, 1), Needs(True, False, False), 10),
        (Load(1, 1), NOBODY_NEEDS, 10),
    ],
    ids=["on foot", "walking frame", "wheelchair", "with somebody in a wheelchair"],
)
def test_who_is_slower_has_longer_to_change(run: Running, party: Load, needs: Needs, minutes: int) -> None:
    there = catch(run, party=party, needs=needs)
    back = meet(run, party=party, needs=needs, connection=EARLIER)
    assert there.connection is not None
    assert there.connection.change_seconds == minutes * 60
    assert there.latest_arrival <= run.at("10:40") - timedelta(minutes=minutes, seconds=45)
    assert back.pickup_window.start >= run.at("13:25") + timedelta(minutes=minutes)


def test_a_ride_off_the_1505_is_picked_up_once_its_rider_has_changed(run: Running) -> None:
    booking = meet(run)
    assert run.at("15:10") <= booking.pickup_window.start <= run.at("15:30")
    assert booking.connection is not None
    assert (booking.connection.kind, booking.connection.at) == ("meet", run.at("15:05"))
    assert booking.connection.towards.en == "Obihiro Station"


def test_whoever_leaves_after_the_last_ride_or_arrives_before_the_first_one_waits_at_the_terminal(run: Running) -> None:
    late = catch(run, connection=ConnectionWish("catch", TO_OBIHIRO[:-4] + "1610", "kamishihoro", THURSDAY))
    assert run.at("14:00") < late.latest_arrival <= run.at("15:30")
    night = ConnectionWish("catch", TO_OBIHIRO[:-4] + "1740", "kamishihoro", THURSDAY)
    assert refused(run, connection=night).slug == "outside_hours", "nobody waits for two hours"
    friday = date(2026, 11, 27)
    dawn = changed_timetable(run, {"13:55:00,13:55:00": "06:50:00,06:50:00", "15:05:00,15:05:00": "08:00:00,08:00:00"})
    early = meet(dawn, connection=ConnectionWish("meet", FROM_OBIHIRO, "kamishihoro", friday))
    assert early.pickup_window.start.strftime("%d %H:%M") == "27 08:30"


def test_nobody_is_offered_a_ride_before_the_service_opens_or_too_soon_to_be_booked(run: Running) -> None:
    first = ConnectionWish("catch", "weekday-kamishihoro-nukabira-0920", "kamishihoro", THURSDAY)
    for clock, earliest in (("08:00", "08:30"), ("08:14", "08:44")):
        run.go_to(clock)
        wish = run.wish("r-021", destination="terminal", depart_after=None, connection=first, needs=NOBODY_NEEDS)
        answer = run.service.ask(DISPATCHER, wish)
        assert answer.offers
        assert all(offer.pickup_window.start >= run.at(earliest) for offer in answer.offers)


def test_what_is_kept_with_the_booking_is_read_again_and_told_to_the_driver(run: Running) -> None:
    booking = catch(run)
    assert run.service.booking(TABLET, booking.booking_id).connection == booking.connection
    assert run.service.plan_view(DISPATCHER, THURSDAY).bookings[0].connection == booking.connection
    assert booking.vehicle is not None
    day = run.service.manifest(driver(booking.vehicle.id), booking.vehicle.id, THURSDAY)
    visits = {visit.kind: visit for stop in day.stops for visit in stop.visits if visit.booking_id}
    assert visits["dropoff"].connection == booking.connection
    assert visits["pickup"].connection is None


def test_both_kinds_of_database_keep_it_over_a_restart(crew: list[Running]) -> None:
    first, second, *_ = crew
    booking = catch(first)
    assert second.service.booking(DISPATCHER, booking.booking_id).connection == booking.connection
    # The same key again gives the same answer, also from another process.
    offers = first.offers(destination="terminal", depart_after=None, connection=CATCH, actor=DISPATCHER)
    booked = first.confirm(offers[0].offer_id, key="once")
    assert second.confirm(offers[0].offer_id, key="once").connection == booked.connection


def test_a_departure_that_is_not_in_the_timetable_or_does_not_run_is_refused(run: Running) -> None:
    saturday = date(2026, 11, 28)
    assert refused(run, connection=ConnectionWish("catch", "nothing", "kamishihoro", THURSDAY)).slug == (
        "unknown_departure"
    )
    assert refused(run, connection=ConnectionWish("catch", TO_OBIHIRO, "kamishihoro", saturday)).slug == (
        "unknown_departure"
    )
    assert refused(run, connection=ConnectionWish("meet", TO_OBIHIRO, "kamishihoro", THURSDAY)).slug == (
        "unknown_departure"
    ), "nobody arrives with a bus that begins here"


def test_a_ride_that_leads_elsewhere_keeps_no_connection(run: Running) -> None:
    assert refused(run, destination="clinic").data["place_id"] == "terminal"
    assert refused(run, origin="terminal", destination="clinic").slug == "connection_elsewhere"
    terminal = run.town.places["terminal"]
    beside = Point(terminal.lon, terminal.lat)
    assert catch(run, destination=beside).connection is not None, "the terminal's own point is the terminal"


def test_what_could_be_had_instead_never_misses_the_departure(run: Running) -> None:
    run.go_to("10:00")
    problem = refused(run)
    assert problem.slug in ("after_cutoff", "in_the_past")
    assert problem.alternatives == (), "a later ride would miss the 10:40"
    wish = {"origin": "terminal", "destination": "clinic", "depart_after": None, "connection": EARLIER}
    run.go_to("13:05")
    late = refused(run, **wish)
    assert late.slug == "after_cutoff"
    assert late.alternatives
    assert all(offer.pickup_window.start >= run.at("13:30") for offer in late.alternatives)


def test_a_full_morning_offers_only_earlier_rides_that_still_are_in_time(run: Running) -> None:
    answers = []
    for rider in run.eligible:
        wish = run.wish(rider, destination="terminal", depart_after=None, connection=CATCH, party=Load(4))
        answer = run.service.ask(DISPATCHER, wish)
        answers.append(answer)
        for offer in answer.offers or (answer.refusal.alternatives if answer.refusal else ()):
            assert offer.latest_arrival <= run.at("10:35")
        if answer.offers:
            run.confirm(answer.offers[0].offer_id)
    full = [answer for answer in answers if answer.refusal is not None]
    assert full, "four at a time fill the morning"
    assert all(answer.connection is not None for answer in answers)


def test_a_cancellation_taken_back_or_asked_anew_keeps_the_connection(run: Running) -> None:
    booking = catch(run)
    run.service.cancel(TABLET, booking.booking_id)
    again = run.service.resident.restore(TABLET, booking.booking_id)
    assert (again.status, again.connection) == ("confirmed", booking.connection)


def test_departures_and_arrivals_are_listed_by_day_and_an_unknown_place_is_told(run: Running) -> None:
    shown = run.service.departures("terminal", THURSDAY)
    assert [one.at for one in shown.departures] == sorted(one.at for one in shown.departures)
    assert run.at("10:40") in [one.at for one in shown.departures]
    assert run.at("15:05") in [one.at for one in shown.arrivals]
    assert shown.first_day is not None
    assert shown.first_day <= THURSDAY
    weekend = run.service.departures("terminal", date(2026, 11, 28))
    assert 0 < len(weekend.departures) < len(shown.departures)
    nothing = run.service.departures("clinic", THURSDAY)
    assert (nothing.departures, nothing.arrivals) == ((), ())
    assert slug_of(run.service.departures, "nowhere", THURSDAY) == "unknown_place"


def test_a_connection_tomorrow_belongs_to_tomorrow(run: Running) -> None:
    friday = date(2026, 11, 27)
    booking = catch(run, connection=ConnectionWish("catch", TO_OBIHIRO, "kamishihoro", friday), rider_id=RIDER)
    assert booking.pickup_window.start.date() == friday
    assert booking.connection is not None
    assert booking.connection.at == datetime(2026, 11, 27, 10, 40, tzinfo=run.town.timezone)


def changed_timetable(run: Running, changes: dict[str, str]) -> Running:
    """The same service once its town's timetable was brought up to date."""
    folder = Path(shutil.copytree(run.town.folder, Path(run.database.url.removeprefix("sqlite:///")).parent / "town"))
    calls = folder / "timetable" / "stop_times.txt"
    text = calls.read_text(encoding="utf-8")
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    calls.write_text("".join(line for line in text.splitlines(True) if "gone" not in line), encoding="utf-8")
    return Running(load_town(folder), run.database)


def lost(run: Running, day: date = THURSDAY) -> list[AlertView]:
    return [alert for alert in run.service.desk.alerts(DISPATCHER, day, False) if alert.kind == "connection_lost"]


def test_the_office_is_told_of_rides_to_a_bus_that_no_longer_runs_also_days_before(run: Running) -> None:
    booking = catch(run)
    friday = date(2026, 11, 27)
    later = catch(run, connection=ConnectionWish("catch", TO_OBIHIRO, "kamishihoro", friday))
    other = catch(run, connection=ConnectionWish("catch", TO_OBIHIRO[:-4] + "1220", "kamishihoro", THURSDAY))
    assert lost(run) == []
    after = changed_timetable(run, {f"{TO_OBIHIRO},": "gone,"})
    alerts = lost(after)
    assert [alert.booking_id for alert in alerts] == [booking.booking_id, later.booking_id]
    assert "10:40 の帯広線は時刻表になくなりました" in alerts[0].words.ja
    assert "on 27 Nov at 10:40" in alerts[1].words.en
    assert (alerts[0].action.kind, alerts[0].action.phone) == ("call", run.town.residents[RIDER].phone)
    assert [alert.booking_id for alert in lost(after, friday)] == [later.booking_id]
    assert after.service.booking(DISPATCHER, other.booking_id).connection == other.connection
    after.service.cancel(TABLET, booking.booking_id)
    after.service.desk.see_to(DISPATCHER, THURSDAY, alerts[1].alert_id)
    assert lost(after) == []


@pytest.mark.parametrize(("time", "told"), [("10:30:00", "now leaves at 10:30"), ("10:50:00", "")])
def test_a_departure_moved_forward_is_told_and_one_moved_back_is_still_caught(
    run: Running, time: str, told: str
) -> None:
    catch(run)
    after = changed_timetable(run, {f"{TO_OBIHIRO},10:40:00,10:40:00": f"{TO_OBIHIRO},{time},{time}"})
    assert [told in alert.words.en for alert in lost(after)] == ([True] if told else [])


def test_an_arrival_that_is_now_later_is_told(run: Running) -> None:
    meet(run)
    after = changed_timetable(run, {"15:05:00,15:05:00": "15:20:00,15:20:00"})
    assert ["now arrives at 15:20" in alert.words.en for alert in lost(after)] == [True]


def test_an_alert_of_a_late_ride_says_how_long_is_left_to_change_or_that_it_is_missed(run: Running) -> None:
    booking = catch(run)
    assert booking.vehicle is not None
    for kind in ("departed", "arrived"):
        run.clock.set(to=booking.pickup_window.start)
        run.report(booking.vehicle.id, kind)
    run.clock.set(to=booking.pickup_window.end + timedelta(minutes=1))
    refresh_day(run.service.context, THURSDAY)
    [early] = [
        one for one in run.service.desk.alerts(DISPATCHER, THURSDAY, False) if one.booking_id == booking.booking_id
    ]
    assert "min are left before the 10:40 (Obihiro line)" in early.words.en
    run.go_to("10:38")
    refresh_day(run.service.context, THURSDAY)
    [late] = [
        one for one in run.service.desk.alerts(DISPATCHER, THURSDAY, False) if one.booking_id == booking.booking_id
    ]
    assert "10:40 の帯広線に間に合わない見込みです" in late.words.ja
