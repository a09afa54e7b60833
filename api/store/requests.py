"""Wishes as they were asked, and the offers made for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select, update

from api.store.bookings import End, Needs
from api.store.connections import KeptConnection
from api.store.plan_codec import plain, rebuilt
from api.store.tables import offers, requests
from scheduler.model import Offer, Request
from scheduler.rules import RiderFacts

_ADD_REQUEST, _ADD_OFFERS = insert(requests), insert(offers)
_HERE = (offers.c.town == bindparam("here")) & (offers.c.id == bindparam("offer"))
_OFFER = (
    select(offers.c.body, offers.c.booking_id, offers.c.day.label("offered"), requests)
    .join(requests, requests.c.id == offers.c.request_id)
    .where(_HERE)
)
_USED = (
    select(offers.c.booking_id)
    .where(
        offers.c.town == bindparam("here"),
        offers.c.request_id == bindparam("wish"),
        offers.c.booking_id.is_not(None),
    )
    .limit(1)
)
_USE = update(offers).where(_HERE, offers.c.booking_id.is_(None))
"""Written once: every booking asks these."""


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A wish. `asked_at` is in seconds since the midnight of its service day, negative on an earlier day."""

    id: str
    day: str
    rider_id: str
    actor_id: str
    asked_at: int
    request: Request | None
    rider: RiderFacts
    origin: End
    destination: End
    reason: str | None = None
    reference: str | None = None
    needs: Needs | None = None
    connection: KeptConnection | None = None


@dataclass(frozen=True, slots=True)
class OfferRow:
    """An offer for a service day, with the wish it answers; `booking_id` once it was used."""

    offer: Offer
    day: str
    asked: RequestRow
    booking_id: str | None


def add_request(connection: Connection, town: str, row: RequestRow, made: Sequence[tuple[str, Offer]]) -> None:
    """A wish with the offers it got, each with its day."""
    values = {
        "town": town,
        "id": row.id,
        "day": row.day,
        "rider_id": row.rider_id,
        "actor_id": row.actor_id,
        "asked_at": row.asked_at,
        "request": None if row.request is None else plain(row.request),
        "rider": plain(row.rider),
        "places": [list(row.origin), list(row.destination)],
        "reason": row.reason,
        "reference": row.reference,
        "needs": None if row.needs is None else row.needs._asdict(),
        "connection": None if row.connection is None else plain(row.connection),
    }
    connection.execute(_ADD_REQUEST, values)
    if made:
        bodies = [
            {"town": town, "id": offer.id, "request_id": row.id, "day": day, "body": plain(offer)}
            for day, offer in made
        ]
        connection.execute(_ADD_OFFERS, bodies)


def read_offer(connection: Connection, town: str, offer_id: str) -> OfferRow | None:
    """An offer of the town."""
    row = connection.execute(_OFFER, {"here": town, "offer": offer_id}).one_or_none()
    return None if row is None else OfferRow(rebuilt(Offer, row.body), row.offered, _read(row), row.booking_id)


def use_offer(connection: Connection, town: str, request_id: str, offer_id: str, booking_id: str) -> bool:
    """Marks an offer as used; False when it, or another offer for the same wish, already was."""
    if used_by(connection, town, request_id) is not None:
        return False
    values = {"booking_id": booking_id, "here": town, "offer": offer_id}
    return connection.execute(_USE, values).rowcount == 1


def used_by(connection: Connection, town: str, request_id: str) -> str | None:
    """The booking an offer for this wish became."""
    return connection.scalar(_USED, {"here": town, "wish": request_id})


def day_requests(connection: Connection, town: str, day: str) -> list[RequestRow]:
    """A service day's wishes in the order they were asked."""
    query = select(requests).where(requests.c.town == town, requests.c.day == day)
    return [_read(row) for row in connection.execute(query.order_by(requests.c.asked_at, requests.c.id))]


def refused_by_reason(connection: Connection, town: str, day: str) -> dict[str, int]:
    """How many wishes of a day got no offer, by reason."""
    query = (
        select(requests.c.reason, func.count().label("wishes"))
        .where(requests.c.town == town, requests.c.day == day, requests.c.reason.is_not(None))
        .group_by(requests.c.reason)
        .order_by(requests.c.reason)
    )
    return {row.reason: row.wishes for row in connection.execute(query)}


def references(connection: Connection, town: str, days: Sequence[str]) -> dict[str, bool]:
    """The askers' own names of the wishes for some days, and whether each became a booking."""
    booked = select(offers.c.request_id).where(offers.c.town == town, offers.c.booking_id.is_not(None))
    query = select(requests.c.reference, requests.c.id.in_(booked).label("booked")).where(
        requests.c.town == town, requests.c.day.in_(days), requests.c.reference.is_not(None)
    )
    return {row.reference: bool(row.booked) for row in connection.execute(query)}


def _read(row: Row[Any]) -> RequestRow:
    origin, destination = row.places
    return RequestRow(
        id=row.id,
        day=row.day,
        rider_id=row.rider_id,
        actor_id=row.actor_id,
        asked_at=row.asked_at,
        request=None if row.request is None else rebuilt(Request, row.request),
        rider=rebuilt(RiderFacts, row.rider),
        origin=End(*origin),
        destination=End(*destination),
        reason=row.reason,
        reference=row.reference,
        needs=None if row.needs is None else Needs(**row.needs),
        connection=None if row.connection is None else rebuilt(KeptConnection, row.connection),
    )
