"""How much the optimiser may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Budget:
    """`every`: seconds after which an unchanged plan is looked at again; `seconds`: for one improvement.

    `patience`: seconds without a sign of life after which the process is killed; `memory`: bytes it may not exceed.
    """

    every: float = 30.0
    seconds: float = 2.0
    patience: float = 20.0
    memory: int = 3 << 30
