"""The places a rider wants on the first screen."""

from __future__ import annotations

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.context import Context
from api.service.places import end_view, find
from api.service.problems import ServiceProblem
from api.service.riders import resident_for
from api.service.views import PlaceRefView
from api.store.bookings import End
from api.store.favourites import add_favourite, read_favourites, remove_favourite

MOST = 8
"""More tiles than that do not fit on a screen at the largest text."""


def favourite_views(context: Context, connection: Connection, rider_id: str) -> tuple[PlaceRefView, ...]:
    """A rider's favourites; places the town no longer has are left out."""
    places = (context.people.place(name) for name in read_favourites(connection, context.key, rider_id))
    return tuple(end_view(context, End(place.id, place.lon, place.lat)) for place in places if place is not None)


def add(context: Context, actor: Actor, rider_id: str, place_id: str) -> tuple[PlaceRefView, ...]:
    """See Resident.add_favourite."""
    person = resident_for(context, actor, rider_id)
    find(context, place_id)
    with context.database.write() as connection:
        kept = [view.id for view in favourite_views(context, connection, person.id)]
        if place_id not in kept and len(kept) >= MOST:
            raise ServiceProblem("too_many_favourites", {"most": MOST})
        add_favourite(connection, context.key, person.id, place_id)
        return favourite_views(context, connection, person.id)


def remove(context: Context, actor: Actor, rider_id: str, place_id: str) -> tuple[PlaceRefView, ...]:
    """See Resident.remove_favourite."""
    person = resident_for(context, actor, rider_id)
    with context.database.write() as connection:
        remove_favourite(connection, context.key, person.id, place_id)
        return favourite_views(context, connection, person.id)
