"""How the service itself runs."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from api.schemas.base import Answered, Moment
from api.service.optimiser_state import State, Why
from api.store.failures import Failure
from api.watching.judging import Judged, Name


class ProgramNow(Answered):
    """The process that answers; another process of the town has its own."""

    version: str
    python: str
    process_id: int
    mode: Literal["real", "demo"]
    since: Moment


class DatabaseNow(Answered):
    """`bytes_left` is what is left where its file is, or for a database elsewhere, where the town's folder is."""

    kind: str
    bytes: int
    bytes_left: int
    revision: str
    newest: str = Field(description="The revision that this program works with")
    trouble: Failure | None = Field(description="Why the last change could not be written")
    connections_used: int
    clock_ahead_seconds: float


class BackupMade(Answered):
    """The last backup that was made of this database."""

    at: Moment
    bytes: int
    rows: int


class OptimiserNow(Answered):
    """What improves plans in the background."""

    state: State
    since: Moment | None
    why: Why
    starts: int
    left: tuple[str, ...]


class WorkerNow(Answered):
    """A worker of this process, and since when it was last done with all it had to do."""

    name: str
    seconds: float


class TroubleSeen(Answered):
    """What went wrong in the last hour in this process."""

    number: int
    last_at: Moment
    level: str
    words: str
    error: str
    incident: str


class CheckNow(Answered):
    """`act`: riders notice it, or soon will. `look`: nobody does yet."""

    name: Name
    judged: Judged


class OperatorNow(Answered):
    """Everything that the operator's page shows."""

    program: ProgramNow
    database: DatabaseNow
    backup: BackupMade | None
    optimiser: OptimiserNow
    workers: tuple[WorkerNow, ...]
    outbox_due: int
    outbox_lag_seconds: int
    followers: int
    waiting: int
    troubles: tuple[TroubleSeen, ...]
    checks: tuple[CheckNow, ...]
