"""When the database was last backed up, as the command that did it has written beside the leases."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass

from sqlalchemy import Connection

from api.store.leases import new_holder, read_lease, take_lease

NAME = "backup"


@dataclass(frozen=True, slots=True)
class BackupNote:
    """`made_at` in seconds since 1970. Where the file lies is nobody's business here."""

    made_at: int
    bytes: int
    rows: int


def note_backup(connection: Connection, town: str, size: int, rows: int) -> None:
    """Notes one that is whole. The lease is over at once: nothing is held."""
    note = json.dumps(asdict(BackupNote(int(time.time()), size, rows)))
    take_lease(connection, town, NAME, new_holder(), note, seconds=0.0)


def last_backup(connection: Connection, town: str) -> BackupNote | None:
    """The last one; None when there was none that this database knows of."""
    lease = read_lease(connection, town, NAME)
    return None if lease is None or not lease.note else BackupNote(**json.loads(lease.note))
