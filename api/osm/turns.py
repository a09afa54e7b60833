"""Reads turn restrictions as they hold for a bus."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from api.osm.extract import Turn

Member = tuple[str, int, str]
"""Type ("n", "w" or "r"), id and role."""

_KEYS = ("restriction:bus", "restriction:psv", "restriction:motor_vehicle", "restriction", "restriction:conditional")
"""From the most special to the most general. One that holds at some hours is taken to hold always: so promises do."""

_NO = frozenset({"no_left_turn", "no_right_turn", "no_straight_on", "no_u_turn", "no_entry", "no_exit"})
_ONLY = frozenset({"only_left_turn", "only_right_turn", "only_straight_on", "only_u_turn"})


def holds(tags: Mapping[str, str]) -> str | None:
    """The kind of restriction for a bus; None where it does not concern one."""
    excepted = {part.strip() for part in tags.get("except", "").split(";")}
    if excepted & {"psv", "bus", "motor_vehicle"}:
        return None
    said = next((tags[key] for key in _KEYS if key in tags), "").split("@")[0].strip()
    return said if said in _NO | _ONLY else None


def turn_of(id_: int, kind: str, members: Iterable[Member]) -> Turn | None:
    """The restriction over its node, or the one way it leads over; None for any other."""
    from_, to, via = set(), set(), []
    for type_, ref, role in members:
        if role == "via":
            via.append((type_, ref))
        elif type_ == "w" and role == "from":
            from_.add(ref)
        elif type_ == "w" and role == "to":
            to.add(ref)
    only = kind in _ONLY
    if len(via) != 1 or not from_ or not to or (via[0][0] == "w" and only):
        return None
    type_, ref = via[0]
    return Turn(id_, only, frozenset(from_), ref * (type_ == "n"), frozenset(to), ref * (type_ == "w"))
