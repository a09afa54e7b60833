"""Offers, bookings, vehicles: things that are gone, used, unknown or no longer possible."""

from __future__ import annotations

from api.problems.kind import problem

RIDES = (
    problem(
        "unknown-offer",
        404,
        ("その便の案内は見つかりません", "Unknown offer"),
        ("時刻を探し直して、示された便から選んでください。", "Ask for offers again and choose one of them."),
    ),
    problem(
        "offer-expired",
        410,
        ("案内の期限が切れました", "The offer has expired"),
        ("時刻を探し直して、早めに決定してください。", "Ask for offers again and confirm one in time."),
    ),
    problem(
        "offer-used",
        409,
        ("この案内は予約済みです", "The offer was already booked"),
        (
            "予約は一覧にあります。もう一つ予約するには、時刻を探し直してください。",
            "The ride is in your list of bookings. For another ride, ask for offers again.",
        ),
    ),
    problem(
        "offer-gone",
        409,
        ("先にほかの予約が入りました", "Somebody was quicker"),
        ("時刻を探し直してください。別の便を案内します。", "Ask for offers again; there may be another ride."),
        which=(
            "{which}の便が取れなかったので、どちらも予約していません。",
            "The {which} was full: neither is booked.",
        ),
    ),
    problem(
        "unknown-booking",
        404,
        ("その予約は見つかりません", "Unknown booking"),
        ("予約の一覧を開き直して、そこから選んでください。", "Open the list of bookings again and choose from it."),
    ),
    problem(
        "not-cancellable",
        409,
        ("この予約は取り消せません", "The booking cannot be cancelled any more"),
        (
            "すでに乗車中か、終わった予約です。お困りのときは運転手か配車担当に伝えてください。",
            "The ride is under way or over. If something is wrong, tell the driver or the dispatcher.",
        ),
    ),
    problem(
        "no-idempotency-key",
        400,
        ("Idempotency-Key がありません", "No Idempotency-Key"),
        (
            "予約のたびに新しい値を Idempotency-Key に入れて、送り直してください (英数字など 1〜200 文字)。",
            "Send it again with a header Idempotency-Key: a new value of 1 to 200 visible characters for each booking.",
        ),
    ),
    problem(
        "key-reused",
        422,
        ("Idempotency-Key が別の内容に使われました", "The Idempotency-Key was used for something else"),
        ("新しい Idempotency-Key を付けて送り直してください。", "Send it again with a new Idempotency-Key."),
    ),
    problem(
        "unknown-vehicle",
        404,
        ("その車両はありません", "Unknown vehicle"),
        ("車両の一覧から選んでください。", "Choose one of the town's vehicles."),
        vehicle_id=("指定された車両: {vehicle_id}", "The vehicle asked for: {vehicle_id}"),
    ),
    problem(
        "unknown-stop",
        422,
        ("その停車場所はありません", "Unknown stop"),
        (
            "運行表を開き直して、そこにある停車場所を選んでください。",
            "Open the manifest again and use one of its stops.",
        ),
    ),
    problem(
        "event-refused",
        409,
        ("その記録は今の運行と合いません", "That does not fit what the vehicle is doing"),
        (
            "運行表を開き直して、今の状態を確かめてから記録してください。",
            "Open the manifest again, see where the vehicle stands, and record what happens next.",
        ),
        why=("理由: {why}。", "Reason: {why}."),
    ),
    problem(
        "event-in-future",
        422,
        ("まだ来ていない時刻です", "That time has not come yet"),
        ("起きた時刻 (今か、それより前) を送ってください。", "Send the time at which it happened: now or earlier."),
    ),
    problem(
        "event-incomplete",
        422,
        ("記録に足りないものがあります", "The event lacks something"),
        (
            "乗車・降車・不在には booking_id を、位置には lon と lat を付けてください。",
            "boarded, alighted and no_show need a booking_id; position needs lon and lat.",
        ),
    ),
    problem(
        "unknown-day",
        409,
        ("その日は運行がありません", "No service that day"),
        ("運行のある日を選んでください。", "Choose a day with service."),
        date=("指定された日: {date}", "The day asked for: {date}"),
    ),
    problem(
        "clock-is-real",
        409,
        ("時計は実際の時刻です", "The clock shows real time"),
        (
            "時計を止めたり速めたりできるのはデモだけです (noriai serve --demo)。",
            "Only the demo's clock can be paused or sped up (noriai serve --demo).",
        ),
    ),
)
