"""Days of rides in a database of SQLite: riders are erased, and years later all rides are nobody's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from api.checking.audit import check_audit
from api.checking.check import check_town
from api.service.actors import Actor
from api.service.people.wishes import NewRider
from api.service.privacy.retain import retain
from api.service.record.record import Record
from api.service.wishes import Point
from api.store.bookings import Needs
from api.store.database import Database
from api.store.tables import metadata
from api.town import load_town
from scheduler.rules import lines_of_day
from tests.service.running import DISPATCHER, KAMISHIHORO, THURSDAY, Running

ADMINISTRATOR = Actor("administrator", "administrator", "管理者")
HOME = Point(143.29631, 43.23357)
NEEDS = Needs(True, False, False)


@dataclass
class Forgotten:
    """What was seen; the lists are of what should not be."""

    words_in_files: int = 0
    left_in_files: list[str] = field(default_factory=list)
    riders_left: list[str] = field(default_factory=list)
    figures_moved: list[str] = field(default_factory=list)
    does_not_fit: list[str] = field(default_factory=list)
    gone: dict[str, int] = field(default_factory=dict)
    steps: int = 0


def forget(folder: Path, days: int) -> Forgotten:
    """Lives some days, then erases one rider, then runs the retention step by step, broken off after each step."""
    with _town(folder) as run:
        seen, people = Forgotten(), [_new(run, number) for number in range(3)]
        for ahead in range(days):
            if not lines_of_day(run.town.rules, THURSDAY + timedelta(days=7 * ahead)):
                continue  # the turn of the year
            _day(run, [run.eligible[ahead % 5], *people], ahead)
        record = Record(run.service.context, folder / "record")
        before = _figures(run, record)
        words = ["試作0", "しさくまる", "000-7777-120", str(HOME.lon), f"home-of-{people[0]}", "第二の門"]
        seen.words_in_files = sum(word.encode() in _files(folder) for word in words)
        for rider in people:
            run.service.privacy.erase(ADMINISTRATOR, rider)
        seen.left_in_files = [word for word in words if word.encode() in _files(folder)]
        _compare(run, seen, before, folder, "erased")
        run.clock.set(to=run.clock.now() + timedelta(days=31 * 30))
        run.real_seconds += 31 * 30 * 86_400
        while counts := retain(run.service.context, record, go_on=lambda: False):
            seen.steps += 1
            seen.gone = {kind: seen.gone.get(kind, 0) + counts.get(kind, 0) for kind in seen.gone | counts}
        _compare(run, seen, before, folder, "retained")
        held = _rows(run.database)
        seen.riders_left = [one for one in run.eligible[:5] if f'"{one}"' in held]
        return seen


@contextmanager
def _town(folder: Path) -> Iterator[Running]:
    run = Running(load_town(KAMISHIHORO), Database(f"sqlite:///{folder / 'noriai.db'}"))
    try:
        yield run
    finally:
        run.service.close()


def _new(run: Running, number: int) -> str:
    new = NewRider(
        f"試作{number}", "しさくまる", f"000-7777-12{number}", HOME, NEEDS, birth=date(1950, 1, 1), anyway=True
    )
    return run.service.desk.register(DISPATCHER, new).id


def _day(run: Running, riders: list[str], ahead: int) -> None:
    """A Thursday a week later than the last one: rides, a note, a cancellation; some are not driven."""
    day = THURSDAY + timedelta(days=7 * ahead)
    run.clock.set(to=run.at("08:00") + timedelta(days=7 * ahead))
    for number, rider in enumerate(riders):
        leave = run.at(f"{10 + number}:00") + timedelta(days=7 * ahead)
        booked = run.book(rider, depart_after=leave)
        if number:
            run.service.desk.note_booking(DISPATCHER, booked.booking_id, "第二の門")
        if number == 1:
            run.service.cancel(DISPATCHER, booked.booking_id)
    with run.database.read() as connection:
        plan = run.service.context.plan(connection, day)
    first = min((v for r in plan.routes for v in r.visits if v.booking_id), key=lambda visit: visit.arrival)
    run.clock.set(to=run.service.context.moment(day, first.arrival) + timedelta(minutes=1))
    vehicle = plan.bookings[str(first.booking_id)].vehicle_id
    run.report(vehicle, "boarded", first.booking_id)
    run.later(minutes=40)
    run.report(vehicle, "alighted", first.booking_id)
    run.clock.set(to=run.at("08:00") + timedelta(days=7 * ahead + 1))


def _figures(run: Running, record: Record) -> list[Any]:
    return [record.period("2026"), record.period("2027"), run.service.figures(THURSDAY)]


def _compare(run: Running, seen: Forgotten, before: list[Any], folder: Path, when: str) -> None:
    for record in (Record(run.service.context, folder / "record"), Record(run.service.context, None)):
        if _figures(run, record) != before:
            seen.figures_moved.append(when)
    with run.database.read() as connection:
        seen.does_not_fit += [f"{when}: {flaw.line()}" for flaw in check_audit(connection, run.town.id)]
    seen.does_not_fit += [f"{when}: {finding.line()}" for finding in check_town(run.service.context).found]


def _files(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.glob("noriai.db*")))


def _rows(database: Database) -> str:
    """What the rows say, but for the log of who did what, in which ids stay."""
    tables = [table for table in metadata.sorted_tables if not table.name.startswith("audit")]
    with database.read() as connection:
        return json.dumps([[*map(str, row)] for table in tables for row in connection.execute(table.select())])
