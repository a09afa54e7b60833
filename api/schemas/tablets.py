"""Tablets: made at the office, bound with a code, and shared by people who each have a PIN."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from api.schemas.base import Answered, Asked, Identifier, Moment
from api.schemas.bookings import RiderRef
from api.schemas.texts import Readable
from api.schemas.town import Rider

DeviceKind = Literal["household", "shared"]
Pin = Annotated[str, Field(pattern=r"^[0-9]{4}$", examples=["4072"])]
Name = Annotated[
    str,
    Field(min_length=1, max_length=80, pattern=r"^[^\x00-\x1f\x7f]*[^\x00-\x20\x7f\u3000][^\x00-\x1f\x7f]*$"),
    Readable,
]


class DeviceAsked(Asked):
    """A tablet for one home (`household`) or for a facility (`shared`), and whom it is for."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"kind": "household", "name": "雛形さん宅", "rider_ids": ["r-028"]}]}
    )

    kind: DeviceKind
    name: Name
    rider_ids: list[Identifier] = Field(min_length=1, max_length=200)


class Device(Answered):
    """A tablet. `enrolled_at` is when it was last bound; `seen_at` when it last called, to the minute.

    These times are real ones, also where a demo's clock runs faster.
    """

    device_id: str
    kind: DeviceKind
    name: str
    riders: list[RiderRef]
    made_at: Moment
    enrolled_at: Moment | None
    revoked_at: Moment | None
    seen_at: Moment | None


class Enrolment(Answered):
    """How to bind a tablet: open `url`, by the QR code or typed, or key in `code`. Shown this once."""

    code: str = Field(examples=["K7QM-2RXT-9FHP"])
    url: str = Field(examples=["https://noriai.example/tablet#enrol=K7QM-2RXT-9FHP"])
    qr_svg: str = Field(description="The URL as a QR code: a whole SVG document")
    expires_at: Moment


class DeviceMade(Answered):
    """A new tablet and how to bind it."""

    device: Device
    enrolment: Enrolment


class EnrolmentAsked(Asked):
    """A code from the sheet, as it was typed, and a secret that the tablet made: its token from then on."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"code": "K7QM-2RXT-9FHP", "secret": "fJ3k0_Zr1uVwq8Yb2xTn5sLd9aHc6eGm"}]}
    )

    code: str = Field(min_length=1, max_length=64)
    secret: str = Field(pattern=r"^[A-Za-z0-9_-]{32,128}$")


class Enrolled(Answered):
    """What the tablet now is."""

    name: str
    kind: DeviceKind


class PinAsked(Asked):
    """A PIN, or null to have one drawn."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"pin": None}]})

    pin: Pin | None


class PinMade(Answered):
    """The rider's PIN, to be printed: it cannot be read again."""

    rider_id: str
    pin: str = Field(examples=["4072"])


class TurnAsked(Asked):
    """Who is at the shared tablet, and the PIN that proves it."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"rider_id": "r-028", "pin": "4072"}]})

    rider_id: Identifier
    pin: Pin


class Turn(Answered):
    """A token of role resident for this one rider, good until `expires_at` (real time)."""

    token: str
    expires_at: Moment
    rider: Rider
