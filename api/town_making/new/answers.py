"""What a new town is made from: one answer a question, each with a default where one can be thought of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from api.town_making.addresses.row import id_of
from api.town_making.new import areas, parsing
from api.town_making.new.unclear import Unclear


@dataclass(frozen=True, slots=True)
class Answers:
    """All that is asked. Times are written as in town.toml; `areas` are GeoJSON features."""

    name: str
    name_en: str
    id: str
    timezone: str
    language: str
    centre: tuple[float, float]
    areas: list[dict[str, Any]]
    weekdays: tuple[str, ...]
    hours: tuple[str, str]
    cutoff_minutes: int
    horizon_days: int
    min_age: int
    vehicles: int
    seats: int
    wheelchairs: int
    depot: tuple[float, float]
    winter: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question in both languages. `default` is what is typed when nothing is, given the answers before it."""

    key: str
    ja: str
    en: str
    read: Callable[[str, Mapping[str, Any]], Any]
    default: Callable[[Mapping[str, Any]], str | None]


def _areas(text: str, known: Mapping[str, Any]) -> list[dict[str, Any]]:
    if not text.strip():
        return areas.square(known["centre"])
    return areas.from_file(Path(text.strip()).expanduser(), known["centre"])


def _plainly(read: Callable[[str], Any]) -> Callable[[str, Mapping[str, Any]], Any]:
    return lambda text, known: read(text)


def _said(text: str | None) -> Callable[[Mapping[str, Any]], str | None]:
    return lambda known: text


def _question(key: str, ja: str, en: str, read: Callable[[str], Any], default: str | None) -> Question:
    return Question(key, ja, en, _plainly(read), _said(default))


def _same_language(known: Mapping[str, Any]) -> str:
    return "ja" if known["timezone"] == "Asia/Tokyo" else "en"


QUESTIONS = (
    _question("name", "町の名前", "Name of the town", parsing.name, None),
    Question("name_en", "英語での名前", "Its name in English", _plainly(parsing.name), lambda known: known["name"]),
    Question("id", "短い名前 (英小文字)", "A short name (a-z)", _plainly(parsing.town_id),
             lambda known: id_of(known["name_en"]).rpartition("-")[0] or "town"),
    _question("timezone", "時間帯", "Time zone", parsing.zone, "Asia/Tokyo"),
    Question("language", "まず出す言葉 (ja, en)", "First language (ja, en)", _plainly(parsing.language),
             _same_language),
    _question("centre", "中心 (役場など) の経度, 緯度", "Centre (the town hall): longitude, latitude", parsing.point,
              None),
    Question("areas", "区域の GeoJSON (空なら中心の周り 20 km 四方)",
             "GeoJSON of the areas (empty: 20 km by 20 km around the centre)", _areas, _said("")),
    _question("weekdays", "運行する曜日", "Days of service", parsing.weekdays, "mon-fri"),
    _question("hours", "運行時間", "Hours of service", parsing.hours, "08:30-17:00"),
    _question("cutoff_minutes", "予約の締切 (何分前)", "Book how many minutes ahead", parsing.number(0, 1440), "30"),
    _question("horizon_days", "何日先まで予約できるか", "Book up to how many days ahead", parsing.number(1, 366),
              "14"),
    _question("min_age", "何歳から乗れるか (0 はだれでも)", "From which age (0: everybody)", parsing.number(0, 120),
              "0"),
    _question("vehicles", "車両の数", "How many vehicles", parsing.number(1, 50), "2"),
    _question("seats", "1台の座席", "Seats in each", parsing.number(1, 60), "8"),
    _question("wheelchairs", "1台に乗れる車いす", "Wheelchairs in each", parsing.number(0, 10), "1"),
    Question("depot", "車庫の経度, 緯度", "Depot: longitude, latitude", _plainly(parsing.point),
             lambda known: "{}, {}".format(*known["centre"])),
    _question("winter", "冬の月 (なければ none)", "Months of winter (none for none)", parsing.months, "11-3"),
)  # fmt: skip
"""In the order they are asked: a default may depend on what was answered before."""


class Asking(Protocol):
    """Somebody who is asked."""

    def ask(self, question: Question, default: str | None) -> str:
        """What they type, the default when that is nothing."""

    def tell(self, wrong: Unclear) -> None:
        """What is wrong with it; they are asked again."""


def answered(given: Mapping[str, str], asking: Asking | None) -> Answers:
    """The answers: those `given`, else what is asked, else the defaults.

    Raises Unclear for a given answer that cannot be one and, when nobody is asked, for one that has no default.
    """
    known: dict[str, Any] = {}
    for question in QUESTIONS:
        default = question.default(known)
        if question.key in given or asking is None:
            known[question.key] = _given(question, given.get(question.key, default), known)
        else:
            known[question.key] = _asked(question, default, known, asking)
    return Answers(**known)


def _given(question: Question, text: str | None, known: Mapping[str, Any]) -> Any:
    if text is None:
        raise Unclear(f"{question.key}: 答えが必要です", f"{question.key}: an answer is needed")
    try:
        return question.read(text, known)
    except Unclear as wrong:
        raise Unclear(f"{question.key}: {wrong.ja}", f"{question.key}: {wrong.en}") from wrong


def _asked(question: Question, default: str | None, known: Mapping[str, Any], asking: Asking) -> Any:
    while True:
        try:
            return question.read(asking.ask(question, default), known)
        except Unclear as wrong:
            asking.tell(wrong)
