"""Days that once left a plan unsound, as they were found."""

from __future__ import annotations

from scheduler.model import Load
from scheduler.soundness import faults
from tests.scheduler.test_dispatch_stateful import TRAVEL
from tests.trust.promising.day import AnyDay


def test_a_route_put_back_into_its_order_by_another_buss_late_report_has_the_times_of_that_order() -> None:
    day = AnyDay()
    day.the_town_has_a_fleet(cars=0, wheelchair_bus=True)
    day.somebody_goes_out_and_will_call(ahead=1668, destination=2, origin=9, party=Load(2))
    day.the_buses_drive_as_planned(seconds=2400)
    day.the_optimiser_runs(seed=15)
    day.the_buses_drive_as_planned(seconds=283)
    day.somebody_goes_out_and_will_call(ahead=8519, destination=11, origin=8, party=Load(1, 1))
    day.somebody_goes_out_and_will_call(ahead=10, destination=4, origin=7, party=Load(2))
    day.the_optimiser_runs(seed=12)
    day.a_report_comes_late(held_up=571, seconds=543)
    assert faults(day.plan, TRAVEL) == []
