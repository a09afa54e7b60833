"""What one process serves: the folders of its towns, and the names by which each is called."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from api.settings import Settings
from api.town.parts import Words
from api.town.report import Report
from api.town.source import read_toml
from api.towns.form import InstallationForm


@dataclass(frozen=True, slots=True)
class InstalledTown:
    """A town's folder, the host names stated for it, and where tablets reach it (empty: as they are called)."""

    folder: Path
    hosts: tuple[str, ...] = ()
    public_url: str = ""

    @property
    def id(self) -> str:
        """The town's id as its file has it; the folder's name while that cannot be read."""
        try:
            return str(tomllib.loads((self.folder / "town.toml").read_text(encoding="utf-8-sig"))["id"])
        except (OSError, ValueError, KeyError):
            return self.folder.name

    def settings(self, installation: Settings) -> Settings:
        """The settings of this town alone."""
        return installation.model_copy(
            update={"town": self.folder, "towns": (), "installation": None, "public_url": self.public_url}
        )


@dataclass(frozen=True, slots=True)
class Installation:
    """At least one town. `domain` is where they stand as `<id>.<domain>`; empty: anywhere."""

    towns: tuple[InstalledTown, ...]
    domain: str = ""

    @property
    def several(self) -> bool:
        """False for a town that has the process to itself, and answers to any name."""
        return len(self.towns) > 1


class InstallationError(Exception):
    """The first mistake found: where, and what in both languages."""

    def __init__(self, where: str, message: Words) -> None:
        super().__init__(f"{where}: {message.ja} / {message.en}")


def installation_of(settings: Settings) -> Installation:
    """What the settings name: a file, or folders, or one folder. Raises InstallationError for a mistake in the file."""
    if settings.installation is not None:
        return read_installation(settings.installation)
    if settings.towns:
        towns = tuple(InstalledTown(folder) for folder in settings.towns)
        for town in towns:
            if sum(one.id == town.id for one in towns) > 1:
                raise InstallationError(str(town.folder), _twice(town.id))
        return Installation(towns)
    return Installation((InstalledTown(settings.town, (), settings.public_url),))


def read_installation(file: Path) -> Installation:
    """The towns of an installation file. Raises InstallationError."""
    report = Report(file.parent)
    form = read_toml(file.parent, file.name, InstallationForm, report)
    towns = () if form is None else _towns(form, file.parent)
    if form is not None:
        _check_once(file.name, towns, report)
    if report.findings or form is None:
        first = min(report.findings)
        raise InstallationError(f"{file}:{first.line}", first.message)
    return Installation(towns, form.domain or "")


def _towns(form: InstallationForm, beside: Path) -> tuple[InstalledTown, ...]:
    return tuple(InstalledTown(beside / one.folder, tuple(one.hosts), one.public_url) for one in form.towns)


def _check_once(file: str, towns: Sequence[InstalledTown], report: Report) -> None:
    """Every folder is there, and no two towns have one id or one host name."""
    ids: set[str] = set()
    named: set[str] = set()
    for i, town in enumerate(towns):
        folder: tuple[str | int, ...] = ("towns", i, "folder")
        if not town.folder.is_dir():
            ja, en = "フォルダがありません", "there is no such folder"
            report.add(file, folder, f"{town.folder}: {ja}", f"{town.folder}: {en}")
        elif town.id in ids:
            report.add(file, folder, *_twice(town.id))
        ids.add(town.id)
        for j, host in enumerate(town.hosts):
            if host in named:
                report.add(file, ("towns", i, "hosts", j), *_twice(host))
            named.add(host)


def _twice(name: str) -> Words:
    return Words(f"「{name}」が二度あります", f'"{name}" is there twice')
