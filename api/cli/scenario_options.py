"""The options that the commands of the what-if share, as typer reads them."""

from __future__ import annotations

from typing import Annotated

import typer

FirstDay = Annotated[str | None, typer.Option("--date", help="最初の日. First day, YYYY-MM-DD.")]
Days = Annotated[int | None, typer.Option("--days", help="運行日の数. How many service days.")]
Draws = Annotated[int | None, typer.Option("--draws", help="偶然を何回引くか. Draws of chance.")]
Seed = Annotated[int | None, typer.Option("--seed", help="乱数の種. Seed of the random numbers.")]
Cluster = Annotated[str | None, typer.Option("--cluster", help="Dask の場所. Address of a Dask scheduler.")]
SpokenLanguage = Annotated[str | None, typer.Option("--language", help="ja, en [町の言葉 the town's]")]
AsJson = Annotated[bool, typer.Option("--json", help="JSON で出す. Print one JSON object.")]
