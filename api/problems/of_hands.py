"""What can be wrong when a dispatcher changes the plan by hand, and what is closed."""

from __future__ import annotations

from api.problems.kind import problem

REASON = ("理由: {reason}。", "Reason: {reason}.")

HANDS = (
    problem(
        "plan-moved",
        409,
        ("その間に運行表が変わりました", "The plan has changed meanwhile"),
        (
            "何も変えていません。変わったところと新しい見通しを確かめて、もう一度決めてください。",
            "Nothing was done. See what changed and what it would mean now, then decide again.",
        ),
    ),
    problem(
        "change-refused",
        409,
        ("その変更はできません", "That change is not possible"),
        ("何も変えていません。", "Nothing was changed."),
        obstacle=("理由: {obstacle}。", "Reason: {obstacle}."),
    ),
    problem(
        "shift-form",
        422,
        ("勤務の時刻がありません", "No time for the shift"),
        (
            "starts (始まり) か ends (終わり)、または両方を指定してください。",
            "Give starts, ends, or both.",
        ),
    ),
    problem(
        "closure-form",
        422,
        ("閉じるものの示し方が違います", "How to say what is closed"),
        (
            "天候 (weather) には from と to、停車場所 (stop) には place_id、道路 (road) には points を付けます。",
            "weather takes from and to, a stop takes place_id, a road takes two points.",
        ),
    ),
    problem(
        "closure-span",
        422,
        ("その時間帯は閉じられません", "Not a span that can be closed"),
        (
            "運休の終わりを始まりより後に、同じ日のうちで、これからの時刻にしてください。",
            "Choose an end after the begin, on the same day and still to come.",
        ),
    ),
    problem(
        "no-such-road",
        422,
        ("その二点のあいだに道路がありません", "No road between those points"),
        (
            "通れなくなった道路の上か、すぐ近くの二つの点を選んでください。",
            "Choose two points on, or right beside, the road that is closed.",
        ),
    ),
    problem(
        "unknown-closure",
        404,
        ("その通行止め・運休は見つかりません", "Unknown closure"),
        ("一覧を開き直して、そこから選んでください。", "Open the list again and choose from it."),
    ),
    problem(
        "unknown-call",
        404,
        ("その連絡は見つかりません", "Unknown call"),
        ("連絡の一覧を開き直して、そこから選んでください。", "Open the list of calls again and choose from it."),
    ),
    problem(
        "closed-for-weather",
        422,
        ("天候のため運休しています", "No service because of the weather"),
        (
            "その時間は運休です。別の時刻か別の日を選んでください。",
            "The service is closed then. Choose another time or day.",
        ),
        reason=REASON,
        reopens=("運行の再開は {reopens} の予定です。", "Service is expected to start again at {reopens}."),
        alternatives=("代わりに選べる便を示しました。", "Rides you can take instead are shown."),
    ),
    problem(
        "stop-closed",
        422,
        ("その場所は今日は使えません", "That place is closed for the day"),
        (
            "その日はそこで乗り降りできません。近くの別の場所を選んでください。",
            "Nobody can get on or off there that day. Choose another place nearby.",
        ),
        reason=REASON,
    ),
)
