"""Drivers' reports: an id used twice, and a report that cannot be taken back."""

from __future__ import annotations

from api.problems.kind import problem

REPORTS = (
    problem(
        "event-id-reused",
        409,
        ("event_id が別の記録に使われました", "The event_id was used for another event"),
        ("記録ごとに新しい event_id を付けて送り直してください。", "Send it again with a new event_id for each event."),
    ),
    problem(
        "cannot-undo",
        409,
        ("その記録は取り消せません", "The record cannot be taken back"),
        (
            "運行表を開き直してください。直す必要があるときは配車担当に伝えてください。",
            "Open the manifest again. If something must be put right, tell the dispatcher.",
        ),
        why=("理由: {why}。", "Reason: {why}."),
    ),
)
