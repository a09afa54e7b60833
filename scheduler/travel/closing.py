"""A table of travel times without some roads: only what went over them is computed again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from scheduler.travel.fastest import Fastest
from scheduler.travel.roads import UNREACHABLE, Arcs
from scheduler.travel.search import Table

Numbers = NDArray[np.int64]


def closed_table(
    fastest: Fastest, arcs: Arcs, arc_seconds: Numbers, nodes: Numbers, table: Table, closed: Sequence[int]
) -> Table:
    """Times and metres between `nodes` (k,) without the arcs `closed`; `table` holds them with every arc.

    `arc_seconds` is what each arc takes, negative where it is never open.
    """
    seconds, metres = table[0].copy(), table[1].copy()
    which = np.array([arc for arc in dict.fromkeys(closed) if arc_seconds[arc] >= 0], dtype=np.int64)
    for rows, columns in _blocks(fastest, arcs, arc_seconds, nodes, table[0], which):
        block = fastest.table(nodes[rows], nodes[columns], closed)
        seconds[np.ix_(rows, columns)], metres[np.ix_(rows, columns)] = block
    return seconds, metres


def _blocks(
    fastest: Fastest, arcs: Arcs, arc_seconds: Numbers, nodes: Numbers, seconds: NDArray[np.int32], which: Numbers
) -> Iterator[tuple[Numbers, Numbers]]:
    """Rows and columns that hold every pair some fastest way of which uses one of the arcs.

    A road is driven from here to there by some pairs and from there to here by others: each direction has a block
    of its own, half the size of one for both.
    """
    touched = np.zeros((2, *seconds.shape), dtype=bool)
    here: NDArray[np.bool_] | None = None
    for rows, columns, uses in _using(fastest, arcs, arc_seconds, nodes, seconds, which):
        if here is None:
            here = np.zeros(nodes.size, dtype=bool)
            here[rows] = True
        backwards = here[rows].sum() * columns.size < here[columns].sum() * rows.size
        touched[int(backwards)][np.ix_(rows, columns)] |= uses
    for direction in touched:
        rows, columns = np.flatnonzero(direction.any(axis=1)), np.flatnonzero(direction.any(axis=0))
        if rows.size:
            yield rows, columns


def _using(
    fastest: Fastest, arcs: Arcs, arc_seconds: Numbers, nodes: Numbers, seconds: NDArray[np.int32], which: Numbers
) -> Iterator[tuple[Numbers, Numbers, NDArray[np.bool_]]]:
    """For each arc the rows and columns it may matter to, and which of these pairs have a fastest way along it.

    A fastest way leads along an arc where going to its tail, along it and on from its head takes no longer than the
    table says. Already its head is then reached fastest along it, and from its tail one gets on fastest along it.
    """
    tails, heads = arcs.tail[which].astype(np.int64), arcs.head[which].astype(np.int64)
    to_tail, to_head = fastest.seconds(nodes, tails), fastest.seconds(nodes, heads)
    from_tail, from_head = fastest.seconds(tails, nodes), fastest.seconds(heads, nodes)
    for i, takes in enumerate(arc_seconds[which].tolist()):
        rows = np.flatnonzero((to_tail[:, i] + takes == to_head[:, i]) & (to_head[:, i] < UNREACHABLE))
        columns = np.flatnonzero((from_head[i] + takes == from_tail[i]) & (from_tail[i] < UNREACHABLE))
        along = (to_tail[rows, i] + takes)[:, None] + from_head[i, columns][None, :]
        yield rows, columns, along == seconds[np.ix_(rows, columns)]
