"""`noriai staff`: who signs in at the office. Passwords are asked for, never given as arguments."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.chosen import settings_of
from api.cli.errors import CommandError
from api.cli.refused import opened_or_refused
from api.cli.service_options import DatabaseUrl, TownFolder, by_command

if TYPE_CHECKING:
    from api.service.staff.commands import Staff
    from api.service.staff.views import StaffView
    from api.settings import Settings

app = typer.Typer(help="職員を登録する、止める. The staff's accounts and passwords.", no_args_is_help=True)

Login = Annotated[str, typer.Argument(help="ログイン名. The login.")]


@app.command()
def add(
    role: Annotated[str, typer.Argument(help="dispatcher, planner, administrator")],
    login: Login,
    name: Annotated[str, typer.Argument(help="職員の名前. The person's name.")],
    town: TownFolder = None,
    database: DatabaseUrl = None,
) -> None:
    """職員を登録し、パスワードを聞く. A new account; asks for its password and prints one JSON object."""
    from typing import get_args

    from api.service.staff.kinds import StaffRole

    if role not in get_args(StaffRole):
        raise CommandError(f"{role}: 役割は次のどれかです / a role is one of {', '.join(get_args(StaffRole))}")
    if not (1 <= len(login) <= 80 and login.isprintable() and not any(each.isspace() for each in login)):
        raise CommandError("ログイン名は空白のない80文字までです / a login has up to 80 characters and no spaces")
    if not (1 <= len(name.strip()) <= 80 and name.isprintable()):
        raise CommandError("名前は1文字から80文字です / a name has 1 to 80 characters")
    with _opened(settings_of(town=town, database=database)) as staff:
        _print(staff.add(by_command("administrator", "staff"), login, name.strip(), role, _asked()))  # type: ignore[arg-type]


@app.command("list")
def list_(town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """職員の一覧. Every account, one JSON object a line."""
    with _opened(settings_of(town=town, database=database)) as staff:
        for one in staff.everybody():
            _print(one)


@app.command()
def password(login: Login, town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """新しいパスワードを聞く. A new password, which is asked for; ends the account's sessions."""
    with _opened(settings_of(town=town, database=database)) as staff:
        _print(staff.set_password(by_command("administrator", "staff"), login, _asked()))


@app.command()
def lock(login: Login, town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """ログインを止める. Lets nobody in by an account; ends its sessions."""
    with _opened(settings_of(town=town, database=database)) as staff:
        _print(staff.set_locked(by_command("administrator", "staff"), login, True))


@app.command()
def unlock(login: Login, town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """ログインを再び許す. Opens an account again and forgets its wrong tries."""
    with _opened(settings_of(town=town, database=database)) as staff:
        _print(staff.set_locked(by_command("administrator", "staff"), login, False))


@app.command("reset-totp")
def reset_totp(login: Login, town: TownFolder = None, database: DatabaseUrl = None) -> None:
    """認証アプリを登録し直す. Forgets an account's second factor, for a lost phone; ends its sessions."""
    with _opened(settings_of(town=town, database=database)) as staff:
        _print(staff.reset_factor(by_command("administrator", "staff"), login))


@contextmanager
def _opened(settings: Settings) -> Iterator[Staff]:
    from api.service.sealing import passing_sealer
    from api.service.staff.commands import Staff

    # These commands seal and open nothing.
    with opened_or_refused(settings) as context:
        yield Staff(context, passing_sealer())


def _asked() -> str:
    """A password as it is typed, twice; piped in, one line."""
    import getpass
    import sys

    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    first = getpass.getpass("パスワード / password: ")
    if getpass.getpass("もう一度 / again: ") != first:
        raise CommandError("二つのパスワードがちがいます / the two passwords differ")
    return first


def _print(one: StaffView) -> None:
    shown: dict[str, Any] = {name: getattr(one, name) for name in one.__dataclass_fields__}
    shown |= {"sessions": len(shown["sessions"])} if "sessions" in shown else {}
    typer.echo(json.dumps(shown | {"made_at": one.made_at.isoformat()}, ensure_ascii=False))
