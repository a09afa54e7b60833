"""Erases a rider who asks for it: what must be kept of past rides stays, and is nobody's."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.bookings import cancel
from api.service.context import Context
from api.service.privacy.coarse import coarsening
from api.service.privacy.export import names_of
from api.service.problems import ServiceProblem
from api.service.record.record import Record
from api.store.audit import append
from api.store.bookings import BookingRow, read_bookings
from api.store.day_figures import keep_day_figures
from api.store.erasing import end_standing_of, erase_rows
from api.store.rider_rows import RiderRows, exported
from api.store.sweeping import sweep


@dataclass(frozen=True, slots=True)
class ErasedView:
    """`rides` were made nobody's, `cancelled` before that. `in_folder` says that the town's own list still names the
    rider; `swept` that the database was written anew, so that its file holds nothing that was deleted."""

    rider_id: str
    rides: int
    cancelled: int
    in_folder: bool
    swept: bool


def erase(context: Context, record: Record, actor: Actor, rider_id: str, cancel_rides: bool = False) -> ErasedView:
    """Erases a rider. Raises unknown_rider, and rider_has_rides while there are rides of today or later: those that can
    be are cancelled first when that is asked for."""
    person = context.people.get(rider_id)
    words = names_of(person)
    with context.database.read() as connection:
        known = exported(connection, RiderRows(connection, context.key, rider_id)).keys()
    if person is None and not known:
        raise ServiceProblem("unknown_rider", {"rider_id": rider_id})
    if person is None and known == {"audit"}:  # erased before: the database may have been in use then
        return ErasedView(rider_id, 0, 0, False, sweep(context.database))
    cancelled = _cancel_open(context, actor, rider_id, cancel_rides)
    days = _keep_figures(context, record, rider_id)
    blank = coarsening(context)
    with context.database.write() as connection:
        found = RiderRows(connection, context.key, rider_id, words)
        if _open(context, connection, rider_id):
            raise ServiceProblem("rider_has_rides", {"rider_id": rider_id})
        rides = erase_rows(connection, found, blank, context.real_now())
        facts = {"rides": rides, "cancelled": cancelled}
        append(connection, context.key, actor.id, "rider.erase", rider_id, facts)
    context.people.forget()
    for day in days:
        record.forget(day)
    return ErasedView(rider_id, rides, cancelled, rider_id in context.town.residents, sweep(context.database))


def _open(context: Context, connection: Connection, rider_id: str) -> list[BookingRow]:
    """Rides of today and later that were not cancelled."""
    rows = read_bookings(connection, context.key, from_day=context.today().isoformat(), riders=[rider_id])
    return [row for row in rows if row.status != "cancelled"]


def _cancel_open(context: Context, actor: Actor, rider_id: str, cancel_rides: bool) -> int:
    with context.database.read() as connection:
        rows = _open(context, connection, rider_id)
    fixed = [row for row in rows if row.status != "confirmed"]
    if fixed or (rows and not cancel_rides):
        shown = [row.day for row in fixed or rows]
        raise ServiceProblem("rider_has_rides", {"rider_id": rider_id, "days": sorted(set(shown))})
    with context.database.write() as connection:
        end_standing_of(connection, context.key, rider_id)
    for row in rows:
        cancel(context, replace(actor, role="dispatcher"), row.id)
    return len(rows)


def _keep_figures(context: Context, record: Record, rider_id: str) -> list[date]:
    """Keeps the figures of the rider's past days, in which it is counted where the rider lived and how old."""
    with context.database.read() as connection:
        days = [date.fromisoformat(day) for day in RiderRows(connection, context.key, rider_id).days]
    past = [day for day in days if day < context.today()]
    for day in past:
        counted = record.day(day)
        with context.database.write() as connection:
            keep_day_figures(connection, context.key, day.isoformat(), counted)
    return past
