"""What can be wrong with the service itself."""

from __future__ import annotations

from api.problems.kind import problem

SERVICE = (
    problem(
        "database-away",
        503,
        ("いまは記録できません", "The database cannot be reached"),
        (
            "少し待って、もう一度お試しください。同じことが二重に記録されることはありません。",
            "Wait a moment and try again. Nothing is recorded twice.",
        ),
    ),
    problem(
        "storage-full",
        503,
        ("記録する場所がいっぱいです", "There is no room left to record anything"),
        (
            "何も変わっていません。いまは電話で受け付けています。役場の管理者に知らせてください。",
            "Nothing was changed. Please telephone for now, and tell the administrator.",
        ),
    ),
    problem(
        "storage-read-only",
        503,
        ("いまは見ることだけできます", "Nothing can be recorded at the moment"),
        (
            "何も変わっていません。少し待って、もう一度お試しください。",
            "Nothing was changed. Wait a moment and try again.",
        ),
    ),
    problem(
        "busy",
        503,
        ("混み合っています", "The service is busy"),
        (
            "何も変わっていません。少し待って、もう一度お試しください。",
            "Nothing was changed. Wait a moment and try again.",
        ),
    ),
    problem(
        "not-ready",
        503,
        ("準備中です", "Not ready yet"),
        ("少し待って、もう一度お試しください。", "Wait a moment and try again."),
    ),
    problem(
        "draining",
        503,
        ("まもなく止まります", "About to end"),
        (
            "この処理は再起動のため止まるところです。呼び出しは続いて受け付けます。",
            "This process is about to be restarted. It still answers calls; a balancer sends new ones elsewhere.",
        ),
    ),
    problem(
        "pages-not-built",
        503,
        ("画面がまだ作られていません", "The pages are not built"),
        ("make pages を実行してから、もう一度開いてください。", "Run make pages, then open this address again."),
    ),
    problem(
        "internal-error",
        500,
        ("サービス側の誤りです", "A mistake of the service"),
        (
            "ご迷惑をおかけします。もう一度お試しになり、続くときは管理者に番号を伝えてください。",
            "This is our mistake. Try again; if it goes on, tell the administrator the number.",
        ),
        incident=("番号: {incident}", "Number: {incident}"),
    ),
)
