"""Of many points some that lie evenly: one in each square of a grid."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Metres = NDArray[np.float64]
Numbers = NDArray[np.int64]

FINEST, COARSEST, STEPS = 20.0, 50_000.0, 24


def thinned(points: Numbers, x: Metres, y: Metres, most: int) -> tuple[Numbers, float]:
    """No more than `most` of the `points`, numbers into `x` and `y`, and the metres between the squares' centres.

    The squares are as small as that allows; in each, the point nearest to its centre is taken.
    """
    if points.size <= most:
        return points, 0.0
    low, high = FINEST, COARSEST
    for _ in range(STEPS):
        middle = (low * high) ** 0.5
        if _one_a_square(points, x, y, middle).size > most:
            low = middle
        else:
            high = middle
    return np.sort(_one_a_square(points, x, y, high)), high


def half_spacing_apart(points: Numbers, taken: Numbers, x: Metres, y: Metres, spacing: float) -> Numbers:
    """The points with none of `taken` within half a spacing."""
    from scipy.spatial import cKDTree

    if not (points.size and taken.size):
        return points
    tree = cKDTree(np.stack([x[taken], y[taken]], axis=1))
    away = tree.query(np.stack([x[points], y[points]], axis=1))[0]
    return points[away > spacing / 2]


def _one_a_square(points: Numbers, x: Metres, y: Metres, side: float) -> Numbers:
    column, row = x[points] / side, y[points] / side
    off = (column % 1 - 0.5) ** 2 + (row % 1 - 0.5) ** 2
    square = np.floor(row).astype(np.int64) * 1_000_000 + np.floor(column).astype(np.int64)
    order = np.lexsort((points, off, square))
    first = np.ones(order.size, dtype=bool)
    first[1:] = np.diff(square[order]) != 0
    return points[order[first]]
