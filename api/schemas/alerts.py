"""What the dispatcher should look at now."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from api.schemas.base import Answered, Moment, Words
from api.schemas.bookings import RiderContact

AlertKind = Literal[
    "promise_about_to_break", "driver_not_moving", "no_show", "phone_silent", "tablet_silent", "refused_rider",
    "connection_lost", "to_call", "webhook_disabled", "webhook_failing", "optimiser_paused",
]  # fmt: skip


class AlertAction(Answered):
    """What can be done at once, and the words for its button.

    `move`: put the booking elsewhere in the plan. `call`: ring `phone`. `book`: take a booking for the rider.
    `open`: open the `panel` about the booking, the vehicle, the tablets, the list to call or the connections.
    `wait`: nothing, it mends itself.
    """

    kind: Literal["move", "call", "book", "open", "wait"]
    words: Words
    panel: Literal["booking", "vehicle", "tablets", "calls", "connections"] | None
    booking_id: str | None
    vehicle_id: str | None
    rider_id: str | None
    device_id: str | None
    phone: str | None


class Alert(Answered):
    """One alert. Its id stays the same while its cause lasts, and changes when it gets worse."""

    alert_id: str
    kind: AlertKind
    severity: int = Field(ge=1, le=3, description="3 now, 2 soon, 1 today")
    at: Moment = Field(description="When it became so; of a promise about to break, when it ends")
    words: Words
    action: AlertAction
    vehicle_id: str | None
    booking_id: str | None
    rider: RiderContact | None
    device_id: str | None
    count: int = Field(description="How many cases it stands for")
    done: bool = Field(description="A dispatcher has seen to it")
