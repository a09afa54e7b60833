"""Which operations of the interface each role may call, read from the routes themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute

from api.auth import MAY, Operation
from api.routes import ROUTERS

NOBODY = ""
"""Who calls without a token."""

BUSIEST = ("dispatcher", "planner", "driver", "resident", "partner", "administrator")
"""Who stands for an operation, when several may call it: the first of these."""


def callers() -> dict[str, tuple[str, ...]]:
    """Roles by operation id, who stands for it first; NOBODY where no token is needed."""
    return {name: _roles(operations) for name, operations in _operations()}


def by_caller(roles: dict[str, tuple[str, ...]], rank: slice) -> dict[str, list[str]]:
    """Operation ids by role: `slice(1)` for those who stand for one, `slice(1, None)` for all others who may."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, may in roles.items():
        for role in may[rank]:
            found[role].append(name)
    return dict(found)


def _operations() -> Iterator[tuple[str, list[Operation]]]:
    for router in ROUTERS:
        for route in router.routes:
            if isinstance(route, APIRoute) and route.include_in_schema:
                yield route.name, list(judged(route.dependant))


def judged(dependant: Dependant) -> Iterator[Operation]:
    found = getattr(dependant.call, "operation", None)
    if found is not None:
        yield found
    for inner in dependant.dependencies:
        yield from judged(inner)


def _roles(operations: list[Operation]) -> tuple[str, ...]:
    if not operations:
        return (NOBODY,)
    may = set.intersection(*(set(MAY[operation]) for operation in operations))
    return tuple(sorted(may, key=lambda role: (BUSIEST.index(role) if role in BUSIEST else len(BUSIEST), role)))
