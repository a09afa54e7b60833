"""A new town from a dozen answers: asked for, given in a file, or left at their defaults."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.town_making.new.answers import Question, answered
from api.town_making.new.parsing import hours, months, weekdays
from api.town_making.new.unclear import Unclear
from api.town_making.new.write import write_town
from tests.cli.running import ROOT, noriai

GIVEN = {"name": "リンダッハ", "name_en": "Lindach", "centre": "12.40, 48.62", "timezone": "Europe/Berlin"}


class Typing:
    """Somebody who types these lines, and nothing where the default will do."""

    def __init__(self, lines: Mapping[str, list[str]]) -> None:
        self.lines = {key: list(typed) for key, typed in lines.items()}
        self.asked: list[str] = []
        self.told: list[str] = []

    def ask(self, question: Question, default: str | None) -> str:
        self.asked.append(question.key)
        typed = self.lines.get(question.key, [])
        return typed.pop(0) if typed else (default or "")

    def tell(self, wrong: Unclear) -> None:
        self.told.append(wrong.en)


def test_whoever_answers_with_enter_only_asks_for_what_nobody_can_guess() -> None:
    typing = Typing({"name": ["Lindach"], "centre": ["12.4, 48.62"]})
    answers = answered({}, typing)
    assert (answers.id, answers.hours, answers.winter) == ("lindach", ("08:30", "17:00"), (1, 2, 3, 11, 12))
    assert answers.depot == answers.centre
    assert not typing.told


def test_an_answer_that_cannot_be_is_told_and_asked_again() -> None:
    wrong = {"name": ["", "Lindach"], "timezone": ["Bavaria", "Europe/Berlin"], "centre": ["48.62", "12.4,48.62"]}
    typing = Typing(wrong | {"hours": ["17:00-08:00", "8:00-16:00"]})
    answers = answered({}, typing)
    assert answers.timezone == "Europe/Berlin"
    assert answers.hours == ("08:00", "16:00")
    assert len(typing.told) == 4
    assert "Europe/Berlin" in typing.told[1]


def test_answers_from_a_file_make_the_same_folder_as_those_on_the_command_line(tmp_path: Path, sources: Path) -> None:
    given = GIVEN | {"areas": str(sources / "area.geojson"), "weekdays": "tue, thu", "vehicles": "3"}
    file = tmp_path / "answers.toml"
    file.write_text("".join(f"{key} = {json.dumps(value)}\n" for key, value in given.items()))
    said = [part for key, value in given.items() for part in ("--answer", f"{key}={value}")]
    assert noriai("town", "new", tmp_path / "a", "--answers", file, "--defaults").returncode == 0
    assert noriai("town", "new", tmp_path / "b", *said, "--defaults").returncode == 0
    names = sorted(path.name for path in (tmp_path / "a").iterdir())
    for name in names:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
    line = tomllib.loads((tmp_path / "a" / "town.toml").read_text())["lines"][0]
    assert line["weekdays"] == ["tue", "thu"]
    assert len(tomllib.loads((tmp_path / "a" / "fleet.toml").read_text())["vehicles"]) == 3


@pytest.mark.slow
def test_it_asks_at_a_terminal_and_says_what_comes_next(tmp_path: Path) -> None:
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "api.cli.main", "town", "new", str(tmp_path / "town")]
    os.write(leader, b"Lindach\n\n\n\n\n12.4, 48.62\n" + b"\n" * 11)
    done = subprocess.run(command, stdin=follower, capture_output=True, text=True, timeout=60, cwd=ROOT, check=False)
    os.close(leader)
    os.close(follower)
    assert done.returncode == 0, done.stderr
    assert "Name of the town" in done.stderr
    assert f"noriai town import-roads EXTRACT.osm.pbf --area {tmp_path}/town/areas.geojson" in done.stdout
    assert (tmp_path / "town" / "town.toml").is_file()


CROSSED = {"type": "Polygon", "coordinates": [[[12.3, 48.5], [12.5, 48.7], [12.5, 48.5], [12.3, 48.7], [12.3, 48.5]]]}
TURNED = {"type": "Polygon", "coordinates": [[[48.5, 12.3], [48.7, 12.3], [48.7, 12.5], [48.5, 12.5], [48.5, 12.3]]]}
AWAY = {"type": "Polygon", "coordinates": [[[10, 48], [11, 48], [11, 49], [10, 48]]]}

WRONG = {
    "a zone that is none": ({"timezone": "Bavaria"}, None, "timezone: write a time zone"),
    "no centre": ({"centre": ""}, None, "centre: longitude, latitude"),
    "latitude first": ({"centre": "48.62, 112.4"}, None, "longitude first"),
    "days": ({"weekdays": "someday"}, None, "weekdays: such as mon-fri"),
    "hours": ({"hours": "9 to 5"}, None, "hours: write it like 08:30-17:00"),
    "no vehicle": ({"vehicles": "0"}, None, "vehicles: a whole number from 1"),
    "always winter": ({"winter": "1-12"}, None, "winter: not the whole year"),
    "a question nobody asks": ({"colour": "red"}, None, "there is no such question"),
    "an area that crosses itself": ({}, CROSSED, "Self-intersection"),
    "an area turned round": ({}, TURNED, "longitude and latitude are swapped"),
    "an area elsewhere": ({}, AWAY, "the town's centre lies in no area"),
    "an area that is a point": ({}, {"type": "Point", "coordinates": [12.4, 48.62]}, "Polygon or MultiPolygon"),
}


@pytest.mark.parametrize(("change", "area", "words"), WRONG.values(), ids=WRONG.keys())
def test_a_bad_answer_is_one_line_and_makes_no_folder(
    tmp_path: Path, change: dict[str, str], area: dict[str, object] | None, words: str
) -> None:
    given = GIVEN | change
    if area is not None:
        (tmp_path / "area.geojson").write_text(json.dumps(area))
        given |= {"areas": str(tmp_path / "area.geojson")}
    said = [part for key, value in given.items() for part in ("--answer", f"{key}={value}")]
    result = noriai("town", "new", tmp_path / "town", "--defaults", *said)
    assert result.returncode == 2
    assert words in result.stderr
    assert result.stderr.count("\n") == 1
    assert not [path for path in tmp_path.iterdir() if path.name != "area.geojson"]


def test_what_is_there_already_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "town").mkdir()
    (tmp_path / "town" / "notes.txt").write_text("mine")
    said = [part for key, value in GIVEN.items() for part in ("--answer", f"{key}={value}")]
    result = noriai("town", "new", tmp_path / "town", "--defaults", *said)
    assert result.returncode == 2
    assert "something in this folder already" in result.stderr
    assert [path.name for path in (tmp_path / "town").iterdir()] == ["notes.txt"]


TIMES = st.integers(0, 24 * 60 - 1).map(lambda minutes: f"{minutes // 60:02}:{minutes % 60:02}")


@settings(max_examples=40, deadline=None)
@given(
    days=st.sets(st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]), min_size=1),
    times=st.tuples(TIMES, TIMES).filter(lambda pair: pair[0] < pair[1]),
    seats=st.integers(1, 60), wheelchairs=st.integers(0, 10), name=st.text(min_size=1),
    winter=st.sampled_from(["none", "11-3", "6"]),
)  # fmt: skip
def test_whatever_is_answered_the_files_have_their_forms(
    tmp_path_factory: pytest.TempPathFactory, days: set[str], times: tuple[str, str], seats: int, wheelchairs: int,
    name: str, winter: str,
) -> None:  # fmt: skip
    from api.town.schema import DemandForm, FleetForm, TownForm

    given = GIVEN | {"name": name, "weekdays": ",".join(days), "hours": "-".join(times), "winter": winter}
    given |= {"seats": str(seats), "wheelchairs": str(wheelchairs)}
    try:
        answers = answered(given, None)
    except Unclear as wrong:
        assert wrong.en == "name: write a name"
        return
    folder = tmp_path_factory.mktemp("new") / "town"
    write_town(folder, answers)
    for form, file in ((TownForm, "town.toml"), (FleetForm, "fleet.toml"), (DemandForm, "demand.toml")):
        form.model_validate(tomllib.loads((folder / file).read_text(encoding="utf-8")))


def test_days_hours_and_months_may_be_written_as_people_write_them() -> None:
    assert weekdays("Fri-Mon") == ("mon", "fri", "sat", "sun")
    assert weekdays("ｍｏｎ、ｗｅｄ") == ("mon", "wed")
    assert hours("８：３０～１５：００") == ("08:30", "15:00")
    assert months("11-3") == (1, 2, 3, 11, 12)
    assert months("なし") == ()
