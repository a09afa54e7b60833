"""An alert, and the action beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from api.service.views import RiderRefView
from api.town.model import Words

AlertKind = Literal[
    "promise_about_to_break", "driver_not_moving", "no_show", "phone_silent", "tablet_silent", "refused_rider",
    "connection_lost", "to_call", "webhook_disabled", "webhook_failing", "optimiser_paused",
]  # fmt: skip

ActionKind = Literal["move", "call", "book", "open", "wait"]
Panel = Literal["booking", "vehicle", "tablets", "calls", "connections"]


@dataclass(frozen=True, slots=True)
class ActionView:
    """What can be done at once: move the booking, call `phone`, book for the rider, open a `panel`, or
    only wait: it mends itself."""

    kind: ActionKind
    words: Words
    panel: Panel | None = None
    booking_id: str | None = None
    vehicle_id: str | None = None
    rider_id: str | None = None
    device_id: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class AlertView:
    """`severity` 3 is now, 2 soon, 1 today. `at` is when it became so, or will. `count` is how many it stands for."""

    alert_id: str
    kind: AlertKind
    severity: int
    at: datetime
    words: Words
    action: ActionView
    vehicle_id: str | None = None
    booking_id: str | None = None
    rider: RiderRefView | None = None
    device_id: str | None = None
    count: int = 1
    done: bool = False

    def seen_to(self) -> AlertView:
        """The same, dealt with."""
        return replace(self, done=True)
