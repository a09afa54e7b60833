"""A table of travel times without some roads: only what went over them is computed again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import NDArray

from scheduler.travel.fastest import Fastest
from scheduler.travel.metric import THREADS
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
    blocks = list(_blocks(fastest, arcs, arc_seconds, nodes, table[0], which))
    with ThreadPoolExecutor(THREADS) as pool:
        found = pool.map(lambda block: fastest.table(nodes[block[0]], nodes[block[1]], closed), blocks)
        for (rows, columns), (block_seconds, block_metres) in zip(blocks, found, strict=True):
            seconds[np.ix_(rows, columns)], metres[np.ix_(rows, columns)] = block_seconds, block_metres
    return seconds, metres


def _blocks(
    fastest: Fastest, arcs: Arcs, arc_seconds: Numbers, nodes: Numbers, seconds: NDArray[np.int32], which: Numbers
) -> Iterator[tuple[Numbers, Numbers]]:
    """Rows and columns that hold every pair some fastest way of which uses one of the arcs.

    Rows from which ways lead over the same of the arcs lead to much the same places: each such group has a block of its
    own, which is far less than one block for all.
    """
    touched = np.zeros(seconds.shape, dtype=bool)
    over = np.zeros((nodes.size, which.size), dtype=bool)
    for i, (rows, columns, uses) in enumerate(_using(fastest, arcs, arc_seconds, nodes, seconds, which)):
        touched[np.ix_(rows, columns)] |= uses
        over[rows[uses.any(axis=1)], i] = True
    found = np.flatnonzero(over.any(axis=1))
    if not found.size:
        return
    _, group = np.unique(np.packbits(over[found], axis=1), axis=0, return_inverse=True)
    for number in range(int(group.max()) + 1):
        rows = found[group.ravel() == number]
        yield rows, np.flatnonzero(touched[rows].any(axis=0))


def _using(
    fastest: Fastest, arcs: Arcs, arc_seconds: Numbers, nodes: Numbers, seconds: NDArray[np.int32], which: Numbers
) -> Iterator[tuple[Numbers, Numbers, NDArray[np.bool_]]]:
    """For each arc the rows and columns it may matter to, and which of these pairs have a fastest way along it.

    A fastest way leads along an arc where going to its tail, along it and on from its head takes no longer than the
    table says. Already its head is then reached fastest along it, and from its tail one gets on fastest along it.
    """
    ends, at = np.unique(np.concatenate([arcs.tail[which], arcs.head[which]]), return_inverse=True)
    ends, takes = ends.astype(np.int64), arc_seconds[which]
    tails, heads = at[: which.size], at[which.size :]
    on = fastest.seconds(ends, nodes)
    columns = [
        np.flatnonzero((on[head] + arc == on[tail]) & (on[tail] < UNREACHABLE))
        for tail, head, arc in zip(tails, heads, takes, strict=True)
    ]
    # On a small network, or about a long road, it is quicker to ask from every row than to think which may matter.
    few = which.size * nodes.size < arcs.tail.size
    asked = _worth_asking(seconds, on[tails], columns) if few else np.arange(nodes.size)
    to = np.full((ends.size, nodes.size), UNREACHABLE, dtype=np.int32)
    to[:, asked] = fastest.seconds(nodes[asked], ends).T
    for tail, head, arc, there in zip(tails, heads, takes, columns, strict=True):
        rows = np.flatnonzero((to[tail] + arc == to[head]) & (to[head] < UNREACHABLE))
        along = (to[tail, rows] + arc)[:, None] + on[head, there][None, :]
        yield rows, there, along == seconds[np.ix_(rows, there)]


def _worth_asking(seconds: NDArray[np.int32], on: NDArray[np.int32], columns: list[Numbers]) -> Numbers:
    """Rows from which a fastest way may lead along an arc, by what is known: no way is asked for.

    From a row to an arc's tail takes at least as much longer as any column is further from the row than from the
    tail. Where the arc is on the way to a column, it takes exactly that, so no column may show that it takes longer.
    `on` (arcs, k) is from the tails, `columns` are those reached along each arc.
    """
    worth = np.zeros(seconds.shape[0], dtype=bool)
    for beyond, there in zip(on, columns, strict=True):
        if there.size:
            known = beyond < UNREACHABLE
            least = (seconds[:, known] - beyond[known]).max(axis=1)
            worth |= least == (seconds[:, there] - beyond[there]).max(axis=1)
    return np.flatnonzero(worth)
