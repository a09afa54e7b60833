"""The form of an installation file."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from api.settings import PUBLIC_URL
from api.town.schema.fields import Form, Text
from api.towns.hosts import is_number, plain

_LABEL = r"[a-z0-9]([a-z0-9-]*[a-z0-9])?"


def _host(value: str) -> str:
    name = plain(value)
    if is_number(name) or ":" in value or re.fullmatch(rf"{_LABEL}(\.{_LABEL})*", name) is None:
        ja, en = "bus.example のような名前を書いてください", "a host name is written like bus.example"
        raise PydanticCustomError("host", "{en}", {"ja": ja, "en": en})
    return name


Host = Annotated[str, StringConstraints(max_length=253), AfterValidator(_host)]


class TownEntry(Form):
    """One town: its `folder`, beside the file unless it is absolute, and the `hosts` that mean it."""

    folder: Text
    hosts: list[Host] = Field(default_factory=list)
    public_url: Annotated[str, StringConstraints(pattern=PUBLIC_URL)] = ""


class InstallationForm(Form):
    """installation.toml. `domain` is where towns stand as `<id>.<domain>`; without it any will do."""

    domain: Host | None = None
    towns: Annotated[list[TownEntry], Field(min_length=1)]
