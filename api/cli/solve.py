"""`noriai solve`: a benchmark instance in, a solution out."""

from __future__ import annotations

import json
import math
import time
from pathlib import Path
from typing import Annotated

import typer

from api.cli.errors import CommandError


def solve(
    instance: Annotated[Path, typer.Argument(help="問題 (Cordeau–Laporte 形式). An instance in that format.")],
    seconds: Annotated[float | None, typer.Option(help="探す時間 (秒). Seconds to search; 10 by default.")] = None,
    iterations: Annotated[int | None, typer.Option(help="秒の代わりに回数で. Steps instead of seconds.")] = None,
    seed: Annotated[int, typer.Option(help="乱数の種. Seed of the random numbers.")] = 0,
    out: Annotated[Path | None, typer.Option(help="解を書くファイル. File for the solution.")] = None,
    drop_ride_time: Annotated[bool, typer.Option(help="乗車時間の上限を外す. Without the ride-time limit.")] = False,
    drop_duration: Annotated[bool, typer.Option(help="運行時間の上限を外す. Without the duration limit.")] = False,
    method: Annotated[str, typer.Option(help="mixed, search, routing")] = "mixed",
    trace: Annotated[bool, typer.Option(help="良くなった時刻と費用も出す. Also print when it got better.")] = False,
) -> None:
    """問題を解き、結果を JSON で 1 行に出す. Solve a dial-a-ride instance and print one JSON object."""
    _check(seconds, iterations, seed)
    if seconds is None and iterations is None:
        seconds = 10.0
    from api.formats import darp
    from scheduler.optimise.improve import METHODS, improve

    if method not in METHODS:
        raise CommandError(f"--method {method}: {', '.join(METHODS)}")
    try:
        read = darp.read_instance(instance)
        problem = darp.to_problem(read, ride_time=not drop_ride_time, duration=not drop_duration)
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "文字として読めません / not a text file"
        raise CommandError(f"{instance}: {reason}") from None
    except (darp.FormatError, ValueError, OverflowError) as error:
        raise CommandError(f"{instance}: {error}") from None
    if out is not None and not out.parent.is_dir():
        raise CommandError(f"{out.parent}: フォルダがありません / there is no such folder")
    _load_solvers(method)
    history: list[tuple[float, float, int]] = []
    began = time.perf_counter()

    def note(drive: float, unserved: int) -> None:
        history.append((time.perf_counter() - began, drive / darp.TICKS, unserved))

    plan = improve(problem, [], seconds=seconds, iterations=iterations, seed=seed, on_better=note, method=method)
    took = time.perf_counter() - began
    routes = [darp.to_nodes(route, read.requests) for route in plan]
    unserved = read.requests - sum(len(route) for route in routes) // 2
    answer: dict[str, object] = {
        "instance": instance.stem,
        "cost": round(darp.cost(read, routes), 4),
        "feasible": unserved == 0,
        "unserved": unserved,
        "vehicles": sum(1 for route in routes if route),
        "seconds": round(took, 3),
        "first_solution_seconds": next((round(at, 4) for at, _, absent in history if absent == 0), None),
        "method": method,
        "seed": seed,
    }
    if trace:
        answer["trace"] = [[round(at, 3), round(cost, 4)] for at, cost, absent in history if absent == 0]
    if out is not None:
        try:
            out.write_text(json.dumps({"routes": [route for route in routes if route]}) + "\n")
        except OSError as error:
            raise CommandError(f"{out}: {error.strerror}") from None
    typer.echo(json.dumps(answer))


def _check(seconds: float | None, iterations: int | None, seed: int) -> None:
    if seconds is not None and iterations is not None:
        raise CommandError("--seconds と --iterations はどちらか一方 / give --seconds or --iterations, not both")
    if seconds is not None and (not math.isfinite(seconds) or seconds < 0):
        raise CommandError(f"--seconds {seconds}: 0 以上の数が必要です / must be a number of at least 0")
    if iterations is not None and iterations < 0:
        raise CommandError(f"--iterations {iterations}: 0 以上が必要です / must be at least 0")
    if not 0 <= seed < 1 << 62:
        raise CommandError(f"--seed {seed}: 0 以上が必要です / must be at least 0")


def _load_solvers(method: str) -> None:
    """Imports and compiled code are read before the clock starts."""
    from scheduler.optimise.warm import warm

    warm(method)
