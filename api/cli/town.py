"""`noriai town`: looks after a town's folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli import town_map, town_new, town_places, town_roads, town_stops, town_timetable
from api.cli.errors import CommandError

app = typer.Typer(help="町のフォルダを確かめる. Look after a town's folder.", no_args_is_help=True)

KAMISHIHORO = Path(__file__).resolve().parents[2] / "data" / "kamishihoro"
app.command("new")(town_new.new)
app.command("import-places")(town_places.import_places)
app.command("remove-places")(town_places.remove_places)
app.command("propose-stops")(town_stops.propose_stops)
app.command("map")(town_map.map_)
app.command("import-roads")(town_roads.import_roads)
app.command("import-timetable")(town_timetable.import_timetable)


@app.callback()
def _town() -> None:
    """町のフォルダを確かめる. Look after a town's folder."""


@app.command()
def check(
    folder: Annotated[Path, typer.Argument(help="町のフォルダ. The town's folder.")] = KAMISHIHORO,
) -> None:
    """間違いをファイル名と行で示す. Name each mistake with its file and line; exit status 2 when there are any."""
    from api.town.check import check_town
    from api.town.load import load_town

    if not folder.is_dir():
        raise CommandError(f"{folder}: フォルダがありません / there is no such folder")
    findings = check_town(folder)
    for finding in findings:
        typer.echo(f"{folder / finding.file}:{finding.line}: {finding.message.ja} / {finding.message.en}")
    if findings:
        typer.echo(f"{len(findings)} 件の間違い / {len(findings)} mistakes", err=True)
        raise typer.Exit(2)
    town = load_town(folder)
    typer.echo(
        f"{town.name.ja} ({town.name.en}): {len(town.lines)} 線 lines, {len(town.places)} か所 places, "
        f"{len(town.vehicle_infos)} 台 vehicles, {len(town.residents)} 人 residents; 間違いなし no mistakes"
    )
