"""What came of a day."""

from __future__ import annotations

from pydantic import Field

from api.schemas.base import Answered


class Figures(Answered):
    """A day in numbers; what has no ride to be measured on is null.

    `promises_kept` is the share of completed bookings with the whole promise kept; `mean_wait_seconds` runs
    from the start of the promised window to boarding; `mean_detour` is ride time over direct time.
    """

    bookings: int
    completed: int
    cancelled: int
    no_shows: int
    refused: dict[str, int] = Field(description="Wishes refused, by reason")
    mean_wait_seconds: float | None
    mean_detour: float | None
    promises_kept: float | None = Field(ge=0, le=1)
    vehicle_km: float
    riders_per_vehicle_hour: float | None
