"""From an extract and an area to the roads of a town's folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from api.osm.area import check_inside, read_area, share_outside, widened
from api.osm.banned import with_turns
from api.osm.carriageways import with_carriageways
from api.osm.chains import cut, joined
from api.osm.connected import strongly_connected
from api.osm.countries import COUNTRIES
from api.osm.edges import Edge, Numbers
from api.osm.extract import Extract, Turn
from api.osm.graph import graph_edges
from api.osm.parquet import ATTRIBUTION, write_roads
from api.osm.problem import ImportProblem
from api.osm.read import read_extract
from api.osm.tally import Refused, Tally

MARGIN_METRES = 1000.0
"""Roads this far outside the area are taken along: the fastest way between two places may lead over them."""

SPACING_METRES = 100.0
"""A vehicle can stop at least this often."""


def import_roads(
    extract: Path,
    area: Path,
    folder: Path,
    country: str,
    margin: float = MARGIN_METRES,
    spacing: float = SPACING_METRES,
    attribution: str = ATTRIBUTION,
    progress: Callable[[int], None] = lambda ways: None,
) -> Tally:
    """Writes roads.parquet into `folder`, with whom the roads are from as `attribution`.

    Raises ImportProblem, with nothing written, for input that is wrong.
    """
    inside = read_area(area)
    wide = widened(inside, margin)
    found = read_extract(extract, wide.bounds, progress)
    check_inside(inside, found.bounds, area, extract)
    numbers, refused = Numbers(), Refused()
    edges = with_carriageways(graph_edges(found, wide, COUNTRIES[country], numbers, refused))
    edges, parts = strongly_connected(edges)
    edges = cut(joined(edges, _turning(found)), spacing, numbers)
    turns = _known(found.turns, edges)
    edges, honoured = with_turns(edges, turns, numbers)
    edges, shut_off = strongly_connected(edges)
    if not edges:
        ja = "この区域に, 行って戻れる道路がありません"
        raise ImportProblem(extract, ja, "holds no road in this area that leads somewhere and back")
    tally = _counted(edges, write_roads(edges, folder, attribution))
    tally.country, tally.missing_points = country, found.missing
    tally.outside = share_outside(inside, found.box)
    tally.turns = len(honoured)
    heard = {turn.id for turn in honoured}
    tally.turns_unheard = sorted([*found.unheard, *(turn.id for turn in turns if turn.id not in heard)])
    tally.left = refused.left()
    tally.parts = sorted([*parts, *shut_off], key=lambda row: -row.metres)
    return tally


def _turning(extract: Extract) -> set[int]:
    """The nodes at which turn restrictions begin and end."""
    over = {turn.over for turn in extract.turns}
    ends = {end for way in extract.ways if way.id in over for end in (way.nodes[0], way.nodes[-1])}
    return ends | {turn.via for turn in extract.turns}


def _known(turns: Sequence[Turn], edges: Sequence[Edge]) -> list[Turn]:
    """The restrictions between roads that are in the graph: of others there is nothing to honour."""
    ways = {way for edge in edges for way in (edge.way, edge.first, edge.last)}
    return [turn for turn in turns if turn.from_ & ways and turn.to & ways and (not turn.over or turn.over in ways)]


def _counted(edges: Sequence[Edge], nodes: int) -> Tally:
    metres: Counter[str] = Counter()
    for edge in edges:
        metres[edge.look.road_class] += round(edge.metres)
    return Tally(
        ways=len({edge.way for edge in edges}),
        nodes=nodes,
        edges=len(edges),
        metres=metres.total(),
        one_way_metres=sum(round(edge.metres) for edge in edges if edge.one_way),
        side_metres=sum(round(edge.metres) for edge in edges if edge.look.side),
        by_class=dict(metres.most_common()),
    )
