"""Writes a new town's folder: all of it, or none."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from api.town.schema import ResidentForm
from api.town_making.files import AREAS, PLACES, write_features, write_text
from api.town_making.new.answers import Answers
from api.town_making.new.demand import demand_toml
from api.town_making.new.texts import fleet_toml, town_toml
from api.town_making.new.unclear import Unclear


def write_town(folder: Path, answers: Answers) -> None:
    """The folder with everything but roads. Raises Unclear where something is in the way."""
    check_free(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        write_text(aside / "town.toml", town_toml(answers))
        write_text(aside / "fleet.toml", fleet_toml(answers))
        write_text(aside / "demand.toml", demand_toml(answers))
        write_text(aside / "residents.csv", ",".join(ResidentForm.model_fields) + "\n")
        write_features(aside / AREAS, answers.areas, {})
        write_features(aside / PLACES, _places(answers), {})
        aside.chmod(0o755)
        if folder.is_dir():
            folder.rmdir()
        os.rename(aside, folder)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        raise


def check_free(folder: Path) -> None:
    """Raises Unclear where a folder with something in it, or a file, is in the way."""
    if folder.is_dir() and any(folder.iterdir()):
        raise Unclear(f"{folder}: 空のフォルダではありません", f"{folder}: there is something in this folder already")
    if folder.exists() and not folder.is_dir():
        raise Unclear(f"{folder}: ファイルがあります", f"{folder}: there is a file of this name")


def _places(answers: Answers) -> list[dict[str, Any]]:
    """The town hall, to which everybody goes, and the depot."""
    hall = _place("town-hall", "役場", "Town hall", "やくば", "office", answers.centre)
    return [hall, _place("depot", "車庫", "Depot", "しゃこ", "depot", answers.depot)]


def _place(id_: str, ja: str, en: str, kana: str, kind: str, point: tuple[float, float]) -> dict[str, Any]:
    properties = {"id": id_, "name_ja": ja, "name_en": en, "kana": kana, "kind": kind, "source": "approximate"}
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Point", "coordinates": list(point)}}
