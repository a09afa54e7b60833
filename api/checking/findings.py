"""What a check finds, and its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_PLAN = ("計画が成り立ちません", "the plan does not hold")

WORDS: Mapping[str, tuple[str, str]] = {
    "vehicle_twice": ("計画に同じ車両が二度あります", "the plan holds the vehicle twice"),
    "visit_twice": ("計画に同じ立ち寄りが二度あります", "the plan holds the visit twice"),
    "unknown_booking": ("計画に無い予約への立ち寄りがあります", "a visit is for a booking that the plan does not hold"),
    "wrong_name": ("計画の予約番号が食い違います", "the plan holds the booking under another id"),
    "boarded_without_time": ("乗車中の印と乗車時刻が合いません", "aboard and the time of boarding do not agree"),
    "not_served_once": ("迎えと降車が一度ずつではありません", "pickup and drop-off are not there once each"),
    "other_vehicle": ("別の車両が迎えに行く計画です", "another vehicle than the booking's serves it"),
    "before_the_window": ("約束より早く迎える計画です", "the plan picks up before the promised window"),
    "broken_in_silence": ("約束を越える計画なのに、その印がありません", "the promise is broken and nothing says so"),
    "committed": ("確定した立ち寄りの数が合いません", "the number of fixed visits cannot be"),
    "break_with_riders": ("人を乗せたまま休憩する計画です", "a break finds riders aboard"),
    "overfull": ("定員を超える計画です", "the vehicle is overfull"),
    "begun_before_arrival": ("着く前に始まる立ち寄りがあります", "a visit begins before the vehicle is there"),
    "too_soon": ("走る時間が足りません", "there is not enough time to drive there"),
    "wrong_place": ("立ち寄る場所が予約と違います", "the visit is at another place than the booking's"),
    "pickup_outside_limits": ("迎えが時間の範囲の外です", "the pickup is outside its limits"),
    "arrives_too_late": ("到着が遅すぎる計画です", "the arrival is later than its limit"),
    "ride_too_long": ("乗車時間が長すぎる計画です", "the ride is longer than its limit"),
    "plan_unreadable": ("計画を読めません", "the plan cannot be read"),
    "journal_broken": ("計画の履歴がつながりません", "the journal of the plan does not hold together"),
    "journal_differs": ("履歴からつくった計画が、いまの計画と違います", "the plan differs from what the journal makes"),
    "left_in_silence": ("予約が理由の記録なしに計画から消えました", "a booking left the plan and no event says why"),
    "came_in_silence": ("予約が記録なしに計画に入りました", "a booking came into the plan and no event says so"),
    "promise_moved": ("乗る人が頼んでいないのに約束が変わりました", "a promise moved unasked"),
    "no_row": ("計画の予約が予約の表にありません", "a booking of the plan has no row"),
    "not_in_plan": ("有効な予約が計画にありません", "an open booking is not in the plan"),
    "over_but_planned": ("終わった予約がまだ計画にあります", "a booking that is over is still in the plan"),
    "row_differs": ("予約の表と計画が食い違います", "the booking's row and the plan differ"),
    "row_impossible": ("予約の表の内容がありえません", "the booking's row cannot be"),
    "no_outward": ("行きの予約がありません", "the ride it is the way home of is not there"),
    "events_gap": ("出来事の番号が続いていません", "the numbers of the events have a gap"),
    "events_order": ("出来事と計画の版の順が合いません", "events and versions of the plan are not in order"),
    "events_differ": ("出来事の記録と予約の表が食い違います", "the events say something else than the booking's row"),
    "visits_differ": ("済んだ立ち寄りの記録が予約と合いません", "the visits that are over do not fit the booking"),
    "answer_lost": ("返した答えの予約がありません", "a booking that was answered for is not there"),
    "offer_twice": ("一つの希望から二つの予約ができています", "one wish became two bookings"),
    "offer_lost": ("使われた案の予約がありません", "an offer was used for a booking that is not there"),
    "offer_without_request": ("案のもとの希望がありません", "the wish behind an offer is not there"),
    "weekly_lost": ("毎週の予約の日が合いません", "a day of a weekly booking does not fit"),
    "event_lost": ("記録にない出来事を指しています", "a row is about an event that is not there"),
    "report_twice": ("運転手の報告が二度記録されています", "a driver's report was recorded twice"),
    "report_lost": ("運転手の報告の答えが残っていません", "the answer to a driver's report was not kept"),
    "not_told": ("知らせるはずの出来事が送信箱にありません", "an event that is to be told is not in the outbox"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not fit: a stable code, the day (or ""), what it is about, and details."""

    rule: str
    day: str
    about: str
    what: str = ""

    def line(self) -> str:
        """The finding as one line in both languages."""
        ja, en = WORDS.get(self.rule, _PLAN)
        where = " ".join(part for part in (self.day, self.about) if part)
        return f"{where}: {ja} / {en} [{self.rule}]" + (f" {self.what}" if self.what else "")
