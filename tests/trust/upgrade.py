"""Upgrades, backups and restores: `python -m tests.trust.upgrade [--short]`."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from tests.store.forward import bring_forward
from tests.store.going_on import go_on
from tests.store.releases import KEPT, lay
from tests.trust.fire.bases import base
from tests.trust.point import SHORT, Figures, Point, Size, main, progress
from tests.trust.upgrading.backups import back_up_while_serving

POINT = Point(10, "Upgrades keep the data; a backup taken while serving restores to the row")

KINDS = ("sqlite", "postgresql")
BACKUPS = {"short": 2, "long": 5}


def measure(size: Size) -> Figures:
    """Backups under load on each kind of database, and in the long form all that was ever released."""
    figures = Figures()
    for kind in KINDS[:1] if size is SHORT else KINDS:
        if size is not SHORT:
            _schemas(kind, figures)
            _releases(kind, figures)
        with tempfile.TemporaryDirectory(prefix="noriai-upgrade-") as folder, base(kind, Path(folder)) as url:
            done = back_up_while_serving(url, Path(folder), BACKUPS[size.value])
        progress(f"upgrade: {kind}, {done.backups} backups under load, {done.compared} rows, {len(done.wrong)} wrong")
        figures.figures[f"backups of {kind} while people book"] = {
            "backups": done.backups, "bookings acknowledged": done.acknowledged, "events checked": done.events,
            "rows compared": done.compared, "calls refused": done.refused,
        }  # fmt: skip
        _mark(figures, f"backups of {kind} that were not whole, or not the same row by row", done.wrong)
    return figures


def _schemas(kind: str, figures: Figures) -> None:
    with tempfile.TemporaryDirectory(prefix="noriai-upgrade-") as folder, base(kind, Path(folder)) as url:
        done = bring_forward(url)
    progress(f"upgrade: {kind}, {done.schemas} schemas, {done.compared} rows, {len(done.wrong)} wrong")
    figures.figures[f"schemas on {kind}"] = {"schemas": done.schemas, "rows compared": done.compared}
    _mark(figures, f"tables that a migration changed on {kind}", done.wrong)


def _releases(kind: str, figures: Figures) -> None:
    """Databases that the code of then wrote."""
    wrong, bookings = list[str](), 0
    for revision in KEPT:
        with tempfile.TemporaryDirectory(prefix="noriai-upgrade-") as folder, base(kind, Path(folder)) as url:
            try:
                lay(revision, url, Path(folder))
                bookings += go_on(url, Path(folder))
            except Exception as error:  # whatever it is, an old database cannot be gone on with
                wrong.append(f"{revision}: {error!r}"[:500])
    progress(f"upgrade: {kind}, {len(KEPT)} databases of old code, {bookings} bookings, {len(wrong)} wrong")
    figures.figures[f"databases of old code on {kind}"] = {"revisions": KEPT, "bookings": bookings}
    _mark(figures, f"databases of old code that could not be gone on with on {kind}", wrong)


def _mark(figures: Figures, name: str, wrong: list[Any]) -> None:
    figures.mark(name, len(wrong), "0", not wrong)
    figures.falls_short += wrong[:10]


if __name__ == "__main__":
    main(POINT, measure)
