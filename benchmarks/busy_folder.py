"""A town's folder with many vehicles and residents: Kamishihoro's places and roads, everything else invented."""

from __future__ import annotations

import colorsys
import csv
import shutil
from itertools import product
from pathlib import Path

KAMISHIHORO = Path(__file__).resolve().parents[1] / "data" / "kamishihoro"

_VEHICLE = """
[[vehicles]]
id = "bus-{number}"
name = {{ ja = "福祉バス{number}号車", en = "Welfare bus {number}" }}
kind = "bus"
colour = "{colour}"
capacity = {{ seats = 10, wheelchairs = 1, parcels = 6 }}
seats_per_wheelchair = 3

[[vehicles.shifts]]
weekdays = ["mon", "wed", "thu", "fri"]
starts = "08:15"
ends = "15:45"
base = "depot"
breaks = [{{ place = "depot", between = ["{first}", "{last}"], minutes = 45 }}]
"""


def write_folder(folder: Path, vehicles: int, residents: int) -> None:
    """Writes the folder, in place of what was there."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(KAMISHIHORO, folder)
    (folder / "fleet.toml").write_text("".join(_vehicle(number) for number in range(1, vehicles + 1)), "utf-8")
    _write_residents(folder / "residents.csv", residents)


def _vehicle(number: int) -> str:
    red, green, blue = colorsys.hls_to_rgb(number * 0.618 % 1, 0.38, 0.6)
    colour = f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"
    # Not all drivers rest at once.
    first, last = (("10:30", "12:30"), ("11:30", "13:30"), ("12:00", "14:00"))[number % 3]
    return _VEHICLE.format(number=number, colour=colour, first=first, last=last)


def _write_residents(path: Path, count: int) -> None:
    """Names are those of the invented residents, put together anew; homes and what people need are theirs too."""
    with path.open(encoding="utf-8", newline="") as file:
        known = list(csv.DictReader(file))
    families = {row["name"].split()[0]: row["kana"].split()[0] for row in known}
    given = {row["name"].split()[1]: row["kana"].split()[1] for row in known}
    names = sorted(product(families.items(), given.items()), key=lambda pair: (pair[1][0], pair[0][0]))
    rows = []
    for number in range(count):
        row = known[number % len(known)]
        (family, family_kana), (own, own_kana) = names[number % len(names)]
        changed = {
            "id": f"r-{number + 1:04d}",
            "name": f"{family} {own}",
            "kana": f"{family_kana} {own_kana}",
            "phone": f"000-{(number + 1) // 10000:04d}-{(number + 1) % 10000:04d}",
            "birth": f"{1930 + number % 26}-{1 + number % 12:02d}-{1 + number % 28:02d}",
            "carer_for": "",
        }
        rows.append(row | changed)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, fieldnames=list(known[0]))
        writer.writeheader()
        writer.writerows(rows)
