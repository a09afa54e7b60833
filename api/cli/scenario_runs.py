"""How the commands of the what-if run scenarios, with a progress bar on stderr, and write what came of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from api.cli.errors import CommandError
from api.cli.scenarios import recorded_days, told

if TYPE_CHECKING:
    from api.planning.base_town import BaseTown
    from api.planning.cache import OutcomeCache
    from api.planning.execute import Executed
    from api.planning.form import ScenarioForm
    from api.planning.frontier import Search
    from api.planning.scenario import Scenario


def run_scenarios(scenarios: Sequence[Scenario], cluster: str | None) -> Executed:
    """Runs them with a progress bar on stderr; what is simulated when it is stopped is kept."""
    from api.planning.execute import execute
    from api.planning.runner import Runner

    with told(None), _bar() as progress:
        return execute(scenarios, Runner(cluster), _kept(), on_progress=progress)


def search_frontier(
    form: ScenarioForm, base: BaseTown, first: date, search: Search, cluster: str | None, path: Path | None
) -> dict[str, Any]:
    """The frontier around a scenario, with a progress bar on stderr."""
    from api.planning.frontier import frontier
    from api.planning.runner import Runner

    with told(path), recorded_days(form, base) as recorded, _bar() as progress:
        return frontier(form, base, first, search, Runner(cluster), _kept(), progress, recorded=recorded)


def _kept() -> OutcomeCache:
    from api.planning.cache import OutcomeCache
    from api.settings import Settings

    return OutcomeCache(Settings().cache_folder / "days")


@contextmanager
def _bar() -> Iterator[Callable[[int, int], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("日 / days", total=None)
        yield lambda done, total: progress.update(bar, completed=done, total=total)


def check_folder(path: Path | None) -> None:
    """Before anything is run: the folder of a file that is to be written."""
    if path is not None and not path.parent.is_dir():
        raise CommandError(f"{path.parent}: フォルダがありません / there is no such folder")


def write(path: Path | None, writer: Callable[[Path], None]) -> None:
    """Writes a file that was asked for; raises CommandError where it cannot be written."""
    if path is None:
        return
    try:
        writer(path)
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror or error}") from None
