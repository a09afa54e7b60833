"""The line on which each value of a TOML or JSON file stands, for messages people can act on.

Only read when there is a mistake to report. A *path* is a tuple of keys and indices.
"""

from __future__ import annotations

from collections.abc import Iterator

import tree_sitter_json
import tree_sitter_toml
from tree_sitter import Language, Node, Parser

Path = tuple[str | int, ...]
Lines = dict[Path, int]


def line_of(lines: Lines, path: Path) -> int:
    """The line of the longest part of `path` that the file has; 1 for none of it."""
    return next((lines[path[:size]] for size in range(len(path), -1, -1) if path[:size] in lines), 1)


def json_lines(text: bytes) -> Lines:
    """Lines (from 1) by path of a JSON text."""
    root = Parser(Language(tree_sitter_json.language())).parse(text).root_node
    return {path: line for child in root.named_children for path, line in _json(child, ())}


def _json(node: Node, path: Path) -> Iterator[tuple[Path, int]]:
    yield path, _line(node)
    if node.type == "array":
        for index, child in enumerate(node.named_children):
            yield from _json(child, (*path, index))
    elif node.type == "object":
        for pair in node.named_children:
            if pair.type == "pair":
                key, value = pair.named_children[0], pair.named_children[-1]
                yield from _json(value, (*path, _text(key)))


def toml_lines(text: bytes) -> Lines:
    """Lines (from 1) by path of a TOML text; a table's line is its header's."""
    root = Parser(Language(tree_sitter_toml.language())).parse(text).root_node
    lines: Lines = {(): 1}
    arrays: dict[Path, int] = {}
    for node in root.named_children:
        if node.type == "pair":
            lines.update(_toml_pair(node, ()))
        elif node.type in ("table", "table_array_element"):
            path = _table_path(node, arrays)
            lines[path] = _line(node)
            if node.type == "table_array_element":
                lines.setdefault(path[:-1], _line(node))
            for pair in node.named_children[1:]:
                if pair.type == "pair":
                    lines.update(_toml_pair(pair, path))
    return lines


def _table_path(node: Node, arrays: dict[Path, int]) -> Path:
    """Where a header leads: each array of tables on the way stands for its last table."""
    path: Path = ()
    keys = _keys(node.named_children[0])
    for position, key in enumerate(keys):
        path = (*path, key)
        if node.type == "table_array_element" and position == len(keys) - 1:
            arrays[path] = arrays.get(path, -1) + 1
            arrays.update({known: -1 for known in arrays if known[: len(path)] == path and known != path})
        if path in arrays:
            path = (*path, arrays[path])
    return path


def _toml_pair(pair: Node, path: Path) -> Iterator[tuple[Path, int]]:
    key, value = pair.named_children[0], pair.named_children[-1]
    for name in _keys(key):
        path = (*path, name)
        yield path, _line(pair)
    yield from _toml_value(value, path)


def _toml_value(node: Node, path: Path) -> Iterator[tuple[Path, int]]:
    yield path, _line(node)
    if node.type == "array":
        for index, child in enumerate(child for child in node.named_children if child.type != "comment"):
            yield from _toml_value(child, (*path, index))
    elif node.type == "inline_table":
        for pair in node.named_children:
            if pair.type == "pair":
                yield from _toml_pair(pair, path)


def _keys(node: Node) -> list[str]:
    if node.type == "dotted_key":
        return [key for child in node.named_children for key in _keys(child)]
    return [_text(node)]


def _text(node: Node) -> str:
    return (node.text or b"").decode(errors="replace").strip("\"'")


def _line(node: Node) -> int:
    return node.start_point[0] + 1
