"""Turns a problem's data into words: seconds into minutes and times of day, dates into dates people read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from api.problems.catalogue import CAPACITY_REASONS
from api.problems.kind import ProblemType
from api.schemas.base import Words

_WEEKDAYS = Words(ja="月火水木金土日", en="Mon Tue Wed Thu Fri Sat Sun")


def clock_text(seconds: int) -> str:
    """Seconds since midnight as HH:MM; later than midnight counts on (25:10)."""
    return f"{seconds // 3600:02d}:{seconds % 3600 // 60:02d}"


def day_text(day: date) -> Words:
    """A date with its weekday, in both languages."""
    return Words(
        ja=f"{day.month}月{day.day}日({_WEEKDAYS.ja[day.weekday()]})",
        en=f"{_WEEKDAYS.en.split()[day.weekday()]} {day.isoformat()}",
    )


def detail_words(kind: ProblemType, data: Mapping[str, object]) -> Words:
    """The kind's detail with its data filled in."""
    shown = {"ja": _shown(data, "ja"), "en": _shown(data, "en")}
    return Words(ja=kind.detail.ja.format_map(shown["ja"]), en=kind.detail.en.format_map(shown["en"]))


def refusal_words(reason: str) -> Words:
    """Why the service cannot carry a wish; a reason without words of its own is called what it most likely is."""
    return CAPACITY_REASONS.get(reason, CAPACITY_REASONS["no_capacity"])


def _shown(data: Mapping[str, object], language: str) -> Mapping[str, str]:
    shown: defaultdict[str, str] = defaultdict(lambda: "—")
    for key, value in data.items():
        if key == "cutoff_seconds" and isinstance(value, int):
            shown["cutoff_minutes"] = str(value // 60)
        elif key in ("opens", "closes", "earliest") and isinstance(value, int):
            shown[key] = clock_text(value + 59 if key == "earliest" else value)
        elif key == "service_days" and isinstance(value, list):
            days = [getattr(day_text(date.fromisoformat(day)), language) for day in value]
            shown[key] = ("、" if language == "ja" else ", ").join(days) or "—"
        elif isinstance(value, list):
            shown[key] = ", ".join(map(str, value)) or "—"
        else:
            shown[key] = str(value)
    return shown
