"""The exact earliest and latest schedules of a row, and a test of a changed row that starts from them.

Every constraint is a difference of two begins, so the feasible schedules form a lattice: its lowest and
highest elements are the bounds of each begin. A visit more only raises the lowest one, so the test of an
insertion begins there and follows what moves; it ends at the first begin beyond its highest.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.optimise.compiled import inner
from scheduler.optimise.state import CLOSES, EARLY, LATE, LIMIT, MATE, NODE, OPENS, UNLIMITED


@inner
def push(
    leg: NDArray[np.int64], node_of: NDArray[np.int64], row: NDArray[np.int64], length: int, first: int, until: int
) -> bool:
    """Raises EARLY from index `first` on until it is a schedule again; False when LATE forbids.

    Entries before `first` must agree with each other, and entries after `until` too.
    """
    k = first
    while k < length:
        node = row[k, NODE]
        begin = row[k - 1, EARLY] + leg[row[k - 1, NODE], node]
        if begin > row[k, EARLY]:
            if begin > row[k, LATE]:
                return False
            row[k, EARLY] = begin
            until = max(until, k + 1)
        elif k > until:
            return True
        limit = node_of[node, LIMIT]
        if limit < UNLIMITED:
            mate = row[k, MATE]
            lowest = row[k, EARLY] - limit
            if row[mate, EARLY] < lowest:
                if lowest > row[mate, LATE]:
                    return False
                row[mate, EARLY] = lowest
                for j in range(mate + 1, k + 1):
                    begin = row[j - 1, EARLY] + leg[row[j - 1, NODE], row[j, NODE]]
                    if begin <= row[j, EARLY]:
                        break
                    # Reaching k: no waiting is left between the two, and still the ride is too long.
                    if j == k or begin > row[j, LATE]:
                        return False
                    row[j, EARLY] = begin
                until = max(until, k)
                k = mate
        k += 1
    return True


@inner
def schedule(leg: NDArray[np.int64], node_of: NDArray[np.int64], row: NDArray[np.int64], length: int) -> bool:
    """EARLY and LATE of a row whose NODE and MATE are right; False when no schedule exists."""
    for k in range(length):
        row[k, EARLY], row[k, LATE] = node_of[row[k, NODE], OPENS], node_of[row[k, NODE], CLOSES]
        if row[k, EARLY] > row[k, LATE]:
            return False
    for k in range(length - 2, -1, -1):
        row[k, LATE] = min(row[k, LATE], row[k + 1, LATE] - leg[row[k, NODE], row[k + 1, NODE]])
    if row[0, EARLY] > row[0, LATE] or not push(leg, node_of, row, length, 1, length):
        return False
    _pull(leg, node_of, row, length)
    return True


@inner
def _pull(leg: NDArray[np.int64], node_of: NDArray[np.int64], row: NDArray[np.int64], length: int) -> None:
    """Lowers LATE until it is a schedule too. There is one, so it cannot fail."""
    k = length - 1
    while k >= 0:
        if k < length - 1:
            row[k, LATE] = min(row[k, LATE], row[k + 1, LATE] - leg[row[k, NODE], row[k + 1, NODE]])
        mate = row[k, MATE]
        if mate > k:
            limit = node_of[row[mate, NODE], LIMIT]
            if row[mate, LATE] > row[k, LATE] + limit:
                row[mate, LATE] = row[k, LATE] + limit
                k = mate
        k -= 1
