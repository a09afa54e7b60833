"""The three real-time feeds by the name of their file."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from google.transit import gtfs_realtime_pb2 as gtfs_rt

from api.feeds.realtime.alerts import alerts
from api.feeds.realtime.cancelled import trip_updates
from api.feeds.realtime.positions import vehicle_positions
from api.service.context import Context

REALTIME: Mapping[str, Callable[[Context, str], gtfs_rt.FeedMessage]] = {
    "vehicle-positions": vehicle_positions,
    "trip-updates": trip_updates,
    "alerts": alerts,
}
