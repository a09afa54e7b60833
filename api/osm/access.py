"""Which ways a bus on demand may drive, and why not the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Refusal = Literal["foot", "private", "no_access", "track", "ferry", "being_built", "area", "not_road"]

ROADS = frozenset({
    "motorway", "motorway_link", "trunk", "trunk_link", "primary", "primary_link", "secondary", "secondary_link",
    "tertiary", "tertiary_link", "unclassified", "residential", "living_street", "service", "road", "busway",
    "bus_guideway", "track",
})  # fmt: skip
ON_FOOT = frozenset({"pedestrian", "footway", "path", "steps", "cycleway", "bridleway", "corridor", "platform"})
BEING_BUILT = frozenset({"construction", "proposed", "planned", "abandoned", "razed", "disused"})

_KEYS = ("bus", "psv", "motor_vehicle", "vehicle", "access")
"""From the most special to the most general: the first that is tagged decides."""
_ALLOWED = frozenset({"yes", "designated", "official", "permissive", "destination", "customers", "public"})
_PRIVATE = frozenset({"private", "residents", "permit", "delivery"})

_BLOCKING = frozenset({
    "bollard", "block", "jersey_barrier", "log", "debris", "chain", "cycle_barrier", "motorcycle_barrier",
    "kissing_gate", "stile", "turnstile", "full-height_turnstile", "horse_stile", "wall", "fence", "ditch",
})  # fmt: skip


def refused(tags: Mapping[str, str]) -> Refusal | None:
    """Why a way cannot be driven; None when it can. A stop or a raceway is "not_road"."""
    highway = tags.get("highway", "")
    if tags.get("route") == "ferry" or highway == "ferry":
        return "ferry"
    said = _said(tags)
    if highway not in ROADS | ON_FOOT:
        return "being_built" if highway in BEING_BUILT else "not_road"
    if highway in ON_FOOT:
        # Only what is said of motor vehicles opens a path: access=yes is true of walkers too.
        opened = next((tags[key] for key in ("bus", "psv", "motor_vehicle") if key in tags), None)
        if opened not in _ALLOWED:
            return "foot"
    if tags.get("area") == "yes":
        return "area"
    if highway in ON_FOOT:
        return None
    if highway == "track" and tags.get("tracktype") != "grade1" and said not in _ALLOWED:
        return "track"
    if highway == "bus_guideway" or (said is not None and said not in _ALLOWED):
        return "private" if said in _PRIVATE else "no_access"
    return None


def blocks(tags: Mapping[str, str]) -> bool:
    """Whether a barrier at a point of a road lets no bus through."""
    said = _said(tags)
    if said is not None:
        return said not in _ALLOWED
    return tags.get("barrier") in _BLOCKING


def _said(tags: Mapping[str, str]) -> str | None:
    return next((tags[key] for key in _KEYS if key in tags), None)
