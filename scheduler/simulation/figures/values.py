"""Means and percentiles of values that may be none at all."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np


def mean(values: Sequence[float]) -> float | None:
    """None of nothing. The same values in another order have the very same mean."""
    return math.fsum(values) / len(values) if values else None


def percentile(values: Sequence[float], share: float) -> float | None:
    """The value that `share` per cent do not exceed, between two values in proportion; None of nothing."""
    return float(np.percentile(values, share)) if values else None


def ratio(part: float, whole: float) -> float | None:
    """None of nothing."""
    return part / whole if whole else None
