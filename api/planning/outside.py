"""Areas drawn and stops added must lie where the town's roads are."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from shapely.geometry import box

from api.planning.form import ScenarioForm
from api.planning.scenario_error import Finding
from api.town.model import SNAP_METRES, Town
from scheduler.travel.roads import METRES_PER_DEGREE


def outside_the_town(form: ScenarioForm, town: Town) -> list[Finding]:
    """Each area and stop of the scenario that `town`, built with it, cannot serve."""
    return [*_areas(form, town), *_stops(form, town)]


def _areas(form: ScenarioForm, town: Town) -> Iterator[Finding]:
    """An area reaches no further than a stop may lie from a road, and has a road in it."""
    roads = town.roads
    north = SNAP_METRES / METRES_PER_DEGREE
    east = north / float(np.cos(np.radians(roads.lat.mean())))
    reach = box(roads.lon.min() - east, roads.lat.min() - north, roads.lon.max() + east, roads.lat.max() + north)
    for number, area in enumerate(form.areas):
        if not reach.covers(town.areas.polygons[area.id]):
            yield Finding(
                f"areas[{number}].polygon", None, "町の外にはみ出しています", "the area reaches outside the town"
            )
        elif not town.areas.inside([area.id], town.locations.lon, town.locations.lat).any():
            yield Finding(
                f"areas[{number}].polygon", None, "この区域には道路がありません", "there is no road in the area"
            )


def _stops(form: ScenarioForm, town: Town) -> Iterator[Finding]:
    for number, stop in enumerate(form.stops):
        metres = town.locations.nearest(stop.lon, stop.lat)[1]
        if metres > SNAP_METRES:
            ja, en = f"道路から {metres:.0f} m 離れています", f"the stop is {metres:.0f} m from any road"
            yield Finding(f"stops[{number}]", None, ja, en)
        elif town.places[stop.id].area is None:
            yield Finding(f"stops[{number}]", None, "どの区域にもありません", "the stop lies in no area")
