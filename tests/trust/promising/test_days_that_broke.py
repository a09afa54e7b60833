"""Days that once left a plan unsound, as they were found."""

from __future__ import annotations

from scheduler.dispatch.rehouse import without_place
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


def test_who_has_a_place_keeps_it_when_a_bus_comes_back_for_those_who_have_none() -> None:
    day = AnyDay()
    day.the_town_has_a_fleet(wheelchair_bus=True, cars=1)
    day.a_shift_is_changed(ends=None, starts=12, vehicle="red")
    day.somebody_goes_out_and_will_call(ahead=720, destination=7, origin=5, party=Load(1, 0, 0))
    day.somebody_goes_out_and_will_call(ahead=1763, destination=9, origin=8, party=Load(0, 0, 1))
    day.somebody_goes_out_and_will_call(ahead=6432, destination=7, origin=0, party=Load(1, 1, 0))
    day.a_shift_is_changed(ends=None, starts=7, vehicle="red")
    day.somebody_goes_out_and_will_call(ahead=913, destination=0, origin=7, party=Load(0, 1, 0))
    day.somebody_goes_out_and_will_call(ahead=6821, destination=5, origin=6, party=Load(1, 1, 0))
    day.somebody_goes_out_and_will_call(ahead=492, destination=1, origin=0, party=Load(1, 1, 0))
    day.somebody_goes_out_and_will_call(ahead=1575, destination=7, origin=5, party=Load(0, 0, 1))
    day.a_shift_is_changed(ends=None, starts=10, vehicle="car")
    day.somebody_goes_out_and_will_call(ahead=5235, destination=9, origin=1, party=Load(2, 0, 0))
    day.somebody_goes_out_and_will_call(ahead=527, destination=3, origin=9, party=Load(1, 0, 2))
    day.a_shift_is_changed(ends=15, starts=None, vehicle="car")
    day.somebody_goes_out_and_will_call(ahead=354, destination=9, origin=6, party=Load(0, 1, 0))
    day.a_shift_is_changed(ends=None, starts=11, vehicle="blue")
    day.a_vehicle_breaks_down_or_comes_back(back=True, vehicle="car")
    day.a_shift_is_changed(ends=None, starts=7, vehicle="blue")
    day.somebody_goes_out_and_will_call(ahead=1136, destination=3, origin=1, party=Load(0, 1, 0))
    day.a_vehicle_breaks_down_or_comes_back(back=False, vehicle="blue")
    day.somebody_goes_out_and_will_call(ahead=244, destination=5, origin=1, party=Load(2, 0, 0))
    day.somebody_goes_out_and_will_call(ahead=1656, destination=5, origin=4, party=Load(0, 1, 0))
    day.a_shift_is_changed(ends=15, starts=None, vehicle="red")
    day.somebody_goes_out_and_will_call(ahead=2027, destination=8, origin=0, party=Load(1, 0, 2))
    day.a_vehicle_breaks_down_or_comes_back(back=True, vehicle="blue")
    day.somebody_goes_out_and_will_call(ahead=2340, destination=3, origin=7, party=Load(2, 0, 0))
    day.somebody_goes_out_and_will_call(ahead=472, destination=1, origin=3, party=Load(1, 1, 0))
    day.somebody_goes_out_and_will_call(ahead=173, destination=8, origin=10, party=Load(1, 0, 0))
    day.somebody_goes_out_and_will_call(ahead=9990, destination=7, origin=2, party=Load(1, 1, 0))
    day.a_shift_is_changed(ends=12, starts=None, vehicle="blue")
    day.somebody_goes_out_and_will_call(ahead=7243, destination=6, origin=1, party=Load(0, 0, 1))
    day.somebody_goes_out_and_will_call(ahead=114, destination=6, origin=9, party=Load(1, 0, 2))
    day.a_shift_is_changed(ends=9, starts=8, vehicle="car")
    day.a_vehicle_breaks_down_or_comes_back(back=False, vehicle="red")
    placed = set(day.plan.bookings) - set(without_place(day.plan))
    day.a_vehicle_breaks_down_or_comes_back(back=True, vehicle="red")
    assert placed
    assert not placed & set(without_place(day.plan))
