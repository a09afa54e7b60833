"""Travel tables are worth keeping: in memory for this process, and on disk for the next one."""

from __future__ import annotations

import hashlib
import os
import threading
import zipfile
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

import numpy as np

from scheduler.travel import MatrixTravel
from scheduler.travel.roads import RoadNetwork

_FORMAT = "1"
"""Part of every key: raise it when RoadNetwork.travel computes something else."""


class TravelCache:
    """Tables of one road network by the content of roads and speeds; `folder` None keeps them in memory only."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._tables: dict[tuple[tuple[str, float], ...], MatrixTravel] = {}
        self._lock = threading.Lock()

    def travel(self, roads: RoadNetwork, speeds_kmh: Mapping[str, float]) -> MatrixTravel:
        """The table for these speeds: from memory, from disk, or computed and stored."""
        speeds = tuple(sorted(speeds_kmh.items()))
        with self._lock:
            if speeds not in self._tables:
                key = _key(roads, speeds_kmh)
                self._tables[speeds] = self._read(key, roads.size) or self._compute(key, roads, speeds_kmh)
            return self._tables[speeds]

    def _read(self, key: str, size: int) -> MatrixTravel | None:
        if self._folder is None:
            return None
        try:
            with np.load(self._folder / f"travel-{key}.npz", allow_pickle=False) as stored:
                travel = MatrixTravel(stored["seconds"], stored["metres"])
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
            return None  # nothing there, or a damaged file: it is computed and written again
        return travel if travel.size == size else None

    def _compute(self, key: str, roads: RoadNetwork, speeds_kmh: Mapping[str, float]) -> MatrixTravel:
        seconds, metres = roads.tables(speeds_kmh)
        if self._folder is not None:
            self._folder.mkdir(parents=True, exist_ok=True)
            # Written aside and renamed, so that another process never reads half a file.
            with NamedTemporaryFile(dir=self._folder, suffix=".part", delete=False) as part:
                np.savez(part, seconds=seconds, metres=metres)
            os.replace(part.name, self._folder / f"travel-{key}.npz")
        return MatrixTravel(seconds, metres)


def _key(roads: RoadNetwork, speeds_kmh: Mapping[str, float]) -> str:
    digest = hashlib.sha256(_FORMAT.encode())
    for part in (roads.lon, roads.lat, roads.u, roads.v, roads.metres, roads.edge_seconds(speeds_kmh), roads.one_way):
        digest.update(b"-" if part is None else np.ascontiguousarray(part).tobytes())
    return digest.hexdigest()[:24]
