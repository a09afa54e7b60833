"""What of the service is as it should be, what to look at, and what to do something about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from api.watching.facts import Facts

Judged = Literal["fine", "look", "act"]
Name = Literal[
    "database", "schema", "disk", "backup", "optimiser", "workers", "webhooks", "errors", "queue", "clock"
]  # fmt: skip

GB = 1 << 30
HOUR = 3600


@dataclass(frozen=True, slots=True)
class Check:
    """`act`: riders notice it, or soon will. `look`: nobody does yet."""

    name: Name
    judged: Judged


def checks(facts: Facts) -> tuple[Check, ...]:
    """All of them, in the order in which one would look."""
    return tuple(Check(name, judged) for name, judged in _judged(facts))


def _judged(facts: Facts) -> Iterator[tuple[Name, Judged]]:
    yield "database", "fine" if facts.trouble is None else "act"
    yield "schema", "fine" if facts.revision == facts.newest else "act"
    yield "disk", _over(-facts.bytes_left, -2 * GB, -GB // 2)
    age = None if facts.backup is None else facts.now - facts.backup.made_at
    yield "backup", _over(age, 26 * HOUR, 72 * HOUR) if age is not None else "act" if facts.real else "look"
    yield "optimiser", "fine" if facts.optimiser.state in ("off", "working", "starting") else "look"
    yield "workers", _over(max(facts.workers.values(), default=0.0), 30, 180)
    yield "webhooks", _over(facts.outbox_lag, 10 * 60, 24 * HOUR)
    yield "errors", _over(sum(one.number for one in facts.troubles if one.level != "WARNING"), 1, 10)
    yield "queue", _over(facts.waiting, 20, 100)
    yield "clock", _over(abs(facts.clock_ahead), 2, 30)


def _over(figure: float, look: float, act: float) -> Judged:
    return "act" if figure >= act else "look" if figure >= look else "fine"
