"""A town's whole GTFS feed."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from api.feeds.calendars import Period, period_of
from api.feeds.contact import contact_of
from api.feeds.gtfs import flex, lines, publisher
from api.feeds.gtfs.archive import csv_file, version_of, zipped
from api.feeds.gtfs.texts import Row, Texts
from api.town.model import Town


class GtfsFeed(NamedTuple):
    """`version` is another one whenever `content` is."""

    content: bytes
    version: str


def gtfs_feed(town: Town, today: date, served_at: str) -> GtfsFeed:
    """The feed on `today`; `served_at` is the service's own address, for a town that names none."""
    return _feed(town, period_of(today), served_at)


@lru_cache(maxsize=32)
def _feed(town: Town, period: Period, served_at: str) -> GtfsFeed:
    """Kept: a town's rules only change with its folder, which is read when the service starts."""
    contact, texts = contact_of(town, served_at), Texts(town.language)
    tables: dict[str, Iterable[Row]] = {
        "agency": lines.agency(town, contact, texts),
        "stops": flex.stops(town, texts),
        "routes": lines.routes(town, texts),
        "trips": lines.trips(town, period),
        "stop_times": flex.stop_times(town),
        "calendar": lines.calendar(town, period),
        "calendar_dates": lines.calendar_dates(town, period),
        "booking_rules": flex.booking_rules(town, contact, texts),
        "location_groups": flex.location_groups(town, texts),
        "location_group_stops": flex.location_group_stops(town),
        "attributions": publisher.attributions(town, contact, texts),
    }
    files = {f"{name}.txt": csv_file(rows) for name, rows in tables.items()}
    located = flex.locations(town)
    files["locations.geojson"] = json.dumps(located, ensure_ascii=False).encode() if located else b""
    about = publisher.feed_info(town, contact, period, texts)
    files["translations.txt"] = csv_file(texts.translations)
    version = version_of(files | {"feed_info.txt": csv_file([about])})
    files["feed_info.txt"] = csv_file([about | {"feed_version": version}])
    return GtfsFeed(zipped(files), version)
