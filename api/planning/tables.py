"""Every simulated trip as a table: CSV for a spreadsheet, Parquet for everything else. Written day by day."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, Any

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet

from api.formats.spreadsheet import defused
from api.planning.day_outcome import COLUMNS
from api.planning.execute import Executed
from api.planning.run import plan_runs
from api.planning.scenario import Scenario
from api.planning.squares import seen_point

_TEXT = {"request_id", "rider_id", "area", "age", "purpose", "status", "reason", "vehicle_id"}
_TRUE = {"wheelchair", "broken"}
_REAL = {"detour"}
_PLACES = ("origin", "destination")


def _kind(name: str) -> pa.DataType:
    if name in _TEXT:
        return pa.string()
    return pa.bool_() if name in _TRUE else pa.float64() if name in _REAL else pa.int32()


SCHEMA = pa.schema(
    [
        pa.field("scenario", pa.string()),
        pa.field("day", pa.date32()),
        pa.field("draw", pa.int32()),
        *(pa.field(name, _kind(name)) for name in COLUMNS),
        *(pa.field(f"{place}_{axis}", pa.float64()) for place in _PLACES for axis in ("lon", "lat")),
    ]
)
"""Times in seconds since the day's midnight, negative on an earlier day; places as locations and in degrees."""


def write_csv(path: Path, scenarios: Sequence[Scenario], executed: Executed) -> None:
    """Every trip of the scenarios as CSV in UTF-8, with the mark by which a spreadsheet knows it."""
    with path.open("wb") as file, pa.csv.CSVWriter(_marked(file), SCHEMA) as writer:
        _write(writer, scenarios, executed, defused)


def _marked(file: IO[bytes]) -> IO[bytes]:
    file.write(codecs.BOM_UTF8)
    return file


def write_parquet(path: Path, scenarios: Sequence[Scenario], executed: Executed) -> None:
    """Every trip of the scenarios as Parquet."""
    with pa.parquet.ParquetWriter(path, SCHEMA, compression="zstd") as writer:
        _write(writer, scenarios, executed, str)


Titled = Callable[[str], str]
"""How a scenario's title, which comes from outside, is written."""


def _write(
    writer: AbstractContextManager[Any], scenarios: Sequence[Scenario], executed: Executed, titled: Titled
) -> None:
    for table in _tables(scenarios, executed, titled):
        writer.write_table(table)  # type: ignore[attr-defined]


def _tables(scenarios: Sequence[Scenario], executed: Executed, titled: Titled) -> Iterator[pa.Table]:
    """One table for each draw of each scenario: many days in one are quick to write, and memory stays small."""
    for scenario in scenarios:
        rows: list[dict[str, Any]] = []
        for run in plan_runs(scenario):
            about = {"scenario": titled(scenario.form.title[scenario.town.language]), "day": run.day, "draw": run.draw}
            rows += [{**about, **trip, **_degrees(scenario, trip)} for trip in executed.outcomes[run].trips]
            if run.day == scenario.days[-1]:
                yield pa.Table.from_pylist(rows, schema=SCHEMA)
                rows = []


def _degrees(scenario: Scenario, trip: dict[str, Any]) -> dict[str, float]:
    """A recorded wish may have named no place of the town: it has none here. Of a door only the square is told."""
    seen = {place: seen_point(scenario.town, trip[place]) for place in _PLACES if trip[place] >= 0}
    return {f"{place}_{axis}": getattr(at, axis) for place, at in seen.items() for axis in ("lon", "lat")}
