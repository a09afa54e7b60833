"""What can be wrong with a standing booking."""

from __future__ import annotations

from api.problems.kind import problem

STANDING = (
    problem(
        "unknown-standing",
        404,
        ("その定期予約は見つかりません", "Unknown standing booking"),
        (
            "定期予約の一覧を開き直して、そこから選んでください。",
            "Open the list of standing bookings again and choose from it.",
        ),
    ),
    problem(
        "not-your-standing",
        403,
        ("ほかの方の定期予約です", "Somebody else's standing booking"),
        (
            "ご自分の定期予約だけを見たり変えたりできます。",
            "You can only see and change standing bookings of your own.",
        ),
    ),
    problem(
        "standing-over",
        409,
        ("この定期予約は終わっています", "The standing booking has ended"),
        (
            "続けるには、新しく定期予約をしてください。一回だけなら、ふつうに予約できます。",
            "To go on, make a new one. For a single ride, book as usual.",
        ),
    ),
    problem(
        "standing-exists",
        409,
        ("同じ定期予約がもうあります", "There is one like it already"),
        (
            "同じ曜日の同じ便は、定期予約の一覧にあります。",
            "The same ride on the same weekday is in your list of standing bookings.",
        ),
    ),
    problem(
        "standing-period",
        422,
        ("その期間に当たる日がありません", "No such weekday in that period"),
        (
            "始まりの日と終わりの日のあいだに、その曜日が少なくとも一日あるようにしてください。",
            "Choose a first and a last day with at least one such weekday between them.",
        ),
    ),
    problem(
        "not-a-standing-day",
        422,
        ("定期予約の日ではありません", "Not a day of the standing booking"),
        (
            "一覧にある、これからの日を選んでください。",
            "Choose one of its days that is still to come.",
        ),
        date=("指定された日: {date}。", "The day asked for: {date}."),
    ),
    problem(
        "way-home-too-early",
        422,
        ("帰りが行きより早くなっています", "The way home is before the way there"),
        (
            "帰りの時刻を、行きの時刻より後にしてください。",
            "Choose a time for the way home after that of the way there.",
        ),
    ),
    problem(
        "no-way-home",
        409,
        ("帰りの便に空きがありません", "No room on the way home"),
        (
            "帰りの便に空きがないので、行きも予約していません。別の時刻を選んでください。",
            "There is no room for the way home, so the way there was not booked either. Choose another time.",
        ),
    ),
)
