"""The figures of the points as a table a person reads."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from tests.trust.running_points import Measured


def show(measured: Sequence[Measured], seconds: int) -> None:
    """Prints a row a mark, then what falls short."""
    console = Console(stderr=True, width=150)
    table = Table("", "point", "figure", "mark", "", title=f"Trust, measured in {seconds} s")
    for point in measured:
        marks = list(point.answer.get("marks", {}).items()) or [("no figures", {})]
        for row, (name, mark) in enumerate(marks):
            head = (str(point.number), point.answer.get("title", point.name)) if row == 0 else ("", "")
            met = "[green]met[/]" if mark.get("met") else "[red]MISSED[/]"
            table.add_row(head[0], f"{head[1]}\n  {name}" if head[1] else f"  {name}", *_cells(mark), met)
    console.print(table)
    for point in measured:
        for sentence in point.answer.get("falls_short", []):
            console.print(f"{point.number}. {sentence}", markup=False)


def _cells(mark: dict[str, object]) -> tuple[str, str]:
    return str(mark.get("figure", "")), str(mark.get("mark", ""))
