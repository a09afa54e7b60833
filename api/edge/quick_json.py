"""Large answers as JSON without looking at each field again: the service's views are the interface field for field.

A busy day is four megabytes; reading it by a schema takes longer than making it. A test holds both ways together.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import orjson
from fastapi.responses import Response

_MOST_KEPT = 2**14


class Written:
    """Frozen views as they were written before. The same object is not written again, which for a busy day is most.

    A view is kept beside its text, so that no other object can have its identity. Safe from any thread.
    """

    def __init__(self) -> None:
        self._texts: dict[int, tuple[object, orjson.Fragment]] = {}

    def fragment(self, view: object) -> orjson.Fragment:
        """The text of one view."""
        kept = self._texts.get(id(view))
        if kept is not None and kept[0] is view:
            return kept[1]
        text = orjson.Fragment(orjson.dumps(view, default=_named))
        if len(self._texts) >= _MOST_KEPT:
            self._texts.clear()
        self._texts[id(view)] = view, text
        return text


def fields_of(view: Any) -> dict[str, Any]:
    """A view as an object whose fields can be replaced by what is written already."""
    return {field.name: getattr(view, field.name) for field in fields(view)}


def quick_json(value: Any) -> Response:
    """Views, or objects with views and fragments in them, as the answer."""
    return Response(orjson.dumps(value, default=_named), media_type="application/json")


def _named(value: Any) -> dict[str, Any]:
    """What orjson does not know: a named tuple is an object with its fields."""
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return dict(value._asdict())
    raise TypeError(f"{type(value).__name__} is not for the interface")
