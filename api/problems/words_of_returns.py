"""Why a rider who calls an open return gets no earlier bus, in words."""

from __future__ import annotations

from collections.abc import Mapping

from api.town.model import Words

WHY: Mapping[str, Words] = {
    "nothing_earlier": Words("それより早く空いている便がありません", "no vehicle has room before that"),
    "on_its_way": Words("車両がもうお迎えに向かっています", "the vehicle is already on its way to you"),
    "already_aboard": Words("すでに乗車しています", "the rider is already aboard"),
    "closed_for_weather": Words("天候のため運休しています", "the service is closed because of the weather"),
    "not_today": Words("今日の予約ではありません", "the ride is not today"),
    "over": Words("終わったか、取り消した予約です", "the ride is over or was cancelled"),
}


def words_of(code: str) -> Words | None:
    """The words for a code; None where it has none."""
    return WHY.get(code)
