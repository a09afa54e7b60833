from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from api.service.standing_views import StandingView
from api.store.bookings import Needs
from scheduler.model import Load
from tests.service.running import DISPATCHER, OTHER, TABLET, THURSDAY, Running, driver, slug_of
from tests.service.weekly import again, days, go_to, made, rides, weekly

FIRST, SECOND, THIRD = "2026-11-26", "2026-12-03", "2026-12-10"
FRIDAY = date(2026, 12, 4)


def test_every_such_day_up_to_the_horizon_is_booked_at_once(run: Running) -> None:
    view = run.service.standing.make(TABLET, weekly(run))
    assert days(view) == {FIRST: "booked", SECOND: "booked", THIRD: "booked"}
    for day in view.days:
        [booking] = rides(run, day.day.isoformat())
        assert booking.booking_id == day.booking_id
        assert booking.latest_arrival <= run.service.context.moment(day.day, 10 * 3600)
        assert (booking.destination.id, booking.party) == ("clinic", Load(1))


def test_leaving_at_a_time_is_booked_from_that_time_on(run: Running) -> None:
    made(run, mode="depart", minutes=11 * 60)
    [booking] = rides(run, SECOND)
    assert booking.pickup_window.start >= run.service.context.moment(date.fromisoformat(SECOND), 11 * 3600)


def test_a_way_home_at_a_time_is_booked_with_the_way_there(run: Running) -> None:
    made(run, way_home=13 * 60)
    outward, home = rides(run, SECOND)
    assert outward.way_home_id == home.booking_id
    assert home.pickup_window.start >= run.service.context.moment(date.fromisoformat(SECOND), 13 * 3600)
    assert (home.origin, home.destination) == (outward.destination, outward.origin)


def test_an_open_way_home_waits_for_its_rider_to_call(run: Running) -> None:
    made(run, way_home="open")
    outward, home = rides(run, FIRST)
    assert (outward.kind, home.kind, home.outward_id) == ("ride", "open_return", outward.booking_id)


def test_what_the_rider_needs_goes_into_every_ride(run: Running) -> None:
    made(run, needs=Needs(False, True, True))
    needs = rides(run, THIRD)[0].needs
    assert needs is not None
    assert (needs.wheelchair, needs.walking_frame, needs.carer) == (False, True, True)


def test_only_the_days_of_its_period_are_booked(run: Running) -> None:
    view = made(run, from_day=date(2026, 11, 27), until_day=date(2026, 12, 9))
    assert days(view) == {SECOND: "booked"}


def test_what_can_no_longer_be_booked_today_begins_next_week(run: Running) -> None:
    run.go_to("09:30")
    view = made(run)
    assert days(view) == {SECOND: "booked", THIRD: "booked"}
    assert view.from_day == THURSDAY + timedelta(days=1)
    assert slug_of(made, run, "r-032", until_day=THURSDAY) in ("after_cutoff", "in_the_past")


def test_a_ride_that_is_booked_already_is_not_booked_twice(run: Running) -> None:
    mine = run.book(actor=TABLET, depart_after=None, arrive_by=run.at("10:00"))
    view = made(run)
    assert view.days[0].booking_id == mine.booking_id
    assert [one.booking_id for one in rides(run, FIRST)] == [mine.booking_id]


def test_a_rule_that_forbids_the_ride_every_week_is_its_own_problem(run: Running) -> None:
    home = run.town.residents["r-028"].home
    assert slug_of(made, run, weekday=0) == "no_service_that_day"
    assert slug_of(made, run, minutes=7 * 60) == "outside_hours"
    assert slug_of(made, run, way_home=20 * 60) == "outside_hours"
    assert slug_of(made, run, way_home=9 * 60) == "way_home_too_early"
    assert slug_of(made, run, destination=home) == "same_place"
    assert slug_of(made, run, destination="home-kami-otofuke-01") == "outside_area"
    assert slug_of(made, run, destination="atlantis") == "unknown_place"
    assert slug_of(made, run, party=Load(9)) == "party_too_large"
    assert slug_of(made, run, "r-076") == "not_eligible"
    assert slug_of(made, run, until_day=date(2026, 11, 25)) == "standing_period"
    assert slug_of(made, run, from_day=date(9999, 12, 31)) == "too_far_ahead"
    assert run.service.standing.list(DISPATCHER) == ()
    assert run.service.latest_seq() == 0


