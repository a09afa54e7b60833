"""`noriai audit`: the log of who did what: whether it is whole, and its newest entry to keep elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.chosen import settings_of
from api.cli.errors import CommandError
from api.cli.service_options import DatabaseUrl, TownFolder

if TYPE_CHECKING:
    from api.store.audit import Head

app = typer.Typer(
    help="監査の記録を確かめる. Look after the log of who did what.",
    no_args_is_help=True,
)

Kept = Annotated[
    list[str] | None,
    typer.Option(help="以前に head が示したもの. What `audit head` printed earlier; may be given again."),
]


@app.command()
def head(town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """最新の記録の番号とハッシュ. The newest entry, as NUMBER:HASH; keep it where nobody of the service can write."""
    from api.cli.opened import opened_context
    from api.store.audit import read_head

    with opened_context(settings_of(town=town, database=database)) as context, context.database.read() as connection:
        newest = read_head(connection, context.key)
    typer.echo(f"{newest.number}:{newest.hash}")


@app.command()
def verify(kept: Kept = None, town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """記録が改ざんされていないか調べる. Look for entries edited, removed, put in or moved; exit status 1 if there are.

    An end that was cut off is only seen with `--kept`, a head that was noted before.
    """
    from api.checking.audit import check_audit
    from api.cli.opened import opened_context
    from api.store.audit import read_head
    from api.store.whole import snapshot

    anchors = [_head(one) for one in kept or ()]
    with opened_context(settings_of(town=town, database=database)) as context, snapshot(context.database) as connection:
        newest = read_head(connection, context.key).number
        flaws = list(check_audit(connection, context.key, anchors))
    for flaw in flaws:
        typer.echo(flaw.line())
    if flaws:
        typer.echo(f"{newest} 件: 改ざんの跡があります / {newest} entries: the log was touched", err=True)
        raise typer.Exit(1)
    typer.echo(f"{newest} 件: 改ざんはありません / {newest} entries: the log is whole", err=True)


def _head(text: str) -> Head:
    from api.store.audit import Head

    if re.fullmatch(r"\d{1,18}:[0-9a-f]{64}", text) is None:
        raise CommandError(f"--kept: {text}: 番号:ハッシュ です / must be NUMBER:HASH, as `audit head` prints it")
    number, sealed = text.split(":")
    return Head(int(number), sealed)
