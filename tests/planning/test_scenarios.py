"""A scenario is the difference to a town: nothing said, nothing changed; and each field changes what it is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from api.planning.apply import apply
from api.planning.base_town import BaseTown
from api.planning.form import Costs, ScenarioForm
from api.planning.read import read_scenario, scenario_of
from api.planning.scenario import Scenario, prepare
from api.town.matrices import Pace
from tests.planning.conftest import THURSDAY


def scenario(base: BaseTown, **content: Any) -> Scenario:
    return prepare(scenario_of(content), base, THURSDAY)


def test_an_empty_scenario_gives_the_town_as_it_is(base: BaseTown) -> None:
    assert apply(base.sources, ScenarioForm()) == base.sources
    empty = scenario(base)
    assert (empty.town.rules, empty.town.vehicle_infos) == (base.town.rules, base.town.vehicle_infos)
    assert (empty.town.demand, empty.town.places) == (base.town.demand, base.town.places)
    assert empty.params == base.town.demand
    assert empty.days[0] == THURSDAY


def test_names_rates_days_and_draws_do_not_change_what_is_simulated(base: BaseTown) -> None:
    other = scenario(base, name="別名", costs={"per_km": 1}, run={"draws": 9}, days={"service_days": 3})
    assert other.hash == scenario(base).hash
    assert scenario(base, run={"seed": 1}).hash != other.hash
    assert scenario(base, fleet={"remove": ["bus-2"]}).hash != other.hash
    same = {"change": [{"id": "bus-1", "seats": 10}]}
    assert scenario(base, fleet=same).hash == other.hash


def test_a_towns_own_rates_hold_where_the_scenario_states_no_others(base: BaseTown) -> None:
    town = base.sources.town.model_copy(update={"costs": Costs(per_km=60, per_day=0)})
    own = replace(base, sources=replace(base.sources, town=town))
    assert scenario(base).form.costs == Costs()
    assert scenario(own).form.costs == Costs(per_km=60, per_day=0)
    assert scenario(own, costs={"per_km": 70}).form.costs == Costs(per_km=70, per_day=0)
    assert scenario(own).hash == scenario(base).hash


def test_vehicles_are_taken_away_changed_and_added(base: BaseTown) -> None:
    fleet = {
        "remove": ["bus-2"],
        "change": [{"id": "bus-1", "wheelchairs": 2, "shifts": [{"starts": "09:00", "ends": "12:00"}]}],
        "add": [{"id": "van", "like": "post-1", "seats": 4, "name": "バン"}],
    }
    town = scenario(base, fleet=fleet).town
    bus, _, van = (*town.vehicles(THURSDAY),)
    assert [vehicle.id for vehicle in town.vehicles(THURSDAY)] == ["bus-1", "post-1", "van"]
    assert (bus.capacity.seats, bus.capacity.wheelchairs, bus.shift_end) == (10, 2, 12 * 3600)
    assert (van.capacity.seats, van.capacity.parcels) == (4, 12)
    assert bus.breaks == ()


def test_tuesdays_can_be_opened_with_one_bus(base: BaseTown) -> None:
    tuesdays = {
        "days": {"from": "2026-11-24", "weekdays": ["tue"], "service_days": 2},
        "lines": [{"id": "orube", "weekdays": ["mon", "tue", "wed"]}],
        "fleet": {"change": [{"id": "bus-1", "shifts": [{"weekdays": ["mon", "tue", "wed", "thu", "fri"]}]}]},
    }
    open_ = scenario(base, **tuesdays)
    assert open_.days == (date(2026, 11, 24), date(2026, 12, 1))
    assert [vehicle.id for vehicle in open_.town.vehicles(open_.days[0])] == ["bus-1"]


def test_rules_speeds_and_season_are_the_scenarios(base: BaseTown) -> None:
    rules = {"cutoff_minutes": 60, "window_minutes": 30, "longest_minutes": 50, "factor": 2.0, "min_age": 70}
    changed = scenario(base, rules=rules, speeds={"season": "summer", "factor": 0.5, "kmh": {"town": 20}}).town
    assert (changed.rules.cutoff_seconds, changed.rules.window_seconds) == (3600, 1800)
    assert (changed.rules.max_ride_seconds, changed.rules.ride_factor, changed.rules.min_age) == (3000, 2.0, 70)
    assert changed.season(THURSDAY) == "summer"
    assert changed.pace(THURSDAY) == Pace.of({"national": 54.0, "mountain": 48.0, "farm": 44.0, "town": 20.0}, 0.5)


def test_an_area_drawn_is_served_by_its_lines(base: BaseTown) -> None:
    lon, lat = base.town.roads.lon, base.town.roads.lat
    outside = next(
        node
        for node in range(base.town.roads.size)
        if not any(node in line.locations for line in base.town.rules.lines if line.id == "orube")
    )
    x, y = float(lon[outside]), float(lat[outside])
    ring = [[x - 0.002, y - 0.002], [x + 0.002, y - 0.002], [x + 0.002, y + 0.002], [x - 0.002, y - 0.002]]
    ring[3] = [x - 0.002, y + 0.002]
    ring.append(ring[0])
    town = scenario(base, areas=[{"id": "drawn", "polygon": [ring], "lines": ["orube"]}]).town
    served = {line.id: outside in line.locations for line in town.rules.lines}
    assert served["orube"]
    assert "drawn" not in town.lines[1].areas


def test_a_new_stop_draws_its_share_of_outings(base: BaseTown) -> None:
    lon, lat = base.town.centre
    new = scenario(
        base,
        stops=[{"id": "roadside", "name": {"ja": "道の駅", "en": "Roadside"}, "lon": lon, "lat": lat}],
        demand={"growth": 1.2, "destination": [{"id": "roadside", "share": 0.2}]},
    )
    assert new.params.destinations == ((new.town.places["roadside"].location, 0.2),)
    assert new.params.growth == 1.2


def test_a_scenario_stands_on_another(written: Callable[..., Path]) -> None:
    written('[run]\ndraws = 7\n[fleet]\nremove = ["bus-2"]\n[[fleet.change]]\nid = "bus-1"\nseats = 8\n', "a.toml")
    over = 'base = "a.toml"\n[run]\nseed = 4\n[[fleet.change]]\nid = "bus-1"\nwheelchairs = 2\n'
    form = read_scenario(written(over))
    assert (form.run.draws, form.run.seed, form.fleet.remove) == (7, 4, ["bus-2"])
    assert (form.fleet.change[0].seats, form.fleet.change[0].wheelchairs) == (8, 2)


@pytest.mark.parametrize("when", ["depart_after", "arrive_by"])
def test_trips_of_ones_own_are_asked_on_every_day_or_on_theirs(when: str, base: BaseTown) -> None:
    home, clinic = next(iter(base.town.residents.values())).home, next(iter(base.town.places))
    rows = f"origin,destination,{when},day,rider\n{home},{clinic},10:00,,r-001\n{home},{clinic},11:00,2026-11-27,\n"
    own = scenario(base, days={"service_days": 2}, demand={"kind": "csv", "csv": rows})
    assert own.trips is not None
    assert [len(own.trips[day]) for day in own.days] == [1, 2]
    assert getattr(own.trips[THURSDAY][0].request, when) == 36_000
