"""What happened, in words. A sentence names rider and vehicle where the event has them."""

from __future__ import annotations

from api.town.model import Words

KINDS: dict[str, Words] = {
    "booked": Words("予約", "Booked"),
    "cancelled": Words("取消", "Cancelled"),
    "restored": Words("取消を元に戻した", "Cancellation taken back"),
    "return_called": Words("帰りの呼出", "Return called"),
    "message": Words("運転手への伝言", "Message to the driver"),
    "vehicle_departed": Words("出発", "Departed"),
    "vehicle_arrived": Words("到着", "Arrived"),
    "boarded": Words("乗車", "Boarded"),
    "alighted": Words("降車", "Alighted"),
    "no_show": Words("不在", "No-show"),
    "break_ended": Words("休憩終わり", "Break ended"),
    "undone": Words("報告の取消", "Report taken back"),
    "out_of_service": Words("運休", "Out of service"),
    "back_in_service": Words("運行再開", "Back in service"),
    "promise_broken": Words("約束に遅れ", "Promise broken"),
    "promise_mended": Words("約束どおりに戻る", "Promise kept after all"),
    "reassigned": Words("車両変更", "Other vehicle"),
    "improved": Words("計画の改善", "Plan improved"),
    "moved": Words("手で移動", "Moved by hand"),
    "pinned": Words("車両を固定", "Pinned to a vehicle"),
    "unpinned": Words("固定を解除", "Pin taken away"),
    "shift_changed": Words("勤務時間の変更", "Shift changed"),
    "vehicle_added": Words("車両を追加", "Vehicle added"),
    "break_moved": Words("休憩の変更", "Break moved"),
    "closed": Words("運休で取消", "Cancelled by a closing"),
    "stop_closed": Words("停車場所が使えない", "Place closed"),
    "stop_reopened": Words("停車場所がまた使える", "Place open again"),
    "closure_added": Words("通行止め・運休", "Closure"),
    "closure_lifted": Words("通行止め・運休の解除", "Closure lifted"),
    "unserved": Words("車両なし", "Without a vehicle"),
    "served_again": Words("車両あり", "With a vehicle again"),
    "told": Words("電話で連絡", "Told by telephone"),
    "untold": Words("連絡を取り消し", "Telephone call taken back"),
    "standing_refused": Words("定期予約が取れない", "Standing booking refused"),
    "rider_added": Words("利用者を登録", "Rider registered"),
    "rider_changed": Words("利用者の変更", "Rider changed"),
    "booking_noted": Words("予約のメモ", "Note on a booking"),
    "note_added": Words("申し送りを追加", "Note for the next shift"),
    "note_done": Words("申し送りを済みに", "Note done"),
    "note_reopened": Words("申し送りを未了に", "Note open again"),
    "note_dropped": Words("申し送りを削除", "Note taken away"),
    "alert_done": Words("注意を確認", "Alert seen to"),
    "alert_reopened": Words("注意を再表示", "Alert shown again"),
    "webhook_disabled": Words("外部への通知を停止", "Webhook disabled"),
}
"""Kinds of events by the names of the audit trail."""

DOERS: dict[str, Words] = {
    "clock": Words("時計", "The clock"),
    "optimiser": Words("最適化", "The optimiser"),
    "standing": Words("定期予約", "Standing bookings"),
    "demo": Words("デモ", "The demo"),
    "webhooks": Words("外部への通知", "Webhooks"),
}
"""Those who act without a token."""

PARTS = {"pickup": Words("お迎え", "pickup"), "arrival": Words("到着", "arrival"), "ride": Words("乗車時間", "ride")}


def kind_words(kind: str) -> Words:
    """A kind in words; one that is not known by name says so itself."""
    return KINDS.get(kind) or Words(f"記録 ({kind})", kind.replace("_", " ").capitalize())


def sentence(kind: str, rider: str | None, vehicle: Words | None, more: Words | None) -> Words:
    """What happened to whom, with which vehicle, and what else is known."""
    words = kind_words(kind)
    ja = [part for part in (rider and f"{rider}さん", vehicle and vehicle.ja, more and more.ja) if part]
    en = [part for part in (rider, vehicle and vehicle.en, more and more.en) if part]
    return Words(f"{words.ja}：{'、'.join(ja)}" if ja else words.ja, f"{words.en}: {', '.join(en)}" if en else words.en)
