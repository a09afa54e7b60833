"""Random numbers for compiled code: the state is an array, so a seed decides a whole search."""

from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray


def new_chance(seed: int) -> NDArray[np.uint64]:
    """State (1,) of a splitmix64 generator."""
    return np.array([seed & 0xFFFFFFFFFFFFFFFF], dtype=np.uint64)


@numba.njit(cache=True)
def mix(value: np.uint64) -> np.uint64:
    """Spreads the bits of a 64-bit number (splitmix64's finaliser): a hash."""
    value = (value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    value = (value ^ (value >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return value ^ (value >> np.uint64(31))


@numba.njit(cache=True)
def draw(chance: NDArray[np.uint64]) -> np.uint64:
    """The next 64 random bits."""
    chance[0] += np.uint64(0x9E3779B97F4A7C15)
    return mix(chance[0])


@numba.njit(cache=True)
def uniform(chance: NDArray[np.uint64]) -> float:
    """A number in [0, 1)."""
    return (draw(chance) >> np.uint64(11)) * (1.0 / 9007199254740992.0)


@numba.njit(cache=True)
def below(chance: NDArray[np.uint64], bound: int) -> int:
    """An integer in [0, bound); bound must be positive."""
    return int(uniform(chance) * bound)
