"""Why what a driver reports does not fit the plan: the scheduler's codes in words that say what to do."""

from __future__ import annotations

from collections.abc import Mapping

from api.town.model import Words

WHY: Mapping[str, Words] = {
    "already_driving": Words("すでに走行中です。次は「到着」です", "the vehicle is already driving; next it arrives"),
    "not_driving": Words("走行中ではありません。次は「出発」です", "the vehicle is not driving; next it departs"),
    "nothing_to_do": Words("残りの予定がありません", "nothing is left to do"),
    "time_goes_back": Words("前の記録より早い時刻です", "the time is before that of an earlier event"),
    "not_on_this_vehicle": Words("別の車両の予約です", "the booking is on another vehicle"),
    "unknown_booking": Words("その予約は今の運行にありません", "the booking is not part of the plan any more"),
    "already_aboard": Words("すでに乗車しています", "the rider is already aboard"),
    "not_aboard": Words("まだ乗車していません", "the rider is not aboard"),
    "too_early_for_no_show": Words(
        "不在にするにはまだ早すぎます。約束の時間帯まで待ってください",
        "too early for a no-show; wait for the rider within the promised window",
    ),
    "out_of_service": Words(
        "車両は運休中です。先に「運行再開」です", "the vehicle is out of service; bring it back first"
    ),
    "already_in_service": Words("車両はすでに運行中です", "the vehicle is in service already"),
    "vehicle_full": Words(
        "満席です。降りた人の「降車」を先に記録してください", "the vehicle is full; first record who has got out"
    ),
    "call_first": Words(
        "先に電話をかけて、かけたことを記録してください", "call the rider first, and say that you have called"
    ),
    "not_the_next_stop": Words(
        "次の停車場所ではありません。運行表が変わっています", "that is not the next stop; the manifest has changed"
    ),
    "nothing_to_undo": Words("取り消せる記録がありません", "there is no report to take back"),
    "not_the_last": Words("そのあとに別の記録があります", "another report came after it"),
    "too_long_ago": Words("10分より前の記録です", "it is more than ten minutes old"),
    "undo_first": Words("この記録のあとで車両が運休になりました", "the vehicle went out of service after it"),
    "seat_taken": Words("空いた席はもう別の予約に使われています", "the seat has been given to another booking"),
    "booking_changed": Words("そのあとで予約が変わりました", "the booking has changed since"),
    "unknown_vehicle": Words("その日は動かない車両です", "the vehicle does not work that day"),
}
