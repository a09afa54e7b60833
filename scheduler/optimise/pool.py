"""The pool of routes a search has come across: for each set of visits, the cheapest order known."""

from __future__ import annotations

from typing import NamedTuple

import numba
import numpy as np
from numpy.typing import NDArray

from scheduler.optimise.chance import mix

PROBES = 8


class Pool(NamedTuple):
    """P places (a power of two). key: (P,) hash of kind and set of visits, 0 for none. drive, length, kind,
    seen: (P,) drive time, visits, vehicle kind and the last time of use. sequence: (P, M).
    clock: (1,) counts uses. sign: (N,) random bits of each node."""

    key: NDArray[np.uint64]
    drive: NDArray[np.int64]
    length: NDArray[np.int64]
    kind: NDArray[np.int64]
    seen: NDArray[np.int64]
    sequence: NDArray[np.int32]
    clock: NDArray[np.int64]
    sign: NDArray[np.uint64]


def new_pool(places: int, room: int, sign: NDArray[np.uint64]) -> Pool:
    """An empty pool for `places` routes (a power of two) of up to `room` visits."""
    whole = [np.zeros(places, dtype=np.int64) for _ in range(4)]
    sequence = np.zeros((places, room), dtype=np.int32)
    return Pool(np.zeros(places, dtype=np.uint64), *whole, sequence, np.zeros(1, dtype=np.int64), sign)


@numba.njit(cache=True)
def _set_key(pool: Pool, kind: int, sequence: NDArray[np.int64], length: int) -> np.uint64:
    key = mix(np.uint64(kind + 1))
    for k in range(length):
        key ^= pool.sign[sequence[k]]
    return key | np.uint64(1)


@numba.njit(cache=True)
def _find(pool: Pool, key: np.uint64) -> int:
    mask = np.int64(pool.key.shape[0] - 1)
    first = np.int64(mix(key) & np.uint64(mask))
    for probe in range(PROBES):
        place = (first + probe) & mask
        if pool.key[place] == key:
            return place
    return -1


@numba.njit(cache=True)
def cheaper_order(pool: Pool, kind: int, sequence: NDArray[np.int64], length: int, drive: int) -> int:
    """Place of a cheaper order of the same visits for the same kind of vehicle, or -1."""
    place = _find(pool, _set_key(pool, kind, sequence, length))
    if place >= 0 and pool.drive[place] < drive and pool.length[place] == length:
        return place
    return -1


@numba.njit(cache=True)
def remember(pool: Pool, kind: int, sequence: NDArray[np.int64], length: int, drive: int) -> None:
    """Adds a feasible route, over the one unused for longest when its places are taken."""
    key = _set_key(pool, kind, sequence, length)
    pool.clock[0] += 1
    place = _find(pool, key)
    if place >= 0:
        pool.seen[place] = pool.clock[0]
        if pool.drive[place] <= drive:
            return
    else:
        mask = np.int64(pool.key.shape[0] - 1)
        first = np.int64(mix(key) & np.uint64(mask))
        place = first
        for probe in range(1, PROBES):
            other = (first + probe) & mask
            if pool.seen[other] < pool.seen[place]:
                place = other
    pool.key[place], pool.drive[place], pool.length[place] = key, drive, length
    pool.kind[place], pool.seen[place] = kind, pool.clock[0]
    for k in range(length):
        pool.sequence[place, k] = sequence[k]
