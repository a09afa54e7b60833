"""Stored studies as they are shown."""

from __future__ import annotations

from typing import Any

from api.service.context import Context
from api.service.studies.views import StudySummaryView, StudyView
from api.store.studies import StudyHead, StudyRow
from api.town.model import Words


def summary(context: Context, head: StudyHead) -> StudySummaryView:
    """How far a study is."""
    return StudySummaryView(**_head(context, head))


def shown(context: Context, row: StudyRow) -> StudyView:
    """A study with what was asked and what came of it so far."""
    failure = None if row.failure is None else Words(**row.failure)
    return StudyView(**_head(context, row.head), asked=row.asked or None, results=row.results, failure=failure)


def _head(context: Context, head: StudyHead) -> dict[str, Any]:
    return {
        "study_id": head.id,
        "names": tuple(Words(**name) for name in head.names),
        "status": head.status,
        "phase": head.phase,
        "done": head.done,
        "total": head.total,
        "made_at": context.instant(head.made_at),
        "made_by": head.made_by,
    }
