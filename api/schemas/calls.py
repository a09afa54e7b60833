"""Riders to be called, and whether somebody has reached them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from api.schemas.base import Answered, Moment
from api.schemas.bookings import BookingStatus, VehicleRef
from api.schemas.hands import Part

CallReason = Literal["promise_broken", "closed", "unserved", "stop_closed", "shift", "reopened"]


class RiderToCall(Answered):
    """Whom to call."""

    id: str
    name: str
    kana: str
    phone: str | None


class Call(Answered):
    """A call to make, or that was made (`told_at`): one for each booking, its newest state.

    `was` is what was promised, `will` what the plan says now; null when the ride does not take place.
    """

    call_id: int = Field(description="The number of the event that made it necessary")
    at: Moment
    why: CallReason
    booking_id: str
    status: BookingStatus
    rider: RiderToCall
    vehicle: VehicleRef | None
    part: Part
    was: Moment
    will: Moment | None
    reason: str | None = Field(description="Of a closure: what the dispatcher wrote")
    told_at: Moment | None
    told_by: str | None
