"""Everything one can ask of the service of one town, in one place; each command lives in a file of its own."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from api.clock import Clock, DemoClock
from api.service import ask, book, bookings, departures, feed, figures, riders, tokens, vehicle_events, vehicles
from api.service.actors import Actor
from api.service.audit_log import AuditLog
from api.service.context import Context
from api.service.departures import DeparturesView
from api.service.desk import Desk
from api.service.hands.hands_service import Hands
from api.service.optimiser_state import OptimiserState, optimiser_state
from api.service.partners import Partners
from api.service.privacy.privacy import Privacy
from api.service.problems import ServiceProblem
from api.service.record.record import Record
from api.service.reports.batch import Delivered, deliver
from api.service.reports.paper import ManifestSheet, manifest_sheet
from api.service.reports.undo import undo
from api.service.resident import Resident
from api.service.sealing import Sealer, passing_sealer
from api.service.site import Site
from api.service.staff.commands import Staff
from api.service.standing_service import StandingService
from api.service.studies.studies import Studies
from api.service.tablets import Tablets
from api.service.views import (
    AnswerView,
    BookingView,
    ClockView,
    EventView,
    FiguresView,
    PlannedVehicleView,
    PlanView,
    RiderView,
    UndoneView,
    VehicleEventView,
    VehicleNowView,
)
from api.service.wishes import VehicleReport, WayHome, Wish
from api.store.audit import append
from api.store.database import Database
from api.store.events import open_feed
from api.store.leases import try_writing
from api.town.model import Town
from api.webhooks.webhooks import Webhooks


class TownService:
    """Blocking calls, safe from any thread. Each raises ServiceProblem and then changed nothing.

    `wall` is real time (seconds since 1970), which the tablets go by also in a demo. Without a `sealer`
    what is sealed can be opened only as long as this runs.
    """

    def __init__(
        self,
        town: Town,
        database: Database,
        clock: Clock,
        site: Site,
        wall: Callable[[], float] = time.time,
        sealer: Sealer | None = None,
    ) -> None:
        self.town = town
        self.context = Context(town, database, clock, wall=wall, sealer=sealer or passing_sealer())
        self.tablets = Tablets(self.context)
        self.staff = Staff(self.context, self.context.sealer)
        self.resident = Resident(self.context)
        self.hands = Hands(self.context)
        self.desk = Desk(self.context)
        self.partners = Partners(self.context)
        self.audit = AuditLog(self.context)
        self.webhooks = Webhooks(self.context, site.private_webhooks)
        self.record = Record(self.context, None if site.cache_folder is None else Path(site.cache_folder) / "record")
        self.privacy = Privacy(self.context, self.record)
        with database.write() as connection:
            open_feed(connection, town.id)
        self.standing = StandingService(self.context)
        self.studies = Studies(self.context, site)

    # riders
    def ask(self, actor: Actor, wish: Wish, reference: str | None = None) -> AnswerView:
        """Offers for a wish; without room, a refusal with alternatives. A broken rule raises its own slug.

        `reference` is the asker's own name for the wish, kept with it.
        """
        return ask.ask(self.context, actor, wish, reference)

    def book(
        self, actor: Actor, offer_id: str, key: str, body_hash: str, way_home: WayHome | None = None
    ) -> BookingView:
        """Confirms an offer, once per actor and key: the same key and body again give the same answer.

        The way home is booked with it: both, or neither.

        Raises key_reused when the key came with another body, unknown_offer, not_your_offer, offer_expired,
        offer_used, offer_gone, way_home_unfit, too_many_open, busy.
        """
        return book.book(self.context, actor, offer_id, key, body_hash, way_home=way_home)

    def cancel(self, actor: Actor, booking_id: str) -> BookingView:
        """Cancels; again on a cancelled booking changes nothing. Raises not_cancellable once aboard or over."""
        return bookings.cancel(self.context, actor, booking_id)

    def booking(self, actor: Actor, booking_id: str) -> BookingView:
        """One booking; a resident only sees those of its own riders, a partner its own (not_your_booking)."""
        return bookings.booking(self.context, actor, booking_id)

    def bookings(self, actor: Actor, day: date | None = None) -> tuple[BookingView, ...]:
        """A resident's or a partner's own bookings, or everybody's for other roles; of `day`, or of today and later."""
        return bookings.bookings(self.context, actor, day)

    def departures(self, place_id: str, day: date) -> DeparturesView:
        """What leaves and arrives at a place on a day by the town's timetable. Raises unknown_place."""
        return departures.departures(self.context, place_id, day)

    def riders_of(self, actor: Actor) -> tuple[RiderView, ...]:
        """The riders the actor may act for (none for a dispatcher, who searches)."""
        return riders.riders_of(self.context, actor)

    # dispatchers and drivers
    def plan_view(self, actor: Actor, day: date) -> PlanView:
        """The day as drawn on the board; any calendar day may be asked."""
        return vehicles.plan_view(self.context, actor, day)

    def vehicles(self, actor: Actor) -> tuple[VehicleNowView, ...]:
        """Every vehicle of the town as it is now."""
        return vehicles.vehicles(self.context, actor)

    def manifest(self, actor: Actor, vehicle_id: str, day: date) -> PlannedVehicleView:
        """What the driver reads. Raises unknown_vehicle, not_your_vehicle, not_today for a driver's other
        days, unknown_day when it has no shift."""
        return vehicles.manifest(self.context, actor, vehicle_id, day)

    def vehicle_event(self, actor: Actor, vehicle_id: str, report: VehicleReport) -> VehicleEventView:
        """Records what happened on the road.

        Raises unknown_vehicle, not_your_vehicle, unknown_day (no shift), unknown_booking, unknown_stop,
        event_in_future, and event_refused with dispatch's reason.
        """
        return vehicle_events.vehicle_event(self.context, actor, vehicle_id, report)

    def vehicle_events(self, actor: Actor, vehicle_id: str, reports: Sequence[VehicleReport]) -> Delivered:
        """Records many reports in the order of their own times, each by itself. Raises unknown_vehicle,
        not_your_vehicle; what is wrong with one report is said in its answer."""
        return deliver(self.context, actor, vehicle_id, reports)

    def undo_vehicle_event(self, actor: Actor, vehicle_id: str, event_id: str | None = None) -> UndoneView:
        """Takes a vehicle's last report of today back. Raises unknown_vehicle, not_your_vehicle, unknown_day and
        cannot_undo."""
        return undo(self.context, actor, vehicle_id, event_id)

    def manifest_sheet(self, actor: Actor, vehicle_id: str, day: date) -> ManifestSheet:
        """What the printed manifest says. Raises as `manifest` does."""
        return manifest_sheet(self.context, actor, vehicle_id, day)

    # the feed
    def events_after(self, actor: Actor, seq: int, limit: int = 500) -> tuple[EventView, ...]:
        """The next events after `seq` that the actor may see, in order (a resident: its own riders')."""
        return feed.events_after(self.context, actor, seq, limit)

    def news_after(self, seq: int, limit: int = 500) -> tuple[feed.News, ...]:
        """The next events after `seq` with whom each is about: read once for all who follow."""
        return feed.news_after(self.context, seq, limit)

    def latest_seq(self) -> int:
        """The number of the last event; 0 when there is none."""
        return feed.latest_seq(self.context)

    # planners
    def figures(self, day: date) -> FiguresView:
        """What came of a day so far."""
        return figures.day_figures(self.context, day)

    # the service itself
    def optimiser_state(self) -> OptimiserState:
        """How the background optimiser fares, in whichever process it runs."""
        with self.context.database.read() as connection:
            return optimiser_state(self.context, connection)

    def check_storage(self) -> None:
        """Raises what the database says while changes cannot be written."""
        database = self.context.database
        if database.trouble is not None:
            with database.write() as connection:
                try_writing(connection, self.town.id)

    # clock and tokens
    def clock(self) -> ClockView:
        """The service's time."""
        clock = self.context.clock
        return ClockView(clock.now(), clock.mode, clock.speed(), clock.paused())

    def set_clock(self, actor: Actor, paused: bool | None = None, speed: float | None = None) -> ClockView:
        """Changes the demo's clock; raises clock_is_real in real mode."""
        if not isinstance(self.context.clock, DemoClock):
            raise ServiceProblem("clock_is_real")
        self.context.clock.set(paused=paused, speed=speed)
        with self.context.database.write() as connection:
            append(connection, self.town.id, actor.id, "clock-set", "", {"paused": paused, "speed": speed})
        return self.clock()

    def today(self) -> date:
        """The town's calendar day now."""
        return self.context.today()

    def actor_of(self, token: str) -> Actor | None:
        """The actor behind a bearer token, None when the token is not known or was revoked.

        Raises turn_over for a person's turn at a shared tablet that has ended, too_many_calls for a partner's.
        """
        return tokens.actor_of(self.context, token)

    def mint_token(self, actor: Actor, secret: str | None = None) -> str:
        """A token for `actor`; earlier ones go on. Only its SHA-256 is kept. `secret` gives a token of one's own."""
        return tokens.mint_token(self.context, actor, secret)

    def revoke_tokens(self, actor_id: str) -> int:
        """Takes all tokens of an actor back; how many there were."""
        return tokens.revoke(self.context, actor_id)

    def close(self) -> None:
        """Ends workers and connections."""
        self.studies.close()
        self.context.database.close()
