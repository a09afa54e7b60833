"""The kinds of value a town's files hold, and how each is written."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Literal
from zoneinfo import available_timezones

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

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


def zone(value: str) -> str:
    """A time zone that exists."""
    if value not in available_timezones():
        raise _wrong("知らない時間帯です", "there is no such time zone")
    return value


def month_day(value: str) -> str:
    """A day of every year, MM-DD."""
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
Clock = Annotated[int, BeforeValidator(_clock, json_schema_input_type=str)]
Weekday = Annotated[int, BeforeValidator(_weekday, json_schema_input_type=Literal[WEEKDAYS])]
Weekdays = Annotated[list[Weekday], Field(min_length=1)]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
Count = Annotated[int, Field(ge=0, le=1000)]
Minutes = Annotated[int, Field(ge=0, le=24 * 60)]
Share = Annotated[float, Field(ge=0, le=1)]
Speed = Annotated[float, Field(gt=0, le=130)]
ClassSpeed = Annotated[float, Field(ge=0, le=130)]
Text = Annotated[str, StringConstraints(min_length=1)]
Lonlat = Annotated[list[Annotated[float, Field(ge=-180, le=180)]], Field(min_length=2, max_length=2)]
YesNo = Annotated[bool, BeforeValidator(_yes_no)]
Day = Annotated[date, BeforeValidator(_day, json_schema_input_type=date)]


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
