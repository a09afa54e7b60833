"""Point 3: promises under random commands: every command of dispatch in any order, the plan looked at after each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.trust.point import LONG, Figures, Point, Size, main, progress
from tests.trust.promising.day import AnyDay

POINT = Point(3, "No promise is broken by us: invariants after every one of 100,000 random commands")

REACHED = {
    "booked", "cancelled", "restored", "return_called", "vehicle_departed", "vehicle_arrived", "boarded", "alighted",
    "no_show", "undone", "out_of_service", "back_in_service", "closed", "shift_changed", "vehicle_added", "pinned",
    "unpinned", "moved", "break_moved", "improved", "reassigned", "promise_broken", "reroute", "report",
}  # fmt: skip
"""Kinds that a run must have come to: one that never did says nothing of them."""

RARE = {"restored", "undone", "no_show", "break_moved", "unpinned", "back_in_service", "return_called"}
"""Not asked of the short form."""


def measure(size: Size) -> Figures:
    """Days after days, each with its own seed, until enough commands were applied."""
    wanted, steps = (100_000, 60) if size is LONG else (1_500, 40)
    AnyDay.commands.clear()
    AnyDay.steps = 0
    for number in _days():
        if AnyDay.steps >= wanted:
            break
        run_state_machine_as_test(
            seed(number)(AnyDay),
            settings=settings(
                max_examples=50 if size is LONG else 10,
                stateful_step_count=steps + 40 * (number % 3),
                deadline=None,
                database=None,
                phases=[Phase.generate, Phase.shrink],
                suppress_health_check=list(HealthCheck),
            ),
        )
        progress(f"{AnyDay.steps:,} of {wanted:,} commands")
    return _figures(size, wanted)


def _days() -> Iterator[int]:
    return count(1)


def _figures(size: Size, wanted: int) -> Figures:
    found = Figures({"commands": AnyDay.steps, "days": AnyDay.days, "kinds": dict(sorted(AnyDay.commands.items()))})
    missing = sorted((REACHED - (set() if size is LONG else RARE)) - set(AnyDay.commands))
    found.mark("commands, the plan sound after each", AnyDay.steps, f"at least {wanted:,}", AnyDay.steps >= wanted)
    found.mark("kinds of commands never reached", missing, "none", not missing)
    return found


if __name__ == "__main__":
    main(POINT, measure)
