from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from api.service import Point, ServiceProblem
from scheduler.model import Load
from tests.service.running import DISPATCHER, OTHER, TABLET, THURSDAY, Running, slug_of


@pytest.fixture
def run(on_sqlite: Callable[[], Running]) -> Running:
    """What is asked is judged without the database: one kind is enough."""
    return on_sqlite()


def _refused(run: Running, **changes: object) -> ServiceProblem:
    before = run.service.latest_seq(), run.service.plan_view(DISPATCHER, THURSDAY)
    with pytest.raises(ServiceProblem) as caught:
        run.service.ask(DISPATCHER, run.wish(**changes))  # type: ignore[arg-type]
    after = run.service.latest_seq(), run.service.plan_view(DISPATCHER, THURSDAY)
    assert (after[0], after[1].version, after[1].bookings) == (before[0], before[1].version, before[1].bookings)
    return caught.value


def test_places_that_are_unknown_or_outside_are_refused_by_name(run: Running) -> None:
    assert _refused(run, destination="nowhere").data == {"place_id": "nowhere"}
    assert _refused(run, destination=Point(139.7, 35.7)).slug == "outside_area"
    assert _refused(run, destination="home-orube-01").slug in ("no_service_that_day", "outside_area")
    assert _refused(run, destination=run.wish().origin).slug == "same_place"


def test_a_point_near_a_road_is_as_good_as_a_place(run: Running) -> None:
    place = run.town.places["clinic"]
    booking = run.book(destination=Point(place.lon + 0.0002, place.lat))
    assert (booking.destination.id, round(booking.destination.lat, 6)) == (None, round(place.lat, 6))


def test_too_late_for_the_cutoff_offers_what_can_still_be_had(run: Running) -> None:
    run.go_to("09:45")
    problem = _refused(run, leave="10:00")
    assert problem.slug == "after_cutoff"
    assert datetime.fromisoformat(str(problem.data["earliest"])) >= run.at("10:15")
    assert problem.alternatives
    assert all(offer.pickup_window.start >= run.at("10:15") for offer in problem.alternatives)
    assert run.confirm(problem.alternatives[0].offer_id).status == "confirmed"


def test_outside_the_hours_tells_them_and_offers_the_nearest_time_within(run: Running) -> None:
    problem = _refused(run, leave="18:00")
    assert (problem.slug, problem.data["opens"], problem.data["closes"]) == ("outside_hours", "08:30", "15:30")
    assert all(offer.pickup_window.start.date() == THURSDAY for offer in problem.alternatives)
    assert _refused(run, leave="08:10").slug == "outside_hours"


def test_just_before_opening_the_first_ride_beyond_the_cutoff_is_offered(run: Running) -> None:
    run.go_to("08:15")
    problem = _refused(run, leave="08:20")
    assert problem.slug == "outside_hours"
    assert run.at("08:45") <= problem.alternatives[0].pickup_window.start < run.at("10:00")


def test_a_day_without_the_line_names_the_next_days_and_offers_a_ride_there(run: Running) -> None:
    monday = run.at("10:00") + timedelta(days=4)
    problem = _refused(run, depart_after=monday)
    assert (problem.slug, problem.data["service_days"]) == (
        "no_service_that_day",
        ["2026-11-26", "2026-11-27", "2026-12-03"],
    )
    booking = run.confirm(problem.alternatives[0].offer_id)
    assert booking.pickup_window.start.date() == THURSDAY


def test_days_that_are_over_or_too_far_or_no_days_at_all_are_refused(run: Running) -> None:
    assert _refused(run, depart_after=run.at("10:00") - timedelta(days=7)).slug == "in_the_past"
    assert _refused(run, depart_after=run.at("10:00") + timedelta(days=28)).slug == "too_far_ahead"
    assert _refused(run, depart_after=datetime.max.replace(tzinfo=run.town.timezone)).slug == "too_far_ahead"
    assert _refused(run, depart_after=datetime.min.replace(tzinfo=run.town.timezone)).slug == "in_the_past"
    assert _refused(run, leave="07:00").slug == "in_the_past"


def test_parties_nobody_could_carry_and_riders_who_may_not_ride_are_refused(run: Running) -> None:
    assert _refused(run, party=Load(0)).slug == "party_empty"
    assert _refused(run, party=Load(99)).data["seats"] == 4
    young = next(p.id for p in run.town.residents.values() if p.age(THURSDAY) < 60 and not p.disabled)
    young_rules = _refused(run, rider_id=young)
    assert young_rules.slug == "not_eligible"
    assert slug_of(run.service.ask, OTHER, run.wish()) == "not_your_rider"
    assert slug_of(run.service.ask, DISPATCHER, replace(run.wish(), rider_id="r-999")) == "unknown_rider"


def test_refused_wishes_are_counted_by_their_reason(run: Running) -> None:
    for party in (Load(0), Load(99), Load(99)):
        _refused(run, party=party)
    _refused(run, destination=Point(139.7, 35.7))
    assert run.service.figures(THURSDAY).refused == {"outside_area": 1, "party_empty": 1, "party_too_large": 2}


def test_a_wish_to_arrive_is_kept_and_a_wish_in_another_zone_is_the_same_moment(run: Running) -> None:
    by = run.at("11:00")
    offers = run.offers(depart_after=None, arrive_by=by.astimezone(None))
    assert offers
    assert all(offer.latest_arrival <= by for offer in offers)
    assert offers[0].latest_arrival.tzinfo == run.town.timezone


def test_riders_are_found_by_part_of_their_name_in_either_script(run: Running) -> None:
    person = run.town.residents[TABLET.rider_ids[0]]
    for query in (person.name.replace(" ", "")[:3], person.kana[:3], person.id):
        assert person.id in [found.id for found in run.service.desk.find_riders(DISPATCHER, query)]
    assert run.service.desk.find_riders(DISPATCHER, "そんな人はいない") == ()
    assert [rider.id for rider in run.service.riders_of(TABLET)] == list(TABLET.rider_ids)


def test_the_day_of_a_wish_is_the_towns_day(run: Running) -> None:
    late = datetime(2026, 11, 26, 1, 0, tzinfo=run.town.timezone).astimezone(None)
    assert late.astimezone(run.town.timezone).date() == date(2026, 11, 26)
    assert _refused(run, depart_after=late).slug in ("in_the_past", "outside_hours")
