"""What the service answers: frozen data with zone-aware times in the town's zone. Field for field the
interface's JSON, so that the HTTP edge reads it by attributes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from api.service.connection_views import ConnectionView
from api.service.wishes import Point, VehicleEventKind
from api.town.model import Words
from scheduler.model import Load

BookingKind = Literal["ride", "open_return"]
BookingStatus = Literal["confirmed", "aboard", "completed", "cancelled", "no_show"]
VehicleStatus = Literal["idle", "driving", "at_stop", "break", "out_of_service"]


@dataclass(frozen=True, slots=True)
class WindowView:
    """From `start` to `end`, both included."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class OfferView:
    """What would be promised; `vehicle_id` is internal and not for the interface."""

    offer_id: str
    pickup_window: WindowView
    latest_arrival: datetime
    direct_seconds: int
    expires_at: datetime
    vehicle_id: str


@dataclass(frozen=True, slots=True)
class RefusalView:
    """No room at the asked time (`reason` is scheduler.dispatch's code), and what could be offered instead."""

    reason: str
    data: dict[str, object]
    alternatives: tuple[OfferView, ...]


@dataclass(frozen=True, slots=True)
class AnswerView:
    """Offers, best first; or none and a refusal."""

    request_id: str
    offers: tuple[OfferView, ...]
    refusal: RefusalView | None
    connection: ConnectionView | None = None


@dataclass(frozen=True, slots=True)
class HaltView:
    """The stop where the vehicle halts for a place that has one."""

    id: str
    name: Words
    lon: float
    lat: float


@dataclass(frozen=True, slots=True)
class PlaceRefView:
    """Where a booking starts or ends; `id` None for a point that is no known place. Its rider walks to its `stop`."""

    id: str | None
    name: Words
    lon: float
    lat: float
    stop: HaltView | None = None


@dataclass(frozen=True, slots=True)
class RiderRefView:
    """`name` is None for a planner, who needs no names; `kana` and `phone` only for those who call riders up."""

    id: str
    name: str | None
    kana: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class VehicleRefView:
    """A vehicle as a page names and draws it."""

    id: str
    name: Words
    colour: str


@dataclass(frozen=True, slots=True)
class NeedsView:
    """What a driver should know before a rider gets in."""

    wheelchair: bool
    walking_frame: bool
    carer: bool


@dataclass(frozen=True, slots=True)
class MessageView:
    """What a rider told the driver: the code of a phrase (see `phrases`)."""

    phrase: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ClosureNoteView:
    """What closed a ride, or one of its places: the weather, or work at a stop."""

    kind: Literal["weather", "stop"]
    reason: str


@dataclass(frozen=True, slots=True)
class BookingView:
    """A confirmed offer and what became of it; planned times are None once they are over.

    `outward_id` names the ride this one is the way home of, `way_home_id` the way home booked with this one.
    `called` is true once the rider of an open return has called.
    What has a default was not in answers kept by earlier versions.
    """

    booking_id: str
    status: BookingStatus
    rider: RiderRefView
    origin: PlaceRefView
    destination: PlaceRefView
    party: Load
    pickup_window: WindowView
    latest_arrival: datetime
    planned_pickup: datetime | None
    planned_arrival: datetime | None
    vehicle: VehicleRefView | None
    broken: tuple[str, ...]
    booked_at: datetime
    boarded_at: datetime | None
    alighted_at: datetime | None
    needs: NeedsView | None = None
    kind: BookingKind = "ride"
    outward_id: str | None = None
    way_home_id: str | None = None
    called: bool = False
    pinned: bool = False
    closure: ClosureNoteView | None = None
    messages: tuple[MessageView, ...] = ()
    note: str = ""
    connection: ConnectionView | None = None


@dataclass(frozen=True, slots=True)
class VisitView:
    """One pickup, drop-off or break; `outcome` of a done one: boarded, alighted, no_show, cancelled or taken. `door` is
    the rider's own place, where the vehicle halts at a stop for it. `connection` is on the end of the ride that it is
    about: the drop-off to catch, the pickup to meet."""

    kind: Literal["pickup", "dropoff", "break"]
    booking_id: str | None
    rider_name: str | None
    party: Load | None
    needs: NeedsView | None
    promise: WindowView | None
    done_at: datetime | None
    outcome: str | None
    messages: tuple[MessageView, ...] = ()
    visit_id: str = ""
    phone: str | None = None
    note: str | None = None
    no_show_from: datetime | None = None
    connection: ConnectionView | None = None
    door: Words | None = None


@dataclass(frozen=True, slots=True)
class StopView:
    """A halt with its visits. Of a done one `arrival` and `departure` are the last planned."""

    stop_id: str
    place: PlaceRefView
    state: Literal["done", "current", "planned"]
    arrival: datetime
    departure: datetime
    actual_arrival: datetime | None
    visits: tuple[VisitView, ...]


@dataclass(frozen=True, slots=True)
class PlannedVehicleView:
    """A vehicle's day: stops done, current and planned. `path` is a GeoJSON LineString of what is left to drive."""

    id: str
    name: Words
    colour: str
    capacity: Load
    status: VehicleStatus
    position: Point | None
    path: dict[str, Any] | None
    stops: tuple[StopView, ...]
    load: Load
    driven_by_demo: bool
    shift: WindowView
    heard_at: datetime | None = None
    leave_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PlanView:
    """One service day under one version number; a day without service has no vehicles."""

    date: date
    version: int
    now: datetime
    vehicles: tuple[PlannedVehicleView, ...]
    bookings: tuple[BookingView, ...]


@dataclass(frozen=True, slots=True)
class VehicleNowView:
    """A vehicle of the town as it is now."""

    id: str
    name: Words
    colour: str
    kind: str
    capacity: Load
    status: VehicleStatus
    position: Point | None
    load: Load


@dataclass(frozen=True, slots=True)
class VehicleEventView:
    """What was recorded, and the plan's version after it."""

    vehicle_id: str
    kind: VehicleEventKind
    at: datetime
    version: int
    event_id: str | None = None
    doubled: bool = False


@dataclass(frozen=True, slots=True)
class UndoneView:
    """The report that was taken back, and the plan's version after that."""

    vehicle_id: str
    kind: VehicleEventKind
    booking_id: str | None
    at: datetime
    event_id: str | None
    version: int


@dataclass(frozen=True, slots=True)
class EventView:
    """One entry of the audit trail; `seq` rises without gaps in the order of commits."""

    seq: int
    date: date
    version: int
    kind: str
    at: datetime
    booking_id: str | None
    vehicle_id: str | None
    data: dict[str, Any]


@dataclass(frozen=True, slots=True)
class FiguresView:
    """A day in numbers; what has no ride to be measured on is None."""

    bookings: int
    completed: int
    cancelled: int
    no_shows: int
    refused: dict[str, int] = field(default_factory=dict)
    mean_wait_seconds: float | None = None
    mean_detour: float | None = None
    promises_kept: float | None = None
    vehicle_km: float = 0.0
    riders_per_vehicle_hour: float | None = None


@dataclass(frozen=True, slots=True)
class RiderView:
    """A rider as a dispatcher or the rider's own tablet sees one."""

    id: str
    name: str
    kana: str
    home_place_id: str
    needs: NeedsView


@dataclass(frozen=True, slots=True)
class ClockView:
    """The service's time, in the town's zone."""

    now: datetime
    mode: Literal["demo", "real"]
    speed: float
    paused: bool
