"""The journal: what each version of a day's plan changed, so that every one of them can be made again.

A row holds a difference to the version before, or a whole plan: the first version of a day, and the one that was
newest when the journal was begun. Rows are written in the transaction of their version.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, get_type_hints

import orjson
from sqlalchemy import Connection, bindparam, insert, select

from api.store.plan_codec import dump, dump_plan, load, load_plan
from api.store.tables import plan_changes
from scheduler.differences import DoesNotApply, PlanDifference, applied, difference
from scheduler.model import Booking, Plan, Route, RouteSlip, Slip, Visit

_ADD = insert(plan_changes)
_DAY = (
    select(plan_changes.c.version, plan_changes.c.whole, plan_changes.c.body)
    .where(plan_changes.c.town == bindparam("here"), plan_changes.c.day == bindparam("on"))
    .order_by(plan_changes.c.version)
)
_ITEMS: dict[tuple[type, str], Any] = {
    (Route, "visits"): Visit, (Route, "slips"): RouteSlip, (Booking, "slips"): Slip,
}  # fmt: skip


class JournalBroken(ValueError):
    """A version of a day's plan cannot be made from the journal."""

    def __init__(self, version: int, why: str) -> None:
        super().__init__(f"version {version}: {why}")
        self.version, self.why = version, why


def add_change(connection: Connection, town: str, before: Plan, after: Plan) -> None:
    """Writes down how `after` came of `before`."""
    whole = before.version == 0
    body = dump_plan(after) if whole else dump_difference(difference(before, after))
    row = {"town": town, "day": after.day, "version": after.version, "whole": whole, "body": body}
    connection.execute(_ADD, row)


def day_versions(connection: Connection, town: str, day: str) -> Iterator[Plan]:
    """Every version of a day's plan that the journal holds, oldest first. Raises JournalBroken at one that cannot be
    made; nothing of what follows is known then."""
    plan: Plan | None = None
    for row in connection.execute(_DAY, {"here": town, "on": day}):
        plan = _next(plan, row.version, row.whole, row.body)
        yield plan


def _next(plan: Plan | None, version: int, whole: bool, body: str) -> Plan:
    if plan is not None and version != plan.version + 1:
        raise JournalBroken(version, f"comes after version {plan.version}")
    try:
        if whole:
            return replace(load_plan(body), version=version)
        if plan is None:
            raise JournalBroken(version, "there is nothing it is the difference to")
        return applied(plan, load_difference(body))
    except JournalBroken:
        raise
    except (DoesNotApply, ValueError, LookupError, TypeError) as error:
        raise JournalBroken(version, str(error)) from error


def dump_difference(change: PlanDifference) -> str:
    """A difference as JSON text, without what is empty."""
    values = {name: getattr(change, name) for name in PlanDifference.__slots__}
    return dump({name: value for name, value in values.items() if value or (name == "order" and value is not None)})


def load_difference(text: str) -> PlanDifference:
    """The difference back from `dump_difference`'s text. Raises ValueError when it is not one."""
    raw = orjson.loads(text)
    order = raw.get("order")
    return PlanDifference(
        version=raw["version"],
        order=None if order is None else tuple(order),
        new_routes=tuple(_read(Route, item) for item in raw.get("new_routes", ())),
        routes={name: _changed(Route, changed) for name, changed in raw.get("routes", {}).items()},
        new_bookings=tuple(_read(Booking, item) for item in raw.get("new_bookings", ())),
        bookings={name: _changed(Booking, changed) for name, changed in raw.get("bookings", {}).items()},
        gone=tuple(raw.get("gone", ())),
    )


def _changed(kind: type, changed: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _value(kind, name, value) for name, value in changed.items()}


def _value(kind: type, name: str, value: Any) -> Any:
    item = _ITEMS.get((kind, name))
    if item is None:
        return _read(_hints(kind)[name], value)
    return tuple(_read(item, one) if isinstance(one, dict) else _reference(one) for one in value)


def _reference(item: Any) -> Any:
    return tuple(item) if isinstance(item, list) else item


def _read(kind: Any, value: Any) -> Any:
    return load(kind, orjson.dumps(value).decode())


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)
