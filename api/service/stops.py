"""A vehicle's day as stops: what is done, where it stands, what is planned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from typing import Literal

from api.service.actors import Actor
from api.service.booking_views import Beside, message_views
from api.service.coarse import seen_stop
from api.service.connection_views import ConnectionView
from api.service.connections import connection_view
from api.service.context import Context
from api.service.driver_facts import note_of, phone_of
from api.service.places import end_view, location_view
from api.service.riders import needs_of, rider_ref
from api.service.times import window_of
from api.service.views import PlaceRefView, StopView, VisitView
from api.store.bookings import BookingRow
from api.store.vehicles import DoneVisit
from scheduler.dispatch import NO_SHOW_WAIT
from scheduler.model import Route, Visit


@dataclass(frozen=True)
class Told:
    """What is known of a day's riders: their bookings by id, and what they told the driver."""

    rows: Mapping[str, BookingRow]
    beside: Beside


@dataclass
class _Halt:
    """Visits at one place in a row; the done ones came first."""

    location: int
    done: list[DoneVisit] = field(default_factory=list)
    left: list[Visit] = field(default_factory=list)

    @property
    def stop_id(self) -> str:
        """The first visit names the stop, also after it is done, so that a driver's tablet can go on using it."""
        return self.done[0].visit_id if self.done else self.left[0].id


def stop_views(
    context: Context, actor: Actor, day: date, route: Route, done: Sequence[DoneVisit], told: Told
) -> tuple[StopView, ...]:
    """The stops of one vehicle, in order. `done` are its finished visits, `told` is what is known of its riders."""
    ids = [visit.booking_id or "" for visit in done] + [visit.booking_id or "" for visit in route.visits]
    made_of = (
        route,
        tuple(done),
        [told.rows.get(name) for name in ids],
        [told.beside.messages.get(name) for name in ids],
        [told.beside.notes.get(name) for name in ids],
        context.people.edition,
    )
    return context.kept.get(
        (actor.role, day, route.vehicle.id), made_of, lambda: _drawn(context, actor, day, route, done, told)
    )


def _drawn(
    context: Context, actor: Actor, day: date, route: Route, done: Sequence[DoneVisit], told: Told
) -> tuple[StopView, ...]:
    stops = (_stop(context, actor, day, route, halt, told) for halt in _halts(route, done))
    return tuple(seen_stop(context, actor, stop) for stop in stops)


def next_visit(route: Route, done: Sequence[DoneVisit], stop_id: str) -> Visit | None:
    """What is left first at a stop. Raises LookupError when the vehicle has no such stop."""
    for halt in _halts(route, done):
        names = chain((visit.visit_id for visit in halt.done), (visit.id for visit in halt.left))
        if stop_id in names:
            return halt.left[0] if halt.left else None
    raise LookupError(stop_id)


def _halts(route: Route, done: Sequence[DoneVisit]) -> list[_Halt]:
    halts: list[_Halt] = []
    for visit in done:
        if halts and _together(halts[-1].done[-1], visit):
            halts[-1].done.append(visit)
        else:
            halts.append(_Halt(visit.location, done=[visit]))
    standing = route.arrived_at is not None and bool(halts) and _still_there(halts[-1].done[-1], route)
    for number, ahead in enumerate(route.visits):
        last = halts[-1] if halts else None
        same = last is not None and last.location == ahead.location and ahead.kind != "break"
        if last is not None and same and (_no_break(last) if last.left else standing and number < route.committed):
            last.left.append(ahead)
            continue
        halts.append(_Halt(ahead.location, left=[ahead]))
    return halts


def _together(one: DoneVisit, other: DoneVisit) -> bool:
    return one.location == other.location and one.arrived_at == other.arrived_at and "break" not in (
        one.kind,
        other.kind,
    )  # fmt: skip


def _still_there(last: DoneVisit, route: Route) -> bool:
    return last.location == route.location and last.arrived_at == route.arrived_at and last.kind != "break"


