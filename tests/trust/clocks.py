"""Point 8: time: rides through the midnights of odd days, and a machine's clock that is set back."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from tests.towns.elsewhere import BERLIN
from tests.trust.nights.night import Night, through, town_at_all_hours
from tests.trust.nights.set_back import set_back
from tests.trust.point import LONG, Figures, Point, Size, main, progress

POINT = Point(8, "Time: midnight, New Year, leap day, both changes of the clock, a clock that is set back")

TOKYO = "Asia/Tokyo"

NIGHTS = (
    ("an ordinary midnight", TOKYO, date(2026, 11, 26)),
    ("the turn of the year", TOKYO, date(2026, 12, 31)),
    ("into the leap day", TOKYO, date(2028, 2, 28)),
    ("out of the leap day", TOKYO, date(2028, 2, 29)),
    ("28 February of an ordinary year", TOKYO, date(2027, 2, 28)),
    ("the night clocks go forward", BERLIN, date(2026, 3, 28)),
    ("the evening after", BERLIN, date(2026, 3, 29)),
    ("the night clocks go back", BERLIN, date(2026, 10, 24)),
    ("the evening after that", BERLIN, date(2026, 10, 25)),
)
SHORT_NIGHTS = ("the turn of the year", "into the leap day", "the night clocks go back")


def measure(size: Size) -> Figures:
    """Each night on a new database; then a real clock that is set back by more and more."""
    found, nights = Figures(), dict[str, Night]()
    with tempfile.TemporaryDirectory(prefix="noriai-clocks-") as name:
        folder = Path(name)
        towns = {zone: town_at_all_hours(folder / zone.replace("/", "-"), zone) for zone in (TOKYO, BERLIN)}
        for title, zone, evening in NIGHTS:
            if size is LONG or title in SHORT_NIGHTS:
                progress(title)
                nights[title] = through(towns[zone], folder / title.replace(" ", "-"), evening)
        back = set_back(towns[TOKYO], folder / "back")
    for title, night in nights.items():
        found.mark(
            title, night.wrong or f"{night.rides} rides, {night.reports} reports", "all as told", not night.wrong
        )
    found.mark("a clock that is set back", back.wrong or f"{back.steps} steps back", "nothing reopens", not back.wrong)
    found.figures = {
        "nights": len(nights),
        "rides": sum(night.rides for night in nights.values()),
        "reports": sum(night.reports for night in nights.values()),
        "versions looked through": sum(night.versions for night in nights.values()),
        "steps back": back.steps,
    }
    found.falls_short += [
        "A line's hours end at 24:00: a ride that spans two service days cannot be booked.",
        "On the day clocks go back nothing can be booked between 0:00 and 1:00.",
        "A tablet whose own clock is wrong is not looked at here.",
    ]
    return found


if __name__ == "__main__":
    main(POINT, measure)
