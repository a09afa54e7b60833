"""What the commands of the what-if share: options, the town, and scenarios that are ready to run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from api.cli.chosen import settings_of
from api.cli.errors import CommandError

if TYPE_CHECKING:
    from api.planning.base_town import BaseTown
    from api.planning.form import ScenarioForm
    from api.planning.recorded_demand import Records
    from api.planning.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the command line says instead of the scenario's own days and draws; None: as the scenario says."""

    first: date | None = None
    days: int | None = None
    draws: int | None = None
    seed: int | None = None

    def over(self, form: ScenarioForm) -> ScenarioForm:
        """The form with what is chosen."""
        days: dict[str, Any] = {"from_": self.first, "service_days": self.days}
        run = {"draws": self.draws, "seed": self.seed}
        given = {key: value for key, value in days.items() if value is not None}
        if given:
            given["dates"] = None
        return form.model_copy(
            update={
                "days": form.days.model_copy(update=given),
                "run": form.run.model_copy(update={key: value for key, value in run.items() if value is not None}),
            }
        )


def chosen(day: str | None, days: int | None, draws: int | None, seed: int | None) -> Chosen:
    """Checked options; raises CommandError."""
    if days is not None and not 1 <= days <= 366:
        raise CommandError("--days: 1–366")
    if draws is not None and not 1 <= draws <= 100:
        raise CommandError("--draws: 1–100")
    if seed is not None and not 0 <= seed < 2**31:
        raise CommandError("--seed: 0 以上が必要です / must be at least 0")
    try:
        first = None if day is None else date.fromisoformat(day)
    except ValueError:
        raise CommandError(f"--date {day}: 2026-11-26 のような日付が必要です / a date like 2026-11-26") from None
    return Chosen(first, days, draws, seed)


def base_town(town: Path | None) -> BaseTown:
    """The town that is meant; its travel tables are kept where `noriai serve` keeps them."""
    from api.planning.base_town import BaseTown
    from api.town.parts import TownError

    settings = settings_of(town=town)
    folder = settings.town
    try:
        return BaseTown.read(folder, settings.cache_folder)
    except TownError as error:
        raise CommandError(f"{folder}/{error}") from None
    except OSError as error:
        raise CommandError(f"{folder}: {error.strerror or error}") from None


def today(base: BaseTown) -> date:
    """The day it is where the town lies."""
    return datetime.now(base.town.timezone).date()


@contextmanager
def told(path: Path | None) -> Iterator[None]:
    """A scenario's mistakes as one line, with file and line where there is a file."""
    from api.planning.cluster import ClusterError
    from api.planning.read import place_finding
    from api.planning.scenario_error import ScenarioError, ScenarioFindings

    try:
        yield
    except ScenarioError as error:
        raise CommandError(str(error)) from None
    except ScenarioFindings as error:
        raise CommandError(str(error if path is None else place_finding(path, error.findings[0]))) from None
    except ClusterError as error:
        raise CommandError(f"--cluster {error}") from None
    except OSError as error:
        raise CommandError(f"{error.filename or path}: {error.strerror or error}") from None


def read_form(path: Path) -> ScenarioForm:
    """The form of a scenario's file."""
    from api.planning.read import read_scenario

    with told(path):
        return read_scenario(path)


def ready(form: ScenarioForm, base: BaseTown, path: Path | None, most_vehicles: int | None = None) -> Scenario:
    """A scenario, from a file or not, that can be run."""
    from api.planning.scenario import prepare, with_most_vehicles

    with told(path), recorded_days(form, base) as recorded:
        scenario = prepare(form, base, today(base), recorded)
    return scenario if most_vehicles is None else with_most_vehicles(scenario, most_vehicles)


def unchanged(scenario: Scenario, base: BaseTown, path: Path) -> Scenario:
    """The town as it is, to compare a single scenario with."""
    from api.planning.as_it_is import as_it_is

    with told(path), recorded_days(scenario.form, base) as recorded:
        return as_it_is(scenario, base, recorded)


@contextmanager
def recorded_days(form: ScenarioForm, base: BaseTown) -> Iterator[Records | None]:
    """The days that the service of this machine has stored, read where a scenario asks for them."""
    if form.demand.kind != "recorded":
        yield None
        return
    from api.cli.opened import or_one_line
    from api.planning.stored_days import StoredDays
    from api.settings import Settings
    from api.store.database import Database

    settings = Settings()
    database = or_one_line(lambda: Database(settings.database_url), settings)
    try:
        yield StoredDays(base.town, database)
    finally:
        database.close()


def read_scenarios(paths: Sequence[Path], base: BaseTown, options: Chosen) -> list[Scenario]:
    """The scenarios of the files, ready to run; nothing has started when CommandError is raised."""
    scenarios = [ready(options.over(read_form(path)), base, path) for path in paths]
    from api.planning.scenario import not_comparable
    from api.planning.scenario_error import ScenarioFindings

    for place, finding in not_comparable(scenarios).items():
        with told(paths[place]):
            raise ScenarioFindings([finding])
    return scenarios
