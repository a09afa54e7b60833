"""Large answers as JSON without looking at each field again: the service's views are the interface field for field.

A busy day is four megabytes; reading it by a schema takes longer than making it. A test holds both ways together.
"""

from __future__ import annotations

from typing import Any

import orjson
from fastapi.responses import Response


def quick_json(view: Any) -> Response:
    """A frozen view, or several, as the answer."""
    return Response(orjson.dumps(view, default=_named), media_type="application/json")


def _named(value: Any) -> dict[str, Any]:
    """What orjson does not know: a named tuple is an object with its fields."""
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return dict(value._asdict())
    raise TypeError(f"{type(value).__name__} is not for the interface")
