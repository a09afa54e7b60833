"""From what somebody types to a value; what cannot be one raises Unclear."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from zoneinfo import available_timezones

from api.town.schema.fields import WEEKDAYS
from api.town_making.new.unclear import Unclear


def plain(text: str) -> str:
    """Full-width letters and digits as a Japanese keyboard makes them become plain ones."""
    return unicodedata.normalize("NFKC", text).strip()


def name(text: str) -> str:
    """A name: anything but nothing."""
    cleaned = " ".join(text.split())
    if not cleaned or any(unicodedata.category(one).startswith("C") for one in cleaned):
        raise Unclear("名前を書いてください", "write a name")
    return cleaned


def town_id(text: str) -> str:
    """An id that a town may have."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,63}", text):
        raise Unclear("小文字の英数字と - だけで書いてください", "small letters a to z, digits and - only")
    return text


def zone(text: str) -> str:
    """A time zone that exists."""
    if text not in available_timezones():
        raise Unclear("Asia/Tokyo のような時間帯を書いてください", "write a time zone such as Europe/Berlin")
    return text


def language(text: str) -> str:
    """One of the two languages of the pages."""
    if text not in ("ja", "en"):
        raise Unclear("ja か en です", "either ja or en")
    return text


def point(text: str) -> tuple[float, float]:
    """Longitude and latitude, in this order."""
    try:
        lon, lat = (float(part) for part in plain(text).replace("、", ",").split(","))
    except ValueError:
        raise Unclear("143.296, 43.233 のように経度, 緯度で", "longitude, latitude, such as 12.40, 48.62") from None
    if not (abs(lon) <= 180 and abs(lat) <= 90):
        raise Unclear("経度, 緯度の順ですか", "longitude first, then latitude") from None
    return lon, lat


def weekdays(text: str) -> tuple[str, ...]:
    """Days such as mon-fri or mon, wed, in the order of the week."""
    chosen: set[int] = set()
    for part in re.split(r"[\s,、]+", plain(text).lower()):
        first, _, last = part.partition("-")
        if first not in WEEKDAYS or (last or first) not in WEEKDAYS:
            names = ", ".join(WEEKDAYS)
            raise Unclear(f"mon-fri や mon, wed のように ({names})", f"such as mon-fri or mon, wed ({names})")
        begin, end = WEEKDAYS.index(first), WEEKDAYS.index(last or first)
        chosen |= {day % 7 for day in range(begin, end + 1 if end >= begin else end + 8)}
    return tuple(WEEKDAYS[day] for day in sorted(chosen))


def hours(text: str) -> tuple[str, str]:
    """Two times of day such as 08:30-17:00."""
    found = re.fullmatch(r"(\d{1,2}):(\d\d)\s*[-–~〜]\s*(\d{1,2}):(\d\d)", plain(text))
    if found:
        opens, closes = (f"{int(found[i]):02}:{found[i + 1]}" for i in (1, 3))
        if opens < closes <= "24:00" and found[2] < "60" > found[4]:
            return opens, closes
    raise Unclear("08:30-17:00 のように書いてください", "write it like 08:30-17:00")


def number(low: int, high: int) -> Callable[[str], int]:
    """A reader of whole numbers from `low` to `high`."""

    def read(text: str) -> int:
        if not re.fullmatch(r"\d{1,9}", plain(text)) or not low <= int(plain(text)) <= high:
            raise Unclear(f"{low} から {high} までの整数です", f"a whole number from {low} to {high}")
        return int(plain(text))

    return read


def months(text: str) -> tuple[int, ...]:
    """Months such as 11-3 or 12, 1, 2; none for none."""
    if plain(text).lower() in ("none", "なし", "-", ""):
        return ()
    chosen: set[int] = set()
    for part in re.split(r"[\s,、]+", plain(text)):
        found = re.fullmatch(r"(\d{1,2})(?:-(\d{1,2}))?", part)
        ends = [int(end) for end in found.groups(found[1])] if found else [0]
        if not all(1 <= month <= 12 for month in ends):
            raise Unclear("11-3 や 12, 1, 2 のように, なければ none", "such as 11-3 or 12, 1, 2; none for none")
        begin, end = ends
        chosen |= {month % 12 + 1 for month in range(begin - 1, end if end >= begin else end + 12)}
    if len(chosen) == 12:
        raise Unclear("一年中は冬にできません", "not the whole year")
    return tuple(sorted(chosen))
