"""What was acknowledged to one client, to be held against what the service says later."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

KEPT = ("pickup_window", "latest_arrival")
"""What a rider was told and what nobody but the rider may change."""


@dataclass
class Ledger:
    """Bookings by id, as the last answer about each had them. Each client only touches its own."""

    bookings: dict[str, dict[str, Any]] = field(default_factory=dict)
    answers: dict[str, tuple[str, dict[str, Any], str]] = field(default_factory=dict)
    """By key: the address, the body and the answer of each call that has one."""
    reports: int = 0

    def told(self, booking: dict[str, Any]) -> None:
        """Somebody was told this of a booking."""
        self.bookings[booking["booking_id"]] = booking

    def differences(self, listed: dict[str, dict[str, Any]]) -> list[str]:
        """What the service does not say any more, of bookings that were acknowledged."""
        found = []
        for name, told in self.bookings.items():
            now = listed.get(name)
            if now is None:
                found.append(f"{name} is lost")
                continue
            if told["status"] != now["status"]:
                found.append(f"{name} was {told['status']} and is {now['status']}")
            found += [f"{name}: {what} moved" for what in KEPT if told[what] != now[what]]
        return found
