"""Point 13: what is kept of people is named column by column, and the log of who did what shows any touch."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, delete, update

from api.checking.audit import check_audit
from api.privacy.inventory import INVENTORY
from api.store.audit import append, read_head
from api.store.database import Database
from api.store.tables import audit, metadata
from api.town import load_town
from tests.api.serving import serving
from tests.privacy.walk import leaks
from tests.service.running import KAMISHIHORO
from tests.trust.point import SHORT, Figures, Point, Size, main, progress
from tests.trust.privacy_parts.forgetting import Forgotten, forget

POINT = Point(13, "What is kept of people is named, and the log of who did what shows any touch")

MISSING = (
    "The audit log has calls and a command but no page.",
    "Groups of fewer than five riders are not left out of the record's figures and reports.",
)


def measure(size: Size) -> Figures:
    """Touches a log in every way at places drawn from a seed, and counts what was seen."""
    measured = Figures()
    there = {(table.name, column.name) for table in metadata.tables.values() for column in table.columns}
    unlisted = there - {(kept.table, name) for kept in INVENTORY for name, _ in kept.columns()}
    measured.figures["columns"] = len(there)
    measured.mark("columns kept without saying so", len(unlisted), "0", not unlisted)
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'audit.db'}")
        try:
            seen = list(_touched(database, 4 if size is SHORT else 200))
        finally:
            database.close()
    measured.figures["touches tried"] = len(seen)
    measured.mark("touches of the log not seen", seen.count(False), "0", all(seen))
    with tempfile.TemporaryDirectory() as folder:
        progress("days of rides, a rider erased, and years later")
        _forgotten(measured, forget(Path(folder), 2 if size is SHORT else 12))
    progress("every reading route as planner, driver, partner and resident")
    with tempfile.TemporaryDirectory() as folder, serving(load_town(KAMISHIHORO), Path(folder)) as served:
        answers, found = leaks(served)
    measured.figures["answers searched for names, phones and homes"] = answers
    measured.mark("people told of to roles that need not know", len(found), "0", not found)
    measured.falls_short += [f"{one.role}: {one.call} tells the {one.what} of {one.rider_id}" for one in found[:20]]
    measured.mark("parts of the point that are missing", len(MISSING), "0", False)
    measured.falls_short += MISSING
    return measured


def _forgotten(measured: Figures, seen: Forgotten) -> None:
    measured.figures |= {"went when its time was over": seen.gone, "breaks of the retention": seen.steps}
    found = f"{len(seen.left_in_files)} of {seen.words_in_files}"
    measured.mark("words of erased riders left in the database's file", found, "0", not seen.left_in_files)
    measured.mark("riders found in rows older than they are kept", len(seen.riders_left), "0", not seen.riders_left)
    measured.mark("figures of months and years that moved", len(seen.figures_moved), "0", not seen.figures_moved)
    measured.mark("what does not fit afterwards", len(seen.does_not_fit), "0", not seen.does_not_fit)
    measured.falls_short += seen.does_not_fit


def _touched(database: Database, rounds: int) -> Iterator[bool]:
    chance = random.Random(13)
    with database.write() as connection:
        for number in range(50):
            append(connection, "a", "office", "token.make", f"t{number}")
        kept = read_head(connection, "a")
    for number in range(rounds):
        progress(f"touching the log: {number + 1} of {rounds}")
        for touch in (_edit, _remove, _swap):
            with database.engine.connect() as connection:
                touch(connection, chance.randint(1, 49))
                yield any(check_audit(connection, "a", [kept]))
                connection.rollback()


def _edit(connection: Connection, number: int) -> None:
    connection.execute(update(audit).where(audit.c.number == number).values(actor_id="somebody"))


def _remove(connection: Connection, number: int) -> None:
    connection.execute(delete(audit).where(audit.c.number == number))


def _swap(connection: Connection, number: int) -> None:
    for old, new in ((number, 999), (number + 1, number), (999, number + 1)):
        connection.execute(update(audit).where(audit.c.number == old).values(number=new))


if __name__ == "__main__":
    main(POINT, measure)
