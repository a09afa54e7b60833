"""Settings as chosen on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from api.cli.errors import CommandError

if TYPE_CHECKING:
    from api.settings import Settings
    from api.towns.installation import Installation, InstalledTown


def settings_of(*, town: Path | None = None, **given: object) -> Settings:
    """The settings of one town: those of the environment, with what the command line gives (not None) instead.

    `town` is a folder, or the id of a town of the installation; None means its only one. Raises CommandError for a
    value that cannot be, and where it is not said which town is meant.
    """
    settings = _settings(given)
    if settings.installation is None and not settings.towns:
        return settings if town is None else settings.model_copy(update={"town": town})
    own = _meant(installed(settings), town).settings(settings)
    return own if given.get("public_url") is None else own.model_copy(update={"public_url": settings.public_url})


def _meant(whole: Installation, town: Path | None) -> InstalledTown:
    from api.towns.installation import InstalledTown

    ids = ", ".join(one.id for one in whole.towns)
    if town is None:
        if whole.several:
            raise CommandError(f"--town: どの町ですか / which town? {ids}")
        return whole.towns[0]
    for one in whole.towns:
        if str(town) == one.id or town.resolve() == one.folder.resolve():
            return one
    if town.is_dir():
        return InstalledTown(town)
    raise CommandError(f"--town: {town}: そのような町はありません / there is no such town; installed are {ids}")


def installation_settings(towns: list[Path] | None, **given: object) -> tuple[Settings, Installation]:
    """The settings of a server and the towns it serves. Raises CommandError."""
    if towns:
        given |= {"town": towns[0], "towns": tuple(towns) if len(towns) > 1 else ()}
    settings = _settings(given)
    if towns:
        settings = settings.model_copy(update={"installation": None})
    return settings, installed(settings)


def installed(settings: Settings) -> Installation:
    """The towns that the settings name. Raises CommandError."""
    from api.towns.installation import InstallationError, installation_of

    try:
        return installation_of(settings)
    except InstallationError as error:
        raise CommandError(str(error)) from error


def _settings(given: dict[str, object]) -> Settings:
    from pydantic import ValidationError

    from api.settings import Settings

    chosen = {name: value for name, value in given.items() if value is not None}
    try:
        return Settings.model_validate({**Settings().model_dump(), **chosen})
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else "settings"
        raise CommandError(f"--{name.replace('_', '-')}: {first['input']}: {first['msg']}") from error
