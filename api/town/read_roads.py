"""Reads imported roads from a town folder's roads.parquet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from api.town.report import Report
from api.town.road_map import RoadMap
from api.town.roads_table import COLUMNS, FILE, roads_table
from scheduler.travel.roads import RoadNetwork

MOST_KMH, MOST_METRES = 200.0, 1_000_000

MOST_TOLD = 20
"""So many rows with the same mistake are told."""

SAME_DEGREES = 1e-6
"""Lines that share a node end no further apart than this: 0.1 m."""

Bad = NDArray[np.bool_]


def read_roads(folder: Path, report: Report) -> RoadMap | None:
    """The roads in roads.parquet; None when there are findings, which are then in `report` by row."""
    table = roads_table(folder / FILE, report)
    if table is None:
        return None
    rows = {name: table.column(name).to_numpy() for name in COLUMNS if name not in ("geometry", "road_class")}
    lines = _lines(table.column("geometry").to_pylist(), report)
    _check_numbers(rows, report)
    if report.findings or lines is None:
        return None
    points, starts = lines
    nodes = _nodes(rows, points, starts, report)
    if nodes is None:
        return None
    network = RoadNetwork(
        lon=nodes[:, 0].copy(),
        lat=nodes[:, 1].copy(),
        u=rows["u"],
        v=rows["v"],
        metres=rows["metres"],
        road_class=tuple(table.column("road_class").to_pylist()),
        one_way=rows["one_way"],
        kmh=rows["kmh"],
    )
    sided = "side" in table.column_names
    side = table.column("side").to_numpy() if sided else np.zeros(network.u.size, dtype=np.bool_)
    return RoadMap(network, points, starts, side)


def _lines(wkb: list[bytes], report: Report) -> tuple[NDArray[np.float64], NDArray[np.int64]] | None:
    """All points, and where each row's begin."""
    shapes = shapely.from_wkb(wkb, on_invalid="ignore")
    bad = shapely.get_type_id(shapes) != shapely.GeometryType.LINESTRING
    _tell(bad | shapely.is_empty(shapes), "線 (LineString) ではありません", "this is no LineString", report)
    if report.findings:
        return None
    points, row = shapely.get_coordinates(shapes, return_index=True)
    outside = ~(np.isfinite(points).all(axis=1) & (np.abs(points) <= [180.0, 90.0]).all(axis=1))
    bad = np.zeros(shapes.size, dtype=np.bool_)
    bad[row[outside]] = True
    _tell(bad, "座標が経度緯度ではありません", "the coordinates are no longitude and latitude", report)
    return points, np.searchsorted(row, np.arange(shapes.size + 1)).astype(np.int64)


def _check_numbers(rows: Mapping[str, NDArray[Any]], report: Report) -> None:
    u, v, metres, kmh = (rows[name] for name in ("u", "v", "metres", "kmh"))
    _tell((u < 0) | (v < 0), "節点の番号は0からです", "nodes are numbered from 0", report)
    wrong = (metres < 0) | (metres > MOST_METRES)
    _tell(wrong, f"metres は0から {MOST_METRES} までです", f"metres must be from 0 to {MOST_METRES}", report)
    wrong = (kmh <= 0) | (kmh > MOST_KMH)
    _tell(
        wrong, f"kmh は0より大きく {MOST_KMH:.0f} までです", f"kmh must be above 0 and at most {MOST_KMH:.0f}", report
    )
    if not report.findings:
        used = np.unique(np.concatenate([u, v]))
        gap = np.flatnonzero(used != np.arange(used.size))
        if gap.size:
            row = int(np.argmax((u == used[gap[0]]) | (v == used[gap[0]])))
            ja, en = f"番号 {gap[0]} の節点がありません", f"there is no node {gap[0]}: numbers must have no gaps"
            report.at(FILE, row + 1, ja, en)


def _nodes(
    rows: Mapping[str, NDArray[Any]], points: NDArray[np.float64], starts: NDArray[np.int64], report: Report
) -> NDArray[np.float64] | None:
    """Where each node lies (n, 2): where the lines that end at it do."""
    u, v, first, last = rows["u"], rows["v"], points[starts[:-1]], points[starts[1:] - 1]
    nodes = np.empty((int(max(u.max(), v.max())) + 1, 2))
    ends, spots = np.stack([u, v], axis=1).ravel(), np.stack([first, last], axis=1).reshape(-1, 2)
    nodes[ends[::-1]] = spots[::-1]  # of several rows the first says where a node is, so that a later one is told
    apart = (np.abs(nodes[u] - first) > SAME_DEGREES).any(axis=1) | (np.abs(nodes[v] - last) > SAME_DEGREES).any(axis=1)
    ja, en = "線の端が節点の位置にありません", "the line does not end where others that share its node do"
    _tell(apart, ja, en, report)
    return None if report.findings else nodes


def _tell(bad: Bad, ja: str, en: str, report: Report) -> None:
    for row in np.flatnonzero(bad)[:MOST_TOLD].tolist():
        report.at(FILE, row + 1, ja, en)
