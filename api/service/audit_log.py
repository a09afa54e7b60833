"""The audit log as administrators read it: who did what when, page by page, and whether it is whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from api.checking.audit import check_audit
from api.service.context import Context
from api.store.audit import AuditRow, read_audit, read_head
from api.store.whole import snapshot


@dataclass(frozen=True, slots=True)
class AuditEntryView:
    """One entry; `at` is real time, also in a demo. It names nobody but by id."""

    number: int
    at: datetime
    actor_id: str
    action: str
    subject: str
    facts: Mapping[str, Any]
    hash: str


@dataclass(frozen=True, slots=True)
class AuditPageView:
    """Entries, the newest first; `next_before` goes on below them, None at the end."""

    entries: tuple[AuditEntryView, ...]
    next_before: int | None


@dataclass(frozen=True, slots=True)
class AuditFlawView:
    """An entry that shows that the log was touched: edited, missing, unlinked, cut, events."""

    number: int
    why: str


@dataclass(frozen=True, slots=True)
class AuditVerifiedView:
    """The newest entry, to be kept elsewhere, and what is wrong; nothing when the log is whole."""

    number: int
    hash: str
    flaws: tuple[AuditFlawView, ...]


class AuditLog:
    """Blocking calls, safe from any thread. They change nothing."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def page(self, before: int | None = None, actor_id: str | None = None, limit: int = 100) -> AuditPageView:
        """A page of the log below number `before`; of one actor when `actor_id` is given."""
        context = self._context
        with context.database.read() as connection:
            rows = read_audit(connection, context.key, before=before, actor_id=actor_id, limit=limit + 1)
        more = rows[limit - 1].number if len(rows) > limit else None
        return AuditPageView(tuple(self._entry(row) for row in rows[:limit]), more)

    def verify(self) -> AuditVerifiedView:
        """Looks at every entry of the log."""
        context = self._context
        with snapshot(context.database) as connection:
            head = read_head(connection, context.key)
            flaws = tuple(AuditFlawView(flaw.number, flaw.why) for flaw in check_audit(connection, context.key))
        return AuditVerifiedView(head.number, head.hash, flaws)

    def _entry(self, row: AuditRow) -> AuditEntryView:
        at = datetime.fromtimestamp(row.at_ms / 1000, self._context.town.timezone)
        return AuditEntryView(row.number, at, row.actor_id, row.action, row.subject, row.facts, row.hash)
