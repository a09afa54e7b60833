"""What can be wrong with a planner's study."""

from __future__ import annotations

from api.problems.kind import problem

STUDIES = (
    problem(
        "scenario-findings",
        422,
        ("シナリオに誤りがあります", "The scenarios are not right"),
        (
            "何も始めていません。findings に示した項目を直して、もう一度始めてください。",
            "Nothing was started. Correct the fields listed under findings, then start again.",
        ),
        findings=("最初の項目: {findings}", "The first of them: {findings}"),
    ),
    problem(
        "unknown-study",
        404,
        ("その試算は見つかりません", "Unknown study"),
        ("試算の一覧を開き直して、そこから選んでください。", "Open the list of studies again and choose from it."),
    ),
    problem(
        "study-not-ready",
        409,
        ("試算の結果がまだありません", "The study has no results yet"),
        (
            "最初の結果が出るまで待ってください。失敗や中止で終わった試算は、もう一度始めてください。",
            "Wait for its first results. Start it again if it failed or was cancelled before.",
        ),
    ),
    problem(
        "study-days-gone",
        409,
        ("計算した日が残っていません", "The simulated days are gone"),
        (
            "プログラムか町のデータが変わったか、キャッシュが消されました。同じ内容で試算をもう一度始めてください。",
            "The program or the town's data has changed, or the cache was emptied. Start the same study again.",
        ),
    ),
    problem(
        "too-many-studies",
        429,
        ("試算が立て込んでいます", "Too many studies at once"),
        (
            "動いている試算が終わるか、中止してから、もう一度始めてください。",
            "Wait for a running study to end, or cancel one, then try again.",
        ),
    ),
)
