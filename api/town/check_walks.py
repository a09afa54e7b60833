"""Homes that nobody can get to: too far from every road, or too far from the stop they are to walk to."""

from __future__ import annotations

from collections.abc import Sequence

from api.town.model import Place, Town
from api.town.report import Report
from api.town.source import Sources
from api.town.walks import WALK, Walks, points_of

HOME_METRES = 300.0
"""A home further than this from every road that a vehicle may drive has none of them at its door."""

_ROUNDING = 1.0


def check_walks(sources: Sources, town: Town, report: Report) -> None:
    """Each home lies at a road and, in a town that says how far people walk, within that of its stop."""
    places = [(i, town.places[one.properties.id]) for i, one in enumerate(sources.places.features)]
    homes = [(i, home) for i, home in places if home.kind == "home" and home.area is not None]
    walks = Walks(town.roads)
    away = walks.from_road(points_of(home for _, home in homes)).tolist()
    most = sources.places.metadata.get(WALK)
    walked = _walked(walks, [home for _, home in homes], most) if isinstance(most, (int, float)) else None
    for (i, home), metres in zip(homes, away, strict=True):
        if metres > HOME_METRES:
            ja = f"「{home.id}」には行けません. いちばん近い道路まで {metres:.0f} m です"
            en = f'nobody can get to "{home.id}": the nearest road is {metres:.0f} m away'
            report.add("places.geojson", ("features", i), ja, en)
        elif walked is not None and home.id not in walked:
            ja = f"「{home.id}」から {most:.0f} m 以内に停留所がありません"
            en = f'"{home.id}" has no stop within {most:.0f} m'
            report.add("places.geojson", ("features", i), ja, en)


def _walked(walks: Walks, homes: Sequence[Place], most: float) -> set[str]:
    """The homes that are at most so many metres from their stop."""
    stops = list({home.stop.id: home.stop for home in homes if home.stop is not None}.values())
    pairs = walks.pairs(points_of(homes), points_of(stops), most + _ROUNDING)
    near = zip(pairs.door.tolist(), pairs.stop.tolist(), strict=True)
    return {homes[door].id for door, stop in near if homes[door].stop == stops[stop]}
