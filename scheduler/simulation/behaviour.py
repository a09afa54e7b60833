"""How the world differs from the plan: no-shows, boarding and driving that take longer or shorter.

Every draw is a hash of the seed and of what it is about, so two scenarios that share a seed meet the
same world (common random numbers), whatever the order in which things happen.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from statistics import NormalDist

_STANDARD = NormalDist()


@dataclass(frozen=True, slots=True)
class Behaviour:
    """`no_show` is a share of bookings; the spreads are those of log-normal factors around one."""

    no_show: float = 0.02
    boarding_spread: float = 0.0
    driving_spread: float = 0.0
    seed: int = 0

    def stays_away(self, rider_id: str, wish: str) -> bool:
        """True when the rider is not there in the window. `wish` names the ride independently of the scenario."""
        return self._uniform("no-show", rider_id, wish) < self.no_show

    def boarding(self, seconds: int, visit_id: str) -> int:
        """How long a boarding or alighting planned with `seconds` takes."""
        return round(seconds * self._factor(self.boarding_spread, "boarding", visit_id))

    def driving(self, seconds: int, vehicle_id: str, departed_at: int) -> int:
        """How long a drive planned with `seconds` takes."""
        return round(seconds * self._factor(self.driving_spread, "driving", vehicle_id, str(departed_at)))

    def _factor(self, spread: float, *about: str) -> float:
        if spread == 0:
            return 1.0
        drawn = min(max(self._uniform(*about), 1e-6), 1 - 1e-6)
        return float(2.718281828459045 ** (spread * _STANDARD.inv_cdf(drawn)))

    def _uniform(self, *about: str) -> float:
        return zlib.crc32("|".join((str(self.seed), *about)).encode()) / 2**32
