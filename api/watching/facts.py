"""How the service fares, gathered in one place for the page that shows it."""

from __future__ import annotations

import os
import platform
import shutil
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from api.service.optimiser_state import OptimiserState, optimiser_state
from api.service.town_service import TownService
from api.store.failures import Failure
from api.store.last_backup import BackupNote, last_backup
from api.store.migrate import newest, revision_of
from api.store.size import clock_ahead, database_bytes
from api.watching.recent import Trouble
from api.webhooks.waiting import waiting


@dataclass(frozen=True, slots=True)
class Repeated:
    """What went wrong in the last hour, and how often. `last` is the newest of them."""

    number: int
    last_at: datetime
    level: str
    words: str
    error: str
    incident: str


@dataclass(frozen=True, slots=True)
class Process:
    """What the application around the service knows of itself."""

    version: str
    since: float
    followers: int
    waiting: int
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Of this process: since when, workers, queue, troubles. Of the whole town: database, backup, optimiser, outbox."""

    now: float
    version: str
    python: str
    process_id: int
    real: bool
    since: datetime
    kind: str
    bytes: int
    bytes_left: int
    revision: str
    newest: str
    trouble: Failure | None
    connections_used: int
    clock_ahead: float
    backup: BackupNote | None
    backup_at: datetime | None
    optimiser: OptimiserState
    workers: Mapping[str, float]
    outbox_due: int
    outbox_lag: int
    followers: int
    waiting: int
    troubles: tuple[Repeated, ...]


def gather(service: TownService, process: Process) -> Facts:
    """As it is now. Raises what the database does when it is away."""
    context, database = service.context, service.context.database
    with database.read() as connection:
        size, revision = database_bytes(connection), revision_of(connection) or ""
        ahead, backup = clock_ahead(connection), last_backup(connection, context.key)
        optimiser = optimiser_state(context, connection)
    outbox = waiting(context)
    return Facts(
        time.time(), process.version, platform.python_version(), os.getpid(), context.clock.mode == "real",
        context.instant(int(process.since)), database.engine.dialect.name, size, _left(service),
        revision, _newest(), database.trouble, database.connections_used, ahead,
        backup, None if backup is None else context.instant(backup.made_at),
        optimiser, context.tally.since_rounds(), outbox.due, outbox.lag,
        process.followers, process.waiting, _repeated(service, process.troubles),
    )  # fmt: skip


def _left(service: TownService) -> int:
    return shutil.disk_usage(_folder(service)).free


def _folder(service: TownService) -> Path:
    """Where the database's file is; of a database elsewhere only its own machine knows what is left there."""
    file = service.context.database.engine.url.database
    if service.context.database.engine.dialect.name == "sqlite" and file:
        return Path(file).parent
    return service.town.folder


@cache
def _newest() -> str:
    return newest()


def _repeated(service: TownService, troubles: tuple[Trouble, ...]) -> tuple[Repeated, ...]:
    """The same words once, the newest first."""
    numbers = Counter((one.words, one.error) for one in troubles)
    last: dict[tuple[str, str], Trouble] = {}
    for one in troubles:
        last.setdefault((one.words, one.error), one)
    return tuple(
        Repeated(
            numbers[key], service.context.instant(int(one.at)), one.level, one.words, one.error, one.incident
        )
        for key, one in last.items()
    )  # fmt: skip
