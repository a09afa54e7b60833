"""How the background optimiser fares, as whichever process runs it has written beside its lease."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection

from api.service.context import Context
from api.store.leases import read_lease

LEASE = "optimiser"

State = Literal["off", "starting", "working", "resting", "away"]
Why = Literal["", "hung", "crashed", "memory"]


@dataclass(frozen=True, slots=True)
class OptimiserNote:
    """What its keeper writes down. `since_ms` is when the state began; `starts` how often it was started again;
    `left` names the days whose plans are left as they are for now, because they ended it twice."""

    state: State
    since_ms: int
    why: Why = ""
    starts: int = 0
    left: tuple[str, ...] = ()

    def text(self) -> str:
        """As it is kept."""
        return json.dumps(asdict(self))


@dataclass(frozen=True, slots=True)
class OptimiserState:
    """`working` is as it should be; `resting` waits to be started again after a failure; `away` means that the process
    that kept it is gone and none has taken over yet; `off` that none runs it. Plans are not improved meanwhile, and
    offers go on. `since` is real time, None when off."""

    state: State
    since: datetime | None = None
    why: Why = ""
    starts: int = 0
    left: tuple[str, ...] = field(default=())

    @property
    def improves(self) -> bool:
        """Plans are improved, or nobody asked for that."""
        return self.state in ("off", "working")


def optimiser_state(context: Context, connection: Connection) -> OptimiserState:
    """The state as any process of the town knows it."""
    lease = read_lease(connection, context.key, LEASE)
    if lease is None:
        return OptimiserState("off")
    note = noted(lease.note)
    if not lease.running:
        return OptimiserState("away", context.instant(lease.until_ms // 1000), starts=note.starts)
    return OptimiserState(note.state, context.instant(note.since_ms // 1000), note.why, note.starts, note.left)


def noted(text: str) -> OptimiserNote:
    """A note read back."""
    kept = json.loads(text)
    return OptimiserNote(**{**kept, "left": tuple(kept["left"])})
