"""The files of GOFS 1.0 as forms: what is required, of what type, and nothing else.

Source: github.com/MobilityData/GOFS, reference.md, "Field Definitions", version 1.0.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator


def _zone(value: str) -> str:
    assert value in available_timezones()
    return value


def _day(value: str) -> str:
    assert datetime.strptime(value, "%Y%m%d")
    return value


Id = Annotated[str, StringConstraints(pattern=r"^\S+$")]
Text = Annotated[str, StringConstraints(min_length=1)]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+(/\S*)?$")]
Time = Annotated[str, StringConstraints(pattern=r"^\d?\d:[0-5]\d:[0-5]\d$")]
Day = Annotated[str, StringConstraints(pattern=r"^\d{8}$"), AfterValidator(_day)]
Phone = Annotated[str, StringConstraints(pattern=r"^\+\d+$")]
Mail = Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+$")]
Whole = Annotated[int, Field(ge=0)]
Language = Literal["ja", "en"]
Pair = Annotated[list[float], Field(min_length=2, max_length=2)]


class Form(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Envelope(Form):
    last_updated: Annotated[int, Field(ge=1_450_155_600)]
    ttl: Whole
    version: Literal["1.0"]
    data: Any


class Feed(Form):
    name: Literal[
        "gofs_versions", "system_information", "service_brands", "vehicle_types", "zones", "operating_rules",
        "calendars", "fares", "wait_time", "booking_rules", "realtime_booking",
    ]  # fmt: skip
    url: Url


class Feeds(Form):
    feeds: Annotated[list[Feed], Field(min_length=1)]


class Version(Form):
    version: Text
    url: Url


class Versions(Form):
    versions: Annotated[list[Version], Field(min_length=1)]


class System(Form):
    language: Language
    timezone: Annotated[str, AfterValidator(_zone)]
    name: Text
    short_name: Text | None = None
    operator: Text | None = None
    url: Url | None = None
    subscribe_url: Url | None = None
    start_date: Day | None = None
    phone_number: Phone | None = None
    email: Mail | None = None
    feed_contact_email: Mail | None = None


class Brand(Form):
    brand_id: Id
    brand_name: Text
    brand_color: str | None = None
    brand_text_color: str | None = None


class Brands(Form):
    service_brands: Annotated[list[Brand], Field(min_length=1)]


class VehicleType(Form):
    vehicle_type_id: Id
    max_capacity: Whole | None = None
    wheelchair_boarding: (
        Literal["boarding_accessible", "boarding_inaccessible", "boarding_accessible_with_assistance"] | None
    ) = None


class VehicleTypes(Form):
    vehicle_types: Annotated[list[VehicleType], Field(min_length=1)]


class Polygon(Form):
    type: Literal["Polygon"]
    coordinates: Annotated[list[Annotated[list[Pair], Field(min_length=4)]], Field(min_length=1)]


class ZoneProperties(Form):
    name: Text | None = None


class Zone(Form):
    type: Literal["Feature"]
    zone_id: Id
    geometry: Polygon
    properties: ZoneProperties


class ZoneCollection(Form):
    type: Literal["FeatureCollection"]
    features: Annotated[list[Zone], Field(min_length=1)]


class Zones(Form):
    zones: ZoneCollection


class OperatingRule(Form):
    from_zone_id: Id
    to_zone_id: Id
    start_pickup_window: Time | None = None
    end_pickup_window: Time | None = None
    end_dropoff_window: Time | None = None
    calendars: Annotated[list[Id], Field(min_length=1)]
    brand_id: Id | None = None
    vehicle_type_id: Annotated[list[Id], Field(min_length=1)]
    fare_id: Id | None = None

    @model_validator(mode="after")
    def _windows(self) -> OperatingRule:
        ends = self.end_pickup_window is not None or self.end_dropoff_window is not None
        assert (self.start_pickup_window is not None) == ends
        return self


class OperatingRules(Form):
    operating_rules: Annotated[list[OperatingRule], Field(min_length=1)]


class Calendar(Form):
    calendar_id: Id
    days: list[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]] | None = None
    start_date: Day
    end_date: Day
    excepted_dates: list[Day] | None = None

    @model_validator(mode="after")
    def _order(self) -> Calendar:
        assert self.start_date <= self.end_date
        return self


class Calendars(Form):
    calendars: Annotated[list[Calendar], Field(min_length=1)]


class BookingRule(Form):
    from_zone_ids: Annotated[list[Id], Field(min_length=1)]
    to_zone_ids: list[Id] | None = None
    booking_type: Literal[0, 1, 2]
    prior_notice_duration_min: Whole | None = None
    prior_notice_duration_max: Whole | None = None
    prior_notice_last_day: Whole | None = None
    prior_notice_last_time: Time | None = None
    prior_notice_start_day: Whole | None = None
    prior_notice_start_time: Time | None = None
    prior_notice_calendar_id: Id | None = None
    message: Text | None = None
    pickup_message: Text | None = None
    drop_off_message: Text | None = None
    phone_number: Phone | None = None
    info_url: Url | None = None
    booking_url: Url | None = None

    @model_validator(mode="after")
    def _notices(self) -> BookingRule:
        notice = self.booking_type == 1
        assert (self.prior_notice_duration_min is not None) == notice
        assert self.prior_notice_duration_max is None or notice
        assert (self.prior_notice_last_day is not None) == (self.booking_type == 2)
        assert (self.prior_notice_last_day is None) == (self.prior_notice_last_time is None)
        assert (self.prior_notice_start_day is None) == (self.prior_notice_start_time is None)
        if self.booking_type == 0 or self.prior_notice_duration_max is not None:
            assert self.prior_notice_start_day is None
        assert self.prior_notice_calendar_id is None or self.booking_type == 2
        return self


class BookingRules(Form):
    booking_rules: list[BookingRule]


class WaitTime(Form):
    brand_id: Id
    wait_time: Whole


class WaitTimes(Form):
    wait_times: list[WaitTime]


FILES: dict[str, type[Form]] = {
    "gofs_versions": Versions, "system_information": System, "service_brands": Brands, "vehicle_types": VehicleTypes,
    "zones": Zones, "operating_rules": OperatingRules, "calendars": Calendars, "booking_rules": BookingRules,
}  # fmt: skip
REQUIRED = {"system_information", "service_brands", "zones", "operating_rules", "calendars"}
