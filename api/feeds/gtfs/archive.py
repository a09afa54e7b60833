"""Tables as CSV, and files as a zip that is the same bytes whenever its files are."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Mapping
from io import BytesIO, StringIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from api.feeds.gtfs.texts import Row

NO_HTML = str.maketrans("<>", "‹›")

NO_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a zip can state, instead of that of writing it."""


def csv_file(rows: Iterable[Row]) -> bytes:
    """Rows of the same columns under their names; no bytes when there is no row."""
    text, writer = StringIO(), None
    for row in rows:
        if writer is None:
            writer = csv.DictWriter(text, list(row), lineterminator="\n")
            writer.writeheader()
        writer.writerow({name: _plain(value) for name, value in row.items()})
    return text.getvalue().encode()


def _plain(value: object) -> object:
    """GTFS allows no tab, line break or HTML in a value, and readers take spaces around it for a part of it."""
    return " ".join(value.translate(NO_HTML).split()) if isinstance(value, str) else value


def version_of(files: Mapping[str, bytes]) -> str:
    """A short name for exactly these files."""
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name} {len(files[name])}\n".encode() + files[name])
    return digest.hexdigest()[:16]


def zipped(files: Mapping[str, bytes]) -> bytes:
    """All files that have content, at the root."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name in sorted(files):
            if files[name]:
                info = ZipInfo(name, NO_MOMENT)
                info.compress_type = ZIP_DEFLATED
                info.external_attr = 0o644 << 16
                archive.writestr(info, files[name])
    return packed.getvalue()
