"""The report's table of travel times on roads."""

from __future__ import annotations

from typing import Any


def roads(data: dict[str, Any]) -> list[list[Any]]:
    """Rows of (what, seconds, at worst)."""
    rows = [[name, took, ""] for name, took in data["seconds"].items()]
    peer = data["peer"]
    if isinstance(peer, dict):
        same = f"{100 * peer['equal_to_ours']:g} % equal"
        rows += [
            [f"{peer['peer']}: order", peer["order_s"], ""],
            [f"{peer['peer']}: seconds, {same}", peer["table_s"], ""],
        ]
        rows.append([f"times faster than {peer['peer']}", data["times faster than the peer"], ""])
    else:
        rows.append([peer, "", ""])
    rows.append([f"equal to Dijkstra's: {data['pairs equal to Dijkstra']}", "", ""])
    rows += [
        [f"change of season: {name.removesuffix(', s')}", took, ""] for name, took in data["change of season"].items()
    ]
    for name, one in data["closed road"].items():
        right = "right" if one["equal_to_dijkstra"] else "WRONG"
        rows.append([f"{name} closed ({one['pairs_changed_median']} pairs, {right})", one["median_s"], one["worst_s"]])
    town = data["town"]
    size = f"{town['nodes']:,} nodes, {town['places']:,} locations"
    rows += [[f"a town of {size}: first start", town["first_s"], ""], ["the next start", town["again_s"], ""]]
    return [*rows, ["four streets of it closed", town["closed"]["median_s"], town["closed"]["worst_s"]]]