def test_one_that_begins_in_a_year_is_judged_now_and_booked_then(run: Running) -> None:
    view = made(run, from_day=date(2027, 11, 4))
    assert days(view) == {}
    assert slug_of(made, run, weekday=0, from_day=date(2027, 11, 4)) == "no_service_that_day"


def test_the_same_key_makes_one_and_the_same_wish_is_not_made_twice(run: Running) -> None:
    first = run.service.standing.make(TABLET, weekly(run), "k")
    assert run.service.standing.make(TABLET, weekly(run), "k") == first
    assert slug_of(run.service.standing.make, TABLET, weekly(run, minutes=11 * 60), "k") == "key_reused"
    assert slug_of(run.service.standing.make, TABLET, weekly(run), "another") == "standing_exists"
    assert len(run.service.standing.list(TABLET)) == 1
    assert len(rides(run, SECOND)) == 1


def test_a_day_skipped_is_cancelled_and_can_be_had_again(run: Running) -> None:
    view = made(run, way_home="open")
    skipped = run.service.standing.skip(TABLET, view.standing_id, date.fromisoformat(SECOND))
    assert days(skipped) == {FIRST: "booked", SECOND: "skipped", THIRD: "booked"}
    assert rides(run, SECOND) == []
    assert run.service.standing.skip(TABLET, view.standing_id, date.fromisoformat(SECOND)) == skipped
    back = run.service.standing.unskip(TABLET, view.standing_id, date.fromisoformat(SECOND))
    assert days(back)[SECOND] == "booked"
    assert len(rides(run, SECOND)) == 2
    assert run.service.standing.unskip(TABLET, view.standing_id, date.fromisoformat(SECOND)) == back
    for _ in range(3):
        run.service.standing.skip(TABLET, view.standing_id, date.fromisoformat(SECOND))
        back = run.service.standing.unskip(TABLET, view.standing_id, date.fromisoformat(SECOND))
    assert len(rides(run, SECOND)) == 2


def test_a_ride_cancelled_among_ones_rides_is_a_day_skipped_until_it_is_restored(run: Running) -> None:
    view = made(run)
    booking_id = view.days[1].booking_id
    assert booking_id is not None
    run.service.cancel(TABLET, booking_id)
    assert days(again(run, view))[SECOND] == "skipped"
    run.service.resident.restore(TABLET, booking_id)
    assert again(run, view).days[1] == view.days[1]


def test_only_days_of_its_own_that_are_still_to_come_can_be_skipped(run: Running) -> None:
    view = made(run, until_day=date(2027, 3, 1))
    skip = run.service.standing.skip
    assert slug_of(skip, TABLET, view.standing_id, FRIDAY) == "not_a_standing_day"
    assert slug_of(skip, TABLET, view.standing_id, date(2026, 11, 19)) == "not_a_standing_day"
    assert slug_of(skip, TABLET, view.standing_id, date(2027, 3, 4)) == "not_a_standing_day"
    assert slug_of(skip, OTHER, view.standing_id, date.fromisoformat(SECOND)) == "not_your_standing"
    assert slug_of(skip, TABLET, "s0", date.fromisoformat(SECOND)) == "unknown_standing"
    assert again(run, view) == view


def test_a_ride_that_has_begun_is_not_skipped_any_more(run: Running) -> None:
    view = made(run)
    booking = run.service.booking(TABLET, view.days[0].booking_id or "")
    assert booking.planned_pickup is not None
    assert booking.vehicle is not None
    run.clock.set(to=booking.planned_pickup)
    run.report(booking.vehicle.id, "boarded", booking.booking_id, driver(booking.vehicle.id))
    assert slug_of(run.service.standing.skip, TABLET, view.standing_id, THURSDAY) == "not_cancellable"
    ended = run.service.standing.end(TABLET, view.standing_id, cancel_booked=True)
    assert days(ended) == {FIRST: "booked", SECOND: "skipped", THIRD: "skipped"}


