"""A town with its database, for commands that look after a service; what cannot be opened is one line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from api.cli.errors import CommandError
from api.clock import RealClock
from api.opening import DemoIsLater
from api.service.context import Context
from api.service.numbering import numbered_town
from api.service.sealing import SealBroken, WrongKey
from api.settings import Settings
from api.store.database import Database
from api.town.load import load_sources
from api.town.model import TownError

T = TypeVar("T")


@contextmanager
def opened_context(settings: Settings) -> Iterator[Context]:
    """The town and its database with nothing running. Raises CommandError for what cannot be opened."""

    def enter() -> Context:
        sources = load_sources(settings.town)
        database = Database(settings.database_url)
        town = numbered_town(settings.town, sources, settings.cache_folder, database)
        return Context(town, database, RealClock(town.timezone))

    context = or_one_line(enter, settings)
    try:
        yield context
    finally:
        context.database.close()


def or_one_line(enter: Callable[[], T], settings: Settings) -> T:
    """What `enter` gives; its failure to open the town or its database becomes a CommandError."""
    try:
        return enter()
    except TownError as error:
        where = f"{settings.town / error.file}:{error.line}"
        raise CommandError(f"{where}: {error.message.ja} / {error.message.en}") from error
    except DemoIsLater as error:
        raise CommandError(
            f"--date: このデモはもう {error.day} です / this demo is already at {error.day}; "
            "use another --database, or leave --date out"
        ) from error
    except WrongKey as error:
        raise CommandError(
            f"NORIAI_SECRET_KEY: 鍵として使えません / cannot be used as the secret key: {error}"
        ) from error
    except SealBroken as error:
        raise CommandError(
            "NORIAI_SECRET_KEY: 保存済みの秘密を開けない鍵です。元の鍵に戻すか、前の鍵を後ろに並べてください / "
            "this key does not open what is sealed in the database: put the former key back, or name it after the new "
            "one with a comma between (docs/access.md)"
        ) from error
    except (SQLAlchemyError, ValueError, ImportError, OSError) as error:
        lines = str(getattr(error, "orig", None) or error).strip().splitlines()
        reason = lines[0] if lines else type(error).__name__
        raise CommandError(
            f"{_shown(settings)}: データベースを開けません / cannot open the database: {reason}"
        ) from error


def _shown(settings: Settings) -> str:
    """The database's URL without its password."""
    try:
        return make_url(settings.database_url).render_as_string(hide_password=True)
    except ArgumentError:
        return "--database"
