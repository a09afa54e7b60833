"""One row a town and day: the plan under its version number."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import Connection, bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from api.store.plan_codec import dump_plan, load_plan
from api.store.tables import plans
from scheduler.model import Plan

_HERE = (plans.c.town == bindparam("here")) & (plans.c.day == bindparam("on"))
_VERSION = select(plans.c.version).where(_HERE)
_PLAN = select(plans.c.version, plans.c.body).where(_HERE)
_MOVE = update(plans).where(_HERE, plans.c.version == bindparam("unmoved"))


class PlanMoved(Exception):
    """Somebody else changed the day's plan first: nothing of this transaction may stay."""


class PlanCache:
    """The last plans read or written by this process, so that an unmoved plan is not parsed again."""

    def __init__(self, size: int = 64) -> None:
        self._size, self._plans, self._lock = size, OrderedDict[tuple[str, str], Plan](), threading.Lock()

    def get(self, town: str, day: str, version: int) -> Plan | None:
        """The plan if this very version is kept."""
        with self._lock:
            plan = self._plans.get((town, day))
            return plan if plan is not None and plan.version == version else None

    def put(self, town: str, plan: Plan) -> None:
        """Keeps a plan that was committed."""
        with self._lock:
            self._plans[town, plan.day] = plan
            self._plans.move_to_end((town, plan.day))
            while len(self._plans) > self._size:
                self._plans.popitem(last=False)


def read_plan(connection: Connection, town: str, day: str, cache: PlanCache | None = None) -> Plan | None:
    """The day's plan; None when nothing was ever planned for it."""
    here = {"here": town, "on": day}
    if cache is not None:
        version = connection.scalar(_VERSION, here)
        kept = None if version is None else cache.get(town, day, version)
        if version is None or kept is not None:
            return kept
    row = connection.execute(_PLAN, here).one_or_none()
    if row is None:
        return None
    plan = replace(load_plan(row.body), version=row.version)
    if cache is not None:
        cache.put(town, plan)
    return plan


def write_plan(connection: Connection, town: str, plan: Plan) -> Plan:
    """Puts `plan`, computed from the version it carries, in place as the next version.

    Raises PlanMoved when that version is not the newest any more.
    """
    after = replace(plan, version=plan.version + 1)
    body = dump_plan(after)
    if plan.version == 0:
        try:
            connection.execute(insert(plans).values(town=town, day=plan.day, version=1, body=body))
        except IntegrityError as error:
            raise PlanMoved from error
        return after
    unmoved = {"here": town, "on": plan.day, "unmoved": plan.version}
    if connection.execute(_MOVE, {"version": after.version, "body": body, **unmoved}).rowcount != 1:
        raise PlanMoved
    return after


def versions_from(connection: Connection, town: str, day: str) -> Mapping[str, int]:
    """The version of each day's plan from `day` on."""
    rows = connection.execute(
        select(plans.c.day, plans.c.version).where(plans.c.town == town, plans.c.day >= day).order_by(plans.c.day)
    )
    return {row.day: row.version for row in rows}
