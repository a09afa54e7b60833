"""Days of one season may be driven at different paces: each is planned at its own."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from api.store.database import Database
from api.town import load_town
from tests.service.running import KAMISHIHORO, THURSDAY, Running

SUNDAY = date(2026, 11, 29)
"""Nothing runs."""

WINTER = "speeds_kmh = { national = 42, mountain = 36, farm = 32, town = 20 }"


def test_a_day_with_a_slow_hour_has_longer_drives_than_one_of_the_same_season_without(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(KAMISHIHORO, tmp_path / "town"))
    text = (folder / "town.toml").read_text(encoding="utf-8")
    hours = f'{WINTER}\nhours = [{{ between = ["09:00", "10:00"], factor = 0.5 }}]'
    (folder / "town.toml").write_text(text.replace(WINTER, hours), encoding="utf-8")
    run = Running(load_town(folder), Database(f"sqlite:///{tmp_path / 'noriai.db'}"))
    a, b = (run.town.places[place].location for place in ("nukabira", "clinic"))
    quick, slow = (run.service.context.travel(day).time(a, b) for day in (SUNDAY, THURSDAY))
    assert 1.9 * quick < slow < 2.1 * quick
    booking = run.book(leave="13:00")
    assert (booking.planned_arrival - booking.planned_pickup).total_seconds() > 0
    run.service.close()
