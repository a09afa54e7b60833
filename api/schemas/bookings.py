"""From the wish to the booking: requests, offers, refusals, bookings."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from api.schemas.base import Answered, Asked, Identifier, Instant, Moment, Words
from api.schemas.connections import Connection, ConnectionAsked
from api.schemas.party import Needs, NeedsAsked, Party
from api.schemas.places import PlaceAsked, PlaceRef


class RequestAsked(Asked):
    """A wish: from, to, party, and one of `depart_after`, `arrive_by` and `connection`."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "origin": {"place_id": "clinic"},
                    "destination": {"lon": 143.296, "lat": 43.233},
                    "depart_after": "2026-11-26T10:00:00+09:00",
                    "seats": 1,
                    "wheelchairs": 0,
                    "parcels": 0,
                },
                {
                    "origin": {"place_id": "home-centre-01"},
                    "destination": {"place_id": "terminal"},
                    "connection": {
                        "kind": "catch",
                        "trip_id": "weekday-kamishihoro-obihiro-1040",
                        "stop_id": "kamishihoro",
                        "date": "2026-11-26",
                    },
                    "seats": 1,
                },
            ]
        }
    )

    origin: PlaceAsked
    destination: PlaceAsked
    depart_after: Instant | None = None
    arrive_by: Instant | None = None
    connection: ConnectionAsked | None = Field(None, description="Its times make the ride's")
    seats: int = Field(ge=-10_000, le=10_000, description="Riders on a seat, the asking rider included", examples=[1])
    wheelchairs: int = Field(0, ge=-10_000, le=10_000, description="Riders in a wheelchair")
    parcels: int = Field(0, ge=-10_000, le=10_000, description="Parcels that travel along, or alone")
    rider_id: Identifier | None = Field(None, description="Who travels; needed where the token acts for several riders")
    needs: NeedsAsked | None = Field(None, description="Null: those the rider is registered with")

    @model_validator(mode="after")
    def _one_time(self) -> Self:
        if (self.depart_after, self.arrive_by, self.connection).count(None) != 2:
            raise PydanticCustomError("time_form", "give one of depart_after, arrive_by and connection")
        return self


class Window(Answered):
    """From `start` to `end`, both included."""

    start: Moment
    end: Moment


class Offer(Answered):
    """What the service would promise. The vehicle comes within the window and arrives by `latest_arrival`."""

    offer_id: str
    pickup_window: Window
    latest_arrival: Moment
    direct_seconds: int = Field(description="The fastest way, without detours")
    expires_at: Moment


class Refusal(Answered):
    """Why no offer can be made at the asked time, and what could be offered instead."""

    reason: str = Field(description="A stable code", examples=["no_capacity"])
    message: Words
    alternatives: list[Offer]


class RequestAnswer(Answered):
    """Offers, best first; or none and a refusal."""

    request_id: str
    offers: list[Offer]
    refusal: Refusal | None
    connection: Connection | None = Field(None, description="What the offers are in time for, or wait for")


class WayHomeAsked(Asked):
    """The way home: an offer of its own, or open: held as the last ride of the day until the rider calls it."""

    offer_id: Identifier | None = None
    open: Literal[True] | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> Self:
        if (self.offer_id is None) == (self.open is None):
            raise PydanticCustomError("way_home_form", "give either offer_id, or open: true")
        return self


class BookingAsked(Asked):
    """Confirms an offer, and the way home with it: both are booked, or neither."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"offer_id": "q2f6c0a9b1:0"},
                {"offer_id": "q2f6c0a9b1:0", "way_home": {"offer_id": "q77c1d03e2:1"}},
                {"offer_id": "q2f6c0a9b1:0", "way_home": {"open": True}},
            ]
        }
    )

    offer_id: Identifier
    way_home: WayHomeAsked | None = None


class RiderRef(Answered):
    """A rider as others see one. The name is empty where the asking role does not need it."""

    id: str
    name: Annotated[str, BeforeValidator(lambda name: name or "")]


class RiderContact(RiderRef):
    """A rider of a booking. `kana` and `phone` are null for those who do not call riders up."""

    kana: str | None = None
    phone: str | None = None


class VehicleRef(Answered):
    """A vehicle as a page names and draws it."""

    id: str
    name: Words
    colour: str


class Message(Answered):
    """What a rider told the driver: the code of one of the phrases."""

    phrase: str = Field(examples=["at_the_gate"])
    at: Moment


class ClosureNote(Answered):
    """What closed a ride, or one of its places, and the dispatcher's words for it."""

    kind: Literal["weather", "stop"]
    reason: str


BookingStatus = Literal["confirmed", "aboard", "completed", "cancelled", "no_show"]


class Booking(Answered):
    """A confirmed offer and what became of it.

    `pickup_window` and `latest_arrival` are the promise. It never changes, but of an open return whose rider
    calls. `planned_pickup` and `planned_arrival` are what the plan now says (null once it is done or cancelled).
    `broken` names the parts of the promise that the world broke: "pickup", "arrival", "ride".
    """

    booking_id: str
    status: BookingStatus
    rider: RiderContact
    origin: PlaceRef
    destination: PlaceRef
    party: Party
    pickup_window: Window
    latest_arrival: Moment
    planned_pickup: Moment | None
    planned_arrival: Moment | None
    vehicle: VehicleRef | None
    broken: list[str]
    booked_at: Moment
    boarded_at: Moment | None
    alighted_at: Moment | None
    needs: Needs | None = Field(description="As asked for this ride, else as registered")
    kind: Literal["ride", "open_return"]
    outward_id: str | None = Field(description="The ride that this one is the way home of")
    way_home_id: str | None = Field(description="The way home that was booked with this ride")
    called: bool = Field(description="Of an open return: whether its rider has called")
    closure: ClosureNote | None = Field(
        description="weather: the office cancelled the ride. stop: one of its places is closed that day"
    )
    pinned: bool = Field(description="A dispatcher keeps it on its vehicle")
    messages: list[Message] = Field(description="What the rider told the driver, oldest first")
    note: str = Field(description="What the office wrote down for the driver; empty when nothing")
    connection: Connection | None = Field(None, description="What the ride is in time for, or waits for")
