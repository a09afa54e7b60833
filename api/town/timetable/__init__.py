"""The departures and arrivals of other services at a town's places, from the GTFS files in its folder `timetable/`."""

from api.town.timetable.model import NO_TIMETABLE, Call, CallKind, Sighting, Timetable

__all__ = ["NO_TIMETABLE", "Call", "CallKind", "Sighting", "Timetable"]
