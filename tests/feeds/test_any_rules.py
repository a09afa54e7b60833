"""Whatever a town's rules are, its feed keeps to the reference."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from api.feeds.gtfs.feed import gtfs_feed
from api.town import Town, load_town
from tests.feeds.conftest import KAMISHIHORO
from tests.feeds.reading import read
from tests.feeds.reference_rules import mistakes

MINUTE = 60


@cache
def real_town() -> Town:
    """No argument of the test, as hypothesis would write all of it down."""
    return load_town(KAMISHIHORO)


DAYS = st.dates(date(2025, 1, 1), date(2030, 12, 31))
LINE = st.tuples(
    st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
    st.lists(st.integers(0, 24 * 60), min_size=2, max_size=2, unique=True).map(sorted),
    st.sets(st.sampled_from(["centre", "orube", "hagigaoka", "kami-otofuke", "mountains"]), min_size=1).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(
    lines=st.lists(LINE, min_size=3, max_size=3),
    cutoff=st.integers(0, 24 * 60),
    horizon=st.integers(1, 366),
    factor=st.integers(100, 1000).map(lambda hundredths: hundredths / 100),
    closing=st.sets(DAYS, max_size=5),
    today=DAYS,
    language=st.sampled_from(["ja", "en"]),
)
def test_a_feed_of_any_rules_has_no_mistake(
    lines: list[tuple[tuple[int, ...], list[int], tuple[str, ...]]],
    cutoff: int,
    horizon: int,
    factor: float,
    closing: set[date],
    today: date,
    language: str,
) -> None:
    town = real_town()
    changed = replace(
        town,
        language=language,
        rules=replace(
            town.rules,
            cutoff_seconds=cutoff * MINUTE,
            horizon_days=horizon,
            ride_factor=factor,
            closing_days=frozenset(day.isoformat() for day in closing),
        ),
        lines=tuple(
            replace(line, weekdays=days, opens=opens * MINUTE, closes=closes * MINUTE, areas=areas)
            for line, (days, (opens, closes), areas) in zip(town.lines, lines, strict=True)
        ),
    )
    tables = read(gtfs_feed(changed, today, "https://bus.example.jp/").content)
    assert mistakes(tables) == []
    [period] = {(row["start_date"], row["end_date"]) for row in tables.of("calendar.txt")}
    assert period[0] <= f"{today:%Y%m%d}" < f"{today.replace(year=today.year + 1, day=1):%Y%m%d}" <= period[1]
