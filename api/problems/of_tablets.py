"""What can be wrong with a tablet: its code, its person's PIN, the end of a turn."""

from __future__ import annotations

from api.problems.kind import problem

TABLETS = (
    problem(
        "unknown-code",
        404,
        ("そのコードは見つかりません", "Unknown code"),
        (
            "用紙のコードを、もう一度よく見て入れてください。新しい用紙があれば、そちらのコードを使います。",
            "Look at the code on the sheet and enter it again. If there is a newer sheet, use the code on that one.",
        ),
    ),
    problem(
        "code-used",
        409,
        ("そのコードはもう使われています", "This code has been used"),
        (
            "コードは1台に一度だけ使えます。役場に新しいコードを頼んでください。",
            "A code works once, for one tablet. Ask the town office for a new one.",
        ),
    ),
    problem(
        "code-expired",
        410,
        ("コードの期限が過ぎています", "This code has expired"),
        (
            "コードは14日間だけ使えます。役場に新しいコードを頼んでください。",
            "A code works for 14 days. Ask the town office for a new one.",
        ),
    ),
    problem(
        "secret-taken",
        409,
        ("その鍵はもう使われています", "This secret is in use"),
        (
            "端末で新しい鍵 (secret) を作り、同じコードで送り直してください。",
            "Make a new secret on the tablet and send it with the same code.",
        ),
    ),
    problem(
        "too-many-tries",
        429,
        ("何度もまちがえました", "Too many wrong tries"),
        (
            "しばらく待ってから、もう一度入れてください。ほかのことはそのまま使えます。",
            "Wait a while, then try again. Everything else works as before.",
        ),
        retry_after_seconds=("あと{retry_after_seconds}分です。", "Minutes to wait: {retry_after_seconds}."),
    ),
    problem(
        "unknown-device",
        404,
        ("そのタブレットは登録されていません", "Unknown tablet"),
        ("一覧から選び直してください。", "Choose one from the list."),
    ),
    problem(
        "device-revoked",
        409,
        ("そのタブレットは取り消されています", "This tablet was taken back"),
        ("新しいタブレットとして登録してください。", "Register it as a new tablet."),
    ),
    problem(
        "turn-over",
        401,
        ("使う時間が終わりました", "Your turn is over"),
        (
            "予約はそのまま残っています。もう一度お名前を選び、暗証番号を入れてください。",
            "Your bookings are kept. Choose your name and enter your PIN again.",
        ),
    ),
    problem(
        "wrong-pin",
        403,
        ("暗証番号がちがいます", "Wrong PIN"),
        ("もう一度入れてください。", "Try again."),
        tries_left=("あと{tries_left}回入れられます。", "Tries left: {tries_left}."),
    ),
    problem(
        "pin-locked",
        429,
        ("暗証番号を続けてまちがえました", "Too many wrong PINs"),
        (
            "しばらく待ってから、もう一度入れてください。わからないときは役場に聞いてください。",
            "Wait a while, then try again. If you do not know your PIN, ask the town office.",
        ),
        retry_after_seconds=("あと{retry_after_seconds}分です。", "Minutes to wait: {retry_after_seconds}."),
    ),
    problem(
        "no-pin",
        409,
        ("暗証番号がまだありません", "No PIN yet"),
        (
            "役場の窓口で暗証番号を作ってもらってください。",
            "Ask the town office to give you a PIN.",
        ),
    ),
)
