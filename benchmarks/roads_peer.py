"""`PEERS_PYTHON benchmarks/roads_peer.py CITY.npz TABLE.npy`: the same table by pandana, in an environment that has it.

Imports nothing of ours: it runs where we are not installed. Writes how long it took to TABLE.json, as the library
prints too.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import numpy as np


def main() -> None:
    """Times the making of the network and of the table."""
    import pandana
    import pandas as pd

    with np.load(sys.argv[1]) as city:
        lon, lat, tail, head, seconds, nodes = (
            city[name] for name in ("lon", "lat", "tail", "head", "seconds", "nodes")
        )
    began = time.perf_counter()
    network = pandana.Network(
        pd.Series(lon),
        pd.Series(lat),
        pd.Series(tail.astype(np.int64)),
        pd.Series(head.astype(np.int64)),
        pd.DataFrame({"seconds": seconds.astype(np.float64)}),
        twoway=False,
    )
    built = time.perf_counter()
    found = network.shortest_path_lengths(np.repeat(nodes, nodes.size), np.tile(nodes, nodes.size))
    done = time.perf_counter()
    np.save(sys.argv[2], np.array(found).reshape(nodes.size, nodes.size))
    peer = {
        "peer": f"pandana {pandana.__version__}",
        "order_s": round(built - began, 3),
        "table_s": round(done - built, 3),
    }
    Path(sys.argv[2]).with_suffix(".json").write_text(json.dumps(peer))


if __name__ == "__main__":
    main()
