"""A day's log as a file for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from api.formats.spreadsheet import defused
from api.paper.words import said
from api.problems.facts import Language
from api.service.log.views import LogEntryView

HEADER = (
    "番号 No.", "時刻 Time", "受信 Received", "した人 Who", "役割 Role", "内容 What", "What (English)", "種類 Kind",
    "利用者 Rider", "車両 Vehicle", "予約 Booking",
)  # fmt: skip


def log_file(entries: Sequence[LogEntryView], language: Language) -> bytes:
    """Names in one language. CSV in UTF-8 with the mark by which a spreadsheet knows it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerows([defused(cell) for cell in _cells(entry, language)] for entry in entries)
    return text.getvalue().encode("utf-8-sig")


def _cells(entry: LogEntryView, language: Language) -> Iterable[str]:
    return (
        str(entry.seq),
        entry.at.isoformat(timespec="seconds"),
        "" if entry.received_at is None else entry.received_at.isoformat(timespec="seconds"),
        said(entry.actor.name, language),
        entry.actor.role or "",
        entry.words.ja,
        entry.words.en,
        entry.kind,
        entry.rider_name or "",
        said(entry.vehicle_name, language) if entry.vehicle_name else "",
        entry.booking_id or "",
    )
