"""`python -m benchmarks.busy_town FOLDER`: a town with 60 vehicles and 1,500 bookings, in the middle of its day.

The folder then holds `town/` and `noriai.sqlite3`, so that it is served by
`NORIAI_TOWN=FOLDER/town NORIAI_STATE_FOLDER=FOLDER noriai serve --demo --date 2026-11-26`.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from api.store.database import Database
from api.town import Town, load_town
from benchmarks.busy_day import Day, vehicle_days
from benchmarks.busy_folder import write_folder
from benchmarks.busy_rows import write_rows

THURSDAY = date(2026, 11, 26)
"""Hagigaoka and Kami-Otofuke run."""


@dataclass(frozen=True)
class BusyTown:
    """What was made. `now` is where the day has come to, seconds since midnight; `bookings` counts all of the day."""

    town: str
    state_folder: str
    day: str
    now: int
    vehicles: int
    bookings: int
    open_bookings: int

    def settings(self) -> dict[str, str]:
        """The variables NORIAI_… by which a server opens it, with nothing that changes it in the background."""
        return {
            "NORIAI_TOWN": self.town,
            "NORIAI_STATE_FOLDER": self.state_folder,
            "NORIAI_DATE": self.day,
            "NORIAI_DEMAND": "false",
            "NORIAI_DRIVERS": "false",
            "NORIAI_OPTIMISER": "false",
            "NORIAI_SPEED": "1",
        }


def make_busy_town(
    folder: Path, vehicles: int = 60, bookings: int = 1500, now: int = 11 * 3600, day: date = THURSDAY
) -> BusyTown:
    """Makes the town in `folder`, the same for the same arguments; `now` is in seconds since midnight."""
    folder.mkdir(parents=True, exist_ok=True)
    write_folder(folder / "town", vehicles, max(bookings // 2, 84))
    town = load_town(folder / "town", folder / "cache")
    for old in folder.glob("noriai.sqlite3*"):
        old.unlink()
    database = Database(f"sqlite:///{(folder / 'noriai.sqlite3').resolve()}")
    try:
        days = vehicle_days(town, day, bookings, now)
        write_rows(town, database, day, now, days)
    finally:
        database.close()
    return _made(town, folder, day, now, days)


def _made(town: Town, folder: Path, day: date, now: int, days: list[Day]) -> BusyTown:
    return BusyTown(
        town=str(folder / "town"),
        state_folder=str(folder),
        day=day.isoformat(),
        now=now,
        vehicles=len(town.vehicle_infos),
        bookings=sum(len(one.rows) for one in days),
        open_bookings=sum(len(one.plan.bookings) for one in days),
    )


def main() -> None:
    """Makes a busy town and says what it made."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--vehicles", type=int, default=60)
    parser.add_argument("--bookings", type=int, default=1500)
    parser.add_argument("--hour", type=int, default=11, help="where the day has come to")
    asked = parser.parse_args()
    began = time.perf_counter()
    made = make_busy_town(asked.folder, asked.vehicles, asked.bookings, asked.hour * 3600)
    print(json.dumps(asdict(made) | {"seconds": round(time.perf_counter() - began, 1)}, indent=1))


if __name__ == "__main__":
    main()
