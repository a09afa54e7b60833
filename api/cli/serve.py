"""`noriai serve`: a town's service with its pages."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.chosen import installation_settings
from api.cli.errors import CommandError
from api.cli.service_options import DatabaseUrl


def serve(
    town: Annotated[
        list[Path] | None,
        typer.Option(help="町のフォルダ、いくつでも. A town's folder; may be given again [data/kamishihoro]."),
    ] = None,
    installation: Annotated[
        Path | None, typer.Option(help="町とホスト名を書いたファイル. A file that names the towns and their hosts.")
    ] = None,
    database: DatabaseUrl = None,
    host: Annotated[str, typer.Option(help="待ち受けるアドレス. The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="ポート, 0 は空いているもの. 0 takes a free one.")] = 8000,
    demo: Annotated[
        bool | None, typer.Option("--demo/--real", help="デモの時計か実際の時刻か. A demo's clock, or real time.")
    ] = None,
    date: Annotated[str | None, typer.Option(help="デモが始まる日 YYYY-MM-DD. The demo's first day.")] = None,
    speed: Annotated[float | None, typer.Option(help="デモの時計の速さ. Service seconds a second [60].")] = None,
    cluster: Annotated[
        str | None, typer.Option(help="試算を計算する Dask の場所. A Dask scheduler for studies [this machine].")
    ] = None,
) -> None:
    """町の運行を始める. Serve a town: the interface, the pages, and in a demo its riders and drivers."""
    if date is not None and demo is False:
        raise CommandError("--date: デモだけで使えます / only a demo can begin on another day (--demo)")
    if town and installation is not None:
        raise CommandError("--installation: --town とは別々に使います / cannot be used together with --town")
    settings, whole = installation_settings(
        town, installation=installation, database=database, mode=_mode(demo), date=date, speed=speed, cluster=cluster
    )
    from api.cli.serving import run

    run(settings, host, port, whole)


def _mode(demo: bool | None) -> str | None:
    return None if demo is None else "demo" if demo else "real"
