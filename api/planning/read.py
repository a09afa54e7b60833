"""Reads a scenario's file; what cannot be read is told with its file, line and field."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from api.planning.form import ScenarioForm
from api.planning.scenario_error import Finding, ScenarioError, ScenarioFindings, Where, field_of, where_of
from api.town.parts import Words
from api.town.report import words_of

MOST_BYTES = 50_000_000
"""A CSV of trips larger than this holds more than a million of them."""

_DEEPEST = 8
"""So many files may stand on one another: whoever needs more has a ring of them."""


def read_scenario(path: Path) -> ScenarioForm:
    """The scenario of a TOML file, with the scenarios it is based on and its CSV of trips read into it."""
    form = _form(path, _content(path, _DEEPEST))
    return form if form.name is not None else form.model_copy(update={"name": path.stem})


def scenario_of(content: object) -> ScenarioForm:
    """The scenario of a form's JSON; raises ScenarioFindings with every mistake."""
    try:
        form = ScenarioForm.model_validate(content)
    except ValidationError as error:
        details = error.errors(include_url=False)
        raise ScenarioFindings([_finding(detail, content) for detail in details]) from None
    ja, en = "ファイルの名前はコマンドでだけ使えます", "a file's name is for the command line only"
    files = [("base", form.base), ("demand.path", form.demand.path)]
    if found := [Finding(field, None, ja, en) for field, name in files if name is not None]:
        raise ScenarioFindings(found)
    return form


def place_finding(path: Path, finding: Finding) -> ScenarioError:
    """A finding with the file and line where the planner finds it: the CSV's row, or the scenario's field."""
    words = Words(finding.ja, finding.en)
    if finding.row is not None and (csv := _csv_of(path)) is not None:
        return ScenarioError(csv, finding.row, "", words)
    return ScenarioError(path, _line(path, where_of(finding.field)), finding.field, words)


def _content(path: Path, deepest: int) -> dict[str, Any]:
    """The file's content over that of its base."""
    own = _toml(path)
    form = _form(path, own)
    if form.demand.path is not None:
        own["demand"] = {**own["demand"], "csv": _csv(path, form.demand.path)}
    if form.base is None:
        return own
    base = path.parent / form.base
    if deepest <= 0 or not base.is_file():
        ja, en = "もとになるシナリオがありません", "there is no such scenario to start from"
        if deepest <= 0:
            ja, en = "base がたがいを指しています", "the bases lead to one another without end"
        raise ScenarioError(path, _line(path, ("base",)), "base", Words(ja, en))
    return _over(_content(base, deepest - 1), own)


def _over(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """Tables key by key, lists of tables with an id by that id, everything else as the scenario itself says."""
    merged = {**base, **own}
    for key in base.keys() & own.keys():
        below, above = base[key], own[key]
        if isinstance(below, dict) and isinstance(above, dict) and key != "name":
            merged[key] = _over(below, above)
        elif _have_ids(below) and _have_ids(above):
            ids = {one["id"] for one in below}
            changed = {one["id"]: one for one in above}
            kept = [{**one, **changed.get(one["id"], {})} for one in below]
            merged[key] = [*kept, *(one for one in above if one["id"] not in ids)]
    return merged


def _have_ids(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) and "id" in one for one in value)


def _toml(path: Path) -> dict[str, Any]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = str(error).rpartition("(at line ")[2].partition(",")[0]
        line = int(found) if found.isdecimal() else text.count("\n") + 1
        raise ScenarioError(path, line, "", Words("TOML の書き方が違います", f"not valid TOML: {error}")) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ScenarioError(path, line, "", Words("UTF-8 で書かれていません", "not written in UTF-8")) from None
    except RecursionError:
        raise ScenarioError(path, 1, "", Words("入れ子が深すぎます", "nested too deeply")) from None
    except OSError as error:
        words = Words("ファイルを読めません", f"the file cannot be read: {error.strerror}")
        raise ScenarioError(path, 1, "", words) from None


def _csv(path: Path, name: str) -> str:
    file = path.parent / name
    try:
        if file.stat().st_size > MOST_BYTES:
            words = Words("CSV が大きすぎます (便は 100 万まで)", "the CSV is too large: at most a million trips")
            raise ScenarioError(file, 1, "", words)
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ScenarioError(file, line, "", Words("UTF-8 で書かれていません", "not written in UTF-8")) from None
    except OSError as error:
        words = Words("ファイルを読めません", f"the file cannot be read: {error.strerror}")
        raise ScenarioError(path, _line(path, ("demand", "path")), "demand.path", words) from None


def _form(path: Path, content: dict[str, Any]) -> ScenarioForm:
    try:
        return ScenarioForm.model_validate(content)
    except ValidationError as error:
        raise place_finding(path, _finding(error.errors(include_url=False)[0], content)) from None


def _finding(error: ErrorDetails, content: object) -> Finding:
    """Where the form's error lies in the content: the parts of its path that lead somewhere, and what is missing."""
    where: list[str | int] = []
    here = content
    for part in error["loc"]:
        try:
            here = here[part]  # type: ignore[index]
            where.append(part)
        except (KeyError, IndexError, TypeError):
            if error["type"] == "missing" and part == error["loc"][-1]:
                where.append(part)
    return Finding(field_of(tuple(where)), None, *words_of(error))


def _line(path: Path, where: Where) -> int:
    from api.town.positions import line_of, toml_lines

    try:
        return line_of(toml_lines(path.read_bytes()), where)
    except OSError:
        return 1


def _csv_of(path: Path) -> Path | None:
    """The CSV of trips a scenario's file names, itself or through its base."""
    for _ in range(_DEEPEST):
        content = _toml(path)
        name = content.get("demand", {}).get("path")
        if name is not None:
            return path.parent / str(name)
        if "base" not in content:
            return None
        path = path.parent / str(content["base"])
    return None
