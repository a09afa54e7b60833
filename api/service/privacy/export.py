"""Everything that is kept of one rider, for that rider to have: as data, and as a text that a person reads."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from api.privacy.inventory import INVENTORY
from api.service.actors import Actor
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.store.audit import append
from api.store.rider_rows import RiderRows, exported
from api.town.model import Resident

_INSTANTS = frozenset(
    {"made_at", "changed_at", "booked_at", "linked_at", "ended_at", "seen_at", "enrolled_at", "told_at"}
)
"""Columns that are seconds since 1970."""


@dataclass(frozen=True, slots=True)
class ExportView:
    """`folder` is what the town's own list says of the rider, None for one whom the office registered."""

    rider_id: str
    made_at: datetime
    folder: Mapping[str, Any] | None
    tables: Mapping[str, Sequence[Mapping[str, Any]]]


def export(context: Context, actor: Actor, rider_id: str) -> ExportView:
    """Every row about the rider. Raises unknown_rider when there is none."""
    person = context.people.get(rider_id)
    with context.database.write() as connection:
        found = RiderRows(connection, context.key, rider_id, names_of(person))
        tables = exported(connection, found)
        if person is None and not tables.keys() - {"audit"}:
            raise ServiceProblem("unknown_rider", {"rider_id": rider_id})
        rows = {name: len(table) for name, table in tables.items()}
        append(connection, context.key, actor.id, "rider.export", rider_id, {"rows": rows})
    listed = context.town.residents.get(rider_id)
    return ExportView(rider_id, context.clock.now(), None if listed is None else _listed(context, listed), tables)


def names_of(person: Resident | None) -> tuple[str, ...]:
    """What people may have written down of a rider in a note."""
    if person is None:
        return ()
    family = person.name.replace("　", " ").split(" ")[0]
    return tuple(dict.fromkeys(one for one in (person.name, person.kana, person.phone, family) if one))


def as_text(context: Context, view: ExportView) -> str:
    """The same for a person to read and print, in both languages."""
    lines = [
        f"{context.town.name.ja} {context.town.name.en}",
        f"利用者 {view.rider_id} について保存している記録 / What is kept of rider {view.rider_id}",
        f"{view.made_at:%Y-%m-%d %H:%M %z}",
    ]
    if view.folder is not None:
        lines += ["", "町の名簿 / The town's list", *_row(context, view.folder)]
    for kept in INVENTORY:
        rows = view.tables.get(kept.table, ())
        if rows:
            lines += ["", f"{kept.ja} / {kept.en} ({len(rows)})"]
            for row in rows:
                lines += [*_row(context, row), ""]
    return "\n".join(lines).rstrip() + "\n"


def _row(context: Context, row: Mapping[str, Any]) -> Iterator[str]:
    for name, value in row.items():
        if value is None or value in ("", [], {}):
            continue
        if name in _INSTANTS:
            value = f"{context.instant(value):%Y-%m-%d %H:%M}"
        elif name.endswith("_at") and isinstance(value, int) and 0 <= value < 2 * 86_400:
            value = f"{value // 3600:02}:{value // 60 % 60:02}"
        yield f"  {name}: {value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)}"


def _listed(context: Context, person: Resident) -> dict[str, Any]:
    place = context.town.places.get(person.home)
    return {
        "name": person.name,
        "kana": person.kana,
        "birth": person.birth.isoformat(),
        "phone": person.phone,
        "home": None if place is None else {"name": place.name.ja, "lon": place.lon, "lat": place.lat},
        "disabled": person.disabled,
        "wheelchair": person.wheelchair,
        "walking_frame": person.walking_frame,
        "carer": person.carer,
    }
