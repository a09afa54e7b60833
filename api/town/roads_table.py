"""The table in roads.parquet, its columns in their types."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from api.town.report import Report

if TYPE_CHECKING:
    import pyarrow as pa

FILE = "roads.parquet"
ABOUT = b"noriai"
"""The key of what we say of the file ourselves, as JSON: `attribution`."""

COLUMNS = {
    "u": "int32", "v": "int32", "metres": "int32", "road_class": "string", "one_way": "bool", "kmh": "float",
    "geometry": "binary",
}  # fmt: skip
"""One row an edge, from node `u` to node `v` along `geometry`, a line in degrees as WKB. `kmh` may be empty or NaN.
`side`, where it is there, is true on roads where riders get in and out on the driving side only."""


def roads_table(path: Path, report: Report) -> pa.Table | None:
    """The columns, none of their cells empty but speeds; None when there are findings, which are then in `report`."""
    table = _read(path, report)
    if table is None:
        return None
    missing = [name for name in COLUMNS if name not in table.column_names]
    if missing:
        report.at(FILE, 1, f"列がありません: {', '.join(missing)}", f"columns are missing: {', '.join(missing)}")
        return None
    if not _in_degrees(table.schema.metadata or {}):
        ja, en = (
            "座標は経度緯度 (EPSG:4326) の GeoParquet で書いてください",
            "this must be GeoParquet in degrees (EPSG:4326)",
        )
        report.at(FILE, 1, ja, en)
        return None
    typed = _typed(table, report)
    if typed is not None and not typed.num_rows:
        report.at(FILE, 1, "道路がありません", "there are no roads")
        return None
    return typed


def attribution(path: Path) -> str:
    """Whom the roads are from, as the file says; it is shown with every map. Empty where it does not say."""
    import pyarrow.parquet

    metadata: dict[bytes, bytes] = pyarrow.parquet.read_schema(path).metadata or {}
    return str(json.loads(metadata.get(ABOUT, b"{}")).get("attribution", ""))


def _read(path: Path, report: Report) -> pa.Table | None:
    import pyarrow as pa
    import pyarrow.parquet

    try:
        return pa.parquet.read_table(path, partitioning=None)
    except (pa.ArrowException, OSError) as error:
        reason = (str(error).splitlines() or ["?"])[0][:200]
        report.at(FILE, 1, "Parquet として読めません", f"cannot be read as Parquet: {reason}")
        return None


def _typed(table: pa.Table, report: Report) -> pa.Table | None:
    import pyarrow as pa

    wanted = {**COLUMNS, **({"side": "bool"} if "side" in table.column_names else {})}
    chosen = {}
    for name, kind in wanted.items():
        try:
            column = table.column(name).cast(kind)
        except (pa.ArrowException, ValueError):
            report.at(FILE, 1, f"{name} の型は {kind} です", f"{name} must be of type {kind}")
            continue
        if column.null_count and name != "kmh":
            row = column.is_null().to_pylist().index(True)
            report.at(FILE, row + 1, f"{name} が空です", f"{name} is empty")
        chosen[name] = column
    return None if report.findings else pa.table(chosen)


def _in_degrees(metadata: dict[bytes, bytes]) -> bool:
    """GeoParquet says how its geometry is written, and in which coordinates unless they are longitude and latitude."""
    about: dict[str, Any] = json.loads(metadata.get(b"geo", b"{}")).get("columns", {}).get("geometry", {})
    if about.get("encoding") != "WKB":
        return False
    if "crs" not in about:
        return True
    named = (about["crs"] or {}).get("id", {})
    return (named.get("authority"), str(named.get("code"))) in {("EPSG", "4326"), ("OGC", "CRS84")}
