"""What can be wrong at the office's desk: riders, notes, alerts."""

from __future__ import annotations

from api.problems.kind import problem

DESK = (
    problem(
        "rider-exists",
        409,
        ("同じ名前の利用者がいます", "A rider of that name is there already"),
        (
            "その人を選んでください。別の人なら anyway: true を付けて登録してください。",
            "Choose that rider. If it is somebody else, register with anyway: true.",
        ),
        rider_id=("登録済みの番号: {rider_id}。", "Registered as {rider_id}."),
    ),
    problem(
        "rider-of-town",
        409,
        ("町の名簿の利用者です", "A rider of the town's own list"),
        (
            "名前や住まいは町の名簿 (residents.csv) で直してください。電話とメモはここで書き換えられます。",
            "Correct name and home in the town's residents.csv. Phone number and note can be changed here.",
        ),
    ),
    problem(
        "unknown-note",
        404,
        ("その申し送りは見つかりません", "Unknown note"),
        ("申し送りの一覧を開き直してください。", "Open the list of notes again."),
    ),
    problem(
        "unknown-alert",
        404,
        ("その注意はもうありません", "That alert is gone"),
        (
            "原因がなくなったか、古い一覧です。一覧を開き直してください。",
            "Its cause is over, or the list is old. Open the list again.",
        ),
    ),
)
