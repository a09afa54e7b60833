"""`noriai replay`: an online workload answered request by request, as a live day would be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from api.cli.errors import CommandError


def replay(
    workload: Annotated[Path, typer.Argument(help="Workload as JSON: requests, starts, speed, seats.")],
    log: Annotated[Path | None, typer.Option(help="Write what each vehicle did as JSON.")] = None,
    optimise_every: Annotated[
        float | None, typer.Option(help="Re-optimise the fleet every so many seconds of the workload's clock.")
    ] = None,
    optimise_seconds: Annotated[
        float, typer.Option(help="Wall-clock budget of one re-optimisation, in seconds.")
    ] = 0.3,
    seed: Annotated[int, typer.Option(help="Seed of the re-optimisation.")] = 0,
) -> None:
    """Answers each request of WORKLOAD at its release and prints one JSON object with what came of it."""
    from api.formats.darp import FormatError
    from api.formats.workload import read_workload
    from api.replay import run_replay

    if optimise_every is not None and not optimise_every > 0:
        raise CommandError("--optimise-every needs a positive number of seconds")
    if not optimise_seconds > 0:
        raise CommandError("--optimise-seconds needs a positive number of seconds")
    try:
        loaded = read_workload(workload)
    except OSError as error:
        raise CommandError(f"{workload}: {error.strerror or error}") from None
    except FormatError as error:
        raise CommandError(f"{workload}: {error}") from None
    result, vehicles = run_replay(loaded, optimise_every, optimise_seconds, seed)
    if log is not None:
        _write(log, {"rejected": result.pop("rejected"), "vehicles": vehicles})
    result.pop("rejected", None)
    print(json.dumps(result))


def _write(path: Path, content: dict[str, Any]) -> None:
    try:
        path.write_text(json.dumps(content))
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror or error}") from None
