"""Who and what travels: a vector of room, and a person's needs."""

from __future__ import annotations

from pydantic import Field

from api.schemas.base import Answered, Asked


class Party(Answered):
    """Room taken or offered: seats, wheelchair spaces, parcels."""

    seats: int = Field(examples=[1])
    wheelchairs: int = Field(examples=[0])
    parcels: int = Field(examples=[0])


class Needs(Answered):
    """What a driver should know before a rider gets in."""

    wheelchair: bool
    walking_frame: bool
    carer: bool


class NeedsAsked(Asked):
    """The same as asked for one ride, where it differs from what the rider is registered with."""

    wheelchair: bool = False
    walking_frame: bool = False
    carer: bool = False
