"""`noriai simulate`: a day, or several, of a town or of a what-if scenario through the live engine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.errors import CommandError
from api.cli.service_options import TownFolder

if TYPE_CHECKING:
    from api.cli.scenarios import Chosen
    from api.planning.form import ScenarioForm


def simulate(
    scenario: Annotated[
        Path | None,
        typer.Argument(help="シナリオ (TOML)。なければ、いまの町. A scenario; or the town as it is."),
    ] = None,
    town: TownFolder = None,
    day: Annotated[
        str | None, typer.Option("--date", help="Service day, YYYY-MM-DD; the next one if left out.")
    ] = None,
    days: Annotated[
        int | None, typer.Option(help="How many service days from the date on; 1, or as the scenario says.")
    ] = None,
    vehicles: Annotated[int | None, typer.Option(help="Use only the first so many vehicles of each day.")] = None,
    draws: Annotated[int | None, typer.Option(help="Draws of chance for each day; 1, or as the scenario says.")] = None,
    seed: Annotated[int | None, typer.Option(help="Seed of demand and behaviour; 0, or as the scenario says.")] = None,
    optimise: Annotated[
        int | None, typer.Option(help="Search iterations after each booking; 0 for insertion alone.")
    ] = None,
    no_show: Annotated[float | None, typer.Option(help="Share of riders who do not come; 0.02 if left out.")] = None,
    delays: Annotated[
        float | None, typer.Option(help="Spread of driving times, e.g. 0.1 for about 10 %; 0 if left out.")
    ] = None,
    cluster: Annotated[str | None, typer.Option(help="Dask の場所. Address of a Dask scheduler.")] = None,
    out: Annotated[Path | None, typer.Option(help="Write every trip as JSON to this file.")] = None,
    csv: Annotated[Path | None, typer.Option(help="Write every trip as CSV to this file.")] = None,
    parquet: Annotated[Path | None, typer.Option(help="Write every trip as Parquet to this file.")] = None,
) -> None:
    """Simulates demand and prints one JSON object with the figures of all days and draws together."""
    from api.cli import scenario_runs
    from api.cli import scenarios as shared

    if vehicles is not None and vehicles < 0:
        raise CommandError("--vehicles must not be negative")
    if not 0 <= (no_show or 0) <= 1 or not 0 <= (delays or 0) <= 1:
        raise CommandError("--no-show and --delays must be between 0 and 1")
    if optimise is not None and optimise < 0:
        raise CommandError("--optimise must not be negative")
    options = shared.chosen(day, days, draws, seed)
    for path in (out, csv, parquet):
        scenario_runs.check_folder(path)
    base = shared.base_town(town)
    form = _plain(options) if scenario is None else options.over(shared.read_form(scenario))
    form = _changed(form, optimise, no_show, delays)
    ready = shared.ready(form, base, scenario, vehicles)
    executed = scenario_runs.run_scenarios([ready], cluster)

    from api.planning import simulated, tables

    scenario_runs.write(csv, lambda path: tables.write_csv(path, [ready], executed))
    scenario_runs.write(parquet, lambda path: tables.write_parquet(path, [ready], executed))
    scenario_runs.write(out, lambda path: _write(path, simulated.plain_trips(ready, executed)))
    print(json.dumps(simulated.plain_figures(ready, executed), ensure_ascii=False))


def _plain(options: Chosen) -> ScenarioForm:
    """The town as it is: on one day and in one draw unless more are asked for, and on no other day than the date."""
    from api.planning.form import DaysChosen, RunWish, ScenarioForm

    days = DaysChosen(from_=options.first, service_days=options.days or 1)
    if options.first is not None and options.days in (None, 1):
        days = DaysChosen(dates=[options.first])
    return ScenarioForm(days=days, run=RunWish(draws=options.draws or 1, seed=options.seed or 0))


def _changed(form: ScenarioForm, optimise: int | None, no_show: float | None, delays: float | None) -> ScenarioForm:
    behaviour = {"no_show": no_show, "driving_spread": delays}
    given = {name: value for name, value in behaviour.items() if value is not None}
    run = form.run if optimise is None else form.run.model_copy(update={"optimise": optimise})
    return form.model_copy(update={"behaviour": form.behaviour.model_copy(update=given), "run": run})


def _write(path: Path, trips: list[dict[str, Any]]) -> None:
    path.write_text(json.dumps(trips, ensure_ascii=False, indent=1))
