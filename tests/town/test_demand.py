"""Draws of demand: the same by the same seed, and wishes the rules judge as they should."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest

from api.town import Town
from scheduler.rules import Allowed, Refusal, verdict
from scheduler.simulation.demand import MISTAKES, Trip, generate_day, generate_season

MONDAY, TUESDAY, THURSDAY = date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 3)
FIRST, SEASON = date(2026, 10, 1), 180


@pytest.fixture(scope="module")
def season(town: Town) -> dict[date, tuple[Trip, ...]]:
    return generate_season(town.demand, FIRST, SEASON, seed=5)


def judged(town: Town, day: date, trip: Trip) -> Allowed | Refusal:
    direct = town.travel(day).time(trip.request.origin, trip.request.destination)
    today = day + timedelta(days=trip.asked_at // 86_400)
    return verdict(town.rules, day, trip.request, trip.rider, now=trip.asked_at, today=today, direct_seconds=direct)


def test_a_seed_gives_the_same_day_again(town: Town) -> None:
    assert generate_day(town.demand, THURSDAY, 7) == generate_day(town.demand, THURSDAY, 7)


def test_another_seed_gives_another_day(town: Town) -> None:
    assert generate_day(town.demand, THURSDAY, 7) != generate_day(town.demand, THURSDAY, 8)


def test_a_day_of_a_season_is_the_day_drawn_alone(town: Town, season: dict[date, tuple[Trip, ...]]) -> None:
    assert season[THURSDAY] == generate_day(town.demand, THURSDAY, 5)


def test_there_is_demand_only_on_days_with_service(town: Town, season: dict[date, tuple[Trip, ...]]) -> None:
    assert generate_day(town.demand, TUESDAY, 1) == ()
    assert {day.weekday() for day in season} == {0, 2, 3, 4}
    assert date(2026, 12, 31) not in season
    assert date(2027, 1, 4) not in season
    assert date(2027, 1, 6) in season


def test_every_wish_is_allowed_unless_it_is_a_mistake(town: Town, season: dict[date, tuple[Trip, ...]]) -> None:
    wrong = [
        (trip, judged(town, day, trip))
        for day, trips in season.items()
        for trip in trips
        if trip.mistake is None and not isinstance(judged(town, day, trip), Allowed)
    ]
    assert wrong == []


def test_every_mistake_is_refused_for_its_own_reason(town: Town, season: dict[date, tuple[Trip, ...]]) -> None:
    mistakes = [(day, trip) for day, trips in season.items() for trip in trips if trip.mistake]
    assert {trip.mistake for _, trip in mistakes} == set(MISTAKES)
    for day, trip in mistakes:
        answer = judged(town, day, trip)
        assert isinstance(answer, Refusal)
        assert answer.reason == trip.mistake


def test_mistakes_are_few(season: dict[date, tuple[Trip, ...]]) -> None:
    trips = [trip for day in season.values() for trip in day]
    assert 0.005 < sum(trip.mistake is not None for trip in trips) / len(trips) < 0.06


def test_ids_are_unique_and_of_known_residents(town: Town, season: dict[date, tuple[Trip, ...]]) -> None:
    trips = [trip for day in season.values() for trip in day]
    assert len({trip.request.id for trip in trips}) == len(trips)
    assert {trip.request.rider_id for trip in trips} <= set(town.residents)


def test_the_way_home_follows_its_way_out_and_leads_back(season: dict[date, tuple[Trip, ...]]) -> None:
    for trips in season.values():
        by_id = {trip.request.id: trip for trip in trips}
        for trip in trips:
            if trip.follows:
                out = by_id[trip.follows]
                assert (trip.request.origin, trip.request.destination) == (out.request.destination, out.request.origin)
                assert trip.asked_at > out.asked_at
                assert trip.request.depart_after > (out.request.arrive_by or out.request.depart_after)


def test_mornings_lead_out_and_later_hours_lead_home(season: dict[date, tuple[Trip, ...]]) -> None:
    trips = [trip for day in season.values() for trip in day if trip.request.party.seats and not trip.mistake]
    early = [trip for trip in trips if (trip.request.depart_after or trip.request.arrive_by) < 10 * 3600]
    late = [trip for trip in trips if (trip.request.depart_after or trip.request.arrive_by) >= 13 * 3600]
    assert sum(trip.follows is None for trip in early) / len(early) > 0.9
    assert sum(trip.follows is not None for trip in late) / len(late) > 0.7


def test_appointments_are_wishes_to_arrive_on_the_quarter_hour(season: dict[date, tuple[Trip, ...]]) -> None:
    wishes = [trip.request.arrive_by for day in season.values() for trip in day if trip.request.arrive_by is not None]
    assert wishes
    assert all(wish % 900 == 0 for wish in wishes)


def test_some_ask_days_ahead_and_some_the_same_day(season: dict[date, tuple[Trip, ...]]) -> None:
    ahead = Counter(trip.asked_at < 0 for day in season.values() for trip in day)
    assert 0.25 < ahead[True] / ahead.total() < 0.75


def test_needs_and_parcels_are_among_the_parties(season: dict[date, tuple[Trip, ...]]) -> None:
    parties = Counter(trip.request.party for day in season.values() for trip in day)
    assert any(party.wheelchairs for party in parties)
    assert any(party.seats == 2 for party in parties)
    assert any(party.parcels and not party.seats for party in parties)
    assert any(party.parcels and party.seats for party in parties)


def test_wheelchairs_and_walking_frames_take_longer_to_board(town: Town) -> None:
    seconds = {person.id: person.board_seconds for person in town.demand.people}
    by_need = {(one.wheelchair, one.walking_frame): seconds[one.id] for one in town.residents.values()}
    assert by_need == {(False, False): 60, (False, True): 90, (True, False): 180}


def test_twice_the_outings_give_about_twice_the_trips(town: Town) -> None:
    """With few enough outings that the town has people for them."""
    few = replace(town.demand, outings=3.0)
    many = replace(town.demand, outings=6.0)
    count = {params.outings: sum(map(len, generate_season(params, FIRST, 120, 1).values())) for params in (few, many)}
    assert count[6.0] / count[3.0] == pytest.approx(2.0, abs=0.25)


def test_nobody_goes_out_whose_weight_is_zero(town: Town) -> None:
    people = tuple(replace(person, weight=float(person.id < "r-040")) for person in town.demand.people)
    quiet = replace(town.demand, people=people, outings=1000.0, mistakes=0.0)
    assert {trip.request.rider_id for trip in generate_day(quiet, THURSDAY, 1)} <= {f"r-{n:03d}" for n in range(40)}
    nobody = replace(quiet, people=tuple(replace(person, weight=0.0) for person in people))
    assert generate_day(nobody, THURSDAY, 1) == ()


def test_a_town_without_a_cutoff_has_no_wishes_after_it(town: Town) -> None:
    rules = replace(town.rules, cutoff_seconds=0)
    params = replace(town.demand, rules=rules, mistakes=1.0)
    trips = [trip for seed in range(20) for trip in generate_day(params, THURSDAY, seed)]
    assert trips
    assert "after_cutoff" not in {trip.mistake for trip in trips}


def test_goods_alone_take_no_longer_than_anybody_to_board(town: Town) -> None:
    slow = tuple(replace(person, board_seconds=999) for person in town.demand.people)
    trips = [trip for seed in range(40) for trip in generate_day(replace(town.demand, people=slow), THURSDAY, seed)]
    goods = {trip.request.board_seconds for trip in trips if trip.purpose == "delivery" and not trip.mistake}
    assert goods == {town.rules.board_seconds}


def test_winter_months_bring_more_wishes_than_summer(town: Town) -> None:
    winter = generate_season(town.demand, date(2026, 1, 8), 80, 3)
    summer = generate_season(town.demand, date(2026, 5, 7), 80, 3)
    mean = [sum(map(len, season.values())) / len(season) for season in (winter, summer)]
    assert mean[0] > 1.1 * mean[1]
