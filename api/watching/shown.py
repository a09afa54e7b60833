"""The facts in the form in which they are answered."""

from __future__ import annotations

from api.schemas.operator import (
    BackupMade,
    CheckNow,
    DatabaseNow,
    OperatorNow,
    OptimiserNow,
    ProgramNow,
    TroubleSeen,
    WorkerNow,
)
from api.watching.facts import Facts
from api.watching.judging import checks


def operator_now(facts: Facts) -> OperatorNow:
    """With what is judged of them."""
    return OperatorNow(
        program=ProgramNow(
            version=facts.version,
            python=facts.python,
            process_id=facts.process_id,
            mode="real" if facts.real else "demo",
            since=facts.since,
        ),
        database=_database(facts),
        backup=_backup(facts),
        optimiser=OptimiserNow.model_validate(facts.optimiser, from_attributes=True),
        workers=tuple(WorkerNow(name=name, seconds=round(since, 1)) for name, since in sorted(facts.workers.items())),
        outbox_due=facts.outbox_due,
        outbox_lag_seconds=facts.outbox_lag,
        followers=facts.followers,
        waiting=facts.waiting,
        troubles=tuple(TroubleSeen.model_validate(one, from_attributes=True) for one in facts.troubles),
        checks=tuple(CheckNow.model_validate(one, from_attributes=True) for one in checks(facts)),
    )


def _database(facts: Facts) -> DatabaseNow:
    return DatabaseNow(
        kind=facts.kind,
        bytes=facts.bytes,
        bytes_left=facts.bytes_left,
        revision=facts.revision,
        newest=facts.newest,
        trouble=facts.trouble,
        connections_used=facts.connections_used,
        clock_ahead_seconds=round(facts.clock_ahead, 1),
    )


def _backup(facts: Facts) -> BackupMade | None:
    if facts.backup is None or facts.backup_at is None:
        return None
    return BackupMade(at=facts.backup_at, bytes=facts.backup.bytes, rows=facts.backup.rows)
