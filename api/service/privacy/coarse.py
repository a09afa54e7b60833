"""Where an end of a ride was, as far as it may be known of somebody unknown: a public place, or just the town."""

from __future__ import annotations

from api.service.context import Context
from api.store.blanking import Blank
from api.store.bookings import End


def coarsening(context: Context) -> Blank:
    """Homes and points on the map become the middle of the town; shops, clinics and stations stay."""
    town = context.town
    lon, lat = town.centre
    middle = town.snap(lon, lat)
    location = int(town.locations.nearest(lon, lat)[0]) if middle is None else middle

    def of(end: End) -> tuple[End, int | None]:
        place = town.places.get(end.place_id or "")
        if place is not None and place.kind != "home":
            return end, None
        return End(None, lon, lat), location

    return Blank(of, location)
