"""Limits that follow a route's new times: the margin below a promise given up only where an order needs it."""

from __future__ import annotations

from dataclasses import replace

from scheduler.dispatch.letting_out import limits_for
from scheduler.dispatch.workspace import Workspace, with_routes
from scheduler.model import Booking, Plan, Promise, Route


def up_to_promise(booking: Booking) -> Promise:
    """The booking's limits with the margin below its promise given up."""
    limits, promise = booking.limits, booking.promise
    return Promise(
        limits.pickup_earliest,
        max(limits.pickup_latest, promise.pickup_latest),
        max(limits.arrival_latest, promise.arrival_latest),
        max(limits.ride_limit, promise.ride_limit),
    )


def all_up_to_promise(plan: Plan, route: Route) -> dict[str, Booking]:
    """The plan's bookings, those that the route visits with limits up to their promise."""
    bookings = dict(plan.bookings)
    for key in {visit.booking_id for visit in route.visits if visit.booking_id is not None}:
        bookings[key] = replace(bookings[key], limits=up_to_promise(bookings[key]))
    return bookings


def fitted(plan: Plan, work: Workspace, number: int, route: Route) -> Plan:
    """`plan` with this route for vehicle `number`, its riders' limits let out where its times need it.

    `work` is the workspace that the route's times come from.
    """
    bookings, boarded = dict(plan.bookings), dict(work.start(number).boarded)
    for visit in route.visits:
        if visit.booking_id is not None:
            booking = bookings[visit.booking_id]
            if visit.kind == "pickup":
                boarded[booking.id] = visit.begin + visit.service
            bookings[booking.id] = limits_for(booking, visit, boarded.get(booking.id))
    routes = tuple(route if n == number else old for n, old in enumerate(plan.routes))
    return with_routes(replace(plan, bookings=bookings), routes)
