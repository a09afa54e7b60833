"""Random numbers and hashes for compiled code: the state is an array, so a seed decides a whole search."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.optimise.compiled import tiny

STRIDE = -7046029254386353131
FIRST = -4658895280553007687
SECOND = -7723592293110705685


@tiny
def mix(value: int) -> int:
    """Spreads the bits of a 64-bit number (splitmix64's finaliser), as a signed one."""
    value = (value ^ ((value >> 30) & 0x3FFFFFFFF)) * FIRST
    value = (value ^ ((value >> 27) & 0x1FFFFFFFFF)) * SECOND
    return value ^ ((value >> 31) & 0x1FFFFFFFF)


@tiny
def uniform(chance: NDArray[np.int64]) -> float:
    """The next number in [0, 1)."""
    chance[0] += STRIDE
    return ((mix(chance[0]) >> 11) & 0x1FFFFFFFFFFFFF) * (1.0 / 9007199254740992.0)


@tiny
def below(chance: NDArray[np.int64], bound: int) -> int:
    """The next integer in [0, bound); bound must be positive."""
    return int(uniform(chance) * bound)
