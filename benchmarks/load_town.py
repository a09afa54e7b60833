"""A town for load: Kamishihoro's places and roads with many vehicles, lines on each weekday, and a tablet a household.

Rides are spread over the days of a long horizon, so that there is room for them and each is a booking in earnest.
"""

from __future__ import annotations

import json
import random
import re
import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from api.store.database import Database
from api.store.tokens import TokenRow, add_token
from api.town import Town, load_town
from benchmarks.busy_folder import write_folder

THURSDAY = date(2026, 11, 26)
HORIZON_DAYS = 60
WEEKDAYS = '["mon", "tue", "wed", "thu", "fri", "sat", "sun"]'


@dataclass(frozen=True)
class LoadTown:
    """What was made: the folder of the town and what the callers need to know, for the generator's process."""

    folder: Path
    town: Town
    callers: Path

    def settings(self, state: Path, database: str) -> dict[str, str]:
        """The variables NORIAI_… of a server: a demo's clock as fast as ours and nobody but the callers."""
        return {
            "NORIAI_TOWN": str(self.folder / "town"),
            "NORIAI_STATE_FOLDER": str(state),
            "NORIAI_DATABASE": database,
            "NORIAI_DATE": THURSDAY.isoformat(),
            "NORIAI_SPEED": "1",
            "NORIAI_DEMAND": "false",
            "NORIAI_DRIVERS": "false",
        }


def make_load_town(folder: Path, vehicles: int = 60, tablets: int = 2000) -> LoadTown:
    """Writes the folder and computes its travel times."""
    write_folder(folder / "town", vehicles, tablets)
    _change(folder / "town" / "town.toml", r"horizon_days = \d+", f"horizon_days = {HORIZON_DAYS}")
    for name in ("town.toml", "fleet.toml"):
        _change(folder / "town" / name, r"weekdays = \[.*?\]", f"weekdays = {WEEKDAYS}")
    town = load_town(folder / "town", folder / "cache")
    town.travel(THURSDAY)
    return LoadTown(folder, town, folder / "callers.json")


def _change(file: Path, pattern: str, new: str) -> None:
    file.write_text(re.sub(pattern, new, file.read_text(encoding="utf-8")), encoding="utf-8")


def enrol(made: LoadTown, database: str) -> None:
    """Gives each resident a tablet, in an empty database, and writes down who calls and for what."""
    town = made.town
    opened = Database(database)
    callers = []
    try:
        with opened.write() as connection:
            for person in town.residents.values():
                token = secrets.token_urlsafe(24)
                row = TokenRow(f"tablet-{person.id}", "resident", person.name, (person.id,), None, False)
                add_token(connection, town.id, token, row)
                callers.append({"token": token, "rider": person.id, "home": person.home})
    finally:
        opened.close()
    random.Random(1).shuffle(callers)
    goals = [place.id for place in town.places.values() if place.kind != "home" and place.area == "centre"]
    days = [(THURSDAY + timedelta(days=ahead)).isoformat() for ahead in range(1, HORIZON_DAYS)]
    closed = set(town.rules.closing_days)
    days = [day for day in days if date.fromisoformat(day) not in closed and day[5:] not in _YEARLY]
    made.callers.write_text(json.dumps({"callers": callers, "goals": goals, "days": days}), encoding="utf-8")


_YEARLY = {"12-30", "12-31", "01-01", "01-02", "01-03", "01-04", "01-05"}
