"""The order of a large network's nodes on disk: finding it takes seconds, reading it a moment."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import mkdtemp

import numpy as np

from scheduler.travel.fastest import FEW_NODES
from scheduler.travel.hierarchy import AVAILABLE, Hierarchy
from scheduler.travel.roads import RoadNetwork


def stored_hierarchy(roads: RoadNetwork, digest: str, folder: Path | None) -> Hierarchy | None:
    """From `folder`, or found and written there; None for a network that needs none."""
    if roads.size <= FEW_NODES or not AVAILABLE:
        return None
    if folder is None:
        return Hierarchy(roads)
    here = folder / f"roads-{digest}"
    if _is_whole(here, roads):
        return Hierarchy.read(roads, str(here))
    made = Hierarchy(roads)
    folder.mkdir(parents=True, exist_ok=True)
    aside = mkdtemp(dir=folder, suffix=".part")
    made.write(aside)
    shutil.rmtree(here, ignore_errors=True)
    try:
        os.replace(aside, here)
    except OSError:  # another process was first: what it wrote is the same
        shutil.rmtree(aside, ignore_errors=True)
    return made


def _is_whole(folder: Path, roads: RoadNetwork) -> bool:
    """Whether the folder holds the whole order of these roads. RoutingKit believes what it reads, and may crash."""
    try:
        read = {name: np.fromfile(folder / name, dtype=np.uint32) for name in ("tail", "head", "order", "node_count")}
    except OSError:
        return False
    return (
        np.array_equal(read["tail"], roads.arcs.tail)
        and np.array_equal(read["head"], roads.arcs.head)
        and np.array_equal(np.sort(read["order"]), np.arange(roads.size))
        and read["node_count"].tolist() == [roads.size]
    )
