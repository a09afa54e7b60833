"""The words for what a scenario changes."""

from __future__ import annotations

from typing import Any, Literal

from api.town.schema.fields import WEEKDAYS

Language = Literal["ja", "en"]

LABELS: dict[str, tuple[str, str]] = {
    "vehicle": ("車両", "vehicle"),
    "seats": ("座席", "seats"),
    "wheelchairs": ("車いすの場所", "wheelchair places"),
    "parcels": ("荷物の場所", "parcel places"),
    "seats_per_wheelchair": ("車いす1台でたたむ座席", "seats folded for a wheelchair"),
    "lines": ("走る線", "lines served"),
    "shifts": ("勤務", "shifts"),
    "cutoff_minutes": ("予約の締切 (分前)", "booking cut-off (minutes before)"),
    "window_minutes": ("お迎えの幅 (分)", "pickup window (minutes)"),
    "longest_minutes": ("乗車の上限 (分)", "longest ride (minutes)"),
    "factor": ("直行に対する乗車の倍率", "ride factor over direct"),
    "extra_minutes": ("乗車の余裕 (分)", "extra ride time (minutes)"),
    "search_minutes": ("前後に探す幅 (分)", "search around the wish (minutes)"),
    "min_age": ("乗れる年齢", "minimum age"),
    "horizon_days": ("何日先まで予約できるか", "booking horizon (days)"),
    "closing_days": ("運休日", "closing days"),
    "opens": ("始まり", "opens"),
    "closes": ("終わり", "closes"),
    "weekdays": ("曜日", "weekdays"),
    "areas": ("区域", "areas"),
    "area": ("区域", "area"),
    "stop": ("停留所", "stop"),
    "destination": ("へ向かう外出の割合", "share of outings"),
    "service.kind": ("乗り場", "picked up at"),
    "service.max_walk_metres": ("歩く距離の上限 (m)", "longest walk (m)"),
    "speeds.factor": ("速さの倍率", "speed factor"),
    "speeds.season": ("季節の速さ", "speeds of season"),
    "speeds.kmh": ("道路ごとの速さ", "speeds by road"),
    "demand.kind": ("需要", "demand"),
    "demand.growth": ("需要の倍率", "demand factor"),
    "behaviour.no_show": ("来ない人の割合", "share of no-shows"),
    "behaviour.boarding_spread": ("乗り降りのばらつき", "spread of boarding times"),
    "behaviour.driving_spread": ("走行時間のばらつき", "spread of driving times"),
    "run.optimise": ("予約ごとの改善の回数", "improvement steps after a booking"),
}

_WORDS: dict[str, tuple[str, str]] = {
    "door": ("玄関", "the door"),
    "stops": ("停留所", "stops"),
    "generated": ("想定", "generated"),
    "recorded": ("記録", "recorded"),
    "csv": ("CSV", "CSV"),
}
_DAYS = "月火水木金土日"


def shown(label: str, value: Any, language: Language) -> str:
    """A value as people read it."""
    if value is None or value == [] or value == {}:
        return "なし" if language == "ja" else "none"
    if label in ("opens", "closes"):
        return clock(value)
    if label == "weekdays":
        return _weekdays(value, language)
    if label == "shifts":
        return ", ".join(f"{_weekdays(days, language)} {clock(start)}–{clock(end)}" for days, start, end in value)
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, dict):
        return ", ".join(f"{name} {kmh:g}" for name, kmh in value.items())
    if isinstance(value, float):
        return f"{value:g}"
    return _WORDS.get(str(value), (str(value),) * 2)[language == "en"]


def clock(seconds: int) -> str:
    """A time of day, HH:MM."""
    return f"{seconds // 3600:02d}:{seconds % 3600 // 60:02d}"


def _weekdays(days: list[int], language: Language) -> str:
    if language == "ja":
        return "".join(_DAYS[day] for day in sorted(days))
    return " ".join(WEEKDAYS[day] for day in sorted(days))
