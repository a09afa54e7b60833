"""What can be wrong with what a planner asks."""

from __future__ import annotations

from api.problems.kind import problem

PLANNING = (
    problem(
        "unknown-study-day",
        404,
        ("その試算にその日はありません", "The study has no such day"),
        (
            "シナリオ・日・回のどれかが、この試算にありません。試算の結果から選び直してください。",
            "It has no such scenario, day or draw. Choose again from the study's results.",
        ),
    ),
    problem(
        "no-service-days",
        409,
        ("この期間の実績はありません", "There is no service in this period"),
        (
            "この期間には、乗車の希望も予約も記録されていません。別の月か年を選んでください。",
            "No wish and no booking is on record in this period. Choose another month or year.",
        ),
        months=("記録のある月: {months}。", "Months on record: {months}."),
    ),
)
