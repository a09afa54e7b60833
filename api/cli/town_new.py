"""`noriai town new`: asks its way to a new town's folder."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.errors import CommandError

if TYPE_CHECKING:
    from rich.console import Console

    from api.town_making.new.answers import Question
    from api.town_making.new.unclear import Unclear

NEXT = (
    ("道路", "Roads", "noriai town import-roads EXTRACT.osm.pbf --area {areas} --town {folder}"),
    ("住所", "Addresses", "noriai town import-places ADDRESSES.csv --town {folder}"),
    ("停留所 (家まで行かないなら)", "Stops, unless you go to each door", "noriai town propose-stops {folder}"),
    ("地図で直す", "Move them on a map", "noriai town map {folder}"),
    ("確かめる", "Check", "noriai town check {folder}"),
    ("始める", "Serve", "noriai serve --town {folder}"),
)  # fmt: skip


def new(
    folder: Annotated[Path, typer.Argument(help="新しい町のフォルダ. The new town's folder.")],
    answers: Annotated[Path | None, typer.Option(help="答えの TOML. Answers as TOML: name = ..., centre = ...")] = None,
    answer: Annotated[
        list[str] | None, typer.Option(help="答え KEY=VALUE, 何度でも. An answer; may be said again and again.")
    ] = None,
    defaults: Annotated[
        bool, typer.Option("--defaults", help="ほかは聞かずに既定の値で. Ask nothing; defaults for the rest.")
    ] = False,
) -> None:
    """新しい町を作る. Make a new town's folder, asking what must be known; says what comes next."""
    from rich.console import Console

    from api.town_making.new.answers import answered
    from api.town_making.new.unclear import Unclear
    from api.town_making.new.write import check_free, write_town

    asks = not defaults and sys.stdin.isatty()
    console = Console(stderr=True)
    try:
        check_free(folder)
        given = {**_from_file(answers), **dict(map(_pair, answer or ()))}
        write_town(folder, answered(_known(given), _Terminal(console) if asks else None))
    except Unclear as wrong:
        raise CommandError(f"{wrong.ja} / {wrong.en}") from wrong
    except OSError as error:
        raise CommandError(f"{folder}: 書けません / cannot be written: {error.strerror}") from error
    _say(folder)


class _Terminal:
    """Somebody at the keyboard."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def ask(self, question: Question, default: str | None) -> str:
        """Shows the question with its default."""
        from rich.prompt import Prompt

        text = f"{question.ja} / {question.en}"
        if default is None:
            return Prompt.ask(text, console=self._console)
        return Prompt.ask(text, console=self._console, default=default, show_default=bool(default))

    def tell(self, wrong: Unclear) -> None:
        """Why the answer will not do."""
        from rich.markup import escape

        self._console.print(f"  {escape(wrong.ja)} / {escape(wrong.en)}", style="yellow")


def _from_file(file: Path | None) -> dict[str, str]:
    if file is None:
        return {}
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise CommandError(f"{file}: 読めません / cannot be read: {error.strerror}") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise CommandError(f"{file}: TOML の書き方が違います / not valid TOML: {error}") from error
    return {key: _typed(value) for key, value in content.items()}


def _typed(value: object) -> str:
    """A value of TOML as it would be typed."""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals:
        raise CommandError(f"--answer {text}: KEY=VALUE のように / written like KEY=VALUE")
    return key.strip(), value.strip()


def _known(given: dict[str, str]) -> dict[str, str]:
    from api.town_making.new.answers import QUESTIONS

    keys = [question.key for question in QUESTIONS]
    for key in given:
        if key not in keys:
            raise CommandError(f"{key}: 知らない答えです / there is no such question ({', '.join(keys)})")
    return given


def _say(folder: Path) -> None:
    typer.echo(f"{folder}: できました. 次は / made. What comes next:")
    for ja, en, command in NEXT:
        typer.echo(f"  {ja} / {en}\n    {command.format(folder=folder, areas=folder / 'areas.geojson')}")
