"""The words of the house as frozen data: places, vehicles, requests, promises, routes, the plan.

Times are integer seconds since the service day's local midnight, distances integer metres, places
integer *locations* that index the day's travel times. Nothing here computes anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple


class Load(NamedTuple):
    """A party's size or a vehicle's room, as a vector."""

    seats: int = 0
    wheelchairs: int = 0
    parcels: int = 0


@dataclass(frozen=True, slots=True)
class Break:
    """A driver's rest of `duration` seconds that begins within [earliest, latest], with nobody aboard."""

    location: int
    earliest: int
    latest: int
    duration: int


@dataclass(frozen=True, slots=True)
class Vehicle:
    """A vehicle and its shift of the day.

    A wheelchair aboard folds away `seats_per_wheelchair` seats. `lines` are the lines it serves;
    empty means every line. `max_duration` limits the time from leaving `start` to reaching `end`.
    """

    id: str
    capacity: Load
    start: int
    end: int
    shift_start: int
    shift_end: int
    seats_per_wheelchair: int = 0
    breaks: tuple[Break, ...] = ()
    lines: frozenset[str] = frozenset()
    max_duration: int | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """A wish: from, to, party, and either `depart_after` or `arrive_by` (exactly one is set).

    `lines` are the lines that may carry it; empty means every line.
    """

    id: str
    rider_id: str
    origin: int
    destination: int
    party: Load
    depart_after: int | None = None
    arrive_by: int | None = None
    board_seconds: int = 60
    alight_seconds: int = 60
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Promise:
    """What the rider is told. `ride_limit` bounds the time from the end of boarding to the arrival."""

    pickup_earliest: int
    pickup_latest: int
    arrival_latest: int
    ride_limit: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A promise the service could keep for a request, valid until `expires_at`."""

    id: str
    request: Request
    promise: Promise
    vehicle_id: str
    direct_seconds: int
    planned_pickup: int
    planned_arrival: int
    expires_at: int


@dataclass(frozen=True, slots=True)
class Slip:
    """How a booking stood before the clock changed it at `at`, because the vehicle `silent` had reported nothing."""

    at: int
    silent: str
    vehicle_id: str
    limits: Promise
    broken: tuple[str, ...] = ()


BookingStatus = Literal["confirmed", "aboard"]


@dataclass(frozen=True, slots=True)
class Booking:
    """A confirmed offer that is still to be carried out.

    `promise` is what was told; only a rider who calls an open return changes it. `limits` is what the plan
    must hold: the promise less a margin; let out up to the promise when the road needs it, and beyond it
    to the least lateness found only when the world (a late bus, a breakdown) breaks the promise.
    `broken` names the parts that were broken, "pickup", "arrival" and "ride" (too long a one). `pinned_to` is a
    vehicle a dispatcher chose. `slips`, oldest first, are what a report that comes late takes back.
    """

    id: str
    request: Request
    promise: Promise
    limits: Promise
    vehicle_id: str
    status: BookingStatus = "confirmed"
    boarded_at: int | None = None
    broken: tuple[str, ...] = ()
    pinned_to: str | None = None
    slips: tuple[Slip, ...] = ()


VisitKind = Literal["pickup", "dropoff", "break"]


@dataclass(frozen=True, slots=True)
class Visit:
    """One pickup, drop-off or break. Consecutive visits at one location are one *stop* of the manifest.

    `arrival` is when the vehicle gets there, `begin` when the service of `service` seconds starts.
    `due` is the latest begin of a break that the world has moved past its window.
    """

    id: str
    kind: VisitKind
    booking_id: str | None
    location: int
    arrival: int
    begin: int
    service: int
    due: int | None = None


@dataclass(frozen=True, slots=True)
class RouteSlip:
    """What a vehicle had to do, and its overtime, before the clock changed that at `at` because `silent` was silent."""

    at: int
    silent: str
    visits: tuple[Visit, ...]
    overtime: int


@dataclass(frozen=True, slots=True)
class Route:
    """What is left of one vehicle's day.

    The vehicle is at `location` (or left it) and was free to leave at `ready`. The first `committed`
    visits are what it already drives towards or stands at: nothing may be put before them.
    `departed_at` is set while it drives, `arrived_at` while it stands at a stop. `overtime` is how
    long past the end of its shift the world has forced it. `eta` is the arrival at the stop it drives to,
    as learnt from its reported position; None while only the planned drive is known. `reported_at` is the
    time of the vehicle's last report; `slips`, oldest first, are what a report that comes late takes back.
    """

    vehicle: Vehicle
    location: int
    ready: int
    visits: tuple[Visit, ...] = ()
    committed: int = 0
    departed_at: int | None = None
    arrived_at: int | None = None
    in_service: bool = True
    overtime: int = 0
    eta: int | None = None
    reported_at: int | None = None
    slips: tuple[RouteSlip, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """One service day of one town: every route and every open booking, under one version number."""

    day: str
    version: int
    routes: tuple[Route, ...]
    bookings: Mapping[str, Booking] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to the plan, in the words of the audit trail and the live feed.

    `data` holds JSON-ready values only. Kinds: booked, cancelled, vehicle_departed, vehicle_arrived,
    boarded, no_show, alighted, break_ended, out_of_service, back_in_service,
    promise_broken, reassigned, improved, restored, return_called, message, moved, pinned, unpinned,
    shift_changed, vehicle_added, break_moved, closed, undone, promise_mended.
    """

    kind: str
    at: int
    booking_id: str | None = None
    vehicle_id: str | None = None
    data: Mapping[str, object] = field(default_factory=dict)
