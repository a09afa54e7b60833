"""The towns of an installation, as whoever names none is told of them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from api.schemas.base import Answered, Words


class InstalledTown(Answered):
    """A town that is served here. `url` is null where the caller used a number before which no name can stand."""

    id: str
    name: Words
    language: Literal["ja", "en"]
    timezone: str = Field(examples=["Europe/Berlin"])
    url: str | None = Field(examples=["https://lindach.bus.example"])
