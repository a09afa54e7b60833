"""What came of a day, of a real one and of a simulated one by the same sums."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from api.service.context import Context
from api.service.views import FiguresView
from api.store.bookings import BookingRow, read_bookings
from api.store.requests import refused_by_reason
from api.store.vehicles import vehicle_days_of
from scheduler.model import Vehicle
from scheduler.simulation.results import DayResult, TripResult, TripStatus, figures_of

_STATUS: dict[str, TripStatus] = {
    "confirmed": "booked", "aboard": "aboard", "completed": "completed", "no_show": "no_show", "cancelled": "refused",
}  # fmt: skip


def day_figures(context: Context, day: date) -> FiguresView:
    """See TownService.figures."""
    with context.database.read() as connection:
        rows = read_bookings(connection, context.key, day=day.isoformat())
        refused = refused_by_reason(connection, context.key, day.isoformat())
        driven = vehicle_days_of(connection, context.key, day.isoformat())
        plan = context.plan(connection, day)
    vehicles = [route.vehicle for route in plan.routes]
    metres = {name: one.metres for name, one in driven.items()}
    now = context.now(day)
    hours = {vehicle.id: _worked(vehicle, now) for vehicle in vehicles}
    kept = sum(_was_kept(row) for row in rows if row.status == "completed")
    cancelled = sum(row.status == "cancelled" for row in rows)
    return _figures([_trip(row) for row in rows], metres, vehicles, hours, refused, len(rows), cancelled, kept)


def simulated_figures(result: DayResult, vehicles: Sequence[Vehicle]) -> FiguresView:
    """The figures of a simulated day with this fleet."""
    hours = {vehicle.id: (vehicle.shift_end - vehicle.shift_start) / 3600 for vehicle in vehicles}
    booked = sum(trip.status != "refused" for trip in result.trips)
    kept = sum(not trip.broken for trip in result.trips if trip.status == "completed")
    refused = dict(result.figures.refused)
    return _figures(list(result.trips), result.metres, vehicles, hours, refused, booked, 0, kept)


def _figures(
    trips: Sequence[TripResult],
    metres: Mapping[str, int],
    vehicles: Sequence[Vehicle],
    hours: Mapping[str, float],
    refused: Mapping[str, int],
    booked: int,
    cancelled: int,
    kept: int,
) -> FiguresView:
    sums = figures_of(trips, metres, {vehicle.id: vehicle.capacity.seats for vehicle in vehicles}, hours)
    done = sums.completed
    return FiguresView(
        bookings=booked,
        completed=done,
        cancelled=cancelled,
        no_shows=sums.no_shows,
        refused=dict(refused),
        mean_wait_seconds=round(sums.mean_wait_seconds, 1) if done else None,
        mean_detour=round(sums.mean_detour, 3) if done else None,
        promises_kept=round(kept / done, 4) if done else None,
        vehicle_km=round(sums.vehicle_km, 2),
        riders_per_vehicle_hour=round(sums.riders_per_vehicle_hour, 3) if sums.vehicle_hours else None,
    )


def _trip(row: BookingRow) -> TripResult:
    """A booking in the form of a simulated trip. Those aboard count people: seats and wheelchairs."""
    party = row.request.party
    return TripResult(
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
        broken=bool(row.broken),
    )


def _was_kept(row: BookingRow) -> bool:
    """Told to be broken, it was; and the vehicle that came later than promised without a word broke it too."""
    if row.broken or row.alighted_at is None or row.boarded_at is None:
        return False
    begun, arrived = row.boarded_at - row.request.board_seconds, row.alighted_at - row.request.alight_seconds
    return begun <= row.promise.pickup_latest and arrived <= row.promise.arrival_latest


def _worked(vehicle: Vehicle, now: int) -> float:
    """Hours of the shift that have passed."""
    return max(min(now, vehicle.shift_end) - vehicle.shift_start, 0) / 3600
