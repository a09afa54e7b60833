"""The live feed."""

from __future__ import annotations

import datetime
from typing import Any

from pydantic import Field

from api.schemas.base import Answered, Moment


class LiveEvent(Answered):
    """One entry of the audit trail and the live feed; `version` is the plan's version it led to."""

    seq: int = Field(description="The number in the feed, also the `id:` of the server-sent event")
    date: datetime.date
    version: int
    kind: str = Field(examples=["booked"])
    at: Moment
    booking_id: str | None
    vehicle_id: str | None
    data: dict[str, Any]
