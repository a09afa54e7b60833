"""The invented municipality of data/lindach as the files that a town would begin with."""

from __future__ import annotations

import sys
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "data"


def write_sources(folder: Path) -> Path:
    """lindach.osm.pbf, area.geojson and addresses.csv in `folder`."""
    if str(DATA) not in sys.path:
        sys.path.insert(0, str(DATA))
    from making_lindach.extract import write_sources as write

    write(folder)
    return folder
