"""In which direction of its points a way may be driven by a bus."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

Direction = Literal["both", "forward", "backward", "none"]

_FORWARD = frozenset({"yes", "true", "1"})
_BACKWARD = frozenset({"-1", "reverse"})
_BUS_AGAINST = frozenset({"opposite", "opposite_lane"})


def direction(tags: Mapping[str, str]) -> Direction:
    """Exceptions for buses count before what holds for all; a lane that changes by the hour is open to nobody."""
    said = next((tags[key] for key in _KEYS if key in tags), None)
    if said is None:
        implied = tags.get("junction") in ("roundabout", "circular") or tags.get("highway") == "motorway"
        return "forward" if implied else "both"
    if said == "reversible":
        return "none"
    if said not in _FORWARD | _BACKWARD:
        return "both"
    if tags.get("busway") in _BUS_AGAINST or "opposite_lane" in (tags.get("busway:left"), tags.get("busway:right")):
        return "both"
    return "forward" if said in _FORWARD else "backward"


_KEYS = ("oneway:bus", "oneway:psv", "oneway:motor_vehicle", "oneway:vehicle", "oneway")
