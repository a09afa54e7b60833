"""What every file of GOFS has around its data."""

from __future__ import annotations

from datetime import datetime
from typing import Any

VERSION = "1.0"

Data = dict[str, Any]


def enveloped(data: Data, now: datetime, ttl: int) -> Data:
    """`data` as of `now`, good for `ttl` seconds."""
    return {"last_updated": int(now.timestamp()), "ttl": ttl, "version": VERSION, "data": data}


def stated(data: Data) -> Data:
    """Without what is not known: GOFS leaves a field out rather than empty."""
    return {name: value for name, value in data.items() if value is not None}
