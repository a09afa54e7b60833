"""The audit log."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from api.schemas.base import Answered, Moment


class AuditEntry(Answered):
    """Who did what when. `subject` and `facts` are ids, counts and digests, never what a person is called."""

    number: int
    at: Moment = Field(description="Real time, also in a demo")
    actor_id: str
    action: str
    subject: str
    facts: dict[str, Any]
    hash: str = Field(description="Over this entry and the hash of the one before")


class AuditPage(Answered):
    """Entries, the newest first."""

    entries: list[AuditEntry]
    next_before: int | None = Field(description="Ask for what is before this number to go on; null at the end")


class AuditFlaw(Answered):
    """An entry that shows that the log was touched."""

    number: int
    why: Literal["edited", "missing", "unlinked", "cut", "events"]


class AuditVerified(Answered):
    """Whether the log is whole: it is when there are no flaws. Keep `number` and `hash` elsewhere: only they show that
    its end was cut off later."""

    number: int
    hash: str
    flaws: list[AuditFlaw]
