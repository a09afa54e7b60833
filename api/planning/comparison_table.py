"""A comparison as tables to read: figures with intervals, what is said of each difference, and refusals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rich.table import Table

from api.planning.figure_words import LABELS, VERDICTS, number, spread, word
from api.problems.facts import Language

_STYLE = {"better": "green", "worse": "red", "different": "yellow", "no_difference_seen": "dim"}


def comparison_tables(result: dict[str, Any], language: Language) -> Iterator[Table]:
    """What is changed, the figures, and the refusals of a mean day."""
    outcomes = [result["base"], *result["others"]]
    yield _changes(outcomes, language)
    yield _figures(result, outcomes, language)
    yield _refusals(outcomes, language)


def _changes(outcomes: list[dict[str, Any]], language: Language) -> Table:
    table = Table(title=word(("変えること", "What is changed"), language), title_justify="left")
    table.add_column(word(("シナリオ", "scenario"), language))
    table.add_column(word(("いま → もし", "now → what if"), language))
    table.add_column(word(("日数 × 回数", "days × draws"), language), justify="right")
    for one in outcomes:
        changed = [change[language] for change in one["scenario"]["changes"]]
        nothing = word(("変えない", "nothing"), language)
        runs = f"{len(one['days'])} × {one['draws']}"
        table.add_row(one["scenario"]["name"][language], "\n".join(changed) or nothing, runs)
    return table


def _figures(result: dict[str, Any], outcomes: list[dict[str, Any]], language: Language) -> Table:
    title = ("結果 (平均と 95 % 区間。最初のシナリオとの差)", "Figures (mean and 95 % interval; against the first)")
    table = Table(title=word(title, language), title_justify="left")
    table.add_column("")
    for place, one in enumerate(outcomes):
        table.add_column(one["scenario"]["name"][language], justify="right")
        if place:
            table.add_column(word(("差", "difference"), language), justify="right")
            table.add_column("")
    for measure, label in LABELS.items():
        row = [word(label, language), spread(measure, result["base"]["figures"][measure], language)]
        for other, differences in zip(result["others"], result["differences"], strict=True):
            found = differences[measure]
            said = word(VERDICTS[found["verdict"]], language)
            sign = "+" if (found["mean"] or 0) > 0 else ""
            mean = number(measure, other["figures"][measure]["mean"], language)
            apart = f"{sign}{spread(measure, found, language)}"
            row += [mean, apart, f"[{_STYLE[found['verdict']]}]{said}[/]"]
        table.add_row(*row)
    return table


def _refusals(outcomes: list[dict[str, Any]], language: Language) -> Table:
    table = Table(title=word(("断り (1日の平均)", "Refusals (a mean day)"), language), title_justify="left")
    table.add_column("")
    for one in outcomes:
        table.add_column(one["scenario"]["name"][language], justify="right")
    for reason in sorted({reason for one in outcomes for reason in one["refused"]}):
        table.add_row(
            word(REASONS.get(reason, (reason, reason.replace("_", " "))), language),
            *(f"{one['refused'].get(reason, 0.0):.2f}" for one in outcomes),
        )
    return table


REASONS: dict[str, tuple[str, str]] = {
    "no_capacity": ("空きがない", "no room"),
    "no_vehicle": ("車両がない", "no vehicle"),
    "not_eligible": ("対象ではない", "not eligible"),
    "no_service_that_day": ("その日は走らない", "no service that day"),
    "after_cutoff": ("締切の後", "after the cut-off"),
    "outside_hours": ("時間の外", "outside hours"),
    "outside_area": ("区域の外", "outside the area"),
    "too_far_to_walk": ("停留所が遠い", "too far to walk"),
    "way_out_refused": ("行きが断られた", "way out refused"),
    "same_place": ("同じ場所", "same place"),
    "party_too_large": ("人数が多い", "party too large"),
    "in_the_past": ("過ぎた時刻", "in the past"),
    "too_far_ahead": ("先すぎる", "too far ahead"),
    "closed_day": ("運休日", "closed day"),
}
