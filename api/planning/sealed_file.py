"""Files that whoever reads meanwhile sees whole or not at all, and that are not believed once they are damaged."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from tempfile import NamedTemporaryFile

_SEAL = 32
"""Bytes of the hash before the content."""


def read_sealed(file: Path) -> bytes | None:
    """The content; None when there is none, or when it is not what was written."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    content = data[_SEAL:]
    return content if hashlib.sha256(content).digest() == data[:_SEAL] else None


def write_sealed(file: Path, content: bytes) -> None:
    """Puts the content in place of what was there."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, suffix=".part", delete=False) as part:
        part.write(hashlib.sha256(content).digest() + content)
    os.replace(part.name, file)
