"""Why wishes are refused, as the council reads it."""

from __future__ import annotations

from collections.abc import Mapping

from api.problems.facts import Language
from api.town.parts import Words

REASONS: Mapping[str, Words] = {
    "no_capacity": Words("空きがない", "No room left"),
    "no_vehicle": Words("運べる車両がない", "No vehicle can carry this party"),
    "way_out_refused": Words("行きが断られたため帰りもない", "Way out refused, so no way home"),
    "after_cutoff": Words("予約の締切を過ぎた", "Asked after the cut-off"),
    "outside_hours": Words("運行時間の外", "Outside service hours"),
    "outside_area": Words("区域の外", "Outside the service area"),
    "no_service_that_day": Words("その区域の運行日でない", "No service in that area that day"),
    "closed_day": Words("運休日", "Closed day"),
    "not_eligible": Words("利用の条件に合わない", "Not eligible"),
    "party_too_large": Words("人数が多すぎる", "Party too large"),
    "party_empty": Words("乗る人がいない", "Nobody to carry"),
    "same_place": Words("乗る所と降りる所が同じ", "From and to the same place"),
    "too_far_ahead": Words("予約の受付前", "Too far ahead"),
    "in_the_past": Words("過ぎた時刻", "Time already past"),
    "too_far_to_walk": Words("歩く距離が長すぎる", "Too far to walk to a stop"),
}


def reason_name(reason: str, language: Language) -> str:
    """The reason in words; its code as it stands when it is not known here."""
    return str(getattr(REASONS[reason], language)) if reason in REASONS else reason.replace("_", " ")
