"""When drivers' reports came in, by the events they led to."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, and_, select

from api.store.dispatch_tables import reports, undos


def received_at(connection: Connection, town: str, day: str, seqs: Collection[int]) -> dict[int, int]:
    """The moment (seconds since 1970) at which the report behind an event came; only of reports with an own id."""
    same = and_(
        reports.c.town == undos.c.town,
        reports.c.vehicle_id == undos.c.vehicle_id,
        reports.c.event_id == undos.c.event_id,
    )
    query = (
        select(undos.c.seq, reports.c.received_at)
        .join(reports, same)
        .where(undos.c.town == town, undos.c.day == day, undos.c.seq.in_(seqs))
    )
    return {row.seq: row.received_at for row in connection.execute(query)}
