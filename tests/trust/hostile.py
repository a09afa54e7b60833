"""Hostile input: `python -m tests.trust.hostile [--short]` sends whatever fits and whatever does not."""

from __future__ import annotations

import json
from collections import Counter

from api.openapi import document
from tests.hostile.callers import by_caller, callers
from tests.hostile.fuzzing import Fuzzed, Phases, fuzz
from tests.hostile.target import Target, target
from tests.hostile.trying import try_all
from tests.trust.point import SHORT, Figures, Point, Size, main, progress

POINT = Point(12, "Whatever is sent: no 5xx, no answer that is not documented, nothing changed by what is refused")

STANDING_FOR, OTHERS = slice(1), slice(1, None)
"""Of the roles that may call an operation: the one that stands for it, and all others."""

LONG_RUNS = (
    (STANDING_FOR, Phases(examples=100, coverage=True)),
    (OTHERS, Phases(examples=8)),
)
SHORT_RUNS = ((STANDING_FOR, Phases(examples=3)),)

BAD_INPUTS = 60


def measure(size: Size) -> Figures:
    """schemathesis over every operation with each role's token, then every bad input of the catalogue."""
    fuzzed = Fuzzed()
    with target() as served:
        for rank, phases in SHORT_RUNS if size is SHORT else LONG_RUNS:
            fuzzed.add(_all_roles(served, rank, phases))
    figures = Figures()
    roles = callers()
    answers = Counter({f"{status // 100}xx" if status else "none": 0 for status in fuzzed.statuses})
    for status, number in fuzzed.statuses.items():
        answers[f"{status // 100}xx" if status else "none"] += number
    figures.figures |= {"calls": fuzzed.calls.total(), "answers": dict(sorted(answers.items())), "found": fuzzed.found}
    figures.mark("operations tried", len(fuzzed.calls), f"all {len(roles)}", len(fuzzed.calls) == len(roles))
    least = min(fuzzed.calls.values(), default=0)
    figures.figures["fewest calls of an operation"] = least
    broken = sum(number for status, number in fuzzed.statuses.items() if status >= 500 or not status)
    figures.mark("answers 5xx, or none", broken, "0", broken == 0)
    figures.mark("answers that are not documented", len(fuzzed.found), "0", not fuzzed.found)
    tried = try_all()
    figures.mark("bad inputs tried", len(tried), f"at least {BAD_INPUTS}", len(tried) >= BAD_INPUTS)
    wrong = {name: why for name, why in tried.items() if why}
    figures.figures["wrong"] = wrong
    figures.mark("bad inputs answered otherwise, or that changed something", len(wrong), "0", not wrong)
    figures.falls_short += [*fuzzed.found, *(f"{name}: {why}" for name, why in wrong.items())]
    return figures


def _all_roles(served: Target, rank: slice, phases: Phases) -> Fuzzed:
    documented = json.loads(document())
    fuzzed = Fuzzed()
    for role, operations in by_caller(callers(), rank).items():
        progress(f"hostile: {role or 'nobody'}, {len(operations)} operations, {phases.examples} examples each")
        fuzzed.add(fuzz(documented, served.url, served.tokens.get(role, ""), operations, phases))
    return fuzzed


if __name__ == "__main__":
    main(POINT, measure)
