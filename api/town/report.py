"""Mistakes found in a town folder, each with its file and line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic_core import ErrorDetails

from api.town.parts import TownError, Words

_JA = {
    "missing": "必要な項目がありません",
    "extra_forbidden": "知らない項目です",
    "string_too_short": "空にはできません",
    "too_short": "要素は {min_length} 個以上です",
    "too_long": "要素は {max_length} 個までです",
    "literal_error": "次のどれかです: {expected}",
    "string_pattern_mismatch": "書き方が違います (正規表現 {pattern})",
    "finite_number": "有限の数を書いてください",
    "greater_than": "{gt} より大きい値を書いてください",
    "greater_than_equal": "{ge} 以上の値を書いてください",
    "less_than_equal": "{le} 以下の値を書いてください",
    "int_type": "整数を書いてください",
    "float_type": "数を書いてください",
    "bool_type": "true か false を書いてください",
    "string_type": "文字列を書いてください",
    "list_type": "並びを書いてください",
    "model_type": "表を書いてください",
    "date_type": "日付を書いてください",
}


def words_of(error: ErrorDetails) -> Words:
    """What a form found wrong with a value, in both languages."""
    context = error.get("ctx", {})
    ja = context.get("ja") or _JA.get(error["type"], "値の型か書き方が違います").format_map(context)
    return Words(ja, error["msg"])


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One mistake: `file` is its name in the folder, `line` counts from 1."""

    file: str
    line: int
    message: Words

    def error(self) -> TownError:
        """The same as an exception."""
        return TownError(self.file, self.line, self.message)


class Report:
    """Collects findings. Lines are looked up only when something is found, as that takes longer than loading."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.findings: list[Finding] = []
        self.rows: dict[str, list[int]] = {}
        """For a CSV file, the line of each row."""
        self._lines: dict[str, dict[tuple[str | int, ...], int]] = {}

    def add(self, file: str, path: tuple[str | int, ...], ja: str, en: str) -> None:
        """A mistake at `path`: keys and indices into the file, or (row, column name) in a CSV file."""
        self.at(file, self._line(file, path), ja, en)

    def at(self, file: str, line: int, ja: str, en: str) -> None:
        """A mistake on a line that is known."""
        self.findings.append(Finding(file, line, Words(ja, en)))

    def invalid(self, file: str, error: ErrorDetails, path: tuple[str | int, ...] = ()) -> None:
        """A mistake that the file's form found."""
        where = (*path, *error["loc"])
        name = ".".join(str(part) for part in error["loc"] if isinstance(part, str)) or str(error["loc"][-1:])
        words = words_of(error)
        self.add(file, where, f"{name}: {words.ja}", f"{name}: {words.en}")

    def _line(self, file: str, path: tuple[str | int, ...]) -> int:
        from api.town.positions import json_lines, line_of, toml_lines

        if file in self.rows:
            return self.rows[file][int(path[0])]
        if file not in self._lines:
            text = (self.folder / file).read_bytes()
            self._lines[file] = toml_lines(text) if file.endswith(".toml") else json_lines(text)
        return line_of(self._lines[file], path)
