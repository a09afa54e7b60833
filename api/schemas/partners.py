"""Partners: other systems that book for the riders linked to them."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import ConfigDict, Field, model_validator

from api.schemas.base import Answered, Asked, Moment
from api.schemas.bookings import RiderRef
from api.schemas.tablets import Name

CallsAMinute = Annotated[int, Field(ge=1, le=6000, description="Calls in a minute, whatever they are")]
OpenADay = Annotated[int, Field(ge=1, le=10_000, description="Bookings for one day that are still to be ridden")]


class PartnerAsked(Asked):
    """A system that is to book."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"name": "町立病院の予約システム"}]})

    name: Name
    calls_a_minute: CallsAMinute = 60
    open_a_day: OpenADay = 50


class PartnerChanged(Asked):
    """Other limits; what is left out stays."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"calls_a_minute": 120}]})

    calls_a_minute: CallsAMinute | None = None
    open_a_day: OpenADay | None = None

    @model_validator(mode="after")
    def _something(self) -> Self:
        if self.calls_a_minute is None and self.open_a_day is None:
            raise ValueError("give calls_a_minute, open_a_day or both")
        return self


class Partner(Answered):
    """A partner, for whom it may book, and its limits. Its times are real ones, also in a demo."""

    partner_id: str
    name: str
    riders: list[RiderRef]
    calls_a_minute: int
    open_a_day: int
    made_at: Moment
    revoked_at: Moment | None


class PartnerToken(Answered):
    """A partner with its new token, which is shown this once."""

    partner: Partner
    token: str
