"""Loads a town folder."""

from __future__ import annotations

from pathlib import Path

from api.town.build import build_town
from api.town.model import Town
from api.town.references import check_references
from api.town.report import Report
from api.town.source import Sources, read_sources


def load_town(folder: Path, cache_folder: Path | None = None) -> Town:
    """The town in `folder`; travel tables are kept in `cache_folder` (None: in memory only).

    Raises TownError with the first mistake found. What takes long to find, such as homes nobody
    can reach, is left to `check_town`.
    """
    return build_town(folder, load_sources(folder), cache_folder)


def load_sources(folder: Path) -> Sources:
    """The files of `folder`, in order and with every reference leading somewhere; raises TownError as `load_town`."""
    report = Report(folder)
    sources = read_sources(folder, report)
    if sources is not None:
        check_references(sources, report)
    if report.findings or sources is None:
        raise min(report.findings).error()
    return sources
