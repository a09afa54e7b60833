"""What is known to make a difference is found, and what makes none is not."""

from __future__ import annotations

from scheduler.model import Vehicle
from scheduler.simulation.figures import Rates, differences, figures, interval, tally
from tests.simulation.figures.drawn import FLEET, saturated

RATES = Rates(per_km=40, per_hour=2000)


def measured(seeds: range, fleet: tuple[Vehicle, ...]) -> dict[str, list[float | None]]:
    """Each measure's value by draw."""
    draws = [figures([tally(saturated(seed, list(fleet)), fleet)], RATES) for seed in seeds]
    return {name: [draw[name] for draw in draws] for name in draws[0]}


def test_half_the_fleet_on_a_saturated_day_lowers_acceptance_with_intervals_apart() -> None:
    full, half = measured(range(6), FLEET[:2]), measured(range(6), FLEET[:1])
    before, after = interval(full["acceptance"]), interval(half["acceptance"])
    assert after.high is not None
    assert before.low is not None
    assert after.high < before.low < 1
    found = differences(full, half)
    assert found["acceptance"].verdict == found["completed"].verdict == "worse"
    assert found["vehicle_hours"].verdict == "different"
    assert found["promises_kept"].verdict == "no_difference_seen"


def test_the_same_service_in_twenty_other_worlds_is_not_called_different() -> None:
    found = differences(measured(range(20), FLEET[:2]), measured(range(100, 120), FLEET[:2]))
    assert {one.verdict for one in found.values()} == {"no_difference_seen"}


def test_the_same_service_in_the_same_worlds_differs_in_nothing_at_all() -> None:
    base = measured(range(3), FLEET[:2])
    found = differences(base, measured(range(3), FLEET[:2]))
    assert {one.verdict for one in found.values()} == {"no_difference_seen"}
    assert {one.mean for one in found.values()} <= {0.0, None}
