"""Every change of a plan stands in the audit log, with a digest of its events."""

from __future__ import annotations

from sqlalchemy import update

from api.checking.audit import check_audit
from api.store.audit import all_entries
from api.store.database import Database
from api.store.tables import events
from tests.service.running import DISPATCHER, Running


def wrong(database: Database, town: str) -> list[str]:
    with database.read() as connection:
        return [flaw.why for flaw in check_audit(connection, town)]


def test_a_booking_is_in_the_log_by_id_and_without_a_name(run: Running) -> None:
    run.book()
    person = run.service.context.people.get("r-028")
    assert person is not None
    with run.database.read() as connection:
        entries = list(all_entries(connection, run.town.id))
    booked = [entry for entry in entries if entry.actor_id == DISPATCHER.id]
    assert [entry.action for entry in booked] == ["plan.change"]
    assert person.name not in str(entries)
    assert wrong(run.database, run.town.id) == []


def test_an_event_that_was_altered_or_removed_is_seen(run: Running) -> None:
    run.book()
    with run.database.write() as connection:
        connection.execute(update(events).where(events.c.kind == "booked").values(actor_id="somebody"))
    assert wrong(run.database, run.town.id) == ["events"]
