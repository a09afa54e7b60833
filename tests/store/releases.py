"""Databases that earlier releases wrote while people booked: `released/REVISION.sql`, as SQLite tells its content.

`python -m tests.store.releases` adds that of the code it runs with, so it is run once before the tables change.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from pathlib import Path

from api.store.copying import make_anew, one_moment, put, rows, tables
from api.store.database import Database
from api.store.migrate import newest
from api.town import load_town
from tests.api.process import KAMISHIHORO
from tests.api.serving import OTHER, THURSDAY, serving

FOLDER = Path(__file__).with_name("released")
KEPT = tuple(sorted(path.stem for path in FOLDER.glob("*.sql")))


def lay(revision: str, url: str, folder: Path) -> None:
    """Puts what `revision` wrote into an empty database of either kind, in the tables of then."""
    file = folder / f"{revision}.db"
    written = sqlite3.connect(file)
    written.executescript((FOLDER / f"{revision}.sql").read_text(encoding="utf-8"))
    written.close()
    source, target = Database(f"sqlite:///{file}", as_it_is=True), Database(url, as_it_is=True)
    with one_moment(source) as reading, target.write() as writing:
        made = {table.name: table for table in make_anew(writing, revision)}
        for table in tables(reading):
            put(writing, made[table.name], list(table.columns.keys()), rows(reading, table))
    source.close()
    target.close()


def keep() -> Path:
    """Two rides booked, one booked and cancelled, a bus on its way."""
    town, file = load_town(KAMISHIHORO), FOLDER / f"{newest()}.sql"
    with tempfile.TemporaryDirectory() as folder:
        with serving(town, Path(folder)) as served:
            served.book("tablet", key="kept key")
            home = {"place_id": town.residents[OTHER].home}
            served.book("other-tablet", origin=home, depart_after=f"{THURSDAY}T13:00:00+09:00")
            gone = served.book("tablet", depart_after=f"{THURSDAY}T14:00:00+09:00")
            served.call("DELETE", f"/v1/bookings/{gone['booking_id']}", "tablet").raise_for_status()
            departed = {"kind": "departed", "event_id": "e1"}
            served.call("POST", "/v1/vehicles/bus-1/events", "driver", json=departed).raise_for_status()
        written = sqlite3.connect(Path(folder) / "noriai.db")
        file.write_text("\n".join(written.iterdump()) + "\n", encoding="utf-8")
        written.close()
    return file


if __name__ == "__main__":
    print(keep(), file=sys.stderr)
