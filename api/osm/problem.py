"""What stops an import: said in both languages, with the file and, where it has one, the line."""

from __future__ import annotations

from pathlib import Path

from api.town.parts import Words


class ImportProblem(Exception):
    """Nothing was written. `line` is None for a file without lines."""

    def __init__(self, file: Path, ja: str, en: str, line: int | None = None) -> None:
        self.file, self.line, self.message = file, line, Words(ja, en)
        where = str(file) if line is None else f"{file}:{line}"
        super().__init__(f"{where}: {ja} / {en}")
