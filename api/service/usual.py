"""What a rider usually does, so that a few taps are enough to do it again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

from api.service.actors import Actor
from api.service.context import Context
from api.service.favourites import favourite_views
from api.service.places import end_view
from api.service.resident_views import TripView, UsualView
from api.service.riders import home_of, needs_of, resident_for
from api.service.views import PlaceRefView
from api.store.bookings import BookingRow, read_bookings
from scheduler.rules import is_closed, service_days

MOST_RECENT = 6
MOST_TRIPS = 6
MOST_DAYS = 8

LOOK_BACK = timedelta(days=400)
"""What was done more than a year ago is not usual."""


def usual(context: Context, actor: Actor, rider_id: str) -> UsualView:
    """See Resident.usual."""
    person = resident_for(context, actor, rider_id)
    since = (context.today() - LOOK_BACK).isoformat()
    with context.database.read() as connection:
        booked = read_bookings(connection, context.key, from_day=since, riders=[person.id])
        favourites = favourite_views(context, connection, person.id)
    rows = [row for row in reversed(booked) if row.status != "cancelled"]
    last = max(rows, key=lambda row: row.booked_at, default=None)
    home = home_of(context, person).location
    return UsualView(
        favourites=favourites,
        recent=_recent(context, rows, {person.home, *(view.id for view in favourites if view.id)}),
        party=None if last is None else last.request.party,
        needs=None if last is None else needs_of(context, last),
        trips=_trips(context, rows),
        service_days=_service_days(context, home),
        closed_days=_closed_days(context, home),
    )


def _recent(context: Context, rows: Sequence[BookingRow], left_out: set[str]) -> tuple[PlaceRefView, ...]:
    """The places gone to or from, last used first, then by how often. A point on the map has no name to go by."""
    ends = [
        (row.day, end)
        for row in rows
        for end in (row.destination, row.origin)
        if end.place_id and end.place_id not in left_out and context.people.place(end.place_id)
    ]
    times = Counter(end.place_id for _, end in ends)
    last_day: dict[str | None, str] = {}
    by_place = {end.place_id: end for _, end in reversed(ends)}
    for day, end in ends:
        last_day[end.place_id] = max(day, last_day.get(end.place_id, ""))
    order = sorted(by_place, key=lambda name: (last_day[name], times[name]), reverse=True)
    return tuple(end_view(context, by_place[name]) for name in order[:MOST_RECENT])


def _trips(context: Context, rows: Sequence[BookingRow]) -> tuple[TripView, ...]:
    """Rides that differ in weekday, ends or time, newest first, each with its way home."""
    homeward = {row.outward_id: row for row in rows if row.outward_id is not None}
    trips: dict[tuple[object, ...], TripView] = {}
    for row in rows:
        if row.outward_id is None:
            trip = _trip(context, row, homeward.get(row.id))
            trips.setdefault((trip.weekday, trip.origin, trip.destination, trip.mode, trip.minutes), trip)
    return tuple(trips.values())[:MOST_TRIPS]


def _trip(context: Context, row: BookingRow, home: BookingRow | None) -> TripView:
    day, arrive_by = date.fromisoformat(row.day), row.request.arrive_by
    time = row.promise.pickup_earliest if arrive_by is None else arrive_by
    return TripView(
        booking_id=row.id,
        day=day,
        weekday=day.weekday(),
        origin=end_view(context, row.origin),
        destination=end_view(context, row.destination),
        party=row.request.party,
        needs=needs_of(context, row),
        mode="depart" if arrive_by is None else "arrive",
        minutes=time // 60,
        way_home=_way_home(home),
    )


def _way_home(home: BookingRow | None) -> Literal["none", "open"] | int:
    if home is None:
        return "none"
    return "open" if home.kind == "open_return" else home.promise.pickup_earliest // 60


def _service_days(context: Context, home: int) -> tuple[date, ...]:
    """The next days with a line to the rider's home; today only while it can still be booked."""
    rules, today = context.rules(), context.today()
    days = service_days(rules, today, home, home, MOST_DAYS + 1)
    closes = max((line.closes for line in rules.lines if home in line.locations), default=0)
    over = context.now(today) + rules.cutoff_seconds >= closes
    return tuple(day for day in days if not (over and day == today))[:MOST_DAYS]


def _closed_days(context: Context, home: int) -> tuple[date, ...]:
    """Days within the horizon on which a line to the rider's home would run, were the service not closed."""
    rules, today = context.rules(), context.today()
    weekdays = {weekday for line in rules.lines if home in line.locations for weekday in line.weekdays}
    days = (today + timedelta(days=ahead) for ahead in range(rules.horizon_days + 1))
    return tuple(day for day in days if day.weekday() in weekdays and is_closed(rules, day))
