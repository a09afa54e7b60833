"""A town that is served over HTTP, day after day: what is asked of it, what it told, and what holds after each command.

The stored plan is sound, and what was acknowledged is there under the promise it was told with.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any, ClassVar

from httpx import Response
from hypothesis.stateful import RuleBasedStateMachine, invariant

from scheduler.model import Plan
from scheduler.rules import lines_of_day
from scheduler.soundness import faults
from tests.api.serving import Served


class ServedTown(RuleBasedStateMachine):
    """A Thursday of its own; `told` is what each acknowledged booking was promised."""

    served: ClassVar[Served]
    day: ClassVar[date]
    commands: ClassVar[Counter[str]] = Counter()
    refused: ClassVar[Counter[str]] = Counter()

    def __init__(self) -> None:
        super().__init__()
        kind = type(self)
        kind.day = _next_thursday(self.served, kind.day)
        self.told: dict[str, tuple[str, str, str]] = {}
        self.open_returns: set[str] = set()
        self.closed: list[str] = []
        self.names = 0
        morning = datetime(kind.day.year, kind.day.month, kind.day.day, 8, tzinfo=self.served.town.timezone)
        self.served.clock.set(to=morning)
        self.travel = self.served.service.context.town.travel(kind.day)

    # What is asked of the service

    def call(self, name: str, method: str, path: str, who: str = "dispatcher", **options: Any) -> Response | None:
        """The answer; None when it was refused with a problem that says why."""
        answer = self.served.call(method, path, who, **options)
        assert answer.status_code < 500, f"{method} {path}: {answer.text}"
        self.commands[name] += 1
        if answer.is_success:
            return answer
        assert answer.headers["content-type"].startswith("application/problem+json"), answer.text
        self.refused[answer.json()["type"].rsplit("/", 1)[1]] += 1
        self.commands[f"{name}, refused"] += 1
        return None

    def plan(self) -> Plan:
        context = self.served.service.context
        with context.database.read() as connection:
            return context.plan(connection, self.day)

    def at(self, seconds: int) -> str:
        return self.served.service.context.moment(self.day, seconds).isoformat()

    def now(self) -> int:
        return self.served.service.context.now(self.day)

    def name(self) -> str:
        self.names += 1
        return f"{self.day}-{self.names}"

    def acknowledged(self, booking: dict[str, Any]) -> None:
        self.told[booking["booking_id"]] = promise_of(booking)
        if booking["way_home_id"] is not None and booking["way_home_id"] not in self.told:
            home = self.served.call("GET", f"/v1/bookings/{booking['way_home_id']}", "dispatcher").json()
            self.told[home["booking_id"]] = promise_of(home)
            self.open_returns.add(home["booking_id"])

    def some(self, number: int, status: str = "confirmed") -> str | None:
        """An open booking of the day, or one that was told and is over."""
        here = (
            sorted(self.plan().bookings)
            if status == "confirmed"
            else sorted(set(self.told) - set(self.plan().bookings))
        )
        return sorted(here)[number % len(here)] if here else None

    def moment_of(self, seconds: int) -> datetime:
        return self.served.service.context.moment(self.day, seconds)

    # What holds after each

    @invariant()
    def the_stored_plan_is_sound(self) -> None:
        plan = self.plan()
        found = faults(plan, self.served.service.context.travel(self.day))
        assert not found, found

    @invariant()
    def what_was_promised_stands(self) -> None:
        rows = self.served.call("GET", f"/v1/bookings?date={self.day}", "dispatcher").json()
        listed = {row["booking_id"]: row for row in rows}
        assert set(self.told) == set(listed)
        for name, promise in self.told.items():
            assert promise_of(listed[name]) == promise, name
        open_ones = {name for name, row in listed.items() if row["status"] in ("confirmed", "aboard")}
        assert open_ones == set(self.plan().bookings)


def promise_of(booking: dict[str, Any]) -> tuple[str, str, str]:
    """What a booking's rider was told: the window and the latest arrival."""
    window = booking["pickup_window"]
    return window["start"], window["end"], booking["latest_arrival"]


def _next_thursday(served: Served, after: date) -> date:
    """The next one on which lines run."""
    day = after + timedelta(days=7)
    while not lines_of_day(served.town.rules, day):
        day += timedelta(days=7)
    return day
