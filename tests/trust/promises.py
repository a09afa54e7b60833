"""Point 3: promises under random commands, the plan looked at after each: on `dispatch` by itself, and over HTTP."""

from __future__ import annotations

import tempfile
from datetime import date
from itertools import count
from pathlib import Path

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test

from api.town import load_town
from tests.api.process import KAMISHIHORO
from tests.api.serving import serving
from tests.trust.fire.verdict import checked
from tests.trust.point import LONG, Figures, Point, Size, main, progress
from tests.trust.promising.day import AnyDay
from tests.trust.promising.reached import ALWAYS, ALWAYS_SERVED, IN_TIME, IN_TIME_SERVED
from tests.trust.promising.served_day import ServedDay

POINT = Point(3, "No promise is broken by us: invariants after every one of 100,000 random commands")

WEEK_BEFORE = date(2026, 11, 19)


def measure(size: Size) -> Figures:
    """Days after days, each with its own seed, until enough commands were applied."""
    found = Figures()
    _on_dispatch(found, size)
    _over_http(found, size)
    return found


def _on_dispatch(found: Figures, size: Size) -> None:
    wanted = 100_000 if size is LONG else 1_500
    AnyDay.commands.clear()
    AnyDay.steps = AnyDay.days = 0
    for number in count(1):
        if AnyDay.steps >= wanted:
            break
        _some_days(AnyDay, number, 50 if size is LONG else 10, 60 + 40 * (number % 3))
        progress(f"{AnyDay.steps:,} of {wanted:,} commands on dispatch")
    found.figures |= {"commands": AnyDay.steps, "days": AnyDay.days, "led to": _most(AnyDay.commands)}
    found.mark("commands on dispatch, the plan sound after each", AnyDay.steps, f"{wanted:,}", AnyDay.steps >= wanted)
    missing = sorted((ALWAYS | (IN_TIME if size is LONG else set())) - set(AnyDay.commands))
    found.mark("never reached on dispatch", missing, "none", not missing)


def _over_http(found: Figures, size: Size) -> None:
    """In several towns one after the other, the whole database looked through at the end of each."""
    wanted, runs = (20_000, 8) if size is LONG else (300, 1)
    ServedDay.commands.clear()
    ServedDay.refused.clear()
    town, wrong, versions, events = load_town(KAMISHIHORO), list[str](), 0, 0
    for run in range(1, runs + 1):
        with tempfile.TemporaryDirectory(prefix="noriai-promises-") as folder, serving(town, Path(folder)) as served:
            ServedDay.served, ServedDay.day = served, WEEK_BEFORE
            for number in count(run * 1000):
                if _called() >= wanted * run / runs:
                    break
                _some_days(ServedDay, number, 20 if size is LONG else 4, 50)
                progress(f"{_called():,} of {wanted:,} commands over HTTP")
            seen = checked(town, served.database.url)
        wrong += [str(finding) for finding in seen.found]
        versions, events = versions + seen.versions, events + seen.events
    found.figures |= {
        "commands over HTTP": _called(), "by kind": _most(ServedDay.commands), "refused": _most(ServedDay.refused),
        "versions looked through": versions, "events": events,
    }  # fmt: skip
    found.mark("commands over HTTP, the plan sound after each", _called(), f"{wanted:,}", _called() >= wanted)
    found.mark("found by the checker of the database", wrong, "nothing", not wrong)
    missing = sorted((ALWAYS_SERVED | (IN_TIME_SERVED if size is LONG else set())) - set(ServedDay.commands))
    found.mark("never reached over HTTP", missing, "none", not missing)


def _called() -> int:
    return sum(times for name, times in ServedDay.commands.items() if not name.endswith(", refused"))


def _most(counted: dict[str, int]) -> dict[str, int]:
    return dict(sorted(counted.items(), key=lambda one: -one[1]))


def _some_days(machine: type[RuleBasedStateMachine], number: int, days: int, steps: int) -> None:
    """`seed` makes a run the same each time it is asked for; what fails is told unshortened, so that it ends soon."""
    run_state_machine_as_test(
        seed(number)(machine),
        settings=settings(
            max_examples=days,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )


if __name__ == "__main__":
    main(POINT, measure)
