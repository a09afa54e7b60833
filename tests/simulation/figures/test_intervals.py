"""Intervals and verdicts: as sure as they say, and no surer."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from scheduler.simulation.figures import MEASURES, difference, differences, interval
from scheduler.simulation.figures.measures import Better

VALUES = st.lists(st.floats(-1e4, 1e4), min_size=2, max_size=12)
DIRECTIONS = st.sampled_from(["more", "less", None])


@pytest.mark.parametrize("draws", [2, 5, 20])
def test_an_interval_holds_the_true_mean_in_95_of_100_cases(draws: int) -> None:
    rng = np.random.default_rng(draws)
    found = [interval(list(row)) for row in rng.normal(10, 3, (3000, draws))]
    held = np.mean([one.low <= 10 <= one.high for one in found])  # type: ignore[operator]
    assert abs(held - 0.95) < 0.012  # three standard errors of 3000 trials


@given(st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=20))
def test_an_interval_lies_around_the_mean(values: list[float]) -> None:
    found = interval(values)
    assert found.mean == pytest.approx(np.mean(values), abs=1e-6)
    assert found.low is not None
    assert found.high is not None
    assert found.low <= found.mean <= found.high


def test_one_draw_or_none_says_nothing_about_how_sure_it_is() -> None:
    assert (interval([3.0]).mean, interval([3.0]).low, interval([3.0]).high) == (3.0, None, None)
    assert interval([None, None]).mean is None
    assert interval([None, 2.0, 4.0]).mean == 3.0
    assert difference([1.0], [9.0], "more").verdict == "no_difference_seen"


@given(VALUES, DIRECTIONS)
def test_the_same_values_twice_are_no_difference(values: list[float], better: Better) -> None:
    found = difference(values, values, better)
    assert (found.mean, found.verdict) == (0, "no_difference_seen")


@given(VALUES, st.floats(0.01, 1e3), st.sampled_from([1, -1]))
def test_what_is_shifted_by_a_constant_is_better_worse_or_different(values: list[float], by: float, sign: int) -> None:
    shifted = [value + sign * by for value in values]
    assert difference(values, shifted, "more").verdict == ("better" if sign > 0 else "worse")
    assert difference(values, shifted, "less").verdict == ("worse" if sign > 0 else "better")
    assert difference(values, shifted, None).verdict == "different"


@given(VALUES, st.floats(-1e3, 1e3), st.integers(0, 1000))
def test_what_is_better_the_one_way_is_worse_the_other(values: list[float], by: float, seed: int) -> None:
    noise = np.random.default_rng(seed).normal(0, 1, len(values))
    other = [value + by + float(one) for value, one in zip(values, noise, strict=True)]
    there, back = difference(values, other, "more"), difference(other, values, "more")
    opposite = {"better": "worse", "worse": "better"}
    assert back.verdict == opposite.get(there.verdict, there.verdict)
    assert there.mean == pytest.approx(-(back.mean or 0), abs=1e-9)


@given(st.floats(0.5, 2), st.integers(0, 500))
def test_a_verdict_alone_agrees_with_its_interval(by: float, seed: int) -> None:
    rng = np.random.default_rng(seed)
    base = rng.normal(0, 1, 6)
    found = difference(list(base), list(base + by + rng.normal(0, 1, 6)), "more")
    assert found.low is not None
    assert found.high is not None
    assume(min(abs(found.low), abs(found.high)) > 1e-9)
    assert (found.verdict != "no_difference_seen") == (found.low > 0 or found.high < 0)


def test_the_common_world_of_both_falls_out_of_a_paired_difference() -> None:
    rng = np.random.default_rng(4)
    world, base_noise, other_noise = rng.normal(0, 50, 8), rng.normal(0, 1, 8), rng.normal(0, 1, 8)
    base, other = list(world + base_noise), list(world + other_noise + 5)
    assert difference(base, other, "more").verdict == "better"
    assert difference(base, list(reversed(other)), "more").verdict == "no_difference_seen"


def test_draws_that_do_not_belong_together_are_not_compared() -> None:
    with pytest.raises(ValueError, match="3 samples cannot be compared with 2"):
        difference([1, 2, 3], [1, 2], "more")


def test_many_measures_of_the_same_thing_are_called_different_in_one_comparison_of_twenty_at_most() -> None:
    """Without the correction, some of twenty-six independent measures would differ in three of four comparisons."""
    rng = np.random.default_rng(11)
    wrong = alone = 0
    for _ in range(400):
        base = {name: list(rng.normal(0, 1, 5)) for name in MEASURES}
        other = {name: list(rng.normal(0, 1, 5)) for name in MEASURES}
        found = differences(base, other)
        wrong += any(one.verdict != "no_difference_seen" for one in found.values())
        alone += any(
            difference(base[name], other[name], MEASURES[name].better).verdict != "no_difference_seen" for name in base
        )
    assert wrong / 400 < 0.05 + 3 * 0.011
    assert alone / 400 > 0.6


def test_measures_that_are_the_same_in_every_draw_do_not_make_the_others_harder_to_tell() -> None:
    base = {name: [1.0] * 4 for name in MEASURES}
    other = {**base, "wait_mean": [1.5, 1.6, 1.4, 1.7]}
    found = differences(base, other)
    assert {name for name, one in found.items() if one.verdict != "no_difference_seen"} == {"wait_mean"}
    assert found["wait_mean"].verdict == "worse"


def test_a_measure_missing_in_some_draws_is_compared_in_the_others() -> None:
    found = difference([1.0, None, 3.0, 4.0], [2.0, 5.0, 4.1, 4.9], "more")
    assert found.mean == pytest.approx(1.0)
    assert found.verdict == "better"
