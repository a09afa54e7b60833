"""Everything one can ask of the service of one town, in one place; each command lives in a file of its own."""

from __future__ import annotations

from datetime import date

from api.service.actors import Actor
from api.service.views import (
    AnswerView,
    BookingView,
    ClockView,
    EventView,
    FiguresView,
    PlannedVehicleView,
    PlanView,
    RiderView,
    ScenarioView,
    VehicleEventView,
    VehicleNowView,
)
from api.service.wishes import ScenarioWish, VehicleReport, Wish
from api.town.model import Town


class TownService:
    """Blocking calls, safe from any thread. Each raises ServiceProblem and then changed nothing."""

    town: Town

    # riders
    def ask(self, actor: Actor, wish: Wish) -> AnswerView:
        """Offers for a wish; without room, a refusal with alternatives. A broken rule raises its own slug."""
        raise NotImplementedError

    def book(self, actor: Actor, offer_id: str, key: str, body_hash: str) -> BookingView:
        """Confirms an offer, once per actor and key: the same key and body again give the same answer.

        Raises key_reused when the key came with another body, unknown_offer, not_your_offer, offer_expired,
        offer_used, offer_gone, busy.
        """
        raise NotImplementedError

    def cancel(self, actor: Actor, booking_id: str) -> BookingView:
        """Cancels; again on a cancelled booking changes nothing. Raises not_cancellable once aboard or over."""
        raise NotImplementedError

    def booking(self, actor: Actor, booking_id: str) -> BookingView:
        """One booking; a resident only sees those of its own riders (not_your_booking)."""
        raise NotImplementedError

    def bookings(self, actor: Actor, day: date | None = None) -> tuple[BookingView, ...]:
        """A resident's own bookings, or everybody's for other roles; of `day`, or of today and later."""
        raise NotImplementedError

    def riders(self, query: str) -> tuple[RiderView, ...]:
        """Residents whose name, kana or id contains `query`, at most 50; all are candidates when it is empty."""
        raise NotImplementedError

    def riders_of(self, actor: Actor) -> tuple[RiderView, ...]:
        """The riders the actor may act for (none for a dispatcher, who searches)."""
        raise NotImplementedError

    # dispatchers and drivers
    def plan_view(self, actor: Actor, day: date) -> PlanView:
        """The day as drawn on the board; any calendar day may be asked."""
        raise NotImplementedError

    def vehicles(self) -> tuple[VehicleNowView, ...]:
        """Every vehicle of the town as it is now."""
        raise NotImplementedError

    def manifest(self, actor: Actor, vehicle_id: str, day: date) -> PlannedVehicleView:
        """What the driver reads. Raises unknown_vehicle, not_your_vehicle, unknown_day when it has no shift."""
        raise NotImplementedError

    def vehicle_event(self, actor: Actor, vehicle_id: str, report: VehicleReport) -> VehicleEventView:
        """Records what happened on the road. Raises event_refused with dispatch's reason, unknown_stop, …"""
        raise NotImplementedError

    # the feed
    def events_after(self, actor: Actor, seq: int, limit: int = 500) -> tuple[EventView, ...]:
        """The next events after `seq` that the actor may see, in order (a resident: its own riders')."""
        raise NotImplementedError

    def latest_seq(self) -> int:
        """The number of the last event; 0 when there is none."""
        raise NotImplementedError

    # planners
    def figures(self, day: date) -> FiguresView:
        """What came of a day so far."""
        raise NotImplementedError

    def start_scenario(self, wish: ScenarioWish) -> ScenarioView:
        """Queues a what-if. Raises unknown_day, unknown_vehicle, scenario_fleet."""
        raise NotImplementedError

    def scenario(self, scenario_id: str) -> ScenarioView:
        """A job as it stands."""
        raise NotImplementedError

    # clock and tokens
    def clock(self) -> ClockView:
        """The service's time."""
        raise NotImplementedError

    def set_clock(self, paused: bool | None = None, speed: float | None = None) -> ClockView:
        """Changes the demo's clock; raises clock_is_real in real mode."""
        raise NotImplementedError

    def today(self) -> date:
        """The town's calendar day now."""
        raise NotImplementedError

    def actor_of(self, token: str) -> Actor | None:
        """The actor behind a bearer token, None when the token is not known or was revoked."""
        raise NotImplementedError

    def mint_token(self, actor: Actor) -> str:
        """A new secret for `actor` (its id must be new); only its SHA-256 is kept."""
        raise NotImplementedError

    def close(self) -> None:
        """Ends workers and connections."""
        raise NotImplementedError
