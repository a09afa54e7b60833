"""What can be wrong with what a rider's tablet asks: the way home, a cancellation taken back, messages, favourites."""

from __future__ import annotations

from api.problems.kind import problem

RESIDENT = (
    problem(
        "way-home-form",
        422,
        ("帰りの示し方が違います", "How to ask for the way home"),
        (
            "帰りは offer_id か open: true のどちらか一方で示してください。",
            "Give the way home either an offer_id or open: true, not both.",
        ),
        pointer=("項目: {pointer}", "Field: {pointer}"),
    ),
    problem(
        "way-home-unfit",
        422,
        ("帰りの便が行きの便と合いません", "The way home does not fit the ride out"),
        (
            "帰りは、同じ人の同じ日の、行きより後の便を選んでください。",
            "Choose a way home for the same person on the same day, after the ride out.",
        ),
    ),
    problem(
        "not-open-return",
        409,
        ("時刻を決めてある予約です", "The ride has its time already"),
        (
            "呼べるのは「帰りは後で呼ぶ」の予約だけです。時刻を変えるには、取り消してから予約し直してください。",
            "Only an open return can be called. To change the time, cancel the ride and book again.",
        ),
    ),
    problem(
        "no-earlier-bus",
        409,
        ("これより早い便はありません", "No earlier bus"),
        (
            "いまの予約の時刻にお迎えします。少し待ってから、もう一度呼ぶこともできます。",
            "The bus comes as it is booked. You may wait a little and call again.",
        ),
        why=("理由: {why}。", "Reason: {why}."),
    ),
    problem(
        "cannot-restore",
        409,
        ("予約を元に戻せません", "The booking cannot be brought back"),
        (
            "取り消した便には、もう空きか時間がありません。ほかの便を選んでください。",
            "There is no room or time left for the ride that was cancelled. Choose another ride.",
        ),
        alternatives=("代わりに選べる便を示しました。", "Rides you can take instead are shown."),
    ),
    problem(
        "unknown-phrase",
        422,
        ("その言葉は一覧にありません", "Unknown phrase"),
        ("/v1/phrases の一覧から選んでください。", "Choose one from the list at /v1/phrases."),
    ),
    problem(
        "too-late-to-tell",
        409,
        ("もう運転手に伝えられません", "Too late to tell the driver"),
        (
            "終わったか、取り消した予約です。ご用のときは役場に電話してください。",
            "The ride is over or was cancelled. If you need something, call the office.",
        ),
    ),
    problem(
        "too-many-favourites",
        409,
        ("お気に入りがいっぱいです", "Too many favourites"),
        ("一つ外してから、もう一度加えてください。", "Take one away, then add this one again."),
        most=("お気に入りは{most}か所までです。", "There is room for {most} favourites."),
    ),
)
