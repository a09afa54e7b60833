"""The frontier as a table to read."""

from __future__ import annotations

from typing import Any

from rich.table import Table

from api.planning.figure_words import LABELS, number, spread, word
from api.problems.facts import Language


def frontier_table(found: dict[str, Any], language: Language) -> Table:
    """The plans that are on the frontier or meet the standard, the cheapest first."""
    title = ("費用と引受けの境 (★)。○ は水準を満たす", "The frontier of cost and acceptance (★); ○ meets the standard")
    table = Table(title=word(title, language), title_justify="left")
    table.add_column("")
    table.add_column(word(("案", "plan"), language))
    for measure in ("cost", "acceptance", "wait_p90"):
        table.add_column(word(LABELS[measure], language), justify="right")
    for row in found["plans"]:
        if row["on_frontier"] or row["meets"]:
            marks = ("★" if row["on_frontier"] else " ") + ("○" if row["meets"] else " ")
            cells = [
                spread(measure, row["figures"][measure], language) for measure in ("cost", "acceptance", "wait_p90")
            ]
            table.add_row(marks, row["name"][language], *cells)
    return table


def cheapest_words(found: dict[str, Any], language: Language) -> str:
    """Names the cheapest plan that meets the standard, and how sure that is."""
    standard = ", ".join(found["standard"])
    if not found["standard"]:
        return ""
    if found["cheapest"] is None:
        return word((f"水準 ({standard}) を満たす案はありません", f"No plan meets the standard ({standard})"), language)
    plan = found["plans"][found["cheapest"]]
    cost = number("cost", plan["figures"]["cost"]["mean"], language)
    sure = ("、95 % の区間でも満たします", ", and so does its whole 95 % interval")
    unsure = ("、ただし区間の端では満たしません", ", but not at the end of its interval")
    said = word(sure if plan["surely"] else unsure, language)
    ja = f"水準 ({standard}) を満たすいちばん安い案: {plan['name']['ja']} (費用 {cost}){said}"
    return word((ja, f"The cheapest plan that meets {standard}: {plan['name']['en']} (cost {cost}){said}"), language)
