"""Travel tables on disk: what one process computed, the next one reads."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scheduler.travel.fastest import Fastest


class StoredTable(NamedTuple):
    """Seconds and metres (k, k) between some `nodes` (k,) of a network."""

    nodes: NDArray[np.int64]
    seconds: NDArray[np.int32]
    metres: NDArray[np.int32]


def read_table(path: Path) -> StoredTable | None:
    """The table in a file; None where there is none, or a damaged one: it is computed and written again."""
    try:
        with np.load(path, allow_pickle=False) as stored:
            table = StoredTable(*(stored[name] for name in StoredTable._fields))
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None
    shape = (table.nodes.size, table.nodes.size)
    return table if table.seconds.shape == table.metres.shape == shape else None


def write_table(path: Path, table: StoredTable) -> None:
    """Written aside and renamed, so that another process never reads half a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as part:
        np.savez(part, **table._asdict())
    os.replace(part.name, path)


def table_between(nodes: NDArray[np.int64], fastest: Callable[[], Fastest], stored: StoredTable | None) -> StoredTable:
    """The table between `nodes`: as far as possible from `stored`, the rest computed by `fastest`."""
    if stored is None:
        return StoredTable(nodes, *fastest().table(nodes, nodes))
    order = np.argsort(stored.nodes, kind="stable")
    at = order[np.searchsorted(stored.nodes, nodes, sorter=order).clip(max=stored.nodes.size - 1)]
    known = stored.nodes[at] == nodes
    seconds, metres = (np.ascontiguousarray(part[np.ix_(at, at)]) for part in (stored.seconds, stored.metres))
    new, old = np.flatnonzero(~known), np.flatnonzero(known)
    if new.size:
        seconds[new], metres[new] = fastest().table(nodes[new], nodes)
        there = np.ix_(old, new)
        seconds[there], metres[there] = fastest().table(nodes[old], nodes[new])
    return StoredTable(nodes, seconds, metres)
