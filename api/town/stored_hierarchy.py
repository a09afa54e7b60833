"""The order of a large network's nodes on disk: finding it takes seconds, reading it a moment."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import mkdtemp

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
    read = Hierarchy.read(roads, str(here)) if here.is_dir() else None
    if read is not None:
        return read
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
