"""The one form in which compiled code sees travel times, whatever they come from."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scheduler.compiled import inlined


class TravelArrays(NamedTuple):
    """Either a `seconds` matrix (n, n), or a plane: coordinates `x`, `y` (n,) and `pace` in time per unit.

    With a matrix, `x` and `y` are empty; with a plane, `seconds` is (0, 0).
    """

    seconds: NDArray[np.int64]
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    pace: float


@inlined
def travel_time(travel: TravelArrays, a: int, b: int) -> int:
    """Time from location `a` to `b`. On a plane it is rounded up, so that a plan is never too fast."""
    if travel.seconds.shape[0] > 0:
        return travel.seconds[a, b]
    dx = travel.x[a] - travel.x[b]
    dy = travel.y[a] - travel.y[b]
    return int(math.ceil(math.sqrt(dx * dx + dy * dy) * travel.pace - 1e-9))


def times_to(travel: TravelArrays, places: NDArray[np.int64], there: int) -> NDArray[np.int64]:
    """Times from each of `places` to `there`, about: on a plane they are not rounded up."""
    if travel.seconds.shape[0] > 0:
        return travel.seconds[places, there]
    apart = np.hypot(travel.x[places] - travel.x[there], travel.y[places] - travel.y[there])
    return (apart * travel.pace).astype(np.int64)
