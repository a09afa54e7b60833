"""Rides and stops as those who plan may see them: places exactly only where they are public."""

from __future__ import annotations

from dataclasses import replace

from api.planning.setting import DOORS
from api.planning.squares import spot_of
from api.service.actors import Actor
from api.service.context import Context
from api.service.views import BookingView, PlaceRefView, StopView
from api.town.model import Town, Words

SOMEWHERE = Words("およその場所", "An approximate place")


def seen_place(context: Context, actor: Actor, place: PlaceRefView) -> PlaceRefView:
    """A place as the actor may see it: those who plan see exactly only what is public."""
    if actor.role != "planner" or is_public(context.town, place.id):
        return place
    return PlaceRefView(None, SOMEWHERE, *spot_of(context.town, place.lon, place.lat))


def seen_booking(context: Context, actor: Actor, view: BookingView) -> BookingView:
    """A booking with its places as the actor may see them."""
    if actor.role != "planner":
        return view
    ends = seen_place(context, actor, view.origin), seen_place(context, actor, view.destination)
    return replace(view, origin=ends[0], destination=ends[1])


def seen_stop(context: Context, actor: Actor, view: StopView) -> StopView:
    """A vehicle's stop with its place as the actor may see it, and no door beside it."""
    if actor.role != "planner":
        return view
    visits = tuple(replace(visit, door=None) for visit in view.visits)
    return replace(view, place=seen_place(context, actor, view.place), visits=visits)


def is_public(town: Town, place_id: str | None) -> bool:
    """True for a place that everybody may know; nobody lives there."""
    place = town.places.get(place_id or "")
    return place is not None and place.kind not in DOORS
