"""The table of roles by operation, cell by cell, and every door shut to those who are nobody."""

from __future__ import annotations

from collections.abc import Sequence

from tests.towns.two_towns import Two
from tests.trust.entering.callers import Caller
from tests.trust.entering.doors import Door
from tests.trust.entering.trying import Answer, Tally, go

NOBODY = ("no-token", "unknown-token", "turn-over", "no-session")


def try_table(two: Two, doors: Sequence[Door], callers: Sequence[Caller], tally: Tally) -> None:
    """Each door by each role, of nothing that exists: who may is told so, who may not hears that it is the role."""
    for caller in callers:
        for door in doors:
            answer = _through(two, door, caller)
            is_in = caller.role in door.may
            right = _is_let_in(answer) if is_in else answer.is_refusal(403, "wrong-role")
            tally.count("role × route", f"{caller.name} {door}", right, answer)


def try_nobodies(two: Two, doors: Sequence[Door], callers: Sequence[Caller], tally: Tally) -> None:
    """Each door with what lets nobody in."""
    for caller in callers:
        for door in doors:
            answer = _through(two, door, caller)
            right = answer.status == 401 and answer.problem in NOBODY
            tally.count("shown in vain × route", f"{caller.name} {door}", right, answer)


def _through(two: Two, door: Door, caller: Caller) -> Answer:
    return go(two, door.method, door.address(), caller.headers, {} if door.takes_body else None)


def _is_let_in(answer: Answer) -> bool:
    """Past the table: what is asked for is not there, or is not this one's own."""
    return answer.status < 500 and answer.status not in (401, 405, 429) and answer.problem != "wrong-role"
