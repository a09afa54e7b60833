"""What came of a day, of a real one and of a simulated one by the same sums."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from api.service.context import Context
from api.service.views import FiguresView
from api.store.bookings import BookingRow, read_bookings
from api.store.requests import refused_by_reason
from api.store.vehicles import vehicle_days_of
from scheduler.model import Vehicle
from scheduler.simulation.figures import DayTally, Rates, figures, tally
from scheduler.simulation.results import DayResult, TripResult, TripStatus, came_late

_STATUS: dict[str, TripStatus] = {
    "confirmed": "booked", "aboard": "aboard", "completed": "completed", "no_show": "no_show", "cancelled": "cancelled",
}  # fmt: skip


def day_figures(context: Context, day: date) -> FiguresView:
    """See TownService.figures."""
    with context.database.read() as connection:
        rows = read_bookings(connection, context.key, day=day.isoformat())
        refused = refused_by_reason(connection, context.key, day.isoformat())
        driven = vehicle_days_of(connection, context.key, day.isoformat())
        plan = context.plan(connection, day)
    now = context.now(day)
    vehicles = [worked(route.vehicle, now) for route in plan.routes]
    result = DayResult(
        day.isoformat(), [trip_of(row) for row in rows], {name: one.metres for name, one in driven.items()}
    )
    return _view(tally(result, vehicles), refused)


def _view(counted: DayTally, refused: Mapping[str, int]) -> FiguresView:
    values = figures([counted], Rates())
    return FiguresView(
        bookings=counted.accepted,
        completed=counted.completed,
        cancelled=counted.cancelled,
        no_shows=counted.no_shows,
        refused=dict(sorted(refused.items())),
        mean_wait_seconds=_rounded(values["wait_mean"], 1),
        mean_detour=_rounded(values["detour_mean"], 3),
        promises_kept=round(counted.kept / counted.completed, 4) if counted.completed else None,
        vehicle_km=round(values["vehicle_km"] or 0.0, 2),
        riders_per_vehicle_hour=_rounded(values["riders_per_vehicle_hour"], 3),
    )


def _rounded(value: float | None, digits: int) -> float | None:
    return None if value is None else round(value, digits)


def trip_of(row: BookingRow) -> TripResult:
    """A booking in the form of a simulated trip. Those aboard count people: seats and wheelchairs.

    Told to be broken, a promise was; and the vehicle that came later than promised without a word broke it too.
    """
    party = row.request.party
    trip = TripResult(
        request_id=row.request.id,
        rider_id=row.rider_id,
        origin=row.request.origin,
        destination=row.request.destination,
        riders=party.seats + party.wheelchairs,
        asked_at=0,
        direct_seconds=row.direct_seconds,
        status=_STATUS[row.status],
        vehicle_id=row.vehicle_id,
        promise=row.promise,
        boarded_at=row.boarded_at,
        alighted_at=row.alighted_at,
        party=party,
    )
    trip.broken = bool(row.broken) or came_late(trip, row.request.board_seconds, row.request.alight_seconds)
    return trip


def worked(vehicle: Vehicle, now: int) -> Vehicle:
    """The vehicle with the part of its shift that has passed."""
    return replace(vehicle, shift_end=max(min(now, vehicle.shift_end), vehicle.shift_start))
