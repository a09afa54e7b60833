"""The files of GOFS that only change with the town's rules, by name."""

from __future__ import annotations

from datetime import date
from typing import Literal, get_args

from api.feeds.calendars import Period, ServiceDays, period_of
from api.feeds.contact import Contact, contact_of, international
from api.feeds.gofs.envelope import VERSION, Data, stated
from api.feeds.gofs.vehicles import vehicle_types
from api.feeds.gofs.zones import operating_rules, served_areas, zone_ids, zones
from api.feeds.gtfs.flex import MINUTES_A_DAY, REAL_TIME, SAME_DAY
from api.feeds.gtfs.lines import all_days
from api.feeds.gtfs.times import gtfs_date
from api.feeds.words import about
from api.town.model import Language, Town
from api.town.schema.fields import WEEKDAYS

FileName = Literal[
    "gofs_versions", "system_information", "service_brands", "vehicle_types", "zones", "operating_rules", "calendars",
    "booking_rules",
]  # fmt: skip
FILES: tuple[FileName, ...] = get_args(FileName)

LANGUAGES: tuple[Language, ...] = ("ja", "en")


def gofs_file(town: Town, name: FileName, language: Language, today: date, base: str) -> Data:
    """The data of one file; `base` is the address of the service, without a slash at its end."""
    contact, period = contact_of(town, f"{base}/"), period_of(today)
    if name == "zones":
        return zones(town, language)
    if name == "operating_rules":
        return operating_rules(town, period)
    if name == "vehicle_types":
        return vehicle_types(town)
    if name == "service_brands":
        return {"service_brands": [{"brand_id": town.id, "brand_name": getattr(contact.name, language)}]}
    if name == "calendars":
        return {"calendars": [_calendar(days, period) for days in all_days(town, period)]}
    if name == "booking_rules":
        return {"booking_rules": [_booking_rule(town, language, contact)]}
    if name == "gofs_versions":
        return {"versions": [{"version": VERSION, "url": f"{base}/feeds/gofs/gofs.json"}]}
    return _system(town, language, contact)


def discovery(base: str) -> Data:
    """gofs.json: where every file is, in each language."""
    return {language: {"feeds": _feeds(base, language)} for language in LANGUAGES}


def _feeds(base: str, language: Language) -> list[Data]:
    at = f"{base}/feeds/gofs/{language}"
    static = [{"name": name, "url": f"{at}/{name}.json"} for name in FILES]
    return [*static, {"name": "wait_time", "url": f"{at}/wait_time"}]


def _system(town: Town, language: Language, contact: Contact) -> Data:
    return stated(
        {
            "language": language,
            "timezone": str(town.timezone),
            "name": getattr(contact.name, language),
            "operator": getattr(contact.name, language),
            "url": contact.url,
            "phone_number": international(contact.phone),
            "email": contact.email,
            "feed_contact_email": contact.email,
        }
    )


def _calendar(days: ServiceDays, period: Period) -> Data:
    return {
        "calendar_id": days.id,
        "days": [WEEKDAYS[day] for day in days.weekdays],
        "start_date": gtfs_date(period.first),
        "end_date": gtfs_date(period.last),
        "excepted_dates": [gtfs_date(day) for day in days.closed],
    }


def _booking_rule(town: Town, language: Language, contact: Contact) -> Data:
    """The same for every ride, as in GTFS."""
    rules, every = town.rules, [zone for area in served_areas(town) for zone in zone_ids(town, area)]
    notice = rules.cutoff_seconds > 0
    return stated(
        {
            "from_zone_ids": every,
            "to_zone_ids": every,
            "booking_type": SAME_DAY if notice else REAL_TIME,
            "prior_notice_duration_min": rules.cutoff_seconds // 60 if notice else None,
            "prior_notice_duration_max": rules.horizon_days * MINUTES_A_DAY if notice else None,
            "message": getattr(about(town), language),
            "phone_number": international(contact.phone),
            "info_url": contact.url,
            "booking_url": contact.booking_url,
        }
    )
