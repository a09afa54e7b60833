"""`noriai partner`: other systems that book for riders, within limits of their own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.chosen import settings_of
from api.cli.errors import CommandError
from api.cli.refused import opened_or_refused
from api.cli.scenario_options import AsJson
from api.cli.service_options import DatabaseUrl, TownFolder, by_command

if TYPE_CHECKING:
    from pathlib import Path

    from api.service.partners import Partners, PartnerView

app = typer.Typer(
    help="予約する外部のシステムを登録する、取り消す. Let other systems book for riders, and take them back.",
    no_args_is_help=True,
)

PartnerId = Annotated[str, typer.Argument(help="new が示した partner_id. The partner_id that new printed.")]
RiderId = Annotated[str, typer.Argument(help="利用者. The rider's id.")]
Calls = Annotated[int | None, typer.Option(min=1, max=6000, help="1分間の呼び出し. Calls in a minute [60].")]
Open = Annotated[int | None, typer.Option(min=1, max=10_000, help="1日の予約. Open bookings of a day [50].")]


@app.command()
def new(
    name: Annotated[str, typer.Argument(help="システムの名前. The system's name.")],
    rider: Annotated[list[str] | None, typer.Option(help="予約できる人. A rider's id; may be given again.")] = None,
    calls_a_minute: Calls = None,
    open_a_day: Open = None,
    town: TownFolder = None,
    database: DatabaseUrl = None,
) -> None:
    """登録し、鍵を一度だけ示す. Make a partner and show its token, this once; prints one JSON object."""
    if not 1 <= len(name.strip()) <= 80 or not name.isprintable():
        raise CommandError("名前は1文字から80文字です / a name has 1 to 80 characters")
    with _opened(town, database) as partners:
        for rider_id in rider or ():
            partners.known(rider_id)
        made = partners.make(by_command("dispatcher", "partner"), name.strip(), calls_a_minute or 60, open_a_day or 50)
        shown = made.partner
        for rider_id in rider or ():
            shown = partners.link(by_command("dispatcher", "partner"), shown.partner_id, rider_id)
    _print(_plain(shown) | {"token": made.token})


@app.command()
def link(partner_id: PartnerId, rider_id: RiderId, town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """利用者を結びつける. Let a partner book for a rider, who has agreed; prints one JSON object."""
    with _opened(town, database) as partners:
        _print(_plain(partners.link(by_command("dispatcher", "partner"), partner_id, rider_id)))


@app.command()
def unlink(partner_id: PartnerId, rider_id: RiderId, town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """結びつきを外す. Take that back; the bookings stay. Prints one JSON object."""
    with _opened(town, database) as partners:
        _print(_plain(partners.unlink(by_command("dispatcher", "partner"), partner_id, rider_id)))


@app.command()
def limit(
    partner_id: PartnerId,
    calls_a_minute: Calls = None,
    open_a_day: Open = None,
    town: TownFolder = None,
    database: DatabaseUrl = None,
) -> None:
    """限度を変える. Change a partner's limits; prints one JSON object."""
    if calls_a_minute is None and open_a_day is None:
        raise CommandError(
            "--calls-a-minute か --open-a-day を付けてください / give --calls-a-minute, --open-a-day or both"
        )
    with _opened(town, database) as partners:
        _print(_plain(partners.limit(by_command("dispatcher", "partner"), partner_id, calls_a_minute, open_a_day)))


@app.command()
def token(partner_id: PartnerId, town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """新しい鍵を作る. A new token, shown this once; the one before dies. Prints one JSON object."""
    with _opened(town, database) as partners:
        made = partners.renew_token(by_command("dispatcher", "partner"), partner_id)
    _print(_plain(made.partner) | {"token": made.token})


@app.command()
def revoke(partner_id: PartnerId, town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """取り消す. Take a partner back: its token dies, its bookings stay. Prints one JSON object."""
    with _opened(town, database) as partners:
        _print(_plain(partners.revoke(by_command("dispatcher", "partner"), partner_id)))


@app.command("list")
def list_(as_json: AsJson = False, town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """一覧. All partners, the newest first, with those that were taken back."""
    with _opened(town, database) as partners:
        found = partners.all()
    if as_json:
        _print({"partners": [_plain(one) for one in found]})
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None)
    table.add_column("partner_id", no_wrap=True)
    for head in ("名前 name", "利用者 riders", "毎分 a minute", "1日 a day", "状態 state"):
        table.add_column(head)
    for one in found:
        people = ", ".join(f"{rider.name or '?'} ({rider.id})" for rider in one.riders)
        state = "使用中 live" if one.revoked_at is None else f"取消 revoked {one.revoked_at:%Y-%m-%d %H:%M}"
        table.add_row(one.partner_id, one.name, people or "-", str(one.calls_a_minute), str(one.open_a_day), state)
    Console(soft_wrap=True).print(table)


@contextmanager
def _opened(town: Path | None, database: str | None) -> Iterator[Partners]:
    from api.service.partners import Partners

    with opened_or_refused(settings_of(town=town, database=database)) as context:
        yield Partners(context)


def _plain(partner: PartnerView) -> dict[str, Any]:
    return {
        "partner_id": partner.partner_id,
        "name": partner.name,
        "riders": [{"id": rider.id, "name": rider.name} for rider in partner.riders],
        "calls_a_minute": partner.calls_a_minute,
        "open_a_day": partner.open_a_day,
        "revoked_at": None if partner.revoked_at is None else partner.revoked_at.isoformat(),
    }


def _print(answer: dict[str, Any]) -> None:
    typer.echo(json.dumps(answer, ensure_ascii=False))
