"""Rides whose connection has gone from the timetable, or leaves or comes at a time at which the promise misses it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from api.service.alerts.looking import Look
from api.service.alerts.promises import CALL
from api.service.alerts.views import ActionView, AlertView
from api.service.connections import CALLS
from api.service.views import RiderRefView
from api.store.bookings import BookingRow
from api.store.connections import KeptConnection
from api.town.model import Words

SOON_SECONDS = 3 * 3600
"""A ride before this must be talked about now."""

SEE = Words("予約を見る", "See the booking")


def connection_alerts(look: Look) -> Iterator[AlertView]:
    """One alert a booking that has not ended."""
    for row in look.tied:
        kept = row.connection
        if kept is not None and row.status in ("confirmed", "aboard"):
            now_at = _runs_at(look, kept)
            if now_at is None or _missed(look, row, kept, now_at):
                yield _alert(look, row, kept, now_at)


def _runs_at(look: Look, kept: KeptConnection) -> datetime | None:
    """When the timetable of today has it; None when it does not run any more."""
    day = date.fromisoformat(kept.date)
    found = look.context.town.timetable.find(CALLS[kept.kind], kept.trip_id, kept.stop_id, day)
    return None if found is None else found.at.astimezone(look.context.town.timezone)


def _missed(look: Look, row: BookingRow, kept: KeptConnection, now_at: datetime) -> bool:
    """It leaves earlier than it was promised for, or arrives later."""
    promised = look.context.moment(row.day, kept.at)
    return now_at < promised if kept.kind == "catch" else now_at > promised


def _alert(look: Look, row: BookingRow, kept: KeptConnection, now_at: datetime | None) -> AlertView:
    rider, pickup = look.rider(row.rider_id), look.context.moment(row.day, row.promise.pickup_earliest)
    soon = (pickup - look.context.clock.now()).total_seconds() < SOON_SECONDS
    return AlertView(
        # A time that moves again is a new thing to be told.
        alert_id=f"connection:{row.id}:{'gone' if now_at is None else f'{now_at:%H%M}'}",
        kind="connection_lost",
        severity=3 if soon else 2 if row.day == look.day.isoformat() else 1,
        at=pickup,
        words=_words(look, row, kept, now_at, rider),
        action=ActionView(
            "call" if rider.phone else "open",
            CALL if rider.phone else SEE,
            panel=None if rider.phone else "booking",
            booking_id=row.id,
            rider_id=rider.id,
            phone=rider.phone,
        ),
        vehicle_id=row.vehicle_id,
        booking_id=row.id,
        rider=rider,
    )


def _words(look: Look, row: BookingRow, kept: KeptConnection, now_at: datetime | None, rider: RiderRefView) -> Words:
    at = look.context.moment(row.day, kept.at)
    name, catch = rider.name or rider.id, kept.kind == "catch"
    day_ja = "" if row.day == look.day.isoformat() else f"{at.month}月{at.day}日 "
    day_en = "" if row.day == look.day.isoformat() else f"on {at:%-d %b} "
    ja = f"{name}さんが{'乗り継ぐ' if catch else '乗ってくる'}{day_ja}{at:%H:%M} の{kept.line.ja}"
    en = f"{kept.line.en} {day_en}at {at:%H:%M}, which {name} {'is to catch' if catch else 'comes by'},"
    if now_at is None:
        return Words(f"{ja}は時刻表になくなりました。", f"{en} is no longer in the timetable.")
    verb = Words("発", "leaves") if catch else Words("着", "arrives")
    return Words(f"{ja}は {now_at:%H:%M} {verb.ja}に変わりました。", f"{en} now {verb.en} at {now_at:%H:%M}.")
