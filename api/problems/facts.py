"""Facts of a refusal put into words: seconds since midnight as a clock time, ISO dates as days."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Literal

from api.problems.of_events import WHY
from api.problems.words_of_hands import words_of as obstacle_words
from api.problems.words_of_returns import WHY as NO_EARLIER
from api.problems.words_of_webhooks import WHY as ADDRESS
from api.town.model import Words

WHICH = {"outward": Words("行き", "way there"), "way_home": Words("帰り", "way home")}

Language = Literal["ja", "en"]

WEEKDAYS = {"ja": "月火水木金土日", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def said(sentence: str, data: Mapping[str, object], language: Language) -> str:
    """Fills the facts that `sentence` names into it. Raises KeyError when one is missing."""
    return sentence.format_map({name: _word(name, value, language) for name, value in data.items()})


def clock_time(seconds: int) -> str:
    """Seconds since midnight as HH:MM, rounded up to the whole minute."""
    minutes = -(-seconds // 60) % (24 * 60)
    return f"{minutes // 60:02}:{minutes % 60:02}"


def day(iso: str, language: Language) -> str:
    """An ISO date as people say it: 11月30日(月), Mon 30 Nov."""
    when = date.fromisoformat(iso)
    weekday = WEEKDAYS[language][when.weekday()]
    if language == "ja":
        return f"{when.month}月{when.day}日({weekday})"
    return f"{weekday} {when.day} {MONTHS[when.month - 1]}"


def _days(value: object, language: Language) -> str:
    days = [day(str(iso), language) for iso in value] if isinstance(value, list | tuple) else []
    return ("、" if language == "ja" else ", ").join(days)


def _list(value: object, language: Language) -> str:
    items = [str(item) for item in value] if isinstance(value, list | tuple | set | frozenset) else [str(value)]
    return ("、" if language == "ja" else ", ").join(items)


def _time(value: object, _language: Language) -> str:
    """A time of day: given as HH:MM already, or as an ISO moment, or in seconds."""
    if isinstance(value, int):
        return clock_time(value)
    text = str(value)
    if "T" not in text:
        return text
    when = datetime.fromisoformat(text)
    return clock_time(when.hour * 3600 + when.minute * 60 + when.second)


def _minutes(value: object, _language: Language) -> str:
    return str(-(-int(str(value)) // 60))


def _why(value: object, language: Language) -> str:
    words = WHY.get(str(value)) or NO_EARLIER.get(str(value)) or ADDRESS.get(str(value))
    return str(value) if words is None else str(getattr(words, language))


def _first_finding(value: object, language: Language) -> str:
    first = value[0] if isinstance(value, list | tuple) and value else {}
    return f"{first['field']}: {first[language]}" if first.get("field") else str(first.get(language, ""))


_FACTS: Mapping[str, Callable[[object, Language], str]] = {
    "opens": _time,
    "closes": _time,
    "earliest": _time,
    "cutoff_seconds": _minutes,
    "retry_after_seconds": _minutes,
    "service_days": _days,
    "allowed": _list,
    "vehicles": _list,
    "towns": _list,
    "months": _list,
    "why": _why,
    "findings": _first_finding,
    "reopens": _time,
    "obstacle": lambda value, language: getattr(obstacle_words(str(value)), language),
    "which": lambda value, language: getattr(WHICH.get(str(value), Words(str(value), str(value))), language),
    "date": lambda value, language: day(str(value), language),
}


def _word(name: str, value: object, language: Language) -> str:
    return _FACTS[name](value, language) if name in _FACTS else str(value)
