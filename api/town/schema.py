"""The form of each file of a town folder: what keys there are, of what type, in what range."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from api.town.model import PlaceKind

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _wrong(ja: str, en: str) -> PydanticCustomError:
    return PydanticCustomError("town", "{en}", {"ja": ja, "en": en})


def _clock(value: object) -> int:
    found = re.fullmatch(r"(\d\d):(\d\d)", value) if isinstance(value, str) else None
    if not found or not (int(found[1]) <= 24 and int(found[2]) < 60 and (int(found[1]), int(found[2])) <= (24, 0)):
        raise _wrong('時刻は "08:30" のように書いてください', 'a time is written like "08:30"')
    return int(found[1]) * 3600 + int(found[2]) * 60


def _weekday(value: object) -> int:
    if value not in WEEKDAYS:
        names = ", ".join(WEEKDAYS)
        raise _wrong(f"曜日は {names} のどれかです", f"a weekday is one of {names}")
    return WEEKDAYS.index(str(value))


def _zone(value: str) -> str:
    if value not in available_timezones():
        raise _wrong("知らない時間帯です", "there is no such time zone")
    ZoneInfo(value)
    return value


def _month_day(value: str) -> str:
    try:
        date.fromisoformat(f"2000-{value}")
    except ValueError:
        raise _wrong('月日は "12-31" のように書いてください', 'a day of every year is written like "12-31"') from None
    return value


def _yes_no(value: object) -> object:
    if value not in ("yes", "no"):
        raise _wrong("yes か no を書いてください", "write yes or no")
    return value == "yes"


def _day(value: object) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise _wrong("日付は 1950-01-31 のように書いてください", "a date is written like 1950-01-31") from None


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=64)]
Clock = Annotated[int, BeforeValidator(_clock)]
Weekdays = Annotated[list[Annotated[int, BeforeValidator(_weekday)]], Field(min_length=1)]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
Count = Annotated[int, Field(ge=0, le=1000)]
Minutes = Annotated[int, Field(ge=0, le=24 * 60)]
Share = Annotated[float, Field(ge=0, le=1)]
Speed = Annotated[float, Field(gt=0, le=130)]
Text = Annotated[str, StringConstraints(min_length=1)]
Lonlat = Annotated[list[Annotated[float, Field(ge=-180, le=180)]], Field(min_length=2, max_length=2)]
YesNo = Annotated[bool, BeforeValidator(_yes_no)]
Day = Annotated[date, BeforeValidator(_day)]


class Form(BaseModel):
    """Every key is known and of its type; nothing is guessed."""

    model_config = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False, frozen=True)


class Name(Form):
    ja: Text
    en: Text


class LoadForm(Form):
    seats: Count
    wheelchairs: Count = 0
    parcels: Count = 0


class Riders(Form):
    min_age: Annotated[int, Field(ge=0, le=120)]
    max_party: LoadForm


class Ride(Form):
    factor: Annotated[float, Field(ge=1, le=10)]
    extra_minutes: Minutes
    longest_minutes: Annotated[int, Field(ge=1, le=24 * 60)]


class Boarding(Form):
    board_seconds: Count
    alight_seconds: Count
    walking_frame_seconds: Count
    wheelchair_seconds: Count


class Service(Form):
    cutoff_minutes: Minutes
    horizon_days: Annotated[int, Field(ge=1, le=366)]
    window_minutes: Annotated[int, Field(ge=1, le=240)]
    offer_minutes: Annotated[int, Field(ge=1, le=60)]
    search_minutes: Minutes
    closing_days: list[date]
    yearly_closing: list[Annotated[str, AfterValidator(_month_day)]]
    riders: Riders
    ride: Ride
    boarding: Boarding


class LineForm(Form):
    id: Id
    name: Name
    weekdays: Weekdays
    opens: Clock
    closes: Clock
    areas: Annotated[list[Id], Field(min_length=1)]
    colour: Colour


class SeasonForm(Form):
    id: Id
    name: Name
    months: Annotated[list[Annotated[int, Field(ge=1, le=12)]], Field(min_length=1)]
    speeds_kmh: dict[str, Speed]


class TownForm(Form):
    """town.toml"""

    id: Id
    name: Name
    timezone: Annotated[str, AfterValidator(_zone)]
    centre: Lonlat
    notice: Name
    service: Service
    lines: Annotated[list[LineForm], Field(min_length=1)]
    seasons: Annotated[list[SeasonForm], Field(min_length=1)]


class BreakForm(Form):
    place: Id
    between: Annotated[list[Clock], Field(min_length=2, max_length=2)]
    minutes: Annotated[int, Field(ge=1, le=240)]


class ShiftForm(Form):
    weekdays: Weekdays
    starts: Clock
    ends: Clock
    base: Id
    breaks: list[BreakForm] = []


class VehicleForm(Form):
    id: Id
    name: Name
    kind: Literal["bus", "post", "taxi", "shuttle"]
    colour: Colour
    capacity: LoadForm
    seats_per_wheelchair: Count = 0
    lines: list[Id] = []
    shifts: Annotated[list[ShiftForm], Field(min_length=1)]


class FleetForm(Form):
    """fleet.toml"""

    vehicles: Annotated[list[VehicleForm], Field(min_length=1)]


class PurposeForm(Form):
    id: Id
    kinds: Annotated[list[PlaceKind], Field(min_length=1)]
    share: Share
    mean: Clock
    spread_minutes: Minutes
    stay_minutes: Minutes
    stay_spread_minutes: Minutes
    appointment: bool = False
    parcel: bool = False
    carries: Share = 0.0


class DemandForm(Form):
    """demand.toml"""

    outings_per_line: Annotated[float, Field(ge=0, le=100_000)]
    months: Annotated[list[Annotated[float, Field(ge=0, le=100)]], Field(min_length=12, max_length=12)]
    asked_ahead: Share
    homeward: Share
    homeward_asked_ahead: Share
    lead_minutes: Minutes
    last_homeward: Clock
    mistakes: Share
    area_weights: dict[str, Annotated[float, Field(ge=0, le=1000)]]
    purposes: Annotated[list[PurposeForm], Field(min_length=1)]


class ResidentForm(Form):
    """One row of residents.csv"""

    id: Id
    name: Text
    kana: Text
    birth: Day
    home: Id
    phone: Annotated[str, StringConstraints(pattern=r"^[0-9-]*$")]
    disabled: YesNo
    wheelchair: YesNo
    walking_frame: YesNo
    carer: YesNo
    carer_for: str


class PlaceProperties(Form):
    id: Id
    name_ja: Text
    name_en: Text
    kana: str = ""
    kind: PlaceKind
    source: Literal["address", "approximate", "invented", "surveyed"]


class PointForm(Form):
    type: Literal["Point"]
    coordinates: Lonlat


class PlaceFeature(Form):
    type: Literal["Feature"]
    properties: PlaceProperties
    geometry: PointForm


class RoadProperties(BaseModel):
    """What else an extract of a road map holds does no harm."""

    model_config = ConfigDict(extra="ignore", strict=True, allow_inf_nan=False, frozen=True, populate_by_name=True)
    road_class: Text = Field(alias="class")
    name: str | None = None
    metres: Annotated[int, Field(ge=0, le=1_000_000)] | None = None
    oneway: bool = False


class LineStringForm(Form):
    type: Literal["LineString"]
    coordinates: Annotated[list[Lonlat], Field(min_length=2)]


class RoadFeature(Form):
    type: Literal["Feature"]
    properties: RoadProperties
    geometry: LineStringForm


class AreaProperties(Form):
    id: Id
    name_ja: Text
    name_en: Text


class PolygonForm(Form):
    type: Literal["Polygon", "MultiPolygon"]
    coordinates: list[Any]


class AreaFeature(Form):
    type: Literal["Feature"]
    properties: AreaProperties
    geometry: PolygonForm


class Collection(Form):
    type: Literal["FeatureCollection"]
    metadata: dict[str, Any] = {}


class Places(Collection):
    """places.geojson"""

    features: Annotated[list[PlaceFeature], Field(min_length=1)]


class Roads(Collection):
    """roads.geojson"""

    features: Annotated[list[RoadFeature], Field(min_length=1)]


class Areas(Collection):
    """areas.geojson"""

    features: Annotated[list[AreaFeature], Field(min_length=1)]
