from __future__ import annotations

from datetime import date

from api.service import WayHome
from scheduler.model import Load
from tests.service.running import DISPATCHER, OTHER, RIDER, TABLET, Running, slug_of


def test_a_rider_who_never_rode_sees_the_days_with_a_service_and_nothing_else(run: Running) -> None:
    usual = run.service.resident.usual(TABLET, RIDER)
    assert (usual.favourites, usual.recent, usual.trips, usual.party, usual.needs) == ((), (), (), None, None)
    assert usual.service_days[:4] == tuple(date(2026, *day) for day in ((11, 26), (11, 27), (12, 3), (12, 4)))
    assert usual.closed_days == ()


def test_today_is_no_choice_any_more_once_the_last_ride_must_have_been_booked(run: Running) -> None:
    run.go_to("15:00")
    assert run.service.resident.usual(TABLET, RIDER).service_days[0] == date(2026, 11, 27)


def test_closing_days_within_the_horizon_are_named_and_are_no_service_days(run: Running) -> None:
    run.clock.set(to=run.at("08:00").replace(month=12, day=24))
    usual = run.service.resident.usual(TABLET, RIDER)
    assert usual.closed_days == (date(2026, 12, 31), date(2027, 1, 1))
    assert not set(usual.closed_days) & set(usual.service_days)


def test_places_are_remembered_last_used_first_without_home_and_favourites(run: Running) -> None:
    run.book(actor=TABLET, leave="09:00", destination="clinic")
    run.book(actor=TABLET, depart_after=run.at("10:00").replace(day=27), destination="town-hall")
    run.service.cancel(TABLET, run.book(actor=TABLET, leave="11:00", destination="post-office").booking_id)
    recent = [place.id for place in run.service.resident.usual(TABLET, RIDER).recent]
    assert recent == ["town-hall", "clinic"]
    run.service.resident.add_favourite(TABLET, RIDER, "clinic")
    usual = run.service.resident.usual(TABLET, RIDER)
    assert [place.id for place in usual.favourites] == ["clinic"]
    assert [place.id for place in usual.recent] == ["town-hall"]


def test_trips_are_those_of_before_newest_first_each_with_its_way_home(run: Running) -> None:
    offer = run.offers(actor=TABLET, leave="09:00", party=Load(2))[0]
    first = run.service.book(TABLET, offer.offer_id, "k1", "k1", WayHome(None))
    friday = run.at("10:30").replace(day=27)
    by = run.offers(actor=TABLET, depart_after=None, arrive_by=friday)[0]
    home = run.town.residents[RIDER].home
    back = run.offers(actor=TABLET, origin="clinic", destination=home, depart_after=friday.replace(hour=13))[0]
    second = run.service.book(TABLET, by.offer_id, "k2", "k2", WayHome(back.offer_id))
    usual = run.service.resident.usual(TABLET, RIDER)
    assert [trip.booking_id for trip in usual.trips] == [second.booking_id, first.booking_id]
    newest, older = usual.trips
    assert (newest.weekday, newest.mode, newest.minutes) == (4, "arrive", 10 * 60 + 30)
    start = back.pickup_window.start
    assert newest.way_home == start.hour * 60 + start.minute
    start = first.pickup_window.start
    assert (older.weekday, older.mode, older.minutes) == (3, "depart", start.hour * 60 + start.minute)
    assert (older.way_home, older.party, older.day) == ("open", Load(2), date(2026, 11, 26))


def test_the_same_ride_every_week_is_one_trip_and_no_more_than_six_are_told(run: Running) -> None:
    for day in (26, 27):
        for hour in ("09:00", "10:00", "11:00", "13:30"):
            hours, minutes = map(int, hour.split(":"))
            run.book(actor=TABLET, depart_after=run.at("08:00").replace(day=day, hour=hours, minute=minutes))
    week_later = run.at("09:00").replace(month=12, day=3)
    run.book(actor=TABLET, depart_after=week_later)
    trips = run.service.resident.usual(TABLET, RIDER).trips
    assert len(trips) == 6
    assert trips[0].day == date(2026, 12, 3)
    keys = [(trip.weekday, trip.minutes) for trip in trips]
    assert len(set(keys)) == 6


def test_the_party_and_needs_of_the_last_booking_are_remembered(run: Running) -> None:
    run.book(actor=TABLET, leave="09:00", party=Load(1))
    run.later(minutes=1)
    last = run.book(actor=TABLET, leave="13:00", party=Load(2, 0, 1))
    usual = run.service.resident.usual(TABLET, RIDER)
    assert (usual.party, usual.needs) == (last.party, last.needs)


def test_favourites_are_added_once_in_their_order_and_taken_away(run: Running) -> None:
    for place in ("clinic", "town-hall", "clinic"):
        kept = run.service.resident.add_favourite(TABLET, RIDER, place)
    assert [place.id for place in kept] == ["clinic", "town-hall"]
    for _ in range(2):
        kept = run.service.resident.remove_favourite(DISPATCHER, RIDER, "clinic")
        assert [place.id for place in kept] == ["town-hall"]


def test_there_is_room_for_eight_favourites(run: Running) -> None:
    public = [place.id for place in run.town.places.values() if place.kind not in ("home", "address")][:9]
    for place in public[:8]:
        run.service.resident.add_favourite(TABLET, RIDER, place)
    assert slug_of(run.service.resident.add_favourite, TABLET, RIDER, public[8]) == "too_many_favourites"
    assert len(run.service.resident.add_favourite(TABLET, RIDER, public[0])) == 8
    assert slug_of(run.service.resident.add_favourite, TABLET, RIDER, "nowhere") == "unknown_place"


def test_what_others_usually_do_is_their_own(run: Running) -> None:
    assert slug_of(run.service.resident.usual, OTHER, RIDER) == "not_your_rider"
    assert slug_of(run.service.resident.add_favourite, OTHER, RIDER, "clinic") == "not_your_rider"
    assert slug_of(run.service.resident.remove_favourite, OTHER, RIDER, "clinic") == "not_your_rider"
    assert slug_of(run.service.resident.usual, DISPATCHER, "r-999") == "unknown_rider"