def _no_break(halt: _Halt) -> bool:
    return halt.left[-1].kind != "break"


def _stop(context: Context, actor: Actor, day: date, route: Route, halt: _Halt, told: Told) -> StopView:
    visits = [_done_view(context, actor, day, visit, told) for visit in halt.done]
    visits += [_left_view(context, actor, day, visit, told) for visit in halt.left]
    first = halt.done[0].arrival if halt.done else halt.left[0].arrival
    last = halt.left[-1].begin + halt.left[-1].service if halt.left else halt.done[-1].departure
    state: Literal["done", "current", "planned"] = "planned" if halt.left else "done"
    arrived = halt.done[0].arrived_at if halt.done else None
    if halt.left and route.arrived_at is not None and route.committed and halt.left[0] is route.visits[0]:
        state, arrived = "current", route.arrived_at
    return StopView(
        stop_id=halt.stop_id,
        place=_place(context, halt, told),
        state=state,
        arrival=context.moment(day, first),
        departure=context.moment(day, last),
        actual_arrival=None if arrived is None else context.moment(day, arrived),
        visits=tuple(visits),
    )


def _place(context: Context, halt: _Halt, told: Told) -> PlaceRefView:
    """The place as its riders named it, or its stop; for a break, the vehicle's base or the point on the road."""
    for kind, booking_id in chain(
        ((visit.kind, visit.booking_id) for visit in halt.done), ((visit.kind, visit.booking_id) for visit in halt.left)
    ):
        row = told.rows.get(booking_id or "")
        if row is not None and halt.location == (row.request.origin if kind == "pickup" else row.request.destination):
            return _halting(end_view(context, row.origin if kind == "pickup" else row.destination))
    return location_view(context, halt.location)


def _halting(place: PlaceRefView) -> PlaceRefView:
    """Where the vehicle halts for a place: at its stop if it has one, where several riders may gather."""
    stop = place.stop
    return place if stop is None else PlaceRefView(stop.id, stop.name, stop.lon, stop.lat)


def _done_view(context: Context, actor: Actor, day: date, visit: DoneVisit, told: Told) -> VisitView:
    view = _left_view(context, actor, day, visit, told)
    return replace(view, done_at=context.moment(day, visit.done_at), outcome=visit.outcome)


def _left_view(context: Context, actor: Actor, day: date, visit: Visit | DoneVisit, told: Told) -> VisitView:
    row = told.rows.get(visit.booking_id or "")
    visit_id = visit.visit_id if isinstance(visit, DoneVisit) else visit.id
    if row is None:
        return VisitView(visit.kind, visit.booking_id, None, None, None, None, None, None, visit_id=visit_id)
    promise = row.promise
    window = window_of(day, promise.pickup_earliest, promise.pickup_latest, context.town.timezone)
    absent = context.moment(day, promise.pickup_earliest + NO_SHOW_WAIT)
    place = end_view(context, row.origin if visit.kind == "pickup" else row.destination)
    return VisitView(
        kind=visit.kind,
        booking_id=row.id,
        rider_name=rider_ref(context, actor, row.rider_id).name,
        party=row.request.party,
        needs=needs_of(context, row),
        promise=window if visit.kind == "pickup" else None,
        done_at=None,
        outcome=None,
        messages=message_views(context, told.beside.messages.get(row.id, ())) if visit.kind == "pickup" else (),
        visit_id=visit_id,
        phone=phone_of(context, actor, row),
        note=note_of(context, actor, row, told.beside),
        no_show_from=absent if visit.kind == "pickup" else None,
        door=None if place.stop is None else place.name,
        connection=_connection(context, row, visit.kind),
    )


def _connection(context: Context, row: BookingRow, kind: str) -> ConnectionView | None:
    """What waits for the rider, or what the rider comes from, at the end of the ride where it is."""
    kept = row.connection
    here = kept is not None and kind == ("dropoff" if kept.kind == "catch" else "pickup")
    return connection_view(context, row.day, kept) if here else None
