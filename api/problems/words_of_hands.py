"""Why the plan cannot be changed by hand as asked: the scheduler's codes in words that say what to do."""

from __future__ import annotations

from collections.abc import Mapping

from api.town.model import Words

WHY: Mapping[str, Words] = {
    "promise_would_break": Words(
        "お客様との約束が守れなくなります。別の車両か順番を選んでください",
        "a promise to a rider would be broken; choose another vehicle or order",
    ),
    "no_seat": Words("その車両には席か車いすの場所が足りません", "that vehicle has not enough room for the party"),
    "line_not_served": Words("その車両はこの区域を走りません", "that vehicle does not serve the area of this ride"),
    "pinned": Words(
        "この予約は別の車両に固定されています。先に固定を外してください",
        "the booking is pinned to another vehicle; unpin it first",
    ),
    "already_aboard": Words(
        "すでに乗車しています。降りる順番だけを、同じ車両の中で変えられます",
        "the rider is aboard; only the order of getting out can be changed, on the same vehicle",
    ),
    "on_its_way": Words(
        "車両がすでにそのお客様のところへ向かっています", "the vehicle is already driving to this rider"
    ),
    "out_of_service": Words(
        "その車両は運休中です。別の車両を選んでください", "that vehicle is out of service; choose another one"
    ),
    "unknown_vehicle": Words("その車両はその日は動きません", "that vehicle does not work that day"),
    "unknown_booking": Words("その予約は今の運行にありません", "the booking is not part of the plan any more"),
    "unknown_break": Words("その休憩は今の運行にありません", "that break is not part of the plan any more"),
    "shift_over": Words("その車両の勤務は終わっています", "the shift of that vehicle is over"),
    "order_impossible": Words(
        "その順番では走れません。別の順番を選んでください", "that order cannot be driven; choose another place"
    ),
    "shift_begun": Words(
        "勤務がもう始まっているので、始まりは変えられません", "the shift has begun; its begin cannot be changed"
    ),
    "shift_impossible": Words(
        "勤務の始まりと終わりを、その日のうちで、始まりが先で、終わりがこれからになるように選んでください",
        "choose a begin and an end on that day, the begin before the end and the end still to come",
    ),
    "already_on_shift": Words("その車両はその日すでに勤務があります", "that vehicle already works that day"),
    "both_times": Words(
        "その車両はその日の勤務がないので、始まりと終わりの両方を選んでください",
        "that vehicle has no shift that day: choose both its begin and its end",
    ),
    "no_home_base": Words(
        "その車両の出発場所が町の設定にありません", "the town's folder has no place where that vehicle starts"
    ),
    "in_the_past": Words(
        "その時刻は過ぎています。これからの時刻を選んでください", "that time has passed; choose a later one"
    ),
    "day_over": Words("その日は終わっています", "that day is over"),
    "not_pinned": Words("この予約は固定されていません", "the booking is not pinned"),
}


def words_of(code: str) -> Words:
    """The words for a code; for one without, the code itself."""
    return WHY.get(code, Words(code, code))
