"""`noriai tablet`: tablets lent to homes or standing at facilities, their codes, and riders' PINs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.chosen import settings_of
from api.cli.errors import CommandError
from api.cli.refused import opened_or_refused
from api.cli.service_options import DatabaseUrl, TownFolder, by_command

if TYPE_CHECKING:
    from api.service.tablets import Tablets
    from api.service.tablets.views import CodeView, DeviceView
    from api.settings import Settings

app = typer.Typer(
    help="タブレットを登録する、取り消す. Make tablets, codes and PINs, and take tablets back.", no_args_is_help=True
)

DeviceId = Annotated[str, typer.Argument(help="add が示した device_id. The device_id that add printed.")]
PublicUrl = Annotated[
    str | None,
    typer.Option(help="タブレットから見たサービスのURL. Where tablets reach the service [NORIAI_PUBLIC_URL]."),
]
SvgFile = Annotated[Path | None, typer.Option(help="QRコードを書くファイル. The file to write the QR code to.")]


@app.command()
def add(
    kind: Annotated[str, typer.Argument(help="household (一軒の家 one home), shared (共用 at a facility)")],
    name: Annotated[str, typer.Argument(help="タブレットの名前. The tablet's name.")],
    rider: Annotated[list[str], typer.Option(help="使う人. A rider's id; may be given again.")],
    svg: SvgFile = None,
    public_url: PublicUrl = None,
    town: TownFolder = None,
    database: DatabaseUrl = None,
) -> None:
    """タブレットを登録し、コードを一度だけ示す. Make a tablet and show its code, this once; prints one JSON object."""
    if kind not in ("household", "shared"):
        raise CommandError(f"{kind}: household か shared です / a tablet is household or shared")
    if not 1 <= len(name.strip()) <= 80 or not name.isprintable():
        raise CommandError("名前は1文字から80文字です / a name has 1 to 80 characters")
    settings = _settings(town, database, public_url, svg)
    with _opened(settings) as tablets:
        made = tablets.make(by_command("dispatcher", "tablet"), kind, name.strip(), rider)  # type: ignore[arg-type]
    _print({"device_id": made.device.device_id, "kind": kind, "name": name, **_shown(settings, made.code, svg)})


@app.command()
def code(
    device_id: DeviceId,
    svg: SvgFile = None,
    public_url: PublicUrl = None,
    town: TownFolder = None,
    database: DatabaseUrl = None,
) -> None:
    """新しいコードを作る. A new code for a tablet; unused ones die. Prints one JSON object."""
    settings = _settings(town, database, public_url, svg)
    with _opened(settings) as tablets:
        made = tablets.renew_code(by_command("dispatcher", "tablet"), device_id)
    _print({"device_id": device_id, **_shown(settings, made, svg)})


@app.command("list")
def list_(
    as_json: Annotated[bool, typer.Option("--json", help="JSONで. As one JSON object.")] = False,
    town: TownFolder = None,
    database: DatabaseUrl = None,
) -> None:
    """タブレットの一覧. All tablets, the newest first, with those that were taken back."""
    with _opened(settings_of(town=town, database=database)) as tablets:
        found = tablets.devices()
    if as_json:
        _print({"devices": [_plain(one) for one in found]})
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None)
    table.add_column("device_id", no_wrap=True)
    for head in ("種類 kind", "名前 name", "使う人 riders", "登録 enrolled", "最後の通信 seen"):
        table.add_column(head)
    for one in found:
        times = ["-" if at is None else f"{at:%Y-%m-%d %H:%M}" for at in (one.enrolled_at, one.seen_at)]
        state = times[0] if one.revoked_at is None else f"取消 revoked {one.revoked_at:%Y-%m-%d %H:%M}"
        people = ", ".join(f"{rider.name or '?'} ({rider.id})" for rider in one.riders)
        table.add_row(one.device_id, one.kind, one.name, people, state, times[1])
    Console(soft_wrap=True).print(table)


@app.command()
def revoke(device_id: DeviceId, town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """タブレットを取り消す. Take a tablet back: its key, turns and codes die at once. Prints one JSON object."""
    with _opened(settings_of(town=town, database=database)) as tablets:
        _print(_plain(tablets.revoke(by_command("dispatcher", "tablet"), device_id)))


@app.command()
def pin(
    rider_id: Annotated[str, typer.Argument(help="利用者. The rider's id.")],
    pin: Annotated[str | None, typer.Option(help="4桁の数字、なければ引く. Four digits; drawn when left out.")] = None,
    town: TownFolder = None,
    database: DatabaseUrl = None,
) -> None:
    """共用タブレットの暗証番号を作る. A rider's new PIN, shown this once; prints one JSON object."""
    if pin is not None and not (len(pin) == 4 and pin.isascii() and pin.isdigit()):
        raise CommandError(f"--pin: {pin}: 4桁の数字です / four digits, such as 4072")
    with _opened(settings_of(town=town, database=database)) as tablets:
        made = tablets.set_pin(by_command("dispatcher", "tablet"), rider_id, pin)
    _print({"rider_id": made.rider_id, "pin": made.pin})


@contextmanager
def _opened(settings: Settings) -> Iterator[Tablets]:
    from api.service.tablets import Tablets

    with opened_or_refused(settings) as context:
        yield Tablets(context)


def _settings(town: Path | None, database: str | None, public_url: str | None, svg: Path | None) -> Settings:
    """What was chosen. A file that cannot be written is found before there is a code, which is only shown once."""
    settings = settings_of(town=town, database=database, public_url=public_url)
    if svg is not None:
        if not settings.public_url:
            raise CommandError("--svg: --public-url が要ります / a QR code needs --public-url or NORIAI_PUBLIC_URL")
        _write(svg, "")
    return settings


def _shown(settings: Settings, made: CodeView, svg: Path | None) -> dict[str, Any]:
    from api.edge.enrolment import enrolment_url, qr_svg

    url = enrolment_url(settings.public_url, made.code) if settings.public_url else None
    if svg is not None and url is not None:
        _write(svg, qr_svg(url))
    return {"code": made.code, "url": url, "expires_at": made.expires_at.isoformat()}


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CommandError(f"--svg: {file}: 書けません / cannot be written: {error.strerror}") from error


def _plain(device: DeviceView) -> dict[str, Any]:
    times = ("made_at", "enrolled_at", "revoked_at", "seen_at")
    said = {name: at.isoformat() if (at := getattr(device, name)) else None for name in times}
    riders = [{"id": rider.id, "name": rider.name} for rider in device.riders]
    return {"device_id": device.device_id, "kind": device.kind, "name": device.name, "riders": riders, **said}


def _print(answer: dict[str, Any]) -> None:
    typer.echo(json.dumps(answer, ensure_ascii=False))
