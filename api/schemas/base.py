"""What all forms have in common: how they are read, instants with an offset, words in both languages."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError


class Answered(BaseModel):
    """A response. Read from frozen data; what is not set is null, never left out."""

    model_config = ConfigDict(frozen=True, allow_inf_nan=False)


class Asked(BaseModel):
    """A request body: no unknown fields, no NaN, and no silent conversion such as "3" to 3 or true to 1."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


def _iso_text(value: object) -> datetime:
    """Pydantic would also take a bare number as seconds since 1970; the interface takes ISO 8601 text only."""
    if not isinstance(value, str):
        raise PydanticCustomError("instant_type", "must be ISO 8601 text with an offset")
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("instant_type", "must be ISO 8601 text with an offset") from None


Instant = Annotated[
    AwareDatetime,
    BeforeValidator(_iso_text, json_schema_input_type=str),
    Field(json_schema_extra={"format": "date-time", "examples": ["2026-11-26T10:00:00+09:00"]}),
]
"""A moment as asked: ISO 8601 with an offset."""


def _iso_date(value: object) -> date:
    try:
        return date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise PydanticCustomError("date_form", "must be a date, YYYY-MM-DD") from None


Day = Annotated[
    date,
    BeforeValidator(_iso_date, json_schema_input_type=str),
    Field(json_schema_extra={"format": "date", "examples": ["2026-11-26"]}),
]
"""A calendar day as asked: YYYY-MM-DD."""

Moment = Annotated[datetime, Field(examples=["2026-11-26T10:00:00+09:00"])]
"""A moment as answered: ISO 8601 in the town's own offset."""

Identifier = Annotated[str, Field(min_length=1, max_length=120, pattern=r"^[^\x00-\x1f\x7f]+$")]
"""An id as asked. Control characters are refused: PostgreSQL has no room for NUL."""

Longitude = Annotated[float, Field(strict=True, ge=-180, le=180, examples=[143.296])]
Latitude = Annotated[float, Field(strict=True, ge=-90, le=90, examples=[43.233])]

GeoJson = dict[str, Any]


class Words(Answered):
    """One text in both languages."""

    ja: str
    en: str


class Lonlat(Answered):
    """A point in degrees."""

    lon: float
    lat: float
