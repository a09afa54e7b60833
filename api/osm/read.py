"""Reads an .osm.pbf file in one pass: points, then ways, then relations, as such files are sorted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from shapely.geometry import Polygon

from api.osm.access import blocks
from api.osm.extract import Bounds, Extract, Point, Way
from api.osm.problem import ImportProblem
from api.osm.turns import holds, turn_of

if TYPE_CHECKING:
    import osmium

LIVED_IN = frozenset({"residential", "commercial", "retail", "industrial", "garages", "education"})
"""Kinds of landuse inside a built-up area."""


def read_extract(file: Path, near: Bounds, progress: Callable[[int], None] = lambda ways: None) -> Extract:
    """Roads and ferries that come near `near`; `progress` is told how many ways have been seen.

    Raises ImportProblem for a file that is missing, cut off or no extract, or that holds no roads at all.
    """
    import osmium

    if not file.is_file():
        raise ImportProblem(file, "ファイルがありません", "there is no such file")
    try:
        return _read(file, near, progress)
    except osmium.InvalidLocationError as error:
        raise ImportProblem(file, "点の座標が正しくありません", f"a point has no valid place: {error}") from error
    except (RuntimeError, OSError) as error:
        ja = "OpenStreetMap の .osm.pbf として読めません. 途中で切れているか, 別の種類のファイルです"
        en = f"not readable as an OpenStreetMap extract; it is cut off or of another kind ({error})"
        raise ImportProblem(file, ja, en) from error


def _read(file: Path, near: Bounds, progress: Callable[[int], None]) -> Extract:
    import osmium
    from osmium.filter import KeyFilter, TagFilter

    found, ways = Extract(), 0
    wanted = {
        osmium.osm.NODE: KeyFilter("barrier"),
        osmium.osm.WAY: KeyFilter("highway", "route", "landuse"),
        osmium.osm.RELATION: TagFilter(("type", "restriction")),
    }
    processor = osmium.FileProcessor(str(file)).with_locations()
    for kind, chosen in wanted.items():
        chosen.enable_for(kind)
        processor = processor.with_filter(chosen)
    box = processor.header.box()
    if box.valid():
        low, high = box.bottom_left, box.top_right
        found.box = low.lon, low.lat, high.lon, high.lat
    for thing in processor:
        if isinstance(thing, osmium.osm.Way):
            ways += 1
            _add_way(thing, near, found)
            if ways % 10_000 == 0:
                progress(ways)
        elif isinstance(thing, osmium.osm.Node):
            if blocks(dict(thing.tags)):
                found.barriers.add(thing.id)
        elif isinstance(thing, osmium.osm.Relation):
            _add_turn(thing, found)
    if not ways:
        ja = "道がひとつもありません. 途中で切れているか, 道を含まない抽出です"
        en = "holds no roads at all: it is cut off, or an extract without them"
        raise ImportProblem(file, ja, en)
    found.barriers &= found.points.keys()
    near_ways = {way.id for way in found.ways}
    found.turns = [turn for turn in found.turns if turn.via in found.points or turn.over in near_ways]
    found.unheard = {id_: ways for id_, ways in found.unheard.items() if ways & near_ways}
    return found


def _add_way(thing: osmium.osm.Way, near: Bounds, found: Extract) -> None:
    """A road as the parts of it whose points the file holds."""
    runs: list[list[tuple[int, Point]]] = [[]]
    missing = 0
    for node in thing.nodes:
        if node.location.valid():
            runs[-1].append((node.ref, (node.lon, node.lat)))
        else:
            missing += 1
            runs.append([])
    for run in runs:
        if not run:
            continue
        lons, lats = [point[0] for _, point in run], [point[1] for _, point in run]
        around = min(lons), min(lats), max(lons), max(lats)
        found.include(around)
        if around[2] < near[0] or around[0] > near[2] or around[3] < near[1] or around[1] > near[3]:
            continue
        tags = dict(thing.tags)
        if "highway" in tags or tags.get("route") == "ferry":
            found.points.update(run)
            found.ways.append(Way(thing.id, tuple(ref for ref, _ in run), tags))
            found.missing += missing
            missing = 0
        elif tags.get("landuse") in LIVED_IN and len(run) > 3 and run[0][0] == run[-1][0]:
            found.built_up.append(Polygon([point for _, point in run]))


def _add_turn(thing: osmium.osm.Relation, found: Extract) -> None:
    kind = holds(dict(thing.tags))
    if kind is None:
        return
    members = [(member.type, member.ref, member.role) for member in thing.members]
    turn = turn_of(thing.id, kind, members)
    if turn is not None:
        found.turns.append(turn)
    else:
        found.unheard[thing.id] = frozenset(ref for type_, ref, _ in members if type_ == "w")
