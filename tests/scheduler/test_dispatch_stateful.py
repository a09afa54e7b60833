"""Whatever people and the road do, in whatever order: the plan stays sound and we break no promise."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from scheduler import dispatch
from scheduler.dispatch import EventRefused, OfferGone, Outcome, VehicleEvent
from scheduler.model import Load, Request
from scheduler.simulation import Behaviour
from scheduler.simulation.drive import due, next_event
from tests.scheduler import small_town
from tests.scheduler.plan_checks import assert_plan_is_sound, assert_promises_hold

TRAVEL, RULES = small_town.travel(), small_town.rules()
PLACES = st.integers(0, 11)
PARTIES = st.sampled_from([Load(1), Load(2), Load(0, 1), Load(1, 1), Load(1, 0, 2), Load(0, 0, 1), Load(4)])


class ADay(RuleBasedStateMachine):
    """One service day. `forced` is true once a delay or a breakdown may have broken promises."""

    def __init__(self) -> None:
        super().__init__()
        self.plan = dispatch.open_plan(small_town.DAY, small_town.vehicles())
        self.now = 8 * 3600
        self.count = 0
        self.forced = False
        self.acknowledged: set[str] = set()
        self.ended: set[str] = set()
        self.behaviour = Behaviour(no_show=0.0)

    def take(self, outcome: Outcome) -> None:
        self.plan = outcome.plan
        for event in outcome.events:
            if event.kind in ("alighted", "no_show", "cancelled"):
                self.ended.add(event.booking_id or "")
            if not self.forced:
                assert event.kind != "promise_broken", event

    @rule(origin=PLACES, destination=PLACES, ahead=st.integers(0, 7200), party=PARTIES, by=st.booleans())
    def somebody_books(self, origin: int, destination: int, ahead: int, party: Load, by: bool) -> None:
        when = max(self.now, small_town.OPENS) + ahead
        self.count += 1
        name = f"b{self.count}"
        arrive = when + 2400 if by else None
        request = Request(name, name, origin, destination, party, None if by else when, arrive)
        answer = dispatch.offer(self.plan, request, self.now, TRAVEL, RULES)
        if origin == destination or not answer.offers:
            return
        self.take(dispatch.confirm(self.plan, answer.offers[-1], name, self.now, TRAVEL))
        self.acknowledged.add(name)

    @precondition(lambda self: self.plan.bookings)
    @rule(data=st.data())
    def somebody_cancels(self, data: st.DataObject) -> None:
        waiting = sorted(key for key, booking in self.plan.bookings.items() if booking.status == "confirmed")
        if waiting:
            self.take(dispatch.cancel(self.plan, data.draw(st.sampled_from(waiting)), self.now, TRAVEL))

    @rule(seconds=st.integers(60, 2400))
    def the_buses_drive_as_planned(self, seconds: int) -> None:
        until = self.now + seconds
        while (event := due(next_event(self.plan, route, TRAVEL, self.behaviour) for route in self.plan.routes)) and (
            event.at <= until
        ):
            self.now = max(self.now, event.at)
            self.take(dispatch.vehicle_event(self.plan, event, TRAVEL))
        self.now = until

    @rule(seconds=st.integers(60, 1200))
    def snow_stops_everything(self, seconds: int) -> None:
        self.forced = True
        self.now += seconds
        self.take(dispatch.refresh(self.plan, self.now, TRAVEL))

    @precondition(lambda self: self.plan.bookings)
    @rule(data=st.data())
    def somebody_does_not_come(self, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(sorted(self.plan.bookings)))
        booking = self.plan.bookings[key]
        self.forced = True
        event = VehicleEvent("no_show", booking.vehicle_id, self.now, key)
        try:
            self.take(dispatch.vehicle_event(self.plan, event, TRAVEL))
        except EventRefused as refused:
            assert refused.reason in {
                "too_early_for_no_show", "already_aboard", "out_of_service", "not_on_this_vehicle"
            }  # fmt: skip

    @rule(vehicle=st.sampled_from(["red", "blue", "car"]), back=st.booleans())
    def a_vehicle_breaks_down_or_comes_back(self, vehicle: str, back: bool) -> None:
        self.forced = True
        kind = "back_in_service" if back else "out_of_service"
        try:
            self.take(dispatch.vehicle_event(self.plan, VehicleEvent(kind, vehicle, self.now), TRAVEL))  # type: ignore[arg-type]
        except EventRefused as refused:
            assert refused.reason in {"already_in_service", "out_of_service"}

    @rule(seed=st.integers(0, 99))
    def the_optimiser_runs(self, seed: int) -> None:
        better = dispatch.improve(self.plan, self.now, TRAVEL, iterations=30, seed=seed)
        if better is not None:
            before = dispatch.cost(dispatch.refresh(self.plan, self.now, TRAVEL).plan, TRAVEL)
            self.take(better)
            assert dispatch.cost(self.plan, TRAVEL).drive_seconds < before.drive_seconds

    @rule()
    def an_old_offer_is_confirmed_late(self) -> None:
        request = Request("late", "late", 1, 2, Load(1), max(self.now, small_town.OPENS) + 1800)
        answer = dispatch.offer(self.plan, request, self.now, TRAVEL, RULES)
        if answer.offers:
            try:
                dispatch.confirm(self.plan, answer.offers[0], "late", self.now + 301, TRAVEL)
            except OfferGone as gone:
                assert gone.reason == "offer_expired"
            else:
                raise AssertionError("an expired offer was confirmed")

    @invariant()
    def the_plan_is_sound(self) -> None:
        assert_plan_is_sound(self.plan, TRAVEL)
        assert_promises_hold(self.plan)

    @invariant()
    def nothing_is_lost(self) -> None:
        assert self.acknowledged == set(self.plan.bookings) | self.ended


ADay.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestADay = ADay.TestCase
