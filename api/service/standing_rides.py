"""The rides of a standing booking: what is asked for on a day, and what is booked already."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.ask import ask
from api.service.context import Context
from api.service.views import OfferView
from api.service.wishes import Point, WayHome, Wish
from api.store.bookings import BookingRow, End, read_booking, read_bookings, ways_home
from api.store.standing import DayRow, StandingRow, Trip

ACTOR = "standing"
"""Who books: the same name in every process, so that all use the same idempotency keys."""


class NoRoom(Exception):
    """No ride can be had at the time; `reason` is the slug of the problem that says so."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def actor_for(row: StandingRow) -> Actor:
    """Who asks and books on behalf of the rider."""
    return Actor(ACTOR, "resident", "定期予約", rider_ids=(row.rider_id,))


def offers_for(context: Context, row: StandingRow, day: date, reference: str) -> tuple[OfferView, WayHome | None]:
    """The offer nearest to the wish, and the way home. Raises NoRoom, or ServiceProblem for a rule that forbids it."""
    trip, moment = row.trip, context.moment(day, row.trip.minutes * 60)
    depart, arrive = (moment, None) if trip.mode == "depart" else (None, moment)
    ends = _asked(trip.origin), _asked(trip.destination)
    wish = Wish(*ends, trip.party, depart, arrive, row.rider_id, trip.needs)
    answer = ask(context, actor_for(row), wish, reference)
    if not answer.offers:
        why = answer.refusal.data.get("why") if answer.refusal else None
        raise NoRoom("no_vehicle" if why == "no_vehicle" else "no_capacity")
    outward = answer.offers[0 if trip.mode == "depart" else -1]  # they come soonest first
    if trip.way_home == "none":
        return outward, None
    if trip.way_home == "open":
        return outward, WayHome(None)
    leave = max(context.moment(day, trip.way_home * 60), outward.latest_arrival)
    home = ask(context, actor_for(row), Wish(*ends[::-1], trip.party, leave, None, row.rider_id, trip.needs))
    if not home.offers:
        raise NoRoom("no_way_home")
    return outward, WayHome(home.offers[0].offer_id)


def same_ride(context: Context, connection: Connection, row: StandingRow, day: date) -> str | None:
    """The same ride that its rider has booked for that day already: nobody wants to be fetched twice."""
    rows = read_bookings(connection, context.key, day=day.isoformat(), riders=[row.rider_id])
    alike = [one for one in rows if one.status == "confirmed" and _alike(one, row.trip)]
    if row.trip.way_home != "none":
        home = ways_home(connection, context.key, alike)
        alike = [one for one in alike if one.id in home]
    return alike[0].id if alike else None


def _alike(booking: BookingRow, trip: Trip) -> bool:
    seconds = trip.minutes * 60
    wished = (seconds, None) if trip.mode == "depart" else (None, seconds)
    asked = booking.request
    ends = (booking.origin, booking.destination) == (trip.origin, trip.destination)
    return ends and asked.party == trip.party and (asked.depart_after, asked.arrive_by) == wished


def booking_of(context: Context, connection: Connection, day: DayRow) -> BookingRow | None:
    """The outward booking of a day, whatever became of it."""
    return None if day.booking_id is None else read_booking(connection, context.key, day.booking_id)


def live(context: Context, connection: Connection, day: DayRow) -> bool:
    """True when the ride of a day was booked and not cancelled since."""
    booking = booking_of(context, connection, day)
    return booking is not None and booking.status != "cancelled"


def _asked(end: End) -> str | Point:
    return Point(end.lon, end.lat) if end.place_id is None else end.place_id
