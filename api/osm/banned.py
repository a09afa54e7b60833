"""Puts turn restrictions into the graph: whoever comes the restricted way arrives at a copy of the node.

From the copy lead one-way copies of those roads that may be taken. Arriving at the node itself keeps every turn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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


class _Crossings:
    """The arcs by the nodes they lead to and from."""

    def __init__(self, edges: Sequence[Edge]) -> None:
        self.arcs = [_Arc(edge.u, edge.v, edge, True) for edge in edges]
        self.arcs += [_Arc(edge.v, edge.u, edge, False) for edge in edges if not edge.one_way]
        self.into: dict[int, list[_Arc]] = defaultdict(list)
        self.out: dict[int, list[_Arc]] = defaultdict(list)
        self.of: dict[int, list[_Arc]] = defaultdict(list)
        """By the way they end on."""
        for arc in self.arcs:
            self._add(arc)

    def copy(self, arc: _Arc, tail: int, head: int) -> None:
        """The same road from and to other nodes at the same points."""
        copy = _Arc(tail, head, arc.edge, arc.forward)
        self.arcs.append(copy)
        self._add(copy)

    def _add(self, arc: _Arc) -> None:
        self.into[arc.head].append(arc)
        self.out[arc.tail].append(arc)
        self.of[arc.arriving].append(arc)

    def lead(self, arc: _Arc, head: int) -> None:
        """Lets an arc lead to another node at the same point."""
        self.into[arc.head].remove(arc)
        arc.head = head
        self.into[head].append(arc)


def with_turns(edges: Sequence[Edge], turns: Iterable[Turn], numbers: Numbers) -> tuple[list[Edge], list[Turn]]:
    """The edges with every restriction honoured that is clear, and those restrictions."""
    crossings = _Crossings(edges)
    by_node = defaultdict(list)
    over_ways = []
    for turn in turns:
        if turn.over:
            over_ways.append(turn)
        else:
            by_node[turn.via].append(turn)
    honoured = [turn for turn in over_ways if any(True for _ in _drives(crossings, turn))]
    for node, here in by_node.items():
        clear = [turn for turn in here if _clear(turn, crossings.into[node], crossings.out[node])]
        honoured += clear
        _ban_at(crossings, node, clear, numbers)
    for turn in over_ways:
        _ban_over(crossings, turn, numbers)
    return _as_edges(crossings.arcs), honoured


def _ban_at(crossings: _Crossings, node: int, turns: list[Turn], numbers: Numbers) -> None:
    out = list(crossings.out[node])
    copies: dict[frozenset[_Arc], int] = {}
    for arc in list(crossings.into[node]):
        banned = _banned(arc, turns, out)
        if not banned:
            continue
        if banned not in copies:
            copies[banned] = numbers.new()
            for way in out:
                if way not in banned:
                    crossings.copy(way, copies[banned], way.head)
        crossings.lead(arc, copies[banned])


def _ban_over(crossings: _Crossings, turn: Turn, numbers: Numbers) -> None:
    """Along the way that the turn leads over, whoever came from its first way drives on copies; where it ends, the
    turn is not among the roads that lead on."""
    for arc, path, banned in list(_drives(crossings, turn)):
        here = [arc.head, *(step.head for step in path)]
        copies = [numbers.new() for _ in here]
        for i, node in enumerate(here):
            for way in list(crossings.out[node]):
                if i < len(path) and way is path[i]:
                    crossings.copy(way, copies[i], copies[i + 1])
                elif not (i == len(path) and way in banned):
                    crossings.copy(way, copies[i], way.head)
        crossings.lead(arc, copies[0])


def _drives(crossings: _Crossings, turn: Turn) -> Iterator[tuple[_Arc, list[_Arc], list[_Arc]]]:
    """Whoever can drive the whole turn: the last arc before it, those it leads over, and those that begin where it
    ends."""
    for arc in [arc for way in sorted(turn.from_) for arc in crossings.of[way]]:
        path, last = _along(crossings.out, arc.head, turn)
        if path:
            yield arc, path, last


def _along(out: dict[int, list[_Arc]], start: int, turn: Turn) -> tuple[list[_Arc], list[_Arc]]:
    """The arcs of the way that the turn leads over, from a node to where its last way begins, and those that begin
    there; nothing where it does not lead there."""
    for first in [arc for arc in out[start] if arc.edge.way == turn.over]:
        path = [first]
        while True:
            last = path[-1]
            to = [arc for arc in out[last.head] if arc.leaving in turn.to and arc.edge is not last.edge]
            if to:
                return path, to
            onward = [arc for arc in out[last.head] if arc.edge.way == turn.over and arc.edge is not last.edge]
            if len(onward) != 1 or onward[0] in path:
                break
            path.append(onward[0])
    return [], []


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
