"""Tallies: days add up, and every figure is what the trips say."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace
from statistics import fmean

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scheduler.model import Load, Promise
from scheduler.simulation import DayResult, TripResult
from scheduler.simulation.figures import (
    MEASURES,
    DayTally,
    Group,
    Rates,
    figures,
    groups,
    hourly,
    refused_per_day,
    tally,
    together,
)
from tests.simulation.figures.drawn import FLEET, day_of, days, saturated

ONE = Load(1)
RATES = Rates(per_km=40, per_hour={"red": 2000, "others": 1500}, per_day=1000, co2_per_km={"red": 0.4, "blue": 0.2})


def group_of(trip: TripResult) -> Group:
    return Group("north" if trip.rider_id < "d" else "south", "75-84", trip.party.wheelchairs > 0)


def counted(day: DayResult) -> DayTally:
    return tally(day, FLEET, group_of)


def ride(boarded: int, alighted: int, vehicle: str = "red", party: Load = ONE, **more: object) -> TripResult:
    promise = Promise(boarded - 300, boarded + 600, alighted + 600, 3600)
    one = TripResult(f"q{boarded}", "a", 0, 1, party.seats + party.wheelchairs, 0, 600, "completed", party=party)
    return replace(one, vehicle_id=vehicle, promise=promise, boarded_at=boarded, alighted_at=alighted, **more)


def _seconds(trip: TripResult) -> int:
    assert trip.boarded_at is not None
    assert trip.alighted_at is not None
    return trip.alighted_at - trip.boarded_at


def refused(reason: str, rider: str = "a") -> TripResult:
    return TripResult("q", rider, 0, 1, 1, 0, 600, "refused", reason, party=ONE)


def of(*trips: TripResult) -> DayResult:
    return day_of(list(trips), {"red": 10_000, "blue": 5_000}, {"red": 2_000, "blue": 1_000})


@settings(max_examples=60, deadline=None)
@given(st.lists(days(), min_size=1, max_size=5))
def test_figures_of_a_season_from_its_days_are_those_of_all_its_trips_together(season: list[DayResult]) -> None:
    by_day = [counted(day) for day in season]
    values = figures(by_day, RATES)
    assert list(values) == list(MEASURES)
    trips = [trip for day in season for trip in day.trips]
    done = [trip for trip in trips if trip.status == "completed"]
    assert values["asked"] == len(trips)
    assert values["completed"] == len(done)
    refusals = sum(refused_per_day(by_day).values()) * len(season)
    assert values["accepted"] == pytest.approx(len(trips) - refusals)
    waits = [max(t.boarded_at - t.promise.pickup_earliest, 0) for t in done if t.boarded_at and t.promise]
    if waits:
        assert values["wait_mean"] == pytest.approx(fmean(waits))
        assert values["wait_p90"] == pytest.approx(np.percentile(waits, 90))
        assert values["wait_worst"] == max(waits)
    detours = [
        (t.alighted_at - t.boarded_at) / max(t.direct_seconds, 1) for t in done if t.boarded_at and t.alighted_at
    ]
    if detours:
        assert values["detour_p50"] == pytest.approx(np.percentile(detours, 50))
    riders, hours = sum(trip.riders for trip in done), values["vehicle_hours"]
    assert hours is not None
    assert values["riders_per_vehicle_hour"] == pytest.approx(riders / hours)
    assert sum(row["boardings"] or 0 for row in hourly(by_day)) * len(season) == pytest.approx(riders)
    assert sum(together(by_day).riding) == sum(trip.riders * _seconds(trip) for trip in done)


@settings(max_examples=60, deadline=None)
@given(st.lists(days(), min_size=1, max_size=5), st.data())
def test_it_makes_no_difference_in_which_order_and_in_which_heaps_days_are_put_together(
    season: list[DayResult], data: st.DataObject
) -> None:
    by_day = [counted(day) for day in season]
    order = data.draw(st.permutations(by_day))
    cut = data.draw(st.integers(0, len(order)))
    heaps = [together(order[:cut]), together(order[cut:])]
    assert figures(heaps, RATES) == pytest.approx(figures(by_day, RATES))
    assert groups(heaps).keys() == groups(by_day).keys()
    for kind, by_name in groups(by_day).items():
        for name, values in by_name.items():
            assert groups(heaps)[kind][name] == pytest.approx(values)


@settings(max_examples=60, deadline=None)
@given(days())
def test_a_tally_survives_json_and_being_sent_to_another_process(day: DayResult) -> None:
    one = counted(day)
    assert DayTally.from_json(json.loads(json.dumps(one.as_json()))) == one
    assert pickle.loads(pickle.dumps(one)) == one


@settings(max_examples=60, deadline=None)
@given(days())
def test_shares_are_shares_and_each_wish_of_somebody_served_is_in_one_group_of_each_kind(day: DayResult) -> None:
    one = counted(day)
    values = figures([one], RATES)
    shares = [values[name] for name, measure in MEASURES.items() if measure.unit == "share"]
    assert all(share is None or 0 <= share <= 1 for share in shares)
    served = one.asked - one.refused.get("not_eligible", 0)
    for by_name in groups([one]).values():
        assert sum(group["asked"] or 0 for group in by_name.values()) == served
        assert sum(group["accepted"] or 0 for group in by_name.values()) == one.accepted


def test_a_day_without_wishes_has_no_means_and_no_shares() -> None:
    values = figures([counted(of())], RATES)
    empty = ("acceptance", "wait_mean", "detour_p90", "promises_kept", "cost_per_trip", "pooled_share", "fairness_age")
    assert all(values[name] is None for name in empty)
    assert (values["asked"], values["vehicle_km"]) == (0, 15.0)


def test_money_and_carbon_follow_the_rates_of_each_vehicle() -> None:
    values = figures([counted(of(ride(36_000, 37_000)))] * 2, RATES)
    hours = [(vehicle.shift_end - vehicle.shift_start) / 3600 for vehicle in FLEET]
    assert values["cost"] == pytest.approx(2 * (15 * 40 + hours[0] * 2000 + (hours[1] + hours[2]) * 1500 + 3 * 1000))
    assert values["cost_per_trip"] == pytest.approx((values["cost"] or 0) / 2)
    assert values["co2_kg"] == pytest.approx(2 * (10 * 0.4 + 5 * 0.2))
    assert values["empty_share"] == pytest.approx(0.2)
    assert values["seat_km"] == 2 * (10 * 6 + 5 * 6)


def test_riders_share_a_vehicle_only_while_somebody_else_is_aboard_with_them() -> None:
    together_for_a_while = (ride(36_000, 37_000), ride(36_900, 38_000, party=Load(2)))
    one_after_the_other = ride(38_000, 39_000)
    elsewhere = ride(36_500, 36_800, vehicle="blue")
    a_parcel = ride(38_500, 38_800, party=Load(0, 0, 1))
    day = of(*together_for_a_while, one_after_the_other, elsewhere, a_parcel)
    assert (counted(day).pooled, counted(day).riders) == (3, 5)
    long, inside = ride(36_000, 40_000), (ride(36_100, 36_200), ride(39_000, 39_500))
    assert counted(of(long, *inside)).pooled == 3


def test_a_promise_counts_as_broken_for_who_came_late_and_for_who_was_left_behind() -> None:
    left = replace(ride(36_000, 37_000), status="booked", boarded_at=None, alighted_at=None, broken=True)
    gone = replace(left, status="cancelled")
    day = of(ride(36_000, 37_000), ride(40_000, 41_000, broken=True), left, gone)
    assert figures([counted(day)], RATES)["promises_kept"] == pytest.approx(1 / 3)


def test_fairness_is_the_largest_gap_between_groups_of_at_least_twenty_who_may_ride() -> None:
    north = [ride(36_000 + 60 * k, 36_050 + 60 * k) for k in range(20)]
    south = [replace(one, rider_id="x") for one in north[:15]] + [refused("no_capacity", "x")] * 5
    assert figures([counted(of(*north, *south))], RATES)["fairness_area"] == pytest.approx(0.25)
    assert figures([counted(of(*north, *south[1:]))], RATES)["fairness_area"] is None
    outsiders = [refused("not_eligible", "x")] * 50
    assert figures([counted(of(*north, *south, *outsiders))], RATES)["fairness_area"] == pytest.approx(0.25)


def test_hours_tell_who_boards_when_and_how_full_vehicles_are() -> None:
    rows = hourly([counted(of(ride(10 * 3600 - 600, 10 * 3600 + 1200, party=Load(2))))])
    assert [row["hour"] for row in rows] == list(range(24))
    assert [row["boardings"] for row in rows if row["boardings"]] == [2]
    assert rows[9]["load"] == pytest.approx(2 * 600 / (3 * 3600))
    assert rows[10]["load"] == pytest.approx(2 * 1200 / (3 * 3600))
    assert rows[3]["load"] is None


def test_a_simulated_day_knows_how_far_its_vehicles_drove_with_nobody_aboard() -> None:
    day = saturated(1, list(FLEET))
    values = figures([tally(day, FLEET)], RATES)
    assert 0 < (values["empty_share"] or 0) < 0.7
    assert all(day.empty_metres[name] <= day.metres[name] for name in day.metres)
    assert 0 < (values["pooled_share"] or 0) < 1
