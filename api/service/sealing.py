"""What must be read again but not be readable in a copy of the database: sealed with keys kept outside it."""

from __future__ import annotations

import os
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

FILE = "secret.key"


class SealBroken(Exception):
    """Something was sealed with a key that is not there any more."""


class WrongKey(Exception):
    """What was given as the secret key is none, or its file cannot be read."""


class Sealer:
    """Seals with the first of its keys and opens with any, so that a key can be replaced by putting one before it."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        self._box = MultiFernet([Fernet(key) for key in keys])

    def seal(self, text: str) -> str:
        """The text as nobody without the key reads it."""
        return self._box.encrypt(text.encode()).decode()

    def open(self, sealed: str) -> str:
        """What was sealed. Raises SealBroken."""
        try:
            return self._box.decrypt(sealed.encode()).decode()
        except InvalidToken:
            raise SealBroken("the secret key is not the one this was sealed with") from None


def passing_sealer() -> Sealer:
    """A sealer whose key ends with the process."""
    return Sealer((Fernet.generate_key().decode(),))


def kept_sealer(keys: str, file: Path | None, state_folder: Path) -> Sealer:
    """The sealer of a server: its keys as given, else from a file, else one that is made once in the state folder.

    Several keys are parted by commas or lines. Raises WrongKey for what is no key and for a file out of reach.
    """
    try:
        given = keys or (file or _made(state_folder / FILE)).read_text(encoding="ascii")
    except OSError as error:
        raise WrongKey(f"{error.filename}: {error.strerror}") from error
    except ValueError:
        raise WrongKey("not 44 letters of base64") from None
    listed = tuple(given.replace(",", "\n").split())
    if not listed:
        raise WrongKey("empty")
    try:
        return Sealer(listed)
    except ValueError:
        raise WrongKey("not 44 letters of base64") from None


def _made(file: Path) -> Path:
    """The key's file. Whoever comes first makes it, whole from its first moment on; others take what is there."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        mine = file.with_suffix(f".{os.getpid()}")
        with os.fdopen(os.open(mine, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(Fernet.generate_key() + b"\n")
            os.fsync(out.fileno())
        try:
            os.link(mine, file)
        except FileExistsError:
            pass
        finally:
            mine.unlink()
    return file
