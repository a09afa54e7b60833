"""Whether the audit log is whole: no entry edited, removed, put in or moved, and its end not cut off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from sqlalchemy import Connection

from api.store.audit import BEFORE_THE_FIRST, AuditRow, Head, all_entries, hash_of, read_head
from api.store.audit_changes import altered_events

Why = Literal["edited", "missing", "unlinked", "cut", "events"]

WORDS: dict[Why, tuple[str, str]] = {
    "edited": ("内容が書き換えられています", "its content was edited"),
    "missing": ("直前の記録がありません", "entries before it are missing"),
    "unlinked": ("直前の記録とつながりません", "it does not follow from the one before"),
    "cut": ("末尾が失われています", "the end of the log was cut off or replaced"),
    "events": ("この変更の出来事が書き換えられています", "the events of this change were altered"),
}


@dataclass(frozen=True, slots=True)
class Flaw:
    """An entry that shows that the log was touched."""

    number: int
    why: Why

    def line(self) -> str:
        """In both languages."""
        ja, en = WORDS[self.why]
        return f"{self.number}: {ja} / {en}"


def check_audit(connection: Connection, town: str, kept: Iterable[Head] = ()) -> Iterator[Flaw]:
    """What is wrong, in the order of the log. `kept` are heads that were noted elsewhere at earlier times: without
    one, an end that was cut off together with its head is not seen."""
    head = read_head(connection, town)
    told = {one.number: one.hash for one in kept}
    number, previous = head.first - 1, BEFORE_THE_FIRST if head.first == 1 else None
    entries = all_entries(connection, town)
    while rows := list(islice(entries, 1000)):
        for row in rows:
            yield from _flaws(row, town, number, previous)
            if told.get(row.number, row.hash) != row.hash:
                yield Flaw(row.number, "cut")
            number, previous = row.number, row.hash
        yield from (Flaw(altered, "events") for altered in altered_events(connection, town, rows))
    last = max(head.number, *told, 0)
    if number < last or number > head.number or (number == head.number and (previous or head.hash) != head.hash):
        yield Flaw(last, "cut")


def _flaws(row: AuditRow, town: str, number: int, previous: str | None) -> Iterator[Flaw]:
    if row.number != number + 1:
        yield Flaw(row.number, "missing")
    elif previous is not None and row.previous != previous:
        yield Flaw(row.number, "unlinked")
    content = {name: getattr(row, name) for name in AuditRow.__slots__} | {"town": town}
    if hash_of(content) != row.hash:
        yield Flaw(row.number, "edited")
