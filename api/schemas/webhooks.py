"""Webhooks: where booking events are told, and what became of each message."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from api.schemas.base import Answered, Asked, Identifier, Moment
from api.schemas.bookings import BookingStatus, Window
from api.schemas.tablets import Name
from api.webhooks.kinds import MessageKind

Url = Annotated[
    str,
    Field(
        min_length=1, max_length=1000, pattern=r"^[^\x00-\x20\x7f]+$", examples=["https://clinic.example/noriai"],
        description="An https:// address that can be reached from anywhere",
    ),
]  # fmt: skip
Kinds = Annotated[list[MessageKind], Field(max_length=20, description="Which messages; none named is all of them")]


class WebhookAsked(Asked):
    """An address to tell."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"name": "町立病院", "url": "https://clinic.example/noriai"},
                {
                    "name": "町立病院",
                    "url": "https://clinic.example/noriai",
                    "kinds": ["booking.booked", "booking.cancelled"],
                    "partner_id": "partner-1f3a9c02",
                },
            ]
        }
    )

    name: Name
    url: Url
    kinds: Kinds = Field(default_factory=list)
    partner_id: Identifier | None = Field(None, description="Only what this partner booked")


class WebhookChanged(Asked):
    """What is to be otherwise; what is left out stays. Enabled again, what waited is sent."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"enabled": True}, {"kinds": ["booking.no_show"]}]})

    name: Name | None = None
    url: Url | None = None
    kinds: Kinds | None = None
    enabled: bool | None = None


class Webhook(Answered):
    """An address that is told. Its times are real ones, also in a demo.

    `disabled_why`: `failing` for five days, `gone` (it answered 410), or `by_hand`. Meanwhile its messages wait.
    """

    webhook_id: str
    name: str
    url: str
    kinds: list[MessageKind]
    partner_id: str | None
    made_at: Moment
    failing_since: Moment | None = Field(description="Since when every try has failed")
    disabled_at: Moment | None
    disabled_why: Literal["failing", "gone", "by_hand"] | None
    old_secret_until: Moment | None = Field(description="Until when messages are signed with the secret before, too")
    waiting: int = Field(description="Messages that are still to be delivered")


class WebhookSecret(Answered):
    """A webhook with its new secret, which is shown this once. Messages are signed with it as the Standard Webhooks
    specification says, and a library of that name checks them."""

    webhook: Webhook
    secret: str = Field(examples=["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"])


class Try(Answered):
    """One sending. `status` is null when nothing was answered; `failure` then says why."""

    at: Moment
    milliseconds: int
    status: int | None
    failure: str | None = Field(examples=["timeout"])
    answer: str = Field(description="The begin of what was answered")


class Delivery(Answered):
    """A message and what became of it. Its id stays the same however often it is sent."""

    message_id: str
    webhook_id: str
    kind: str
    booking_id: str | None
    body: str = Field(description="As it is signed and sent: JSON")
    status: Literal["waiting", "delivered", "failed"]
    made_at: Moment
    next_try_at: Moment | None
    delivered_at: Moment | None
    tries: list[Try] = Field(description="Every sending, the first first")


class SentAgain(Answered):
    """How many messages are sent once more."""

    messages: int


class BookingTold(Answered):
    """What is told of a booking, as the event left it: no name, no home, no need."""

    town: str
    seq: int = Field(description="The number of the event: messages may overtake one another, events do not")
    date: str = Field(description="The service day", examples=["2026-11-26"])
    booking_id: str
    rider_id: str
    status: BookingStatus
    vehicle_id: str | None
    pickup_window: Window
    latest_arrival: Moment
    planned_pickup: Moment | None
    planned_arrival: Moment | None
    broken: list[str] = Field(description="The parts of the promise that are broken now")
    part: str | None = Field(description="Of a broken promise: which part this message is about")
    reason: str | None = Field(description="Of a ride that the office cancelled: its words for it")
    undone: MessageKind | None = Field(description="Of a report taken back: the message that told of it")


class BookingMessage(Answered):
    """The body of a message. `timestamp` is when it happened, on the service's clock."""

    type: MessageKind
    timestamp: Moment
    data: BookingTold
