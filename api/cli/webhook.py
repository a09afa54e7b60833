"""`noriai webhook`: other systems that are told of bookings, and what they answered."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli import webhooks_shown as shown
from api.cli.chosen import settings_of
from api.cli.errors import CommandError
from api.cli.refused import opened_or_refused
from api.cli.scenario_options import AsJson
from api.cli.service_options import DatabaseUrl, TownFolder, by_command

if TYPE_CHECKING:
    from pathlib import Path

    from api.webhooks.webhooks import Webhooks

app = typer.Typer(
    help="予約の動きを外部のシステムに知らせる. Tell other systems of bookings, and see what they answered.",
    no_args_is_help=True,
)

WebhookId = Annotated[str, typer.Argument(help="add が示した webhook_id. The webhook_id that add printed.")]


@app.command()
def add(
    url: Annotated[str, typer.Argument(help="https:// で始まる送り先. Where to, beginning with https://")],
    name: Annotated[str, typer.Argument(help="送り先の名前. The receiver's name.")],
    kind: Annotated[
        list[str] | None, typer.Option(help="知らせること、なければ全部. booking.booked, …; all when left out.")
    ] = None,
    partner: Annotated[str | None, typer.Option(help="この連携先の予約だけ. Only what a partner booked.")] = None,
    town: TownFolder = None,
    database: DatabaseUrl = None,
) -> None:
    """登録し、署名の鍵を一度だけ示す. Make a webhook and show its secret, this once; prints one JSON object."""
    from api.webhooks.kinds import KINDS

    if not 1 <= len(name.strip()) <= 80 or not name.isprintable():
        raise CommandError("名前は1文字から80文字です / a name has 1 to 80 characters")
    for one in kind or ():
        if one not in KINDS:
            raise CommandError(f"--kind: {one}: 次のどれかです / is none of {', '.join(KINDS)}")
    with _opened(town, database) as webhooks:
        made = webhooks.make(by_command("dispatcher", "webhook"), name.strip(), url, kind or (), partner)
    _print(shown.plain(made.webhook) | {"secret": made.secret})


@app.command()
def secret(webhook_id: WebhookId, town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """署名の鍵を替える. A new secret, shown this once; the old one signs for another day. Prints one JSON object."""
    with _opened(town, database) as webhooks:
        made = webhooks.rotate(by_command("dispatcher", "webhook"), webhook_id)
    _print(shown.plain(made.webhook) | {"secret": made.secret})


@app.command()
def enable(webhook_id: WebhookId, town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """また始める. Enable a webhook; what waited is sent. Prints one JSON object."""
    with _opened(town, database) as webhooks:
        _print(shown.plain(webhooks.change(by_command("dispatcher", "webhook"), webhook_id, enabled=True)))


@app.command()
def disable(webhook_id: WebhookId, town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """止める. Disable a webhook; its messages wait. Prints one JSON object."""
    with _opened(town, database) as webhooks:
        _print(shown.plain(webhooks.change(by_command("dispatcher", "webhook"), webhook_id, enabled=False)))


@app.command()
def remove(webhook_id: WebhookId, town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """削除する. Take a webhook away, with its log; prints one JSON object."""
    with _opened(town, database) as webhooks:
        gone = shown.plain(webhooks.one(webhook_id))
        webhooks.drop(by_command("dispatcher", "webhook"), webhook_id)
    _print(gone)


@app.command("test")
def try_out(webhook_id: WebhookId, town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """試しに送る. Send a message that tells of nothing; the running service delivers it. Prints one JSON object."""
    with _opened(town, database) as webhooks:
        _print(shown.plain_message(webhooks.try_out(webhook_id)))


@app.command()
def send(
    webhook_id: WebhookId,
    message_id: Annotated[
        str | None,
        typer.Argument(help="通知、なければ届かなかった全部. One message; all that failed when left out."),
    ] = None,
    town: TownFolder = None,
    database: DatabaseUrl = None,
) -> None:
    """もう一度送る. Send a message again, or all that were given up; prints one JSON object."""
    with _opened(town, database) as webhooks:
        count = webhooks.send_failed_again(webhook_id) if message_id is None else 1
        if message_id is not None:
            webhooks.send_again(webhook_id, message_id)
    _print({"webhook_id": webhook_id, "messages": count})


@app.command("list")
def list_(as_json: AsJson = False, town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """一覧. All webhooks, the oldest first."""
    with _opened(town, database) as webhooks:
        found = webhooks.all()
    if as_json:
        _print({"webhooks": [shown.plain(one) for one in found]})
        return
    shown.webhooks(found)


@app.command()
def log(
    webhook_id: WebhookId, as_json: AsJson = False, town: TownFolder = None, database: DatabaseUrl = None
) -> None:  # fmt: skip
    """通知の記録. The last two hundred messages, the newest first, and what was answered."""
    with _opened(town, database) as webhooks:
        found = webhooks.deliveries(webhook_id, limit=200)
    if as_json:
        _print({"messages": [shown.plain_message(one) for one in found]})
        return
    shown.messages(found)


@contextmanager
def _opened(town: Path | None, database: str | None) -> Iterator[Webhooks]:
    from dataclasses import replace

    from api.cli.opened import or_one_line
    from api.opening import sealer_of
    from api.webhooks.webhooks import Webhooks

    settings = settings_of(town=town, database=database)
    with opened_or_refused(settings) as context:
        sealed = replace(context, sealer=or_one_line(lambda: sealer_of(settings), settings))
        yield Webhooks(sealed, settings.private_webhooks)


def _print(answer: dict[str, Any]) -> None:
    typer.echo(json.dumps(answer, ensure_ascii=False))
