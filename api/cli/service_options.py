"""Which town and which database a command is about, as typer reads it; and who a command is to the service."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from api.service.actors import Actor, Role

TownFolder = Annotated[
    Path | None,
    typer.Option("--town", help="町のフォルダか、設置した町の名. A town's folder, or an installed town's id."),
]
DatabaseUrl = Annotated[str | None, typer.Option("--database", help="データベースのURL. Its URL [SQLite in var/].")]


def by_command(role: Role, command: str) -> Actor:
    """Whoever may run commands on the service's machine; what they do is written down as the command line's."""
    from api.service.actors import COMMAND_LINE, Actor

    return Actor(COMMAND_LINE, role, f"noriai {command}")
