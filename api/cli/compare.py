"""`noriai compare`: what-if scenarios side by side, with intervals and a verdict on every difference."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.errors import CommandError
from api.cli.scenario_options import AsJson, Cluster, Days, Draws, FirstDay, Seed, SpokenLanguage
from api.cli.service_options import TownFolder

if TYPE_CHECKING:
    from api.problems.facts import Language


def compare(
    scenarios: Annotated[
        list[Path], typer.Argument(help="シナリオ (TOML)。最初のものと比べる. Scenarios; the first is the base.")
    ],
    town: TownFolder = None,
    day: FirstDay = None,
    days: Days = None,
    draws: Draws = None,
    seed: Seed = None,
    cluster: Cluster = None,
    language: SpokenLanguage = None,
    as_json: AsJson = False,
    csv: Annotated[Path | None, typer.Option(help="すべての便を CSV に. Every trip as CSV.")] = None,
    parquet: Annotated[Path | None, typer.Option(help="すべての便を Parquet に. Every trip as Parquet.")] = None,
) -> None:
    """シナリオを比べる。一つだけなら、いまの町と比べる. Compare scenarios; a single one with the town as it is."""
    from api.cli import scenario_runs
    from api.cli import scenarios as shared

    if language not in (None, "ja", "en"):
        raise CommandError(f"--language {language}: ja, en")
    options = shared.chosen(day, days, draws, seed)
    for path in (csv, parquet):
        scenario_runs.check_folder(path)
    base = shared.base_town(town)
    ready = shared.read_scenarios(scenarios, base, options)
    if len(ready) == 1:
        ready.insert(0, shared.unchanged(ready[0], base, scenarios[0]))
    executed = scenario_runs.run_scenarios(ready, cluster)

    from api.planning import outcome, tables

    result = outcome.compare([outcome.outcome(one, base.sources, executed.of(one)) for one in ready])
    scenario_runs.write(csv, lambda path: tables.write_csv(path, ready, executed))
    scenario_runs.write(parquet, lambda path: tables.write_parquet(path, ready, executed))
    if as_json:
        print(json.dumps(result, ensure_ascii=False))
    else:
        _print(result, "en" if (language or base.town.language) == "en" else "ja")


def _print(result: dict[str, Any], language: Language) -> None:
    from rich.console import Console

    from api.planning.comparison_table import comparison_tables

    console = Console()
    if not console.is_terminal:
        console = Console(width=160)
    for table in comparison_tables(result, language):
        console.print(table)
