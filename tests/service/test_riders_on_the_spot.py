"""A rider who is not known yet calls: registered and booked in one telephone call, seen by every process."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from api.service import ServiceProblem
from api.service.people.views import RiderCardView
from api.service.people.wishes import NewRider, RiderChange
from api.service.wishes import Point
from api.store.bookings import Needs
from tests.service.running import DISPATCHER, PLANNER, RIDER, TABLET, THURSDAY, Running, driver, slug_of

HERE = Point(143.2963, 43.2335)
"""In the middle of the town."""

NEW = NewRider(
    "試作 五郎丸", "しさく ごろうまる", "000-1234-5678", HERE, Needs(False, True, False), label="青い屋根の家"
)


def register(run: Running, **changes: object) -> RiderCardView:
    return run.service.desk.register(DISPATCHER, replace(NEW, **changes))  # type: ignore[arg-type]


def ids(run: Running, query: str) -> list[str]:
    return [found.id for found in run.service.desk.find_riders(DISPATCHER, query)]


def test_a_new_rider_books_at_once_from_the_new_home_with_the_time_a_walking_frame_takes(run: Running) -> None:
    rider = register(run)
    booking = run.book(rider.id)
    assert booking.rider.name == "試作 五郎丸"
    assert (booking.rider.kana, booking.rider.phone) == ("しさく ごろうまる", "000-1234-5678")
    assert booking.origin.name.ja == "青い屋根の家"
    assert booking.needs is not None
    assert booking.needs.walking_frame
    request = run.plan().bookings[booking.booking_id].request
    assert request.board_seconds == run.town.walking_frame_seconds


def test_what_a_rider_usually_does_works_for_a_new_one_too(run: Running) -> None:
    rider = register(run)
    assert run.service.resident.usual(DISPATCHER, rider.id).trips == ()
    run.book(rider.id)
    usual = run.service.resident.usual(DISPATCHER, rider.id)
    assert [trip.origin.id for trip in usual.trips] == [rider.home_place_id]
    assert usual.recent[0].id == "clinic"
    assert usual.service_days


def test_every_process_knows_a_new_rider_and_the_home(crew: list[Running]) -> None:
    rider = register(crew[0])
    for other in crew[1:]:
        assert other.service.desk.rider(DISPATCHER, rider.id).name == rider.name
        assert other.offers(rider.id)


def test_the_rules_of_age_are_the_same_unless_the_office_does_not_know_the_birth(run: Running) -> None:
    young = register(run, birth=date(2000, 5, 5))
    assert slug_of(run.offers, young.id) == "not_eligible"
    disabled = register(run, birth=date(2000, 5, 5), disabled=True, anyway=True)
    assert run.offers(disabled.id)
    unknown = register(run, anyway=True)
    assert unknown.birth is None
    assert run.offers(unknown.id)


def test_somebody_of_that_name_is_told_before_there_are_two(run: Running) -> None:
    first = register(run)
    before = run.service.latest_seq()
    for name, kana in ((NEW.name, ""), ("五郎丸 試作", NEW.kana), ("試作五郎丸", "シサク ゴロウマル")):
        with pytest.raises(ServiceProblem) as refused:
            register(run, name=name, kana=kana)
        assert refused.value.slug == "rider_exists"
        assert refused.value.data["rider_id"] == first.id
    assert run.service.latest_seq() == before
    assert register(run, anyway=True).id != first.id
    known = run.town.residents[RIDER]
    assert slug_of(register, run, name=known.name) == "rider_exists"


def test_a_home_is_a_place_of_the_town_or_a_point_that_a_vehicle_can_reach(run: Running) -> None:
    assert register(run, home="clinic").home_place_id == "clinic"
    assert slug_of(register, run, home="nowhere", anyway=True) == "unknown_place"
    assert slug_of(register, run, home=Point(135.0, 35.0), anyway=True) == "outside_area"
    assert register(run, label=None, anyway=True).home.name.ja == "試作 五郎丸さん宅"


@pytest.mark.parametrize(
    "query",
    [
        "試作", "試作五郎丸", "しさく", "シサク", "ｼｻｸ", "しさくごろう", "ごろうまる", "000-1234-5678", "00012345678",
        "12345", "５６７８", "1234-56",
    ],
)  # fmt: skip
def test_a_rider_is_found_however_the_name_or_the_number_is_typed(run: Running, query: str) -> None:
    rider = register(run)
    assert rider.id in ids(run, query)


def test_a_short_number_or_a_strange_word_finds_nobody(run: Running) -> None:
    register(run)
    assert all("00" in rider_id for rider_id in ids(run, "00"))
    assert ids(run, "%") == []
    assert ids(run, "999-9999") == []


def test_those_whose_reading_begins_with_the_word_come_first(run: Running) -> None:
    register(run, name="本試 作太", kana="ほんし さくた", phone="000-1111-1111")
    first = register(run)
    found = ids(run, "しさく")
    assert found.index(first.id) == 0
    assert len(found) == 2


def test_a_phone_number_and_a_note_are_written_down_for_anybody(run: Running) -> None:
    changed = run.service.desk.change_rider(DISPATCHER, RIDER, RiderChange(phone="000-7777-7777", note="耳が遠い"))
    assert (changed.phone, changed.note, changed.registered) == ("000-7777-7777", "耳が遠い", False)
    assert ids(run, "7777-7777") == [RIDER]
    again = run.service.desk.change_rider(DISPATCHER, RIDER, RiderChange(note=""))
    assert (again.phone, again.note) == ("000-7777-7777", "")
    assert run.book().rider.phone == "000-7777-7777"


def test_only_what_the_office_registered_itself_is_renamed(run: Running) -> None:
    desk = run.service.desk
    assert slug_of(desk.change_rider, DISPATCHER, RIDER, RiderChange(name="別 名")) == "rider_of_town"
    assert slug_of(desk.change_rider, DISPATCHER, "nobody", RiderChange(note="x")) == "unknown_rider"
    rider = register(run)
    changed = desk.change_rider(DISPATCHER, rider.id, RiderChange(name="試作 六郎", needs=Needs(True, False, False)))
    assert (changed.name, changed.kana, changed.needs.wheelchair) == ("試作 六郎", NEW.kana, True)
    moved = desk.change_rider(DISPATCHER, rider.id, RiderChange(home="clinic"))
    assert moved.home_place_id == "clinic"


def test_a_change_that_changes_nothing_is_no_event(run: Running) -> None:
    rider = register(run, note="耳が遠い")
    before = run.service.latest_seq()
    run.service.desk.change_rider(DISPATCHER, rider.id, RiderChange(phone=None, note="耳が遠い", name=NEW.name))
    assert run.service.latest_seq() == before


def test_a_note_on_a_booking_is_for_the_office_and_the_driver_only(run: Running) -> None:
    booking = run.book(actor=TABLET)
    noted = run.service.desk.note_booking(DISPATCHER, booking.booking_id, "第二の門")
    assert noted.note == "第二の門"
    assert run.service.booking(TABLET, booking.booking_id).note == ""
    assert run.service.booking(PLANNER, booking.booking_id).note == ""
    assert booking.vehicle is not None
    manifest = run.service.manifest(driver(booking.vehicle.id), booking.vehicle.id, THURSDAY)
    notes = {visit.note for stop in manifest.stops for visit in stop.visits if visit.kind == "pickup"}
    assert notes == {"第二の門"}
    seen = [event for event in run.service.events_after(DISPATCHER, 0) if event.kind == "booking_noted"]
    assert [(event.booking_id, event.data) for event in seen] == [(booking.booking_id, {})]
    assert "booking_noted" not in [event.kind for event in run.service.events_after(TABLET, 0)]
    assert run.service.desk.note_booking(DISPATCHER, booking.booking_id, "").note == ""
    assert slug_of(run.service.desk.note_booking, DISPATCHER, "none", "x") == "unknown_booking"


def test_a_tablet_can_be_made_for_a_new_rider_with_a_pin(run: Running) -> None:
    rider = register(run)
    made = run.service.tablets.make(DISPATCHER, "household", "試作さん宅", [rider.id])
    assert made.device.riders[0].name == rider.name
    assert run.service.tablets.set_pin(DISPATCHER, rider.id, "4072").pin == "4072"
