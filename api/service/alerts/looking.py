"""All that is read to tell what matters now, in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.context import Context
from api.service.hands.calls import calls
from api.service.optimiser_state import OptimiserState, optimiser_state
from api.service.riders import rider_ref
from api.service.views import RiderRefView
from api.store.alerts import Refused, done_alerts, last_heard, no_shows, refused_wishes
from api.store.bookings import BookingRow, booked_riders, tied_bookings
from api.store.devices import DeviceRow, read_devices
from api.store.events import StoredEvent
from api.store.vehicles import VehicleDay, vehicle_days_of
from api.store.webhooks import WebhookRow, read_webhooks
from api.town.model import Words
from scheduler.model import Plan


@dataclass(frozen=True)
class Look:
    """A day as it stands. `now` is in seconds since its midnight; `heard` when each vehicle last reported, since 1970;
    `booked` says when each rider with a ride that day last booked one; `untold` numbers the calls to be made. `tied`
    are rides with a connection, of today also those of later days, since a timetable changes long before its day."""

    context: Context
    actor: Actor
    day: date
    now: int
    plan: Plan
    days: Mapping[str, VehicleDay]
    heard: Mapping[str, int]
    absent: Sequence[StoredEvent]
    refused: Sequence[Refused]
    booked: Mapping[str, int]
    tablets: Sequence[DeviceRow]
    tied: Sequence[BookingRow]
    hooks: Sequence[WebhookRow]
    untold: Sequence[int]
    done: frozenset[str]
    optimiser: OptimiserState

    @property
    def is_today(self) -> bool:
        """Some things only matter on the day itself."""
        return self.day == self.context.today()

    def moment(self, seconds: int) -> datetime:
        """A time of the day as a moment."""
        return self.context.moment(self.day, seconds)

    def rider(self, rider_id: str) -> RiderRefView:
        """A rider with the number to call."""
        return rider_ref(self.context, self.actor, rider_id)

    def vehicle(self, vehicle_id: str) -> Words:
        """A vehicle as people call it."""
        info = next((info for info in self.context.town.vehicle_infos if info.id == vehicle_id), None)
        return Words(vehicle_id, vehicle_id) if info is None else info.name


def look(context: Context, connection: Connection, actor: Actor, day: date) -> Look:
    """Reads the day."""
    town, iso = context.key, day.isoformat()
    return Look(
        context=context,
        actor=actor,
        day=day,
        now=context.now(day),
        plan=context.plan(connection, day),
        days=vehicle_days_of(connection, town, iso),
        heard=last_heard(connection, town, iso),
        absent=no_shows(connection, town, iso),
        refused=refused_wishes(connection, town, iso),
        booked=booked_riders(connection, town, iso),
        tablets=read_devices(connection, town),
        tied=tied_bookings(connection, town, iso, None if day == context.today() else iso),
        hooks=read_webhooks(connection, town),
        untold=[view.call_id for view in calls(context, day) if view.told_at is None],
        done=done_alerts(connection, town, iso),
        optimiser=optimiser_state(context, connection),
    )
