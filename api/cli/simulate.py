"""`noriai simulate`: a day, or several, of a town's generated demand through the live engine."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from api.cli.errors import CommandError

DEFAULT_TOWN = Path("data/kamishihoro")


def simulate(
    town: Annotated[Path, typer.Option(help="The town's folder.")] = DEFAULT_TOWN,
    day: Annotated[
        str | None, typer.Option("--date", help="Service day, YYYY-MM-DD; the next one if left out.")
    ] = None,
    days: Annotated[int, typer.Option(help="How many service days from the date on.")] = 1,
    vehicles: Annotated[int | None, typer.Option(help="Use only the first so many vehicles of each day.")] = None,
    seed: Annotated[int, typer.Option(help="Seed of demand and behaviour.")] = 0,
    optimise: Annotated[int, typer.Option(help="Search iterations after each booking; 0 for insertion alone.")] = 0,
    no_show: Annotated[float, typer.Option(help="Share of riders who do not come.")] = 0.02,
    delays: Annotated[float, typer.Option(help="Spread of driving times, e.g. 0.1 for about 10 %.")] = 0.0,
    out: Annotated[Path | None, typer.Option(help="Write every trip as JSON to this file.")] = None,
) -> None:
    """Simulates generated demand and prints one JSON object with the figures."""
    from api.simulate import SimulationWish, run_days
    from api.town.load import load_town
    from api.town.parts import TownError

    if days < 1 or days > 366:
        raise CommandError("--days must be between 1 and 366")
    if vehicles is not None and vehicles < 0:
        raise CommandError("--vehicles must not be negative")
    if not 0 <= no_show <= 1 or not 0 <= delays <= 1:
        raise CommandError("--no-show and --delays must be between 0 and 1")
    if optimise < 0 or seed < 0:
        raise CommandError("--optimise and --seed must not be negative")
    first = _date(day)
    try:
        loaded = load_town(town)
    except TownError as error:
        raise CommandError(str(error)) from None
    except OSError as error:
        raise CommandError(f"{town}: {error.strerror or error}") from None
    wish = SimulationWish(first, days, vehicles, seed, optimise, no_show, delays)
    result, trips = run_days(loaded, wish)
    if out is not None:
        try:
            out.write_text(json.dumps(trips, ensure_ascii=False, indent=1))
        except OSError as error:
            raise CommandError(f"{out}: {error.strerror or error}") from None
    print(json.dumps(result, ensure_ascii=False))


def _date(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CommandError(f"--date {text}: a date like 2026-11-26 is needed") from None
