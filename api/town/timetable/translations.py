"""Names in both languages, from translations.txt: the standard's, and the older one of GTFS-JP (trans_id, lang)."""

from __future__ import annotations

from collections.abc import Sequence

from api.town.parts import Words
from api.town.timetable.gtfs import Row

ANY = ""


class Translations:
    """Translations by language, then by what they translate. English may be en or en-GB; readings are left out."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._of_record: dict[tuple[str, str, str, str], str] = {}
        self._of_value: dict[tuple[str, str, str, str], str] = {}
        for row in rows:
            language = _language(row["language"] or row["lang"])
            value = row["field_value"] or row["trans_id"]
            field = row["table_name"], row["field_name"]
            if row["record_id"]:
                self._of_record.setdefault((language, *field, row["record_id"]), row["translation"])
            elif value:
                self._of_value.setdefault((language, *field, value), row["translation"])

    def words(self, table: str, column: str, record: str, value: str) -> Words:
        """A text of the timetable in both languages; in its own where it has not been translated."""
        return Words(*(self._said(language, table, column, record, value) for language in ("ja", "en")))

    def _said(self, language: str, table: str, column: str, record: str, value: str) -> str:
        return (
            self._of_record.get((language, table, column, record))
            or self._of_value.get((language, table, column, value))
            or self._of_value.get((language, ANY, ANY, value))
            or value
        )


def _language(code: str) -> str:
    """ja or en; what is neither, such as the reading ja-Hrkt, keeps its code and is never asked for."""
    code = code.lower()
    return code if code.startswith("ja-hr") else code.split("-")[0]
