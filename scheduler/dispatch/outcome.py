"""What a command of dispatch gives back, and how it says no."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from scheduler.model import Event, Offer, Plan
from scheduler.rules import Refusal


@dataclass(frozen=True, slots=True)
class Outcome:
    """The plan after a command, under the version it came with, and what happened, in order.

    `base` is the plan that the command itself began with, when it first took something back from the plan it got.
    """

    plan: Plan
    events: tuple[Event, ...] = ()
    base: Plan | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """Offers in the order of their pickup, or a refusal with offers at other times as `alternatives`."""

    offers: tuple[Offer, ...]
    refusal: Refusal | None = None
    alternatives: tuple[Offer, ...] = ()


class CommandRefused(Exception):
    """The command cannot be applied and nothing changed; `reason` is a stable code."""

    def __init__(self, reason: str, data: Mapping[str, object] | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.data: Mapping[str, object] = data or {}


class OfferGone(CommandRefused):
    """The offer has expired or can no longer be kept."""


class EventRefused(CommandRefused):
    """A vehicle's event contradicts the plan."""


VehicleEventKind = Literal["departed", "arrived", "boarded", "no_show", "alighted", "out_of_service", "back_in_service"]


@dataclass(frozen=True, slots=True)
class VehicleEvent:
    """Something a driver or a vehicle reports, at its own time `at` (seconds since midnight)."""

    kind: VehicleEventKind
    vehicle_id: str
    at: int
    booking_id: str | None = None
    data: Mapping[str, object] = field(default_factory=dict)
