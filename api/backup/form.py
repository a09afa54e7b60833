"""What a backup file is: a zip with a manifest, one file of JSON lines a table, and the towns' folders."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

MANIFEST = "manifest.json"
FORMAT: Literal[1] = 1


class BackupError(Exception):
    """Why a file is not restored, or not made: one line in both languages."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TableInside(_Strict):
    """A table: its columns in the order of each line, its rows, and the SHA-256 of its file."""

    columns: tuple[str, ...]
    rows: int = Field(ge=0)
    sha256: str


class Manifest(_Strict):
    """What is inside. It is written last: a file that was cut short has none."""

    format: Literal[1] = FORMAT
    program: str
    revision: str
    made: str
    kind: str
    tables: dict[str, TableInside]
    files: dict[str, str]
    """The towns' files by their path within the archive, with their SHA-256."""

    @property
    def rows(self) -> int:
        """Of all tables."""
        return sum(table.rows for table in self.tables.values())


def table_file(name: str) -> str:
    """Where a table's lines stand within the archive."""
    return f"tables/{name}.jsonl"
