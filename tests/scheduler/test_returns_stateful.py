"""A day with open returns that are called and cancellations that are taken back: no other promise ever moves."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from scheduler import dispatch
from scheduler.dispatch import CommandRefused, OfferGone, Outcome
from scheduler.model import Booking, Load, Request
from tests.scheduler.test_dispatch_stateful import PARTIES, PLACES, RULES, TRAVEL, ADay


class ADayWithReturns(ADay):
    """`held` are open returns, `cancelled` what could be taken back."""

    def __init__(self) -> None:
        super().__init__()
        self.held: set[str] = set()
        self.cancelled: dict[str, Booking] = {}

    def take(self, outcome: Outcome, called: str | None = None) -> None:
        before = self.plan
        super().take(outcome)
        for key, booking in before.bookings.items():
            if key in self.plan.bookings and key != called:
                assert self.plan.bookings[key].promise == booking.promise
        for event in outcome.events:
            if event.kind == "cancelled":
                self.cancelled[event.booking_id or ""] = before.bookings[event.booking_id or ""]

    @rule(origin=PLACES, destination=PLACES, ahead=st.integers(0, 14_400), party=PARTIES)
    def somebody_goes_out_and_will_call(self, origin: int, destination: int, ahead: int, party: Load) -> None:
        if origin == destination:
            return
        self.count += 1
        name, home = f"b{self.count}", f"h{self.count}"
        request = Request(name, name, origin, destination, party, self.now + ahead, lines=("line",))
        answer = dispatch.offer(self.plan, request, self.now, TRAVEL, RULES)
        if not answer.offers:
            return
        back = Request(home, name, destination, origin, party, arrive_by=0, lines=("line",))
        there = answer.offers[0].promise.arrival_latest + request.alight_seconds
        out = dispatch.confirm(self.plan, answer.offers[0], name, self.now, TRAVEL)
        try:
            last = dispatch.last_ride(out.plan, back, there, self.now, TRAVEL, RULES)
        except OfferGone as gone:
            assert gone.reason == "no_return"
            return
        assert last.promise.pickup_earliest >= there
        assert last.promise.arrival_latest <= RULES.lines[0].closes
        self.take(out)
        self.take(dispatch.confirm(self.plan, last, home, self.now, TRAVEL))
        self.acknowledged |= {name, home}
        self.held.add(home)

    @precondition(lambda self: self.held & set(self.plan.bookings))
    @rule(data=st.data())
    def somebody_calls(self, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(sorted(self.held & set(self.plan.bookings))))
        old, before = self.plan.bookings[key], self.plan
        try:
            estimate = dispatch.earliest_return(self.plan, key, self.now, TRAVEL, RULES)
            outcome = dispatch.call_return(self.plan, key, self.now, TRAVEL, RULES)
        except CommandRefused as refused:
            assert refused.reason in {"nothing_earlier", "on_its_way", "already_aboard"}
            assert self.plan is before
            return
        new = outcome.plan.bookings[key]
        assert new.promise == estimate.promise
        assert self.now + RULES.open_return_seconds <= new.promise.pickup_earliest < old.promise.pickup_earliest
        assert (new.broken, new.request.party) == ((), old.request.party)
        self.take(outcome, called=key)

    @precondition(lambda self: self.cancelled)
    @rule(data=st.data())
    def a_cancellation_is_taken_back(self, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(sorted(self.cancelled)))
        old = self.cancelled[key]
        direct = TRAVEL.time(old.request.origin, old.request.destination)
        try:
            outcome = dispatch.restore(self.plan, key, old.request, old.promise, direct, self.now, TRAVEL)
        except OfferGone as gone:
            assert gone.reason == "offer_gone"
            return
        assert self.now <= old.promise.pickup_latest
        self.take(outcome)
        back = self.plan.bookings[key]
        assert (back.promise, back.request, back.broken) == (old.promise, old.request, ())
        del self.cancelled[key]
        self.ended.discard(key)


ADayWithReturns.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestADayWithReturns = ADayWithReturns.TestCase
