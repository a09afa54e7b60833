"""`noriai token`: who may use a town's service."""

from __future__ import annotations

import json
import secrets
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.chosen import settings_of
from api.cli.errors import CommandError
from api.cli.service_options import DatabaseUrl, TownFolder

if TYPE_CHECKING:
    from api.town.model import Town

app = typer.Typer(
    help="使う人の鍵を作る、取り消す. Make and take back the tokens of those who use the service.", no_args_is_help=True
)


@app.command()
def add(
    role: Annotated[str, typer.Argument(help="resident, dispatcher, driver, planner, monitor")],
    name: Annotated[str, typer.Argument(help="人か端末の名前. The person's or the tablet's name.")],
    rider: Annotated[list[str] | None, typer.Option(help="予約できる人. A rider's id; may be given again.")] = None,
    vehicle: Annotated[str | None, typer.Option(help="運転する車両. The driver's vehicle.")] = None,
    town: TownFolder = None,
    database: DatabaseUrl = None,
) -> None:
    """新しい鍵を作り、一度だけ示す. Make a token and show it, this once; prints one JSON object."""
    from api.cli.opened import opened_context
    from api.service.actors import Actor
    from api.service.tokens import mint_token

    riders = tuple(rider or ())
    with opened_context(settings_of(town=town, database=database)) as context:
        _check(context.town, role, riders, vehicle)
        actor = Actor(f"{role}-{secrets.token_hex(4)}", role, name, riders, vehicle)  # type: ignore[arg-type]
        token = mint_token(context, actor)
    typer.echo(json.dumps({"actor_id": actor.id, "role": role, "name": name, "token": token}, ensure_ascii=False))


@app.command()
def revoke(
    actor_id: Annotated[str, typer.Argument(help="add が示した actor_id. The actor_id that add printed.")],
    town: TownFolder = None,
    database: DatabaseUrl = None,
) -> None:
    """鍵を取り消す. Take back all tokens of somebody; prints one JSON object."""
    from api.cli.opened import opened_context
    from api.service import tokens

    with opened_context(settings_of(town=town, database=database)) as context:
        count = tokens.revoke(context, actor_id)
    if not count:
        raise CommandError(f"{actor_id}: 鍵がありません / has no token")
    typer.echo(json.dumps({"actor_id": actor_id, "revoked": count}))


def _check(town: Town, role: str, riders: tuple[str, ...], vehicle: str | None) -> None:
    """A token stands for somebody the town knows."""
    from api.auth import PERSONS

    given = PERSONS | {"monitor"}

    if role == "shared":
        raise CommandError("shared: noriai tablet add で作ります / a shared tablet is made by noriai tablet add")
    if role == "partner":
        raise CommandError("partner: noriai partner new で作ります / a partner is made by noriai partner new")
    if role == "administrator":
        raise CommandError("administrator: noriai staff add で作ります / an administrator is made by noriai staff add")
    if role not in given:
        raise CommandError(f"{role}: 役割は次のどれかです / a role is one of {', '.join(sorted(given))}")
    if (role == "resident") != bool(riders):
        raise CommandError("--rider: resident だけに必要です / a resident needs one, nobody else has any")
    if vehicle is not None and role != "driver":
        raise CommandError("--vehicle: driver だけに付けられます / only a driver has one")
    for rider in riders:
        if rider not in town.residents:
            raise CommandError(f"--rider: {rider}: 登録されていません / is not registered in {town.folder}")
    if vehicle is not None and vehicle not in {info.id for info in town.vehicle_infos}:
        raise CommandError(f"--vehicle: {vehicle}: ありません / is none of {town.id}'s vehicles")
