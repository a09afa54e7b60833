"""A service day of Kamishihoro over HTTP: residents, drivers, the office, the clock and the optimiser, in any order."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from api.optimiser.budget import Budget
from api.optimiser.improving import Optimiser
from api.service.keeper import refresh_day
from scheduler.rules import lines_of_day
from scheduler.simulation import Behaviour
from scheduler.simulation.drive import due, next_event
from tests.api.wishing import riders_of
from tests.trust.promising.served_town import ServedTown, promise_of

MINUTES = st.integers(-30, 400)
VEHICLES = st.sampled_from(["bus-1", "bus-2", "post-1"])
CHANCE = st.integers(0, 10_000)
GOALS = ("pharmacy", "clinic", "a-coop")
ROAD = [[143.296, 43.233], [143.297, 43.235]]


class ServedDay(ServedTown):
    """All that can be asked of the service on a day."""

    # Residents

    @rule(who=CHANCE, ahead=MINUTES, by=st.booleans(), seats=st.integers(1, 3))
    def somebody_books(self, who: int, ahead: int, by: bool, seats: int) -> None:
        self._books(who, ahead, by, seats, {})

    @rule(who=CHANCE, ahead=st.integers(30, 120), by=st.booleans())
    def somebody_books_soon(self, who: int, ahead: int, by: bool) -> None:
        self._books(who, ahead, by, 1, {})

    @rule(who=CHANCE, ahead=MINUTES)
    def somebody_books_and_will_call(self, who: int, ahead: int) -> None:
        self._books(who, ahead, False, 1, {"way_home": {"open": True}})

    def _books(self, who: int, ahead: int, by: bool, seats: int, way_home: dict[str, Any]) -> None:
        riders = riders_of(self.served.town)
        rider = riders[who % len(riders)]
        when = self.at(max(self.now() // 300 * 300, 8 * 3600) + ahead * 60)
        wish = {
            "rider_id": rider.id,
            "origin": {"place_id": rider.home},
            "destination": {"place_id": GOALS[who % len(GOALS)]},
            "seats": seats,
            "arrive_by" if by else "depart_after": when,
        }
        asked = self.call("ask", "POST", "/v1/requests", json=wish)
        offers = asked.json()["offers"] if asked is not None else []
        if not offers:
            return
        for offer in offers:
            self._keeps_the_rules(offer)
        body = {"offer_id": offers[who % len(offers)]["offer_id"]} | way_home
        booked = self.call("book", "POST", "/v1/bookings", json=body, headers={"Idempotency-Key": self.name()})
        if booked is not None:
            self.acknowledged(booked.json())

    def _keeps_the_rules(self, offer: dict[str, Any]) -> None:
        """Whatever was wished: not before the line opens, not within the cut-off."""
        starts = datetime.fromisoformat(offer["pickup_window"]["start"])
        rules = self.served.town.rules
        opens = min(line.opens for line in lines_of_day(rules, self.day))
        first = max(opens, self.now() + (0 if "depart_after" in offer else rules.cutoff_seconds))
        assert starts >= self.served.service.context.moment(self.day, first), offer

    @rule(number=CHANCE)
    def somebody_cancels(self, number: int) -> None:
        name = self.some(number)
        if name is not None:
            self.call("cancel", "DELETE", f"/v1/bookings/{name}")

    @rule(number=CHANCE)
    def a_cancellation_is_taken_back(self, number: int) -> None:
        name = self.some(number, "over")
        if name is not None:
            self.call("restore", "POST", f"/v1/bookings/{name}/restore")

    @precondition(lambda self: self.open_returns)
    @rule(number=CHANCE)
    def somebody_calls_for_the_bus_home(self, number: int) -> None:
        name = sorted(self.open_returns)[number % len(self.open_returns)]
        called = self.call(
            "call for the bus", "POST", f"/v1/bookings/{name}/call", json={}, headers={"Idempotency-Key": self.name()}
        )
        if called is not None:
            self.told[name] = promise_of(called.json())

    # The road

    @rule(minutes=st.integers(10, 60))
    def the_vehicles_drive(self, minutes: int) -> None:
        self._drive(minutes, 0)

    @rule(minutes=st.integers(1, 40), held_up=st.integers(0, 600))
    def the_vehicles_drive_and_are_heard_late(self, minutes: int, held_up: int) -> None:
        self._drive(minutes, held_up)

    def _drive(self, minutes: int, held_up: int) -> None:
        """Drivers report what they do, each report heard `held_up` seconds after it happened."""
        until = self.now() + minutes * 60
        for _ in range(8):
            plan = self.plan()
            event = due(next_event(plan, route, self.travel, Behaviour(no_show=0.05)) for route in plan.routes)
            if event is None or event.at > until:
                break
            self.served.clock.set(to=self.moment_of(max(self.now(), event.at + held_up)))
            report = {"kind": event.kind, "at": self.at(event.at), "event_id": self.name(), "called": True}
            if event.booking_id is not None:
                report["booking_id"] = event.booking_id
            if self.call(event.kind, "POST", f"/v1/vehicles/{event.vehicle_id}/events", json=report) is None:
                break
        self.served.clock.set(to=self.moment_of(max(self.now(), until)))

    @rule(vehicle=VEHICLES)
    def the_driver_takes_it_back(self, vehicle: str) -> None:
        self.call("undo", "POST", f"/v1/vehicles/{vehicle}/events/undo", json={})

    @rule(vehicle=VEHICLES, kind=st.sampled_from(["out_of_service", "back_in_service", "back_in_service"]))
    def a_vehicle_breaks_down_or_comes_back(self, vehicle: str, kind: str) -> None:
        self.call(kind, "POST", f"/v1/vehicles/{vehicle}/events", json={"kind": kind})

    @rule(minutes=st.integers(1, 15))
    def the_line_is_silent(self, minutes: int) -> None:
        """Time passes, nobody reports, and the service supposes what it must."""
        self.served.later(minutes=minutes)
        self.commands["the clock"] += 1
        refresh_day(self.served.service.context, self.day)

    # The office

    @rule(number=CHANCE, vehicle=VEHICLES)
    def a_booking_is_dragged(self, number: int, vehicle: str) -> None:
        name, plan = self.some(number), self.plan()
        if name is not None:
            body = {"date": str(self.day), "version": plan.version, "booking_id": name, "vehicle_id": vehicle}
            self.call("move", "POST", "/v1/plan/moves", json=body)

    @rule(number=CHANCE, vehicle=VEHICLES)
    def a_booking_is_pinned_or_let_go(self, number: int, vehicle: str) -> None:
        name = self.some(number)
        if name is None:
            return
        if self.plan().bookings[name].pinned_to is None:
            self.call("pin", "PUT", f"/v1/bookings/{name}/pin", json={"vehicle_id": vehicle})
        else:
            self.call("unpin", "DELETE", f"/v1/bookings/{name}/pin")

    @rule(vehicle=VEHICLES, starts=st.integers(7, 10), ends=st.integers(13, 16))
    def a_shift_is_changed(self, vehicle: str, starts: int, ends: int) -> None:
        body = {"date": str(self.day), "ends": self.at(ends * 3600)}
        if starts < 10:
            body["starts"] = self.at(starts * 3600)
        self.call("shift", "PUT", f"/v1/vehicles/{vehicle}/shift", json=body)

    @rule(minutes=st.integers(0, 180))
    def a_break_is_moved(self, minutes: int) -> None:
        body = {"date": str(self.day), "visit_id": "bus-1:break0", "begins": self.at(11 * 3600 + minutes * 60)}
        self.call("break", "PUT", "/v1/vehicles/bus-1/break", json=body)

    @rule(kind=st.sampled_from(["weather", "stop", "road", "road"]), ahead=st.integers(0, 240))
    def something_closes(self, kind: str, ahead: int) -> None:
        body: dict[str, Any] = {"date": str(self.day), "kind": kind, "reason": "雪"}
        if kind == "weather":
            first = self.now() + ahead * 60
            body |= {"from": self.at(first), "to": self.at(first + 1200)}
        if kind == "stop":
            body["place_id"] = GOALS[0]
        if kind == "road":
            body["points"] = ROAD
        made = self.call(f"close {kind}", "POST", "/v1/closures", json=body)
        if made is not None:
            self.closed.append(made.json()["closure"]["closure_id"])

    @precondition(lambda self: self.closed)
    @rule()
    def it_opens_again(self) -> None:
        self.call("lift", "DELETE", f"/v1/closures/{self.closed.pop()}")

    @rule()
    def the_optimiser_looks(self) -> None:
        if not self.plan().bookings:
            return
        optimiser = Optimiser(self.served.service.context, Budget(seconds=0.02))
        self.commands["improved" if optimiser.improve_day(self.day) else "nothing to improve"] += 1
