"""Puts turn restrictions into the graph: whoever comes the restricted way arrives at a copy of the node.

From the copy lead one-way copies of those roads that may be taken. Arriving at the node itself keeps every turn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from api.osm.edges import Edge, Numbers
from api.osm.extract import Turn


@dataclass(eq=False, slots=True)
class _Arc:
    """An edge driven from `tail` to `head`: along its points or, where not `forward`, against them."""

    tail: int
    head: int
    edge: Edge
    forward: bool

    @property
    def leaving(self) -> int:
        """The way it begins on."""
        return self.edge.first if self.forward else self.edge.last

    @property
    def arriving(self) -> int:
        return self.edge.last if self.forward else self.edge.first


def with_turns(edges: Sequence[Edge], turns: Iterable[Turn], numbers: Numbers) -> tuple[list[Edge], list[Turn]]:
    """The edges with every restriction honoured that is clear, and those restrictions."""
    arcs = [_Arc(edge.u, edge.v, edge, True) for edge in edges]
    arcs += [_Arc(edge.v, edge.u, edge, False) for edge in edges if not edge.one_way]
    by_node = defaultdict(list)
    for turn in turns:
        by_node[turn.via].append(turn)
    honoured: list[Turn] = []
    into, out = defaultdict(list), defaultdict(list)
    for arc in arcs:
        into[arc.head].append(arc)
        out[arc.tail].append(arc)
    for node, here in by_node.items():
        clear = [turn for turn in here if _clear(turn, into[node], out[node])]
        honoured += clear
        copies: dict[frozenset[_Arc], int] = {}
        for arc in list(into[node]):
            banned = _banned(arc, clear, out[node])
            if not banned:
                continue
            if banned not in copies:
                copies[banned] = numbers.new()
                for way in [way for way in out[node] if way not in banned]:
                    copy = _Arc(copies[banned], way.head, way.edge, way.forward)
                    arcs.append(copy)
                    into[copy.head].append(copy)
                    out[copy.tail].append(copy)
            into[node].remove(arc)
            arc.head = copies[banned]
            into[arc.head].append(arc)
    return _as_edges(arcs), honoured


def _clear(turn: Turn, into: list[_Arc], out: list[_Arc]) -> bool:
    """Whether its ways end at the node: of one that goes on past it nobody knows which half is meant."""
    coming = [arc for arc in into if arc.arriving in turn.from_]
    going = [arc for arc in out if arc.leaving in turn.to]
    coming_ways = {(arc.arriving, id(arc.edge)) for arc in coming}
    going_ways = {(arc.leaving, id(arc.edge)) for arc in going}
    once = all(len(ways) == len({way for way, _ in ways}) for ways in (coming_ways, going_ways))
    return bool(coming) and bool(going) and once


def _banned(arc: _Arc, turns: list[Turn], out: list[_Arc]) -> frozenset[_Arc]:
    banned: set[_Arc] = set()
    for turn in turns:
        if arc.arriving in turn.from_:
            banned |= {way for way in out if (way.leaving in turn.to) != turn.only}
    return frozenset(banned)


def _as_edges(arcs: list[_Arc]) -> list[Edge]:
    """One edge for two arcs that are each other's way back, one-way edges for the rest."""
    back = {(id(arc.edge), arc.tail, arc.head): arc for arc in arcs if not arc.forward}
    found = []
    for arc in arcs:
        if not arc.forward:
            continue
        two_way = back.pop((id(arc.edge), arc.head, arc.tail), None) is not None
        found.append(replace(arc.edge, u=arc.tail, v=arc.head, one_way=not two_way))
    found += [replace(arc.edge.turned(), u=arc.tail, v=arc.head, one_way=True) for arc in back.values()]
    return found
