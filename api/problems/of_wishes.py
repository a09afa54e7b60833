"""What can be wrong with a wish: who, where, when, how many. Slugs are the rules' reasons with hyphens."""

from __future__ import annotations

from api.problems.kind import problem

DAYS = ("次に運行する日は {service_days} です。", "The next days with a ride are {service_days}.")
OTHERS = ("代わりに選べる便を示しました。", "Rides you can take instead are shown.")

WISHES = (
    problem(
        "not-eligible",
        422,
        ("利用の対象ではありません", "Not among those who may ride"),
        (
            "この便は高齢の方、障がいのある方、その介助者のためのものです。当てはまるはずの方は役場に登録を確かめてください。",
            "This service is for older people, people with disabilities and their carers. "
            "If that is you, ask the town hall to check your registration.",
        ),
        min_age=("年齢の条件は{min_age}歳以上です。", "The age to ride is {min_age} and over."),
    ),
    problem(
        "unknown-place",
        422,
        ("その場所は登録されていません", "Unknown place"),
        (
            "その場所は見つかりません。一覧から選ぶか、地図で場所を示してください。",
            "There is no such place. Choose one from the list, or point to it on the map.",
        ),
        place_id=("指定された場所: {place_id}", "The place asked for: {place_id}"),
    ),
    problem(
        "outside-area",
        422,
        ("運行区域の外です", "Outside the area"),
        (
            "乗る場所と降りる場所は、同じ線の運行区域の中でお選びください。区域は地図に色で示しています。",
            "Choose a pickup and a destination within the area of one line. The map shows the areas in colour.",
        ),
    ),
    problem(
        "same-place",
        422,
        ("乗る場所と降りる場所が同じです", "Pickup and destination are the same"),
        ("降りる場所を別の場所に変えてください。", "Choose another destination."),
    ),
    problem(
        "unknown-departure",
        422,
        ("その便はありません", "No such departure"),
        (
            "時刻表にその便がないか、その日は運行しません。時刻表からもう一度選んでください。",
            "The timetable has no such departure, or it does not run that day. Choose again from the departures.",
        ),
    ),
    problem(
        "connection-elsewhere",
        422,
        ("乗り継ぎの場所が違います", "The connection is elsewhere"),
        (
            "便に乗るときは降りる場所を、便を降りて乗るときは乗る場所を、その便の停まる場所にしてください。",
            "To catch a departure, ride to the place it leaves from; to be met, ride from the place it arrives at.",
        ),
        place_id=("その便の場所: {place_id}", "Its place: {place_id}"),
    ),
    problem(
        "in-the-past",
        422,
        ("時刻が過ぎています", "That time has passed"),
        ("これからの時刻を選んでください。", "Choose a time that is still to come."),
        service_days=DAYS,
        alternatives=OTHERS,
    ),
    problem(
        "too-far-ahead",
        422,
        ("まだ予約を受け付けていません", "Too far ahead"),
        (
            "もっと近い日を選ぶか、日が近づいてから予約してください。",
            "Choose an earlier day, or book when the day is nearer.",
        ),
        horizon_days=(
            "予約は{horizon_days}日先まで受け付けています。",
            "Rides can be booked up to {horizon_days} days ahead.",
        ),
        service_days=DAYS,
    ),
    problem(
        "closed-day",
        422,
        ("運休日です", "No service that day"),
        ("その日は運休です。別の日を選んでください。", "The service is closed that day. Choose another day."),
        service_days=DAYS,
        alternatives=OTHERS,
    ),
    problem(
        "no-service-that-day",
        422,
        ("その日はこの区域の便がありません", "No line runs there that day"),
        (
            "この区域を走る線はその曜日に運行しません。別の日を選んでください。",
            "The line of this area does not run on that weekday. Choose another day.",
        ),
        service_days=DAYS,
        alternatives=OTHERS,
    ),
    problem(
        "outside-hours",
        422,
        ("運行時間の外です", "Outside service hours"),
        (
            "運行時間のうちに乗って着ける時刻を選んでください。",
            "Choose a time at which you can board and arrive within service hours.",
        ),
        closes=("運行時間は {opens} から {closes} までです。", "Rides run from {opens} to {closes}."),
        alternatives=OTHERS,
    ),
    problem(
        "after-cutoff",
        422,
        ("締め切りを過ぎています", "Too late to book for that time"),
        ("もう少し後の時刻を選んでください。", "Choose a later time."),
        cutoff_seconds=(
            "予約は乗る{cutoff_seconds}分前までです。",
            "Book at least {cutoff_seconds} minutes before you board.",
        ),
        earliest=("いま選べるのは {earliest} 以降です。", "You can now ask for {earliest} or later."),
        alternatives=OTHERS,
    ),
    problem(
        "party-empty",
        422,
        ("人数がありません", "Nobody to carry"),
        ("乗る人数か荷物の数を1以上にしてください。", "Ask for at least one seat, wheelchair space or parcel."),
    ),
    problem(
        "party-too-large",
        422,
        ("人数が多すぎます", "Too many at once"),
        ("人数か荷物を減らすか、分けて予約してください。", "Ask for fewer, or book in parts."),
        seats=(
            "一度に予約できるのは座席{seats}、車いす{wheelchairs}、荷物{parcels}までです。",
            "One booking holds up to {seats} seats, {wheelchairs} wheelchairs and {parcels} parcels.",
        ),
    ),
    problem(
        "no-capacity",
        409,
        ("空きがありません", "No room at that time"),
        (
            "その時刻は空きがありません。別の時刻を選んでください。",
            "There is no room at that time. Choose another time.",
        ),
        service_days=DAYS,
        alternatives=OTHERS,
    ),
    problem(
        "no-vehicle",
        409,
        ("乗れる車両がありません", "No vehicle for this ride"),
        (
            "その人数や区間に合う車両がその日にはありません。人数を分けるか、別の日を選んでください。",
            "No vehicle of that day suits the party and the places. Book in parts, or choose another day.",
        ),
    ),
)
