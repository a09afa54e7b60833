"""Who rides: whom an actor may act for, and how a rider is shown."""

from __future__ import annotations

from dataclasses import replace

from api.service.actors import Actor
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.views import NeedsView, RiderRefView, RiderView
from api.store.bookings import BookingRow, Needs
from api.town.model import Place, Resident
from scheduler.model import Load


def riders_of(context: Context, actor: Actor) -> tuple[RiderView, ...]:
    """The riders a resident's token acts for."""
    people = (context.people.get(rider_id) for rider_id in actor.rider_ids)
    return tuple(rider_view(person) for person in people if person is not None)


def resident_for(context: Context, actor: Actor, rider_id: str | None) -> Resident:
    """The rider of a wish. Raises ServiceProblem rider_needed, unknown_rider or not_your_rider."""
    if rider_id is None:
        if len(actor.rider_ids) != 1:
            raise ServiceProblem("rider_needed", {"rider_ids": list(actor.rider_ids)})
        rider_id = actor.rider_ids[0]
    if not actor.acts_for(rider_id):
        raise ServiceProblem("not_your_rider", {"rider_id": rider_id})
    person = context.people.get(rider_id)
    if person is None:
        raise ServiceProblem("unknown_rider", {"rider_id": rider_id})
    return person


def service_seconds(context: Context, person: Resident, party: Load, needs: Needs | None = None) -> tuple[int, int]:
    """How long getting in and out takes; goods alone are handed in as quickly as anybody boards."""
    rules = context.town.rules
    if needs is not None:
        person = replace(person, wheelchair=needs.wheelchair, walking_frame=needs.walking_frame, carer=needs.carer)
    if party.wheelchairs:
        return rules.wheelchair_seconds, rules.wheelchair_seconds
    if not party.seats:
        return rules.board_seconds, rules.alight_seconds
    return person.boarding(rules, context.town.walking_frame_seconds)


def rider_view(person: Resident) -> RiderView:
    """A rider with what a driver should know."""
    return RiderView(person.id, person.name, person.kana, person.home, needs_view(person))


def needs_view(person: Resident) -> NeedsView:
    """What a driver should know."""
    return NeedsView(person.wheelchair, person.walking_frame, person.carer)


def needs_of(context: Context, row: BookingRow) -> NeedsView | None:
    """What a driver should know of this ride's rider: as asked for the ride, else as registered."""
    if row.needs is not None:
        return NeedsView(*row.needs)
    person = context.people.get(row.rider_id)
    return None if person is None else needs_view(person)


def rider_ref(context: Context, actor: Actor, rider_id: str) -> RiderRefView:
    """A rider as the actor may see one: planners need no names, and only the office and drivers call riders up."""
    person = context.people.get(rider_id)
    if person is None or actor.role == "planner":
        return RiderRefView(rider_id, None)
    if actor.role in ("dispatcher", "driver"):
        return RiderRefView(rider_id, person.name, person.kana, person.phone)
    return RiderRefView(rider_id, person.name)


def home_of(context: Context, person: Resident) -> Place:
    """Where a rider lives."""
    home = context.people.place(person.home)
    assert home is not None, f"{person.id} has no home"
    return home
