"""Which problem a body that does not fit its form is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from api.problems.errors import ProblemError
from api.schemas.problems import FieldError

_BY_CODE = {
    "json_invalid": "malformed-json",
    "finite_number": "not-a-number",
    "timezone_aware": "time-without-offset",
    "instant_type": "not-a-time",
    "date_form": "not-a-date",
    "event_incomplete": "event-incomplete",
    "place_form": "place-form",
    "time_form": "one-time-needed",
    "way_home_form": "way-home-form",
    "shift_form": "shift-form",
    "closure_form": "closure-form",
    "text_characters": "text-characters",
}
"""What pydantic's code for a mistake means; of several mistakes the first in this order names the problem."""

_OF_HEADER = {"idempotency-key": "no-idempotency-key", "last-event-id": "bad-event-number"}
"""What a mistake in a header means, when nothing else is wrong."""

MOST_FIELDS = 20
"""How many mistakes are told; who makes more has sent something else."""

_PARTY = ("/seats", "/wheelchairs", "/parcels")


def problem_of(errors: Sequence[Any]) -> ProblemError:
    """The problem that pydantic's list of mistakes stands for. What was sent is never repeated in it."""
    codes = [_code(error) for error in errors]
    slug = next((slug for code, slug in _BY_CODE.items() if code in codes), None)
    fields = [_field(error) for error in errors]
    if slug is None and all(field.pointer in _PARTY and field.code.endswith("_equal") for field in fields):
        slug = "party-too-large" if fields[0].code == "less_than_equal" else "party-empty"
    if slug is None and all(error["loc"][0] == "header" for error in errors):
        slug = _OF_HEADER.get(str(errors[0]["loc"][1]))
    named = [field for code, field in zip(codes, fields, strict=True) if _BY_CODE.get(code) == slug]
    others = [field for field in fields[: 2 * MOST_FIELDS] if field not in named]
    return ProblemError(slug or "invalid-input", errors=[*named, *others][:MOST_FIELDS])


def _code(error: Any) -> str:
    value = error.get("input")
    if isinstance(value, float) and not math.isfinite(value):
        return "finite_number"
    return str(error["type"])


def _field(error: Any) -> FieldError:
    parts = [str(part).replace("~", "~0").replace("/", "~1") for part in error["loc"] if part != "body"]
    return FieldError(pointer="/" + "/".join(parts), detail=str(error["msg"])[:300], code=str(error["type"]))
