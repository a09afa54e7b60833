"""How much of a search's budget is spent: seconds on a clock that is passed in, or steps."""

from __future__ import annotations

from collections.abc import Callable


class Budget:
    """Counts towards `seconds` or `iterations`; `stop` ends it early. Raises ValueError unless exactly one is given."""

    def __init__(
        self,
        seconds: float | None,
        iterations: int | None,
        clock: Callable[[], float],
        stop: Callable[[], bool] | None,
    ) -> None:
        if (seconds is None) == (iterations is None):
            raise ValueError("give either seconds or iterations")
        if not (seconds is None or seconds >= 0) or not (iterations is None or iterations >= 0):
            raise ValueError("a budget cannot be negative")
        self.seconds, self.iterations = seconds, iterations
        self._clock, self.stop = clock, stop
        self._began = clock()
        self.steps = 0

    @property
    def spent(self) -> float:
        """Share of the budget that is gone; 1 and more when it is over."""
        if self.iterations is not None:
            return self.steps / self.iterations if self.iterations else 1.0
        assert self.seconds is not None
        return (self._clock() - self._began) / self.seconds if self.seconds else 1.0

    @property
    def left(self) -> float | None:
        """Seconds that are left, or None when steps are counted."""
        return None if self.seconds is None else self.seconds - (self._clock() - self._began)

    def slice(self, most: int) -> int:
        """How many of `most` steps may be made in one go."""
        return most if self.iterations is None else min(most, self.iterations - self.steps)

    @property
    def over(self) -> bool:
        return self.spent >= 1.0 or (self.stop is not None and self.stop())
