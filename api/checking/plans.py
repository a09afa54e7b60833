"""A day's plan: sound in every version, each made from the one before, the newest as it is stored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection

from api.checking.findings import Finding
from api.service.context import Context
from api.store.events import StoredEvent
from api.store.journal import JournalBroken, day_versions
from api.store.plans import read_plan
from scheduler.model import Booking, Plan
from scheduler.soundness import faults

CAME = frozenset({"booked", "restored", "undone"})
LEFT = frozenset({"cancelled", "closed", "alighted", "no_show"})


@dataclass
class DayOfPlans:
    """What was seen of a day: its newest plan, and how many versions were looked at."""

    day: str
    newest: Plan | None = None
    versions: int = 0
    found: list[Finding] = field(default_factory=list)


def check_plans(context: Context, connection: Connection, day: str, events: Sequence[StoredEvent]) -> DayOfPlans:
    """Looks at every version that the journal holds and at the stored plan; `events` are the day's."""
    seen = DayOfPlans(day)
    try:
        seen.newest = read_plan(connection, context.key, day)
    except ValueError as error:
        seen.found.append(Finding("plan_unreadable", day, "", str(error).splitlines()[0]))
        return seen
    happened: dict[int, set[tuple[str, str | None]]] = {}
    for stored in events:
        happened.setdefault(stored.version, set()).add((stored.event.kind, stored.event.booking_id))
    before: Plan | None = None
    try:
        for plan in day_versions(connection, context.key, day):
            seen.versions += 1
            seen.found += [Finding(f.rule, day, f.about, f"v{plan.version} {f.what}") for f in faults(plan)]
            if before is not None or plan.version == 1:
                seen.found += _told(before, plan, happened.get(plan.version, set()))
            before = plan
    except JournalBroken as broken:
        seen.found.append(Finding("journal_broken", day, f"v{broken.version}", broken.why))
    else:
        if before is not None and before != seen.newest:
            held = None if seen.newest is None else seen.newest.version
            seen.found.append(Finding("journal_differs", day, f"v{before.version}", f"stored: v{held}"))
    newest = seen.newest
    if newest is not None and any(route.visits for route in newest.routes):
        found = faults(newest, context.travel(date.fromisoformat(day)))
        known = {(finding.rule, finding.about) for finding in seen.found}
        seen.found += [Finding(f.rule, day, f.about, f.what) for f in found if (f.rule, f.about) not in known]
    return seen


def _told(before: Plan | None, after: Plan, happened: set[tuple[str, str | None]]) -> Iterator[Finding]:
    """Each booking that came, left or was promised something else has an event of that version."""
    old: Mapping[str, Booking] = {} if before is None else before.bookings
    where = f"v{after.version}"
    for name in after.bookings.keys() - old.keys():
        if not any((kind, name) in happened for kind in CAME):
            yield Finding("came_in_silence", after.day, name, where)
    for name in old.keys() - after.bookings.keys():
        if not any((kind, name) in happened for kind in LEFT):
            yield Finding("left_in_silence", after.day, name, where)
    for name in old.keys() & after.bookings.keys():
        if old[name].promise != after.bookings[name].promise and ("return_called", name) not in happened:
            yield Finding("promise_moved", after.day, name, where)
