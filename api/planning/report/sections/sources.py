"""Where the numbers come from, and how the study can be made again."""

from __future__ import annotations

from api.planning.report.blocks import Section, Text
from api.planning.report.reading import Comparison
from api.planning.report.words import say
from api.town.parts import Words

TITLE = Words("数値の出どころ", "Where the numbers come from")
FROM_ENGINE = Words(
    "数値はすべて、町の実際の配車と同じ計算（Noriai）で、1日ずつ、1件ずつ予約を受けて走らせた結果です。",
    "All figures come from the engine that also dispatches the real service (Noriai): each day was run wish by wish, "
    "booked and driven.",
)
TRIPS = Words(
    "シミュレーションのすべての予約は、CSVとParquetの表として取り出せます。",
    "Every simulated trip can be had as a table, in CSV and in Parquet.",
)
HASHES = Words("同じ内容からは同じ結果が出ます。内容の印: {}", "The same content gives the same results. Marks: {}")
NOTICE = Words("町のデータについて: {}", "About the town's data: {}")


def sources(comparison: Comparison) -> Section:
    """The engine, the tables, the marks by which the study can be made again, and the town's own notice."""
    language = comparison.language
    items = [say(FROM_ENGINE, language), say(TRIPS, language)]
    marks = [f"{one.name} {str(one.raw['scenario'].get('hash', ''))[:12]}" for one in comparison.all]
    items.append(say(HASHES, language, " / ".join(marks)))
    if comparison.occasion.notice is not None:
        items.append(say(NOTICE, language, say(comparison.occasion.notice, language)))
    return Section(say(TITLE, language), [Text(item, "small") for item in items])
