"""A fleet that answers requests the moment they appear, at the scale of a city."""

from scheduler.online.fleet import Done, OnlineFleet

__all__ = ["Done", "OnlineFleet"]
