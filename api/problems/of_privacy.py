"""What can be wrong when a rider is to be erased."""

from __future__ import annotations

from api.problems.kind import problem

PRIVACY = (
    problem(
        "rider-has-rides",
        409,
        ("今日からの乗車があります", "There are rides of today or later"),
        (
            "乗車を取り消してから消してください (cancel_rides: true で一緒に取り消せます)。"
            "今日乗った人は、明日になってから消してください。",
            "Cancel them first, or with cancel_rides: true. Whoever rode today can be erased tomorrow.",
        ),
    ),
    problem(
        "erasure-unconfirmed",
        422,
        ("確認の番号がちがいます", "Not confirmed"),
        (
            "消すと元に戻せません。confirm に利用者の番号をもう一度入れてください。",
            "Erasing cannot be undone. Repeat the rider's id in confirm.",
        ),
    ),
)
