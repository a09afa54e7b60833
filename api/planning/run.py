"""One day of one draw of a scenario: a pure function of the setting and the day's travel table.

Draw k of every scenario with one seed meets the same people, wishes and chances (common random numbers), as far as
what it changes allows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from api.planning.day_outcome import DayOutcome, trip_row
from api.planning.recorded_demand import stops_of, wishes_of
from api.planning.scenario import Scenario
from api.planning.setting import Setting
from api.planning.walking import TOO_FAR
from api.planning.wished import grown
from scheduler.model import Vehicle
from scheduler.simulation import DayResult, TripResult, simulate_day
from scheduler.simulation.demand import generate_day
from scheduler.simulation.figures import tally
from scheduler.simulation.replay import replay, unchanged
from scheduler.simulation.wishes import Trip
from scheduler.travel import MatrixTravel


class Run(NamedTuple):
    """One simulated day: of the scenario with this hash, a day, and a draw from 0 on."""

    scenario: str
    day: date
    draw: int


def plan_runs(scenario: Scenario) -> list[Run]:
    """Every day of the scenario in every draw."""
    return [Run(scenario.hash, day, draw) for draw in range(scenario.form.run.draws) for day in scenario.days]


def run_one(setting: Setting, travel: MatrixTravel, run: Run, travel_then: MatrixTravel | None = None) -> DayOutcome:
    """Runs the day through the same dispatch as the live day, or replays it; `travel_then` is a recorded day's own."""
    if run.day in setting.records:
        return _replayed(setting, travel, run.day, travel if travel_then is None else travel_then)
    vehicles = setting.fleets[run.day]
    wishes, too_far, walks = _walked(setting, _wishes(setting, run.day, run.draw))
    result = simulate_day(
        run.day,
        vehicles,
        travel,
        setting.rules,
        wishes,
        behaviour=setting.behaviour(run.draw),
        reoptimise=setting.reoptimise(),
    )
    result = replace(result, trips=[*result.trips, *(_refused(trip, travel) for trip in too_far)])
    return _outcome(setting, run.day, result, vehicles, [*wishes, *too_far], walks)


def _replayed(setting: Setting, travel: MatrixTravel, day: date, travel_then: MatrixTravel) -> DayOutcome:
    """What really happened where the scenario changes nothing of the day, and else what would have happened."""
    record, vehicles = replace(setting.records[day].day, travel=travel_then), setting.fleets[day]
    result = replay(record, vehicles, travel, setting.rules, reoptimise=setting.reoptimise())
    if unchanged(record, vehicles, travel, setting.rules):
        vehicles = (*vehicles, *record.added.values())
        result = replace(result, stops=stops_of(record))
    return _outcome(setting, day, result, vehicles, wishes_of(record), {})


def _outcome(
    setting: Setting,
    day: date,
    result: DayResult,
    vehicles: Sequence[Vehicle],
    wishes: Sequence[Trip],
    walks: Mapping[str, int],
) -> DayOutcome:
    by_id = {trip.request.id: trip for trip in wishes}
    rows = [
        trip_row(by_id.get(done.request_id), done, setting.group(done, day), walks.get(done.request_id, 0))
        for done in result.trips
    ]
    stops = {name: [list(stop) for stop in log] for name, log in result.stops.items()}
    return DayOutcome.of(tally(result, vehicles, lambda trip: setting.group(trip, day)), rows, stops)


def _wishes(setting: Setting, day: date, draw: int) -> Sequence[Trip]:
    seed = setting.seed + draw
    if setting.trips is None:
        return generate_day(setting.params, day, seed)
    return grown(setting.trips[day], setting.params.growth, seed)


def _walked(setting: Setting, wishes: Sequence[Trip]) -> tuple[list[Trip], list[Trip], dict[str, int]]:
    """The wishes between stops, those with no stop in reach, and the seconds walked by request."""
    if setting.walking is None:
        return list(wishes), [], {}
    riding, too_far, walks = list[Trip](), list[Trip](), dict[str, int]()
    for trip in wishes:
        walked = setting.walking.walked(trip)
        if walked is None:
            too_far.append(trip)
        else:
            riding.append(walked[0])
            walks[trip.request.id] = walked[1]
    return riding, too_far, walks


def _refused(trip: Trip, travel: MatrixTravel) -> TripResult:
    request, party = trip.request, trip.request.party
    return TripResult(
        request.id,
        request.rider_id,
        request.origin,
        request.destination,
        party.seats + party.wheelchairs,
        trip.asked_at,
        travel.time(request.origin, request.destination),
        "refused",
        TOO_FAR,
        party=party,
    )
