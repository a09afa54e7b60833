"""Who may do what: tokens, roles, other people's rides."""

from __future__ import annotations

from api.problems.kind import problem

ACCESS = (
    problem(
        "no-token",
        401,
        ("ログインが必要です", "No token"),
        (
            "担当者から渡されたアドレスを開き直してください。プログラムは Authorization: Bearer … を送ります。",
            "Open the address you were given again. Programs send Authorization: Bearer … with each call.",
        ),
    ),
    problem(
        "unknown-token",
        401,
        ("このアドレスは使えません", "Unknown token"),
        (
            "アドレスが古いか間違っています。担当者に新しいアドレスを頼んでください。",
            "Your address is out of date or wrong. Ask the service for a new one.",
        ),
    ),
    problem(
        "wrong-role",
        403,
        ("この操作は許可されていません", "Not allowed in your role"),
        (
            "この操作は別の担当のものです。担当の画面を使うか、担当者に頼んでください。",
            "This belongs to another role. Use that role's page, or ask somebody who has it.",
        ),
        allowed=("できる役割: {allowed}。", "Roles that may: {allowed}."),
    ),
    problem(
        "not-your-rider",
        403,
        ("この方の予約はできません", "Not a rider of yours"),
        (
            "この端末に登録された方だけを予約できます。一覧から選んでください。",
            "You can only act for the riders registered with you. Choose one of them.",
        ),
    ),
    problem(
        "not-your-offer",
        403,
        ("ほかの方への案内です", "Somebody else's offer"),
        ("ご自分で時刻を探し直してください。", "Ask for offers of your own and choose one of them."),
    ),
    problem(
        "not-your-booking",
        403,
        ("ほかの方の予約です", "Somebody else's booking"),
        (
            "ご自分の予約だけを見たり取り消したりできます。「予約の一覧」からお選びください。",
            "You can only see and cancel your own rides. Choose one from your list.",
        ),
    ),
    problem(
        "not-your-vehicle",
        403,
        ("ほかの車両です", "Somebody else's vehicle"),
        (
            "担当する車両だけを扱えます。車両を替えたときは配車担当に知らせてください。",
            "You can only report for your own vehicle. If you changed vehicles, tell the dispatcher.",
        ),
    ),
    problem(
        "not-today",
        403,
        ("今日の運行表ではありません", "Not today's manifest"),
        (
            "運転手が見られるのは、今日の運行表だけです。ほかの日のことは配車担当に聞いてください。",
            "Drivers read today's manifest only. Ask the dispatcher about another day.",
        ),
    ),
    problem(
        "rider-needed",
        422,
        ("どなたの予約か分かりません", "Whose ride is it?"),
        ("乗る方を選んでください (rider_id)。", "Choose who travels (rider_id)."),
    ),
    problem(
        "unknown-rider",
        422,
        ("その方は登録されていません", "Unknown rider"),
        (
            "登録されている方の一覧から選んでください。新しい方は先に登録が必要です。",
            "Choose one of the registered riders. A new rider has to be registered first.",
        ),
    ),
)
