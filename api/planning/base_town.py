"""The town that scenarios differ from: its files as forms, and the town built from them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from api.town.build import build_town
from api.town.load import load_sources
from api.town.model import Town
from api.town.source import Sources


@dataclass(frozen=True)
class BaseTown:
    """The files of `folder` and what they make; travel tables are shared by every scenario that keeps the speeds."""

    folder: Path
    sources: Sources
    town: Town

    @classmethod
    def read(cls, folder: Path, cache_folder: Path | None = None) -> BaseTown:
        """Raises TownError with the first mistake found in the folder."""
        sources = load_sources(folder)
        return cls(folder, sources, build_town(folder, sources, cache_folder))

    @cached_property
    def fixed_hash(self) -> str:
        """Of the files no scenario changes: roads and residents."""
        digest = hashlib.sha256(self.sources.roads.digest.encode())
        for row in self.sources.residents:
            digest.update(row.model_dump_json().encode())
        return digest.hexdigest()
