"""Every `noriai …` that the guide, the units and the containers name is held against the command line itself."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from typing import Any

import typer

from api.cli.main import app
from tests.trust.running_parts.files import FOLDER, GUIDE, ROOT, words_of

CALL = re.compile(r"(?:^|`|=|\b(?:sudo|exec) )(?:[\w/.]*/)?noriai ([a-z][^`\n|;&]*)", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#:]+)\)")
CHAPTERS = (
    "The server", "HTTPS", "The first administrator", "In containers", "Backing up", "Restoring", "updating", "full",
    "dead", "no line", "A tablet is lost", "A lost password", "A leak", "The clock is wrong", "Snow", "not tried",
)  # fmt: skip


def calls() -> Iterator[tuple[str, str]]:
    """Where a call stands, and its words after `noriai`."""
    for file in (GUIDE, *sorted(FOLDER.iterdir())):
        for found in CALL.finditer(words_of(file)):
            yield file.name, re.sub(r"\$+\([^)]*\)", "DATE", found[1]).strip().removesuffix('"]').removesuffix("'")


def wrong_call(words: str) -> str | None:
    """Why the command line would not take a call; its arguments are only counted."""
    try:
        parts = shlex.split(words, comments=True)
    except ValueError as error:
        return str(error)
    command: Any = typer.main.get_command(app)
    while hasattr(command, "commands"):
        found = command.commands.get(parts[0]) if parts else None
        if found is None:
            return f"there is no command {' '.join(parts[:1])!r}"
        command, parts = found, parts[1:]
    return _wrong_parts(command, parts)


def _wrong_parts(command: Any, parts: list[str]) -> str | None:
    options, arguments = {}, []
    for one in command.params:
        if one.param_type_name == "option":
            options |= dict.fromkeys((*one.opts, *one.secondary_opts), one)
        else:
            arguments.append(one)
    needed = sum(one.required for one in arguments)
    most = sum(one.nargs if one.nargs > 0 else 1000 for one in arguments)
    given, left = 0, list(parts)
    while left:
        part = left.pop(0)
        if not part.startswith("--"):
            given += 1
            continue
        name, equals, _ = part.partition("=")
        if name not in options:
            return f"{command.name} has no option {name}"
        if not options[name].is_flag and not equals:
            if not left:
                return f"{name} has no value"
            left.pop(0)
    if parts and not needed <= given <= most:
        return f"{command.name} takes {needed} arguments, not {given}"
    return None


def wrong_guide() -> list[str]:
    """What does not fit in the guide itself: chapters, links, and each text in both languages."""
    text = words_of(GUIDE)
    found = [f"no chapter on {name!r}" for name in CHAPTERS if not re.search(f"^#+ .*{re.escape(name)}", text, re.M)]
    found += [f"{link} is not there" for link in LINK.findall(text) if not (ROOT / "docs" / link).exists()]
    return found + [f"only in one language: {part.splitlines()[0]}" for part in _chapters(text) if not _in_both(part)]


def _chapters(text: str) -> list[str]:
    return re.split(r"^#+ ", text, flags=re.MULTILINE)[1:]


def _in_both(chapter: str) -> bool:
    """Kana, and English sentences, outside of code."""
    words = re.sub(r"```.*?```|`[^`]*`", "", chapter, flags=re.DOTALL)
    return bool(re.search("[ぁ-ん]", words)) and bool(re.search(r"[A-Z][a-z]+( [a-z]+)+", words))
