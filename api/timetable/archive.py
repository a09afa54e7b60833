"""A feed's zip, which comes from anywhere: looked at before anything in it is read, and never unpacked to disk."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType
from typing import Self

from api.town.report import Report
from api.town.timetable.gtfs import COLUMNS, OPTIONAL, Row
from api.town.timetable.read import rows_of

MOST_BYTES = 2 * 1024**3
"""Larger than the feed of a whole country's buses, unpacked."""

MOST_FOLDED = 200
"""Timetables shrink to a tenth or a twentieth; what shrinks to less than this share is made to fill a disk."""

SMALL = 1024**2
"""A file of this size does no harm however well it is packed."""

BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)
"""What reading a damaged, encrypted or oddly packed file raises."""


class Archive:
    """The files of one feed, as a context. Findings name files as they are in the zip."""

    def __init__(self, path: Path, report: Report) -> None:
        """Opens the zip and looks at what it says it holds; what is wrong is in `report`."""
        self.report = report
        self._zip: zipfile.ZipFile | None = None
        try:
            self._zip = zipfile.ZipFile(path)
        except FileNotFoundError:
            report.at(path.name, 1, "ファイルがありません", "there is no such file")
        except BROKEN:
            report.at(path.name, 1, "ZIP として読めません (途中で切れていませんか)", "not a zip file, or cut short")
        self._infos = {} if self._zip is None else {info.filename: info for info in self._zip.infolist()}
        self._look(path.name)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._zip is not None:
            self._zip.close()

    def __contains__(self, file: str) -> bool:
        return file in self._infos

    def size(self, file: str) -> int:
        """The bytes of a file once unpacked."""
        return self._infos[file].file_size

    def rows(self, file: str) -> Iterator[Row]:
        """The rows of a file; none of one that is not there."""
        if self._zip is None or file not in self._infos:
            return
        try:
            with self._zip.open(file) as packed, TextIOWrapper(packed, encoding="utf-8-sig", newline="") as text:
                yield from rows_of(file, text, self.report)
        except BROKEN as error:
            self.report.at(file, 1, "ZIP の中のファイルが壊れています", f"the file in the zip is damaged: {error}")

    def _look(self, name: str) -> None:
        """Before anything is unpacked: names that lead elsewhere, sizes that no timetable has, what is missing."""
        if self._zip is None:
            return
        climbing = [file for file in self._infos if _climbs(file)]
        for file in climbing:
            self.report.at(file, 1, "ZIP の外を指す名前です", "the name leads out of the zip")
        if sum(info.file_size for info in self._infos.values()) > MOST_BYTES:
            en = f"unpacks to more than {MOST_BYTES // 1024**3} GB: not a timetable"
            self.report.at(name, 1, f"展開すると {MOST_BYTES // 1024**3} GB を超えます", en)
        for file, info in self._infos.items():
            if info.file_size > SMALL and info.file_size > MOST_FOLDED * info.compress_size:
                en = f"unpacks to {info.file_size // 1024**2} MB from {info.compress_size // 1024} kB: a zip bomb"
                self.report.at(file, 1, "展開すると異常に大きくなるファイルです (ZIP 爆弾)", en)
        if not climbing:
            self._look_for_files()

    def _look_for_files(self) -> None:
        for file in COLUMNS:
            if file not in self._infos and file not in OPTIONAL:
                inside = next((other for other in self._infos if other.endswith(f"/{file}")), None)
                ja, en = "ファイルがありません", "the file is missing from the zip"
                if inside is not None:
                    ja, en = f"{ja} ({inside} ではなく ZIP の一番上に置く)", f"{en}; {inside} must be at its top"
                self.report.at(file, 1, ja, en)
        if not {"calendar.txt", "calendar_dates.txt"} & set(self._infos):
            en = "neither calendar.txt nor calendar_dates.txt is in the zip"
            self.report.at("calendar.txt", 1, "calendar.txt も calendar_dates.txt もありません", en)


def _climbs(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return name.startswith(("/", "\\")) or ".." in parts or (len(parts[0]) > 1 and parts[0][1] == ":")
