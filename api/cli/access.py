"""`noriai access`: who may do what, as the table the service itself obeys."""

from __future__ import annotations

import typer


def access() -> None:
    """だれが何をできるか. Who may do what: the table that docs/access.md shows and every call is held to."""
    typer.echo(table())


def table() -> str:
    """The table role × operation in Markdown."""
    from typing import get_args

    from api.auth import MAY, Operation
    from api.service.actors import Role

    roles = get_args(Role)
    head = f"| | {' | '.join(roles)} |"
    rows = (
        f"| {operation} | {' | '.join('●' if role in MAY[operation] else '' for role in roles)} |"
        for operation in Operation
    )
    return "\n".join([head, "| --- " * (len(roles) + 1) + "|", *rows])
