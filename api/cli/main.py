"""The command line `noriai`: one file a command; each imports what it needs when it is called."""

from __future__ import annotations

import sys

import typer

from api.cli import (
    access,
    audit,
    backup,
    check,
    compare,
    frontier,
    partner,
    replay,
    retain,
    rider,
    serve,
    simulate,
    solve,
    staff,
    tablet,
    token,
    town,
    webhook,
)
from api.cli.errors import CommandError

app = typer.Typer(
    name="noriai",
    help="乗合 Noriai: a small town runs its own on-demand bus.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("serve")(serve.serve)
app.command("check")(check.check)
app.command("backup")(backup.backup)
app.command("restore")(backup.restore)
app.command("retain")(retain.retain)
app.command("access")(access.access)
app.command("solve")(solve.solve)
app.command("replay")(replay.replay)
app.command("simulate")(simulate.simulate)
app.command("compare")(compare.compare)
app.command("frontier")(frontier.frontier)
app.add_typer(audit.app, name="audit")
app.add_typer(town.app, name="town")
app.add_typer(rider.app, name="rider")
app.add_typer(token.app, name="token")
app.add_typer(tablet.app, name="tablet")
app.add_typer(staff.app, name="staff")
app.add_typer(partner.app, name="partner")
app.add_typer(webhook.app, name="webhook")


def run() -> None:
    """Entry point: a mistake in the input is one line on stderr and exit status 2, never a traceback."""
    try:
        app()
    except CommandError as error:
        print(f"noriai: {error}", file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    run()
