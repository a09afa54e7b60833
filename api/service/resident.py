"""What a rider's tablet asks of the service beside offers and bookings, in one place."""

from __future__ import annotations

from api.service import bus, favourites, restore, returns, telling, usual
from api.service.actors import Actor
from api.service.context import Context
from api.service.resident_views import BusView, ReturnView, UsualView
from api.service.views import BookingView, PlaceRefView


class Resident:
    """Blocking calls, safe from any thread. Each raises ServiceProblem and then changed nothing.

    All take a booking or a rider of the actor's own: else unknown_booking, not_your_booking, not_your_rider.
    """

    def __init__(self, context: Context) -> None:
        self._context = context

    def call_estimate(self, actor: Actor, booking_id: str) -> ReturnView:
        """How soon a bus could come for an open return. Raises not_open_return."""
        return returns.call_estimate(self._context, actor, booking_id)

    def call(self, actor: Actor, booking_id: str, key: str) -> BookingView:
        """Moves an open return to the earliest bus there is, once per actor and key.

        Raises key_reused, not_open_return, no_earlier_bus (what was promised stands), busy.
        """
        return returns.call(self._context, actor, booking_id, key)

    def restore(self, actor: Actor, booking_id: str) -> BookingView:
        """Takes a cancellation back, with the same promise; again on a restored booking changes nothing.

        Raises cannot_restore, with offers of other rides as alternatives.
        """
        return restore.restore(self._context, actor, booking_id)

    def tell(self, actor: Actor, booking_id: str, phrase: str) -> BookingView:
        """Tells the driver a phrase, each once. Raises unknown_phrase, too_late_to_tell."""
        return telling.tell(self._context, actor, booking_id, phrase)

    def bus(self, actor: Actor, booking_id: str) -> BusView:
        """Where the booking's bus is, from half an hour before its planned pickup on."""
        return bus.bus(self._context, actor, booking_id)

    def usual(self, actor: Actor, rider_id: str) -> UsualView:
        """Favourites, last places and trips, and the days with a service."""
        return usual.usual(self._context, actor, rider_id)

    def add_favourite(self, actor: Actor, rider_id: str, place_id: str) -> tuple[PlaceRefView, ...]:
        """Adds a place. Raises unknown_place, too_many_favourites."""
        return favourites.add(self._context, actor, rider_id, place_id)

    def remove_favourite(self, actor: Actor, rider_id: str, place_id: str) -> tuple[PlaceRefView, ...]:
        """Takes a place away, if it is there."""
        return favourites.remove(self._context, actor, rider_id, place_id)
