"""Files of a town folder that are made bit by bit: read with their mistakes told, written whole or not at all."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, TypeVar

from pydantic import ValidationError

from api.town import schema
from api.town.report import Report
from api.town.shapes import check_shapes

F = TypeVar("F", bound=schema.Form)

PLACES = "places.geojson"
AREAS = "areas.geojson"


def read_areas(folder: Path) -> schema.Areas:
    """The town's areas, each a proper polygon. Raises TownError with the first mistake."""
    report = Report(folder)
    areas = _read(folder, AREAS, schema.Areas, report)
    if areas is not None:
        check_shapes(areas, report)
    _raise_first(report)
    assert areas is not None
    return areas


def read_places(folder: Path) -> schema.Places | None:
    """The town's places; None where it has none yet. Raises TownError with the first mistake."""
    if not (folder / PLACES).exists():
        return None
    report = Report(folder)
    places = _read(folder, PLACES, schema.Places, report)
    _raise_first(report)
    return places


def _read(folder: Path, file: str, form: type[F], report: Report) -> F | None:
    try:
        return form.model_validate(json.loads((folder / file).read_text(encoding="utf-8-sig")))
    except FileNotFoundError:
        report.at(file, 1, "ファイルがありません", "the file is missing")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        report.at(file, line, "UTF-8 で書かれていません", "not written in UTF-8")
    except json.JSONDecodeError as error:
        report.at(file, error.lineno, "JSON の書き方が違います", f"not valid JSON: {error.msg}")
    except RecursionError:
        report.at(file, 1, "入れ子が深すぎます", "nested too deeply")
    except OSError as error:
        report.at(file, 1, "ファイルを読めません", f"the file cannot be read: {error.strerror}")
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            report.invalid(file, detail)
    return None


def _raise_first(report: Report) -> None:
    if report.findings:
        raise min(report.findings).error()


def as_features(places: schema.Places | None) -> list[dict[str, Any]]:
    """The places as GeoJSON features, what is not stated left out."""
    return [] if places is None else [one.model_dump(exclude_unset=True) for one in places.features]


def write_features(path: Path, features: Iterable[Mapping[str, Any]], metadata: Mapping[str, Any]) -> None:
    """A FeatureCollection with one feature a line, so that a mistake has a line number and a diff is readable."""
    rows = ",\n".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in features)
    kept = f'"metadata":{json.dumps(metadata, ensure_ascii=False)},\n' if metadata else ""
    write_text(path, f'{{"type":"FeatureCollection",\n{kept}"features":[\n{rows}\n]}}\n')


def write_text(path: Path, text: str) -> None:
    """The file is the new text or still the old one, whatever happens meanwhile."""
    with NamedTemporaryFile(
        "w", encoding="utf-8", newline="\n", dir=path.parent, prefix=".", suffix=".part", delete=False
    ) as part:
        try:
            part.write(text)
            part.flush()
            os.fsync(part.fileno())
            os.chmod(part.name, path.stat().st_mode & 0o777 if path.exists() else 0o644)
            os.replace(part.name, path)
        except BaseException:
            os.unlink(part.name)
            raise
