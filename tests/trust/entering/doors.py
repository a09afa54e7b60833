"""Every route of the application with what it asks of its caller, read from the application itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fastapi.routing import APIRoute
from starlette.routing import Mount, Route

from api.app import create_app
from api.auth import MAY, Operation
from api.service.actors import Role
from tests.hostile.callers import judged

PUBLIC = re.compile(
    r"/(v1/(town(/layers/.+)?|clock|enrolments|session(/factor)?)|feeds/.+|gofs/.+|problems(/.+)?|health|ready|"
    r"openapi\.json|assets)"
)
"""What takes no token: what the town publishes, how one gets in, the address of a calendar (a secret in itself), and
how the service is. The pages themselves are public too: they hold nothing before somebody signs in."""

PAGES = re.compile(r"/[a-z0-9.-]*")


@dataclass(frozen=True)
class Door:
    """A method of a route. `body` is one that it takes, or none."""

    method: str
    path: str
    operations: tuple[Operation, ...]
    takes_body: bool

    @property
    def may(self) -> frozenset[Role]:
        """The roles that the table lets in."""
        return frozenset.intersection(*(MAY[operation] for operation in self.operations))

    def address(self, ids: Mapping[str, str] | None = None) -> str:
        """The path with ids in it; ids of nothing where none are given."""
        return re.sub(r"{(\w+)(:\w+)?}", lambda name: (ids or {}).get(name[1], "none"), self.path)

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


def doors() -> tuple[list[Door], list[str]]:
    """The routes that ask who calls, and those that neither ask nor are public: there should be none."""
    found, open_doors = [], []
    for route in _routes(create_app(_never).routes):
        operations = tuple(judged(route.dependant)) if isinstance(route, APIRoute) else ()
        if operations:
            assert isinstance(route, APIRoute)
            body = route.body_field is not None
            found += [Door(method, route.path, operations, body) for method in sorted(route.methods - {"HEAD"})]
        elif not _is_public(route):
            open_doors.append(getattr(route, "path", repr(route)))
    return found, open_doors


def _is_public(route: Any) -> bool:
    if PUBLIC.fullmatch(route.path):
        return True
    return (
        isinstance(route, Route)
        and not (route.methods or set()) - {"GET", "HEAD"}
        and bool(PAGES.fullmatch(route.path))
    )


def _routes(routes: Iterable[Any]) -> Iterator[Route | Mount]:
    for route in routes:
        router = getattr(route, "original_router", None)
        if router is None:
            yield route
        else:
            yield from _routes(router.routes)


def _never() -> Any:
    raise AssertionError("nothing is opened: only the routes are read")
