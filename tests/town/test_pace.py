"""What seasons and hours of the day make of the speeds: a promise must hold at the slowest time it may be driven at."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from api.town import TownError, load_town

THURSDAY, SUNDAY, SUMMER = date(2026, 11, 26), date(2026, 11, 29), date(2026, 7, 2)
WINTER = "speeds_kmh = { national = 42, mountain = 36, farm = 32, town = 20 }"


def winter(folder: Path, more: str) -> Path:
    text = (folder / "town.toml").read_text(encoding="utf-8")
    assert WINTER in text
    (folder / "town.toml").write_text(text.replace(WINTER, WINTER + "\n" + more), encoding="utf-8")
    return folder


def test_a_factor_slows_every_road_of_its_season_only(folder: Path) -> None:
    plain = load_town(folder)
    slow = load_town(winter(folder, "factor = 0.5"))
    assert (slow.pace(THURSDAY).factor, slow.pace(SUMMER).factor) == (0.5, 1.0)
    before, after = (town.travel(THURSDAY).arrays.seconds for town in (plain, slow))
    far = before > 600
    assert after[far] / before[far] == pytest.approx(2.0, abs=0.05)
    assert np.array_equal(plain.travel(SUMMER).arrays.seconds, slow.travel(SUMMER).arrays.seconds)


@pytest.mark.parametrize(
    ("hours", "factor"),
    [
        ('[[seasons.hours]]\nbetween = ["09:00", "09:30"]\nfactor = 0.8', 0.4),
        ('[[seasons.hours]]\nbetween = ["05:00", "06:00"]\nfactor = 0.8', 0.5),
        (
            '[[seasons.hours]]\nbetween = ["09:00", "09:30"]\nfactor = 0.8\n'
            '[[seasons.hours]]\nbetween = ["15:00", "23:00"]\nfactor = 0.6',
            0.3,
        ),
    ],
    ids=["within the service", "before it", "the slowest of two"],
)
def test_a_day_is_planned_at_the_pace_of_its_slowest_hour(folder: Path, hours: str, factor: float) -> None:
    town = load_town(winter(folder, f"factor = 0.5\n{hours}"))
    assert town.pace(THURSDAY).factor == pytest.approx(factor)
    assert town.pace(SUNDAY).factor == 0.5


@pytest.mark.parametrize(
    ("more", "en"),
    [
        ('hours = [{ between = ["09:00", "08:00"], factor = 0.8 }]', "the end is not after the beginning"),
        ('hours = [{ between = ["08:00", "09:00"], factor = 1.2 }]', "factor: "),
        ("factor = 0", "factor: "),
    ],
)
def test_a_wrong_factor_or_hour_is_told_with_its_line(folder: Path, more: str, en: str) -> None:
    with pytest.raises(TownError) as caught:
        load_town(winter(folder, more))
    lines = (folder / "town.toml").read_text(encoding="utf-8").splitlines()
    assert more.split(" ")[0] in lines[caught.value.line - 1]
    assert en in caught.value.message.en
