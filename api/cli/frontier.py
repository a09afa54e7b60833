"""`noriai frontier`: what service costs, over fleets and hours, and the cheapest plan that meets a standard."""

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


def frontier(
    scenario: Annotated[
        Path | None, typer.Argument(help="もとにするシナリオ。なければ、いまの町. A scenario to vary; or the town.")
    ] = None,
    standard: Annotated[
        str, typer.Option(help="守りたい水準 (秒, 割合). The standard to meet, in seconds and shares.")
    ] = "acceptance >= 0.95, wait_p90 <= 900",
    more: Annotated[int, typer.Option(help="いまより何台多くまで. So many more of each sort of vehicle.")] = 1,
    trim: Annotated[str, typer.Option(help="勤務を縮める分. Minutes cut off a shift at either end.")] = "0,60,120",
    town: TownFolder = None,
    day: FirstDay = None,
    days: Days = None,
    draws: Draws = None,
    seed: Seed = None,
    cluster: Cluster = None,
    language: SpokenLanguage = None,
    as_json: AsJson = False,
) -> None:
    """車両と時間を変えて、費用と引受けの境を探す. Search fleets and hours for the frontier of cost and service."""
    from api.cli import scenario_runs
    from api.cli import scenarios as shared
    from api.planning.candidates import trims_of
    from api.planning.form import ScenarioForm
    from api.planning.frontier import Search
    from api.planning.standard import StandardError, standard_of

    if language not in (None, "ja", "en"):
        raise CommandError(f"--language {language}: ja, en")
    if not 0 <= more <= 10:
        raise CommandError("--more: 0–10")
    options = shared.chosen(day, days, draws, seed)
    try:
        search = Search(more, trims_of(_minutes(trim)), standard_of(standard))
    except StandardError as error:
        raise CommandError(f"--standard: {error}") from None
    base = shared.base_town(town)
    form = options.over(ScenarioForm() if scenario is None else shared.read_form(scenario))
    found = scenario_runs.search_frontier(form, base, shared.today(base), search, cluster, scenario)
    if as_json:
        print(json.dumps(found, ensure_ascii=False))
    else:
        _print(found, "en" if (language or base.town.language) == "en" else "ja")


def _minutes(text: str) -> list[int]:
    try:
        minutes = [int(part) for part in text.split(",")]
    except ValueError:
        minutes = [-1]
    if any(not 0 <= one <= 720 for one in minutes):
        raise CommandError(f"--trim {text}: 0,60,120 のように / like 0,60,120")
    return sorted(set(minutes))


def _print(found: dict[str, Any], language: Language) -> None:
    from rich.console import Console

    from api.planning.frontier_table import cheapest_words, frontier_table

    console = Console()
    if not console.is_terminal:
        console = Console(width=140)
    console.print(frontier_table(found, language))
    console.print(cheapest_words(found, language), highlight=False)
