"""A town elsewhere in the world: the roads and people of Kamishihoro under another name, zone, language and rules."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

KAMISHIHORO = Path(__file__).resolve().parents[2] / "data" / "kamishihoro"

BERLIN = "Europe/Berlin"
SPRING, AUTUMN = "2026-03-29", "2026-10-25"
"""Sundays on which Berlin's clocks are changed: 2:00 becomes 3:00, and 3:00 becomes 2:00."""


def town_elsewhere(
    folder: Path, id_: str = "elsewhere", zone: str = BERLIN, language: str = "en", hours: tuple[str, str] | None = None
) -> Path:
    """Its folder. What runs on a Thursday runs on Sundays, too; `hours` are those of every line and shift."""
    town = Path(shutil.copytree(KAMISHIHORO, folder / id_))
    rules = _edited(town / "town.toml")
    rules = rules.replace('id = "kamishihoro"', f'id = "{id_}"', 1).replace("Asia/Tokyo", zone)
    rules = rules.replace('language = "ja"', f'language = "{language}"').replace("上士幌町", "よその町")
    rules = rules.replace('en = "Kamishihoro"', 'en = "Elsewhere"', 1)
    fleet = _edited(town / "fleet.toml")
    if hours is not None:
        rules = re.sub(
            r'(opens|closes) = "[\d:]+"', lambda found: f'{found[1]} = "{hours[found[1] == "closes"]}"', rules
        )
        fleet = re.sub(r'(starts|ends) = "[\d:]+"', lambda found: f'{found[1]} = "{hours[found[1] == "ends"]}"', fleet)
        fleet = re.sub(r"breaks = .*", "", fleet)
    (town / "town.toml").write_text(rules, encoding="utf-8")
    (town / "fleet.toml").write_text(fleet, encoding="utf-8")
    return town


def _edited(file: Path) -> str:
    return re.sub(r'("thu"[^\]]*)\]', r'\1, "sun"]', file.read_text(encoding="utf-8"))
