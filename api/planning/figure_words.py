"""Short words for each figure in a table, and how its numbers are written."""

from __future__ import annotations

from api.problems.facts import Language
from scheduler.simulation.figures import MEASURES

LABELS: dict[str, tuple[str, str]] = {
    "asked": ("希望", "wishes"),
    "accepted": ("引き受け", "accepted"),
    "acceptance": ("引き受けた割合", "share accepted"),
    "completed": ("運んだ便", "carried"),
    "no_shows": ("不在", "no-shows"),
    "wait_mean": ("待ち 平均", "wait, mean"),
    "wait_p50": ("待ち 中央", "wait, p50"),
    "wait_p90": ("待ち 9割", "wait, p90"),
    "wait_worst": ("待ち 最長", "wait, worst"),
    "detour_mean": ("迂回 平均", "detour, mean"),
    "detour_p50": ("迂回 中央", "detour, p50"),
    "detour_p90": ("迂回 9割", "detour, p90"),
    "detour_worst": ("迂回 最大", "detour, worst"),
    "promises_kept": ("守れた約束", "promises kept"),
    "riders_per_vehicle_hour": ("1台1時間の人数", "riders per vehicle hour"),
    "vehicle_km": ("走行 km", "vehicle km"),
    "seat_km": ("座席 km", "seat km"),
    "empty_share": ("空車の割合", "share driven empty"),
    "vehicle_hours": ("車両の時間", "vehicle hours"),
    "cost": ("費用", "cost"),
    "cost_per_trip": ("1便の費用", "cost per trip"),
    "co2_kg": ("CO₂ kg", "CO₂ kg"),
    "pooled_share": ("乗合の割合", "share pooled"),
    "fairness_area": ("区域の差", "gap by area"),
    "fairness_age": ("年齢の差", "gap by age"),
    "fairness_wheelchair": ("車いすの差", "gap by wheelchair"),
}

VERDICTS: dict[str, tuple[str, str]] = {
    "better": ("良くなる", "better"),
    "worse": ("悪くなる", "worse"),
    "different": ("変わる", "different"),
    "no_difference_seen": ("差は見えない", "no difference seen"),
}

_DIGITS = {"count": 1, "seconds": 0, "ratio": 2, "km": 1, "hours": 1, "per_hour": 2, "money": 0, "kg": 1}


def word(words: tuple[str, str], language: Language) -> str:
    """A word in a language."""
    return words[language == "en"]


def number(measure: str, value: float | None, language: Language) -> str:
    """A figure as people read it: shares in percent, waits in minutes, thousands apart."""
    if value is None:
        return "–"
    unit = MEASURES[measure].unit
    if unit == "share":
        return f"{value * 100:.1f} %"
    if unit == "seconds":
        return f"{value / 60:.1f} {word(('分', 'min'), language)}"
    return f"{value:,.{_DIGITS[unit]}f}"


def spread(measure: str, figure: dict[str, float | None], language: Language) -> str:
    """A mean with its 95 % interval."""
    mean, low, high = (number(measure, figure[part], language) for part in ("mean", "low", "high"))
    if figure["low"] is None or figure["high"] is None:
        return mean
    return f"{mean} [{low}, {high}]"
