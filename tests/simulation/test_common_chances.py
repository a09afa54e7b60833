"""Common random numbers: a change of the town moves only what it is about, in every draw."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.town.load import load_town
from api.town.model import Town
from scheduler.simulation.chances import poisson
from scheduler.simulation.demand import Trip, generate_day

THURSDAY = date(2026, 11, 26)
SEEDS = range(12)


@pytest.fixture(scope="module")
def town() -> Town:
    return load_town(Path(__file__).parents[2] / "data" / "kamishihoro")


def by_id(trips: tuple[Trip, ...]) -> dict[str, Trip]:
    return {trip.request.id: trip for trip in trips}


@pytest.mark.parametrize("seed", SEEDS)
def test_when_demand_grows_everybody_who_went_out_goes_as_before(town: Town, seed: int) -> None:
    before = by_id(generate_day(town.demand, THURSDAY, seed))
    grown = by_id(generate_day(replace(town.demand, growth=1.5), THURSDAY, seed))
    assert before.items() <= grown.items()
    assert len(grown) > len(before)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_new_destination_changes_nothing_for_those_who_do_not_go_there(town: Town, seed: int) -> None:
    there = town.places["station"].location if "station" in town.places else town.demand.purposes[0].destinations[0]
    before = by_id(generate_day(town.demand, THURSDAY, seed))
    after = by_id(generate_day(replace(town.demand, destinations=((there, 0.3),)), THURSDAY, seed))
    moved = {key for key, trip in after.items() if before.get(key) != trip}
    assert all(there in (after[key].request.origin, after[key].request.destination) for key in moved)
    assert before.keys() == after.keys()


def test_a_new_destination_draws_about_its_share(town: Town) -> None:
    there = town.demand.purposes[0].destinations[0]
    params = replace(town.demand, destinations=((there, 0.5),), mistakes=0.0)
    out = [trip for seed in range(60) for trip in generate_day(params, THURSDAY, seed) if trip.follows is None]
    riding = [trip for trip in out if trip.purpose != "delivery"]
    assert 0.5 < sum(trip.request.destination == there for trip in riding) / len(riding) < 0.8


@pytest.mark.parametrize("seed", SEEDS)
def test_an_earlier_cutoff_leaves_who_goes_where_and_when(town: Town, seed: int) -> None:
    earlier = replace(town.demand, mistakes=0.0, rules=replace(town.rules, cutoff_seconds=7200))
    before = by_id(generate_day(replace(town.demand, mistakes=0.0), THURSDAY, seed))
    after = by_id(generate_day(earlier, THURSDAY, seed))
    assert {key: trip.request for key, trip in before.items()} == {key: trip.request for key, trip in after.items()}


@given(chance=st.floats(0, 1, exclude_max=True), mean=st.floats(0, 60), more=st.floats(0, 40))
def test_a_larger_mean_never_gives_a_smaller_count(chance: float, mean: float, more: float) -> None:
    assert 0 <= poisson(chance, mean, 80) <= poisson(chance, mean + more, 80) <= 80


@pytest.mark.parametrize("mean", [0.5, 9.0, 27.0])
def test_counts_have_the_mean_asked_for(mean: float) -> None:
    chances = [(step + 0.5) / 5000 for step in range(5000)]
    assert sum(poisson(chance, mean, 200) for chance in chances) / 5000 == pytest.approx(mean, rel=0.01)
