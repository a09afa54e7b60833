"""A day with a dispatcher whose hands are in the plan: it stays sound, and no hand ever moves or breaks a promise."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from scheduler import dispatch
from scheduler.dispatch import CommandRefused, Outcome, Position
from scheduler.model import Plan
from tests.scheduler.test_dispatch_stateful import TRAVEL, ADay

VEHICLES = st.sampled_from(["red", "blue", "car"])
MOVES_REFUSED = {
    "already_aboard", "on_its_way", "out_of_service", "pinned", "line_not_served", "shift_over", "no_seat",
    "order_impossible", "promise_would_break",
}  # fmt: skip


class ADayWithHands(ADay):
    """`ended` also holds who was cancelled by a closing."""

    def take(self, outcome: Outcome) -> None:
        before = self.plan
        self.ended |= {event.booking_id or "" for event in outcome.events if event.kind == "closed"}
        super().take(outcome)
        for key, booking in before.bookings.items():
            if key in self.plan.bookings:
                assert self.plan.bookings[key].promise == booking.promise

    def by_hand(self, outcome: Outcome) -> None:
        """Takes what a hand did to the settled plan: nobody is late by it who was not."""
        settled = dispatch.refresh(self.plan, self.now, TRAVEL).plan
        self.take(outcome)
        for key, booking in settled.bookings.items():
            if key in self.plan.bookings and not booking.broken:
                assert not self.plan.bookings[key].broken

    @precondition(lambda self: self.plan.bookings)
    @rule(data=st.data(), vehicle=VEHICLES)
    def a_booking_is_dragged(self, data: st.DataObject, vehicle: str) -> None:
        key = data.draw(st.sampled_from(sorted(self.plan.bookings)))
        visits = [visit.id for route in self.plan.routes if route.vehicle.id == vehicle for visit in route.visits]
        place = st.none() | st.sampled_from(visits) if visits else st.none()
        at = data.draw(st.none() | st.builds(Position, place, place))
        shown = dispatch.preview_move(self.plan, key, vehicle, self.now, TRAVEL, at)
        try:
            self.by_hand(dispatch.move(self.plan, key, vehicle, self.now, TRAVEL, at))
        except CommandRefused as refused:
            assert (shown.possible, shown.why) == (False, refused.reason)
            assert refused.reason in MOVES_REFUSED
        else:
            assert shown.possible
            assert self.plan.bookings[key].vehicle_id == vehicle

    @precondition(lambda self: self.plan.bookings)
    @rule(data=st.data(), vehicle=VEHICLES)
    def a_booking_is_pinned_or_let_go(self, data: st.DataObject, vehicle: str) -> None:
        key = data.draw(st.sampled_from(sorted(self.plan.bookings)))
        pinned = self.plan.bookings[key].pinned_to is not None
        try:
            if pinned:
                self.by_hand(dispatch.unpin(self.plan, key, self.now, TRAVEL))
            else:
                self.by_hand(dispatch.pin(self.plan, key, vehicle, self.now, TRAVEL))
        except CommandRefused as refused:
            assert refused.reason in MOVES_REFUSED

    @rule(vehicle=VEHICLES, starts=st.none() | st.integers(7, 12), ends=st.none() | st.integers(9, 16))
    def a_shift_is_changed(self, vehicle: str, starts: int | None, ends: int | None) -> None:
        self.forced = True
        begin, end = (None if hour is None else hour * 3600 for hour in (starts, ends))
        try:
            shown = dispatch.preview_shift(self.plan, vehicle, begin, end, self.now, TRAVEL)
        except CommandRefused as refused:
            assert refused.reason in {"shift_begun", "shift_impossible"}
            return
        self.take(dispatch.change_shift(self.plan, vehicle, begin, end, self.now, TRAVEL))
        assert set(shown.unserved) <= _unserved(self.plan)

    @rule(later=st.integers(0, 4 * 3600))
    def the_break_is_moved(self, later: int) -> None:
        begins = self.now + later
        try:
            self.by_hand(dispatch.move_break(self.plan, "red", "red:break0", begins, self.now, TRAVEL))
        except CommandRefused as refused:
            assert refused.reason in {"unknown_break", "on_its_way", "promise_would_break", "shift_over"}
            return
        rest = next(v for route in self.plan.routes for v in route.visits if v.id == "red:break0")
        assert begins <= rest.begin <= begins + 300

    @rule(first=st.integers(-1800, 7200), length=st.integers(0, 3600))
    def snow_closes_the_service(self, first: int, length: int) -> None:
        first += self.now
        shown = dispatch.preview_close(self.plan, first, first + length, self.now, TRAVEL)
        before = set(self.plan.bookings)
        self.by_hand(dispatch.close(self.plan, first, first + length, self.now, TRAVEL))
        assert before - set(self.plan.bookings) == set(shown.cancelled)

    @rule(vehicle=VEHICLES, seconds=st.integers(-600, 1800))
    def a_position_is_reported(self, vehicle: str, seconds: int) -> None:
        self.forced = True
        self.take(dispatch.position_eta(self.plan, vehicle, self.now + seconds, self.now, TRAVEL))


def _unserved(plan: Plan) -> set[str]:
    return set(plan.bookings) - {visit.booking_id for route in plan.routes for visit in route.visits}


ADayWithHands.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestADayWithHands = ADayWithHands.TestCase
