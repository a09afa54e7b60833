"""Confirming an offer and cancelling a booking."""

from __future__ import annotations

from dataclasses import replace

from scheduler.dispatch.limits import planned_limits
from scheduler.dispatch.outcome import CommandRefused, OfferGone, Outcome
from scheduler.dispatch.rescue import settle
from scheduler.dispatch.workspace import Workspace, with_routes
from scheduler.model import Booking, Event, Offer, Plan, Route
from scheduler.travel import MatrixTravel, PlaneTravel


def confirm(plan: Plan, offer: Offer, booking_id: str, now: int, travel: MatrixTravel | PlaneTravel) -> Outcome:
    """Makes the offer a booking, on whichever vehicle carries it cheapest now.

    Raises OfferGone with `offer_expired`, or `offer_gone` when the plan no longer has room for exactly
    this promise; CommandRefused with `already_booked` when the id is taken.
    """
    if now > offer.expires_at:
        raise OfferGone("offer_expired", {"expired_at": offer.expires_at})
    if booking_id in plan.bookings:
        raise CommandRefused("already_booked")
    work, settled = settle(plan, now, travel.arrays)
    limits = planned_limits(offer.promise, offer.direct_seconds)
    vehicle = work.place(offer.request, limits)
    if vehicle is None:
        raise OfferGone("offer_gone")
    booking = Booking(booking_id, offer.request, offer.promise, limits, "")
    return placed(work, settled, vehicle, booking, "booked")


def placed(work: Workspace, settled: Outcome, vehicle: int, booking: Booking, kind: str) -> Outcome:
    """The settled plan with `booking` where `work` holds it as the candidate; `kind` is the event that tells of it."""
    route, plan = work.route(vehicle, name=booking.id), settled.plan
    booking = replace(booking, vehicle_id=route.vehicle.id)
    routes = tuple(route if v == vehicle else old for v, old in enumerate(plan.routes))
    plan = with_routes(replace(plan, bookings={**plan.bookings, booking.id: booking}), routes)
    planned = {visit.kind: visit.begin for visit in route.visits if visit.booking_id == booking.id}
    data = {"planned_pickup": planned["pickup"], "planned_arrival": planned["dropoff"]}
    return Outcome(plan, (*settled.events, Event(kind, work.now, booking.id, route.vehicle.id, data)))


def cancel(plan: Plan, booking_id: str, now: int, travel: MatrixTravel | PlaneTravel) -> Outcome:
    """Takes a booking that is not yet aboard out of the plan.

    Raises CommandRefused with `unknown_booking`, or `not_cancellable` once the rider is aboard.
    """
    booking = plan.bookings.get(booking_id)
    if booking is None:
        raise CommandRefused("unknown_booking")
    if booking.status != "confirmed":
        raise CommandRefused("not_cancellable")
    plan = without_booking(plan, booking_id, now, travel)
    work, settled = settle(plan, now, travel.arrays)
    event = Event("cancelled", now, booking_id, booking.vehicle_id)
    return Outcome(work.current_plan(), (event, *settled.events))


def without_booking(plan: Plan, booking_id: str, now: int, travel: MatrixTravel | PlaneTravel) -> Plan:
    """The plan without the booking and its visits."""
    routes = tuple(_without(route, booking_id, now, travel) for route in plan.routes)
    bookings = {key: booking for key, booking in plan.bookings.items() if key != booking_id}
    return replace(plan, routes=routes, bookings=bookings)


def _without(route: Route, booking_id: str, now: int, travel: MatrixTravel | PlaneTravel) -> Route:
    visits = tuple(visit for visit in route.visits if visit.booking_id != booking_id)
    if len(visits) == len(route.visits):
        return route
    fixed = route.visits[: route.committed]
    committed = sum(visit.booking_id != booking_id for visit in fixed)
    route = replace(route, visits=visits, committed=committed)
    if committed or not fixed:
        return route
    if route.departed_at is not None:
        # It is under way to a stop where nobody waits any more: it is free once it gets there.
        there = fixed[0].location
        planned = route.departed_at + travel.time(route.location, there)
        ready = max(now, planned if route.eta is None else route.eta)
        return replace(route, location=there, ready=ready, departed_at=None, eta=None)
    return replace(route, arrived_at=None, ready=max(route.ready, now))
