"""Import of a GTFS or GTFS-JP feed into a town's folder, where `api.town.timetable` reads it."""

from api.timetable.bring_in import FeedRefused, Imported, import_timetable

__all__ = ["FeedRefused", "Imported", "import_timetable"]
