"""Somebody who books, cancels, takes that back, calls for the bus home, moves bookings and drives, at random."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from tests.api.serving import THURSDAY
from tests.api.wishing import to_the_clinic
from tests.trust.fire.caller import Caller
from tests.trust.fire.ledger import Ledger

FIRST = date.fromisoformat(THURSDAY)
VEHICLES = ("bus-1", "bus-2")
OPEN_AT_ONCE = 12
"""Of one client: beyond this it cancels more than it books, so that there is always some room."""


class Client:
    """One client; what it does is drawn from `seed`, what it was told stands in `ledger`.

    It asks for `weeks` of Thursdays, in `times` of a day (minutes since midnight).
    """

    def __init__(
        self,
        number: int,
        seed: int,
        riders: Sequence[Any],
        caller: Caller,
        weeks: int = 2,
        times: range = range(570, 930, 5),
    ) -> None:
        self.number, self._chance, self._riders, self.caller = number, Random(f"{seed} {number}"), riders, caller
        self.ledger, self._weeks, self._times, self._done = Ledger(), weeks, times, 0
        done = ("booked", "no room", "offer gone", "cancelled", "restored", "called", "moved", "reported")
        self.counts = dict.fromkeys(done, 0)

    def act(self) -> None:
        """One thing."""
        self._done += 1
        mine = self.ledger.bookings
        open_ones = [b for b in mine.values() if b["status"] == "confirmed"]
        gone = [b for b in mine.values() if b["status"] == "cancelled"]
        draw = self._chance.random()
        if open_ones and (draw < 0.22 or len(open_ones) >= OPEN_AT_ONCE):
            self._cancel(self._chance.choice(open_ones))
        elif gone and draw < 0.30:
            self._restore(self._chance.choice(gone))
        elif open_ones and draw < 0.36:
            self._move(self._chance.choice(open_ones))
        elif draw < 0.46:
            self._report()
        else:
            self._book()

    def _book(self) -> None:
        offers = self._offers()
        if not offers:
            self.counts["no room"] += 1
            return
        way_home = {"way_home": {"open": True}} if self._chance.random() < 0.2 else {}
        body = {"offer_id": self._chance.choice(offers)["offer_id"]} | way_home
        answer = self._keyed("/v1/bookings", body)
        if answer is None:
            self.counts["offer gone"] += 1
            return
        self.ledger.told(answer)
        self.counts["booked"] += 1
        if answer.get("way_home_id"):
            self.ledger.told(self.caller.call("GET", f"/v1/bookings/{answer['way_home_id']}").json())
            if self._chance.random() < 0.5:
                called = self._keyed(f"/v1/bookings/{answer['way_home_id']}/call", {})
                if called is not None:
                    self.ledger.told(called)
                    self.counts["called"] += 1

    def _offers(self) -> list[dict[str, Any]]:
        person = self._chance.choice(self._riders)
        day = FIRST + timedelta(weeks=self._chance.randrange(self._weeks))
        minutes = self._chance.choice(self._times)
        wish = to_the_clinic(person, minutes, day)
        answer = self.caller.call("POST", "/v1/requests", json=wish)
        return list(answer.json()["offers"]) if answer.is_success else []

    def _keyed(self, path: str, body: dict[str, Any]) -> dict[str, Any] | None:
        """The answer to a call with a key of its own; None when it was refused."""
        key = f"client {self.number} act {self._done} {path[-5:]}"
        answer = self.caller.call("POST", path, json=body, headers={"Idempotency-Key": key})
        if not answer.is_success:
            return None
        self.ledger.answers[key] = (path, body, answer.text)
        return dict(answer.json())

    def _cancel(self, booking: dict[str, Any]) -> None:
        answer = self.caller.call("DELETE", f"/v1/bookings/{booking['booking_id']}")
        if answer.is_success:
            self.ledger.told(answer.json())
            self.counts["cancelled"] += 1

    def _restore(self, booking: dict[str, Any]) -> None:
        answer = self.caller.call("POST", f"/v1/bookings/{booking['booking_id']}/restore")
        if answer.is_success:
            self.ledger.told(answer.json())
            self.counts["restored"] += 1

    def _move(self, booking: dict[str, Any]) -> None:
        """A dispatcher's hand: what it does to whom does not matter here, but that it is whole."""
        if not booking["pickup_window"]["start"].startswith(THURSDAY):
            return
        version = self.caller.call("GET", f"/v1/plan?date={THURSDAY}").json()["version"]
        asked = {"version": version, "booking_id": booking["booking_id"], "vehicle_id": self._chance.choice(VEHICLES)}
        self.counts["moved"] += self.caller.call("POST", "/v1/plan/moves", json=asked).is_success

    def _report(self) -> None:
        """A driver's phone delivers what it has kept: positions, and that it set off."""
        vehicle = self._chance.choice(VEHICLES)
        name = f"{self.number}-{self._done}"
        events = [
            {"kind": "position", "lon": 143.29, "lat": 43.23, "event_id": f"{name}-a"},
            {"kind": "departed", "event_id": f"{name}-b"},
            {"kind": "arrived", "event_id": f"{name}-c"},
        ]
        path = f"/v1/vehicles/{vehicle}/events/batch"
        answer = self.caller.call("POST", path, f"demo-driver-of-{vehicle}", json={"events": events})
        if answer.is_success:
            self.ledger.reports += len(events)
            self.counts["reported"] += 1
