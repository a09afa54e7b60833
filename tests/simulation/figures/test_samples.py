"""What the days of a few draws say about chance: the figure itself, and how far it would move."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.model import Vehicle
from scheduler.simulation.figures import MEASURES, DayTally, Rates, differences, figures, interval, samples, tally
from scheduler.simulation.figures.samples import BLOCKS, EXTREMES
from tests.simulation.figures.drawn import FLEET, days, saturated

RATES = Rates(per_km=40, per_hour=2000)

tallied = days().map(lambda day: tally(day, FLEET))


@st.composite
def draws_of_days(draw: st.DrawFn) -> list[list[DayTally]]:
    """Some draws of as many days each."""
    many, each = draw(st.integers(1, 20)), draw(st.integers(1, 6))
    known = draw(st.lists(tallied, min_size=1, max_size=4))
    return [[known[(3 * one + day) % len(known)] for day in range(each)] for one in range(many)]


@given(draws_of_days())
def test_the_samples_lie_around_the_figure_of_all_days(by_draw: list[list[DayTally]]) -> None:
    whole = figures([one for tallies in by_draw for one in tallies], RATES)
    for name, values in samples(by_draw, RATES).items():
        if name in EXTREMES or None in values:
            continue
        expected = whole[name]
        assert expected is not None
        mean = expected / len(by_draw) if MEASURES[name].adds_up else expected
        assert interval(values).mean == pytest.approx(mean, rel=1e-6, abs=1e-6)


@given(draws_of_days())
def test_there_are_as_many_samples_as_days_up_to_a_limit(by_draw: list[list[DayTally]]) -> None:
    found = samples(by_draw, RATES)
    days_in_all = len(by_draw) * len(by_draw[0])
    assert len(found["acceptance"]) <= max(BLOCKS, len(by_draw) if days_in_all == 1 else 0)
    assert len(found["acceptance"]) >= min(days_in_all, len(by_draw), BLOCKS)
    assert all(len(found[name]) == len(by_draw) for name in EXTREMES)


def test_the_same_days_again_differ_in_nothing() -> None:
    by_draw = [[tally(saturated(seed, list(FLEET)), FLEET) for seed in (one, one + 10)] for one in range(2)]
    found = differences(samples(by_draw, RATES), samples(by_draw, RATES))
    assert {one.verdict for one in found.values()} == {"no_difference_seen"}
    assert {one.mean for one in found.values()} <= {0.0, None}


def test_two_draws_of_a_few_days_are_enough_to_see_that_half_the_fleet_is_gone() -> None:
    def sampled(fleet: tuple[Vehicle, ...]) -> dict[str, list[float | None]]:
        seeds = [range(one, one + 4) for one in (0, 100)]
        return samples([[tally(saturated(seed, list(fleet)), fleet) for seed in some] for some in seeds], RATES)

    full, half = sampled(FLEET[:2]), sampled(FLEET[:1])
    assert differences(full, half)["acceptance"].verdict == "worse"
    by_draw = {name: [0.0, 0.1] for name in full}
    assert differences(by_draw, {name: [0.3, 0.5] for name in half})["acceptance"].verdict == "no_difference_seen"


def test_days_alike_leave_no_doubt_and_days_that_differ_do() -> None:
    def day(asked: int, accepted: int) -> DayTally:
        return DayTally(asked=asked, accepted=accepted)

    alike = samples([[day(10, 8), day(10, 8), day(10, 8)]], RATES)
    apart = samples([[day(10, 10), day(10, 8), day(10, 6)]], RATES)
    sure, unsure = interval(alike["acceptance"]), interval(apart["acceptance"])
    assert (sure.low, sure.mean, sure.high) == pytest.approx((0.8, 0.8, 0.8))
    assert unsure.mean == pytest.approx(0.8)
    assert unsure.low is not None
    assert unsure.low < 0.7
