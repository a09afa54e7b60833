"""Plans, bookings, requests and offers as JSON and back, without loss.

The scheduler's dataclasses are the format: no second description that could drift from them. Reading is
strict, so a body that was written by something else is refused instead of being bent into a plan.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache, lru_cache
from typing import Any, TypeVar, cast

import orjson
from pydantic import TypeAdapter

from scheduler.model import Plan

T = TypeVar("T")


def _plain(value: Any) -> Any:
    """What orjson does not know: named tuples as lists, sets in order, so that equal plans are equal bytes."""
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} does not belong into a plan")


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def dump(value: Any) -> str:
    """A frozen dataclass of the scheduler as JSON text."""
    return orjson.dumps(value, default=_plain).decode()


def load(kind: type[T], text: str) -> T:
    """The dataclass back from `dump`'s text. Raises ValueError when it is not one."""
    value: T = _adapter(cast("Hashable", kind)).validate_json(text, strict=True)
    return value


def dump_plan(plan: Plan) -> str:
    """A plan as JSON text; its version is stored beside it and wins when it is read."""
    return dump(plan)


def load_plan(text: str) -> Plan:
    """The plan back from `dump_plan`'s text."""
    return load(Plan, text)


def plain(value: Any) -> Any:
    """A frozen dataclass as JSON-ready data, for a column that holds JSON."""
    return orjson.loads(dump(value))


def rebuilt(kind: type[T], data: Any) -> T:
    """The dataclass back from `plain`'s data."""
    return kept(kind, orjson.dumps(data).decode())


def kept(kind: type[T], text: str) -> T:
    """As `load`; what was read before is given again, as it is frozen."""
    value: T = _kept(cast("Hashable", kind), text)
    return value


@lru_cache(maxsize=2**14)
def _kept(kind: Any, text: str) -> Any:
    return load(kind, text)
