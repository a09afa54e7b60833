"""Settings as chosen on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.cli.errors import CommandError

if TYPE_CHECKING:
    from api.settings import Settings


def settings_of(**given: object) -> Settings:
    """The settings of the environment, with what the command line gives (not None) instead.

    Raises CommandError for a value that cannot be.
    """
    from pydantic import ValidationError

    from api.settings import Settings

    chosen = {name: value for name, value in given.items() if value is not None}
    try:
        return Settings.model_validate({**Settings().model_dump(), **chosen})
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]) if first["loc"] else "settings"
        raise CommandError(f"--{name.replace('_', '-')}: {first['input']}: {first['msg']}") from error
