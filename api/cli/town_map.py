"""`noriai town map`: moves stops by hand on a map, in the browser of this machine."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Annotated

import typer

from api.cli.errors import CommandError


def map_(
    folder: Annotated[Path, typer.Argument(help="町のフォルダ. The town's folder.")],
    port: Annotated[int, typer.Option(min=0, max=65535, help="ポート, 0 は空いているもの. 0 takes a free one.")] = 8010,
    show: Annotated[bool, typer.Option("--open/--no-open", help="ブラウザを開くか. Open the browser.")] = True,
) -> None:
    """地図で停留所を動かす. Move stops on a map: homes, stops, walks, areas and roads, saved to the folder."""
    import webbrowser

    import uvicorn
    from rich.console import Console

    from api.cli.serving import listen
    from api.setup.app import create_setup
    from api.setup.desk import SetupDesk
    from api.town.parts import TownError

    if not folder.is_dir():
        raise CommandError(f"{folder}: フォルダがありません / there is no such folder")
    listener = listen("127.0.0.1", port)
    try:
        with Console(stderr=True).status("町を読んでいます reading the town …"):
            desk = SetupDesk(folder)
    except TownError as error:
        where = f"{folder / error.file}:{error.line}"
        raise CommandError(f"{where}: {error.message.ja} / {error.message.en}") from error
    key = secrets.token_urlsafe(24)
    address = f"http://127.0.0.1:{listener.getsockname()[1]}/#token={key}"
    typer.echo(f"{desk.town.name.ja} {desk.town.name.en}: {address}\nCtrl-C で終わります. Ctrl-C stops it.")
    if show:
        webbrowser.open(address)
    app = create_setup(desk, key)
    config = uvicorn.Config(app, log_config=None, access_log=False, server_header=False, timeout_graceful_shutdown=2)
    with listener:
        uvicorn.Server(config).run(sockets=[listener])
