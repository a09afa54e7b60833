"""A service day with every command that dispatch knows, in any order, on a town of any shape.

After each the plan is sound (`scheduler.soundness`), nobody acknowledged is lost, and no promise has moved but of the
rider who called. A promise that the world broke was told in the transaction that broke it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import ClassVar

import numpy as np
from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule
from numpy.typing import NDArray

from scheduler import dispatch
from scheduler.dispatch import UNDOABLE, CommandRefused, EventRefused, Outcome, Reported, VehicleEvent
from scheduler.dispatch.reporting import as_it_was
from scheduler.model import Load, Vehicle
from scheduler.simulation.drive import due, next_event
from scheduler.travel import MatrixTravel
from tests.scheduler import small_town
from tests.scheduler.test_dispatch_stateful import TRAVEL
from tests.scheduler.test_hands_stateful import ADayWithHands
from tests.scheduler.test_returns_stateful import ADayWithReturns

SECONDS = np.array([[TRAVEL.time(a, b) for b in range(TRAVEL.size)] for a in range(TRAVEL.size)])

TOLD = {"promise_broken", "closed", "cancelled"}
"""Kinds of events that tell a rider, or the office, that something promised will not be."""


class AnyDay(ADayWithHands, ADayWithReturns):
    """All rules of the days below it together, with reports that come late and are taken back."""

    commands: ClassVar[Counter[str]] = Counter()
    """What commands led to, by kind, over every day that was tried."""

    steps: ClassVar[int] = 0
    days: ClassVar[int] = 0

    def __init__(self) -> None:
        super().__init__()
        self.last: Reported | None = None
        self.spares = 0
        AnyDay.days += 1

    def take(self, outcome: Outcome, called: str | None = None) -> None:
        """Takes an outcome; whoever's promise is newly broken hears of it."""
        before = self.plan
        self.ended |= {event.booking_id or "" for event in outcome.events if event.kind == "closed"}
        ADayWithReturns.take(self, outcome, called)
        told = {event.booking_id for event in outcome.events if event.kind in TOLD}
        for key, booking in self.plan.bookings.items():
            was = before.bookings.get(key)
            if was is not None and key != called and set(booking.broken) - set(was.broken):
                assert key in told, f"{key} is not told: {was.broken} → {booking.broken}"
        AnyDay.steps += 1
        self.commands.update({event.kind for event in outcome.events} or {"no_event"})

    @initialize(wheelchair_bus=st.booleans(), cars=st.integers(0, 2))
    def the_town_has_a_fleet(self, wheelchair_bus: bool, cars: int) -> None:
        fleet = small_town.vehicles()
        if not wheelchair_bus:
            fleet[1] = replace(fleet[1], capacity=Load(8), seats_per_wheelchair=0)
        extra = [replace(fleet[2], id=f"car{n}", start=11, end=11) for n in range(cars)]
        self.plan = dispatch.open_plan(small_town.DAY, [*fleet, *extra])

    @rule(seconds=st.integers(30, 1500), held_up=st.integers(0, 900))
    def a_report_comes_late(self, seconds: int, held_up: int) -> None:
        """The next thing a bus does is heard of only after the clock has supposed something else."""
        events = [next_event(self.plan, route, TRAVEL, self.behaviour) for route in self.plan.routes]
        event = due(events)
        if event is None or event.at > self.now + seconds:
            return
        happened = max(event.at, self.now)
        event = replace(event, at=happened)
        self.now = happened + held_up
        self.forced = True
        slipped = dispatch.refresh(self.plan, self.now, TRAVEL)
        self.take(replace(slipped, plan=dispatch.noted(self.plan, slipped, self.now, lambda: TRAVEL)))
        self._reported(event)

    def _reported(self, event: VehicleEvent) -> None:
        number = next(n for n, route in enumerate(self.plan.routes) if route.vehicle.id == event.vehicle_id)
        base = as_it_was(self.plan, number, event.at, TRAVEL)
        booking = base.bookings.get(event.booking_id or "")
        try:
            outcome = dispatch.report(self.plan, event, self.now, TRAVEL)
        except EventRefused:
            self.commands["report_refused"] += 1
            return
        self.commands["report"] += 1
        route = base.routes[number]
        self.take(outcome)
        if event.kind in UNDOABLE:
            self.last = Reported(event.kind, event.at, route, booking)  # type: ignore[arg-type]

    @precondition(lambda self: self.last is not None)
    @rule()
    def the_driver_takes_it_back(self) -> None:
        last, self.last = self.last, None
        assert last is not None
        try:
            outcome = dispatch.take_back(self.plan, last, self.now, TRAVEL)
        except EventRefused:
            self.commands["undo_refused"] += 1
            return
        self.forced = True
        self.ended -= set(outcome.plan.bookings)
        self.take(outcome)

    @rule(seed=st.integers(0, 99), slower=st.integers(2, 4))
    def a_road_is_slow_for_a_while(self, seed: int, slower: int) -> None:
        """Times become longer somewhere, the plan follows, and they are as before again."""
        self.forced = True
        factors = np.random.default_rng(seed).integers(1, slower + 1, SECONDS.shape)
        slow = MatrixTravel(fastest_of(SECONDS * factors), SECONDS * 7)
        self.take(dispatch.reroute(self.plan, self.now, slow))
        self.take(dispatch.reroute(self.plan, self.now, TRAVEL))
        self.commands["reroute"] += 1

    @precondition(lambda self: self.spares < 2)
    @rule(hours=st.integers(1, 6))
    def a_spare_vehicle_comes(self, hours: int) -> None:
        spare = Vehicle(f"spare{self.spares}", Load(4, 1, 2), 5, 5, self.now, self.now + hours * 3600)
        try:
            self.take(dispatch.add_vehicle(self.plan, spare, self.now, TRAVEL))
        except CommandRefused as refused:
            assert refused.reason == "shift_impossible"
            return
        self.spares += 1


def fastest_of(seconds: NDArray[np.int64]) -> NDArray[np.int64]:
    """The table in which no way over a third place is faster."""
    for via in range(len(seconds)):
        seconds = np.minimum(seconds, seconds[:, [via]] + seconds[[via], :])
    return seconds
