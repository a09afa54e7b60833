"""Connections, departures and arrivals as the service answers them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from api.store.connections import ConnectionKind
from api.town.model import Words


@dataclass(frozen=True, slots=True)
class ConnectionView:
    """What a ride is in time for (catch), or waits for (meet): `at` is the departure, or the arrival, of a trip of
    another service at a stop. `towards` is where it goes, of an arrival where it comes from."""

    kind: ConnectionKind
    trip_id: str
    stop_id: str
    date: datetime.date
    at: datetime.datetime
    change_seconds: int
    line: Words
    towards: Words
    stop: Words


@dataclass(frozen=True, slots=True)
class DepartureView:
    """A trip that leaves from a place, or arrives there. `date` is its own service day."""

    trip_id: str
    stop_id: str
    date: datetime.date
    at: datetime.datetime
    line: Words
    towards: Words
    stop: Words
