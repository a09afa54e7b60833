"""Whom the service reaches: the same few figures by area, by age and for those who ride in a wheelchair."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from scheduler.simulation.figures.values import mean, percentile

GroupKind = Literal["area", "age", "wheelchair"]

NOT_SERVED = frozenset({"not_eligible"})
"""Refusals that say that the service is not for this person. They count in no group: nothing was withheld."""

LEAST_WISHES = 20
"""Groups with fewer wishes say nothing about fairness."""


class Group(NamedTuple):
    """Where somebody lives, how old they are in the caller's words ("75-84"), and whether they need a wheelchair."""

    area: str
    age: str
    wheelchair: bool

    def names(self) -> dict[GroupKind, str]:
        """The name of the group of each kind."""
        return {"area": self.area, "age": self.age, "wheelchair": "yes" if self.wheelchair else "no"}


@dataclass(slots=True)
class GroupTally:
    """What a group asked for and got; waits in seconds, detours as ratios."""

    asked: int = 0
    accepted: int = 0
    waits: list[int] = field(default_factory=list)
    detours: list[float] = field(default_factory=list)

    def add(self, other: GroupTally) -> None:
        """Takes in another tally of the same group."""
        self.asked += other.asked
        self.accepted += other.accepted
        self.waits += other.waits
        self.detours += other.detours


GroupTallies = Mapping[str, Mapping[str, GroupTally]]
"""By kind of group, then by its name."""


def added(many: Iterable[GroupTallies]) -> dict[str, dict[str, GroupTally]]:
    """Tallies of several days in one."""
    total: dict[str, dict[str, GroupTally]] = {"area": {}, "age": {}, "wheelchair": {}}
    for one in many:
        for kind, by_name in one.items():
            for name, counted in by_name.items():
                total[kind].setdefault(name, GroupTally()).add(counted)
    return total


def groups_of(tallies: GroupTallies) -> dict[str, dict[str, dict[str, float | None]]]:
    """The figures of each group, in the order of the groups' names."""
    return {
        kind: {name: _figures(by_name[name]) for name in sorted(by_name)}
        for kind, by_name in tallies.items()
    }  # fmt: skip


def unfairness(by_name: Mapping[str, GroupTally]) -> float | None:
    """The largest difference in acceptance between groups that are large enough; None with fewer than two."""
    shares = [one.accepted / one.asked for one in by_name.values() if one.asked >= LEAST_WISHES]
    return max(shares) - min(shares) if len(shares) >= 2 else None


def _figures(one: GroupTally) -> dict[str, float | None]:
    return {
        "asked": one.asked,
        "accepted": one.accepted,
        "acceptance": one.accepted / one.asked if one.asked else None,
        "wait_mean": mean(one.waits),
        "wait_p90": percentile(one.waits, 90),
        "detour_mean": mean(one.detours),
    }
