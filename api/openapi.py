"""Writes the OpenAPI document: `python -m api.openapi [FILE]`. The pages' types are made from it."""

from __future__ import annotations

import json
import sys
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from api.app import create_app
from api.service.town_service import TownService


def _never_opened() -> AbstractAsyncContextManager[TownService]:
    raise RuntimeError("the document is made without a running service")


def document() -> str:
    """The document as JSON text."""
    return json.dumps(create_app(_never_opened).openapi(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(document(), encoding="utf-8")
    else:
        sys.stdout.write(document())
