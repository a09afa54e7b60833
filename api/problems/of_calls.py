"""What can be wrong with a call as such."""

from __future__ import annotations

from api.problems.kind import problem

CALLS = (
    problem(
        "unknown-address",
        404,
        ("そのアドレスはありません", "No such address"),
        (
            "アドレスを確かめてください。使えるものは /openapi.json に、画面は / にあります。",
            "Check the address. /openapi.json lists all calls, / the pages.",
        ),
    ),
    problem(
        "unknown-town",
        404,
        ("どの町か分かりません", "Which town?"),
        (
            "ここには複数の町があります。町の名前で始まるアドレスを使ってください。一覧は / と /v1/towns にあります。",
            "Several towns are served here: use an address that begins with a town's name. / and /v1/towns list them.",
        ),
        towns=("町: {towns}。", "Towns: {towns}."),
    ),
    problem(
        "unknown-problem",
        404,
        ("その種類の問題はありません", "No such problem"),
        ("/problems に一覧があります。", "/problems lists them all."),
    ),
    problem(
        "method-not-allowed",
        405,
        ("この方法では呼べません", "Wrong method"),
        ("Allow にある方法で呼び出してください。", "Use one of the methods named in the header Allow."),
        allowed=("使える方法: {allowed}。", "Methods: {allowed}."),
    ),
    problem(
        "malformed-json",
        400,
        ("JSON として読めません", "Not valid JSON"),
        (
            "本文を JSON (UTF-8) に直して送り直してください。",
            "Correct the body to valid JSON in UTF-8 and send it again.",
        ),
    ),
    problem(
        "not-json",
        415,
        ("本文の種類が違います", "Unsupported media type"),
        (
            "Content-Type: application/json を付けて JSON を送ってください。",
            "Send JSON with Content-Type: application/json.",
        ),
    ),
    problem(
        "body-too-large",
        413,
        ("本文が大きすぎます", "The body is too large"),
        ("本文を小さくして送り直してください。", "Send a smaller body."),
        limit_bytes=("上限は {limit_bytes} バイトです。", "The limit is {limit_bytes} bytes."),
    ),
    problem(
        "invalid-input",
        422,
        ("入力に誤りがあります", "The input is not right"),
        (
            "errors に示した項目を直して送り直してください。",
            "Correct the fields listed under errors and send it again.",
        ),
        pointer=("項目: {pointer}", "Field: {pointer}"),
    ),
    problem(
        "not-a-number",
        422,
        ("数になっていません", "Not a finite number"),
        ("有限の数を入れてください。", "Give a finite number."),
        pointer=("項目: {pointer}", "Field: {pointer}"),
    ),
    problem(
        "place-form",
        422,
        ("場所の示し方が違います", "How to name a place"),
        (
            "場所は place_id か、lon と lat の組のどちらか一方で示してください。",
            "Name a place either by place_id or by lon and lat, not by both.",
        ),
        pointer=("項目: {pointer}", "Field: {pointer}"),
    ),
    problem(
        "time-without-offset",
        422,
        ("時刻に時差がありません", "A time without an offset"),
        (
            "時刻には時差を付けてください (例 2026-11-26T10:00:00+09:00)。",
            "Give the time with its offset, such as 2026-11-26T10:00:00+09:00.",
        ),
        pointer=("項目: {pointer}", "Field: {pointer}"),
    ),
    problem(
        "not-a-time",
        422,
        ("時刻として読めません", "Not a time"),
        (
            "時刻は ISO 8601 で書いてください (例 2026-11-26T10:00:00+09:00)。",
            "Write times in ISO 8601, such as 2026-11-26T10:00:00+09:00.",
        ),
        pointer=("項目: {pointer}", "Field: {pointer}"),
    ),
    problem(
        "not-a-date",
        422,
        ("日付として読めません", "Not a date"),
        ("日付は 2026-11-26 の形で書いてください。", "Write dates like 2026-11-26."),
        pointer=("項目: {pointer}", "Field: {pointer}"),
    ),
    problem(
        "one-time-needed",
        422,
        ("時刻の指定は一つだけです", "Exactly one time"),
        (
            "depart_after (乗りたい時刻)、arrive_by (着きたい時刻)、connection (乗り継ぐ便) の"
            "どれか一つだけを指定してください。",
            "Give one of depart_after, arrive_by and connection, and only one.",
        ),
    ),
    problem(
        "text-characters",
        422,
        ("使えない文字があります", "A character cannot be used"),
        (
            "見えない文字や、文字の向きを変える記号、重ねすぎた記号は使えません。その文字を消して、送り直してください。"
            "異体字や絵文字は使えます。",
            "Invisible characters, marks that turn the direction of writing and heaps of accents cannot be used. "
            "Remove them and send it again; variant kanji and emoji are welcome.",
        ),
        pointer=("項目: {pointer}", "Field: {pointer}"),
    ),
    problem(
        "malformed-call",
        400,
        ("HTTP として正しくない呼び出しです", "Not a proper HTTP call"),
        (
            "見出し (ヘッダー) を減らし、本文の長さは Content-Length だけで示して、HTTP/1.1 で送り直してください。",
            "Send it again as HTTP/1.1, with fewer and shorter headers, and the body's length only in Content-Length.",
        ),
    ),
    problem(
        "bad-event-number",
        400,
        ("Last-Event-ID が正しくありません", "Last-Event-ID is not right"),
        (
            "受け取った最後の id をそのまま送るか、Last-Event-ID なしで始めてください。",
            "Send the last id you received, or leave Last-Event-ID out.",
        ),
    ),
)
