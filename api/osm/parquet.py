"""Writes a town's roads as GeoParquet: one row an edge, the ends of its line the two nodes."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile

from api.osm.edges import Edge
from api.town.roads_table import ABOUT, FILE

ATTRIBUTION = "© OpenStreetMap contributors, ODbL 1.0"


def write_roads(edges: Sequence[Edge], folder: Path, attribution: str) -> int:
    """Writes the file whole or not at all; the number of nodes. Two nodes may lie at one point (see `banned`)."""
    import geopandas as gpd
    import numpy as np
    import pyarrow.parquet as pq
    import shapely

    number: dict[int, int] = {}
    ends = np.array([[number.setdefault(end, len(number)) for end in (edge.u, edge.v)] for edge in edges])
    frame = gpd.GeoDataFrame(
        {
            "u": ends[:, 0].astype(np.int32),
            "v": ends[:, 1].astype(np.int32),
            "metres": np.array([round(edge.metres) for edge in edges], dtype=np.int32),
            "road_class": [edge.look.road_class for edge in edges],
            "one_way": [edge.one_way for edge in edges],
            "kmh": np.array([edge.look.kmh for edge in edges], dtype=np.float32),
            "name": [edge.look.name for edge in edges],
            "way": np.array([edge.way for edge in edges], dtype=np.int64),
            "side": [edge.look.side for edge in edges],
        },
        geometry=shapely.linestrings(
            np.array([point for edge in edges for point in edge.points]),
            indices=np.repeat(np.arange(len(edges)), [len(edge.points) for edge in edges]),
        ),
        crs="EPSG:4326",
    )
    whole = BytesIO()
    frame.to_parquet(whole, index=False)
    table = pq.read_table(whole)
    about = json.dumps({"attribution": attribution}, ensure_ascii=False).encode()
    table = table.replace_schema_metadata({**(table.schema.metadata or {}), ABOUT: about})
    with NamedTemporaryFile(dir=folder, prefix=".", suffix=".part", delete=False) as part:
        try:
            pq.write_table(table, part, compression="zstd")
            part.flush()
            os.fsync(part.fileno())
            os.chmod(part.name, 0o644)
            os.replace(part.name, folder / FILE)
        except BaseException:
            os.unlink(part.name)
            raise
    return len(number)