@pytest.mark.parametrize("cancel_booked", [False, True])
def test_ending_it_keeps_its_rides_unless_they_are_to_be_cancelled(run: Running, cancel_booked: bool) -> None:
    view = made(run, way_home="open")
    ended = run.service.standing.end(TABLET, view.standing_id, cancel_booked)
    assert ended.ended_at == run.clock.now().replace(microsecond=0)
    assert [len(rides(run, day)) for day in (FIRST, SECOND, THIRD)] == ([0] * 3 if cancel_booked else [2] * 3)
    assert run.service.standing.list(TABLET) == ()
    run.later(minutes=5)
    assert run.service.standing.end(TABLET, view.standing_id, cancel_booked) == ended
    assert slug_of(run.service.standing.skip, TABLET, view.standing_id, THURSDAY) == "standing_over"
    assert slug_of(run.service.standing.unskip, TABLET, view.standing_id, THURSDAY) == "standing_over"
    assert days(made(run))[SECOND] == "booked"


def as_on_a_tablet(view: StandingView) -> StandingView:
    """As the rider's own tablet shows what the office sees with a telephone number."""
    return replace(view, rider=replace(view.rider, kana=None, phone=None))


def test_a_tablet_sees_its_own_riders_and_the_office_everybodys(run: Running) -> None:
    mine, other = made(run), made(run, "r-032")
    assert run.service.standing.list(TABLET) == (as_on_a_tablet(mine),)
    assert run.service.standing.list(OTHER) == (as_on_a_tablet(other),)
    both = sorted((mine, other), key=lambda view: view.standing_id)
    assert run.service.standing.list(DISPATCHER) == tuple(both)
    assert run.service.standing.list(DISPATCHER, "r-032") == (other,)
    assert slug_of(run.service.standing.list, TABLET, "r-032") == "not_your_rider"
    assert slug_of(run.service.standing.make, TABLET, weekly(run, "r-032")) == "not_your_rider"


def test_a_day_without_room_is_refused_with_its_reason_and_told_in_the_feed(run: Running) -> None:
    _fill(run, SECOND, arrive_by=10 * 3600)
    view = made(run, party=Load(0, 1))
    assert days(view) == {FIRST: "booked", SECOND: "refused", THIRD: "booked"}
    assert (view.days[1].reason, view.days[1].booking_id) == ("no_capacity", None)
    [event] = [one for one in run.service.events_after(TABLET, 0) if one.kind == "standing_refused"]
    assert (event.date.isoformat(), event.data) == (
        SECOND, {"standing_id": view.standing_id, "reason": "no_capacity"},
    )  # fmt: skip
    still = run.service.standing.unskip(TABLET, view.standing_id, date.fromisoformat(SECOND))
    assert days(still)[SECOND] == "refused"
    for booking in run.service.bookings(DISPATCHER, date.fromisoformat(SECOND)):
        run.service.cancel(DISPATCHER, booking.booking_id)
    had = run.service.standing.unskip(TABLET, view.standing_id, date.fromisoformat(SECOND))
    assert days(had)[SECOND] == "booked"


def test_neither_way_is_booked_where_there_is_no_room_on_the_way_home(run: Running) -> None:
    _fill(run, SECOND, depart_after=13 * 3600)
    view = made(run, party=Load(0, 1), way_home=13 * 60)
    assert (view.days[1].status, view.days[1].reason) == ("refused", "no_way_home")
    assert rides(run, SECOND) == []
    assert [len(rides(run, day)) for day in (FIRST, THIRD)] == [2, 2]


def test_at_the_turn_of_the_year_closing_days_are_left_out(run: Running) -> None:
    go_to(run, "2026-12-24T08:00:00")
    view = made(run)
    assert days(view) == {"2026-12-24": "booked", "2026-12-31": "closed", "2027-01-07": "booked"}
    assert view.days[1].reason == "closed_day"
    still = run.service.standing.unskip(TABLET, view.standing_id, date(2026, 12, 31))
    assert still == as_on_a_tablet(view)
    only_closed = made(run, "r-032", from_day=date(2026, 12, 31), until_day=date(2026, 12, 31))
    assert days(only_closed) == {"2026-12-31": "closed"}


def _fill(run: Running, day: str, **times: int) -> None:
    """Somebody else takes all the room for a wheelchair on the way there, or home, around a time of the day."""
    context, home = run.service.context, run.town.residents["r-028"].home
    ends = {"origin": home, "destination": "clinic"}
    if "depart_after" in times:
        ends = {"origin": "clinic", "destination": home}
    moments: dict[str, datetime | None] = {"depart_after": None}
    moments |= {name: context.moment(day, seconds) for name, seconds in times.items()}
    while offers := run.offers("r-032", party=Load(0, 1), **ends, **moments):
        run.confirm(offers[0].offer_id)
