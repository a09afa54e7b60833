"""A scenario that cannot be run is told by file, line and field, or by the row of its CSV; nothing is started."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from api.planning.base_town import BaseTown
from api.planning.read import place_finding, read_scenario, scenario_of
from api.planning.scenario import findings, prepare
from api.planning.scenario_error import ScenarioError, ScenarioFindings
from tests.planning.conftest import THURSDAY

Write = Callable[..., Path]

SEA = "[[[150.0, 40.0], [150.1, 40.0], [150.1, 40.1], [150.0, 40.0]]]"
BOW = "[[[143.29, 43.23], [143.30, 43.24], [143.30, 43.23], [143.29, 43.24], [143.29, 43.23]]]"
AREA = '[[areas]]\nid = "new"\npolygon = {}\nlines = ["orube"]\n'


def told(path: Path, base: BaseTown) -> ScenarioError:
    """The first mistake as the command line tells it."""
    try:
        prepare(read_scenario(path), base, THURSDAY)
    except ScenarioError as error:
        return error
    except ScenarioFindings as error:
        return place_finding(path, error.findings[0])
    raise AssertionError("nothing was found")


@pytest.mark.parametrize(
    ("text", "line", "field"),
    [
        ('[[fleet.change]]\nid = "bus-1"\nseats = -2\n', 3, "fleet.change[0].seats"),
        ('[fleet]\nremove = [\n  "bus-1",\n  "bus-9",\n]\n', 4, "fleet.remove[1]"),
        ('[[fleet.change]]\nid = "bus-7"\nseats = 3\n', 2, "fleet.change[0].id"),
        ('[[fleet.change]]\nid = "bus-1"\nwheelchairs = 9\n', 1, "fleet.change[0].seats_per_wheelchair"),
        ('[[fleet.add]]\nid = "bus-1"\nlike = "bus-2"\n', 2, "fleet.add[0].id"),
        ('[[fleet.add]]\nid = "van"\nlike = "ufo"\n', 3, "fleet.add[0].like"),
        ('[[fleet.add]]\nid = "van"\nseats = 4\n', 1, "fleet.add[0]"),
        ('[[fleet.change]]\nid = "bus-1"\nshifts = [{ starts = "14:00", ends = "09:00" }]\n', 3, "ends"),
        (AREA.format(SEA), 3, "areas[0].polygon"),
        (AREA.format(BOW), 1, "areas[0]"),
        ('[[stops]]\nid = "pier"\nname = "桟橋"\nlon = 150.0\nlat = 40.0\n', 1, "stops[0]"),
        ('[[lines]]\nid = "metro"\nopens = "07:00"\n', 2, "lines[0].id"),
        ('[[lines]]\nid = "orube"\nopens = "16:00"\n', 1, "lines[0].closes"),
        ('[days]\ndates = ["2026-11-26",\n  "2026-11-28"]\n', 3, "days.dates[1]"),
        ('[days]\ndates = ["2026-12-31"]\n', 2, "days.dates[0]"),
        ('[days]\nfrom = "2026-11-26"\nweekdays = ["sun"]\n', 3, "days.weekdays"),
        ("[demand]\ngrowth = 100000.0\n", 2, "demand.growth"),
        ('[demand]\nkind = "recorded"\n', 2, "demand.kind"),
        ('[[demand.destination]]\nid = "moon"\nshare = 0.1\n', 2, "demand.destination[0].id"),
        ("[rules]\nwindow_minutes = 0\n", 2, "rules.window_minutes"),
        ("[rules]\ncutoff = 3\n", 2, "rules.cutoff"),
        ('[speeds]\nseason = "monsoon"\n', 2, "speeds.season"),
        ("[run]\ndraws = 0\n", 2, "run.draws"),
        ("name = \n", 1, ""),
        ('base = "nothing.toml"\n', 1, "base"),
        ('base = "scenario.toml"\n', 1, "base"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_field(
    text: str, line: int, field: str, written: Write, base: BaseTown
) -> None:
    error = told(written(text), base)
    assert (error.line, error.file.name) == (line, "scenario.toml")
    assert error.field.endswith(field)
    assert error.words.ja
    assert error.words.en
    assert len(str(error).splitlines()) == 1


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ("origin,destination,depart_after\nyakuba,nowhere,09:00\n", 2),
        ("origin,destination,depart_after\n\n143.296 43.233,150 40,09:00\n", 3),
        ("origin,destination,depart_after,arrive_by\nHOME,CLINIC,09:00,10:00\n", 2),
        ("origin,destination,depart_after\nHOME,CLINIC,09:00\nHOME,CLINIC,9 o'clock\n", 3),
        ("origin,destination,depart_after,seats\nHOME,CLINIC,09:00,-1\n", 2),
        ("origin,destination,depart_after\nHOME,CLINIC,09:00,extra\n", 2),
        ("origin,destination,depart_after,rider\nHOME,CLINIC,09:00,r-9999\n", 2),
        ("origin,destination,depart_after,day\nHOME,CLINIC,09:00,2026-11-28\n", 2),
        ("from,to\n", 1),
        ('origin,destination\n"', 2),
    ],
)
def test_a_bad_row_is_told_by_its_line_in_the_csv(rows: str, line: int, written: Write, base: BaseTown) -> None:
    places = list(base.town.places)
    written(rows.replace("HOME", places[0]).replace("CLINIC", places[1]), "trips.csv")
    path = written('[days]\nservice_days = 1\n[demand]\nkind = "csv"\npath = "trips.csv"\n')
    error = told(path, base)
    assert (error.file.name, error.line) == ("trips.csv", line)


def test_a_csv_that_is_not_there_is_told_in_the_scenario(written: Write, base: BaseTown) -> None:
    error = told(written('[demand]\nkind = "csv"\npath = "gone.csv"\n'), base)
    assert (error.file.name, error.line, error.field) == ("scenario.toml", 3, "demand.path")


def test_a_mistake_in_the_base_is_told_in_its_own_file(written: Write, base: BaseTown) -> None:
    written("[run]\ndraws = -1\n", "below.toml")
    error = told(written('base = "below.toml"\n'), base)
    assert (error.file.name, error.line) == ("below.toml", 2)


def test_the_api_is_told_every_mistake_of_the_form(base: BaseTown) -> None:
    with pytest.raises(ScenarioFindings) as caught:
        scenario_of({"fleet": {"change": [{"id": "bus-1", "seats": -1}]}, "run": {"draws": 0}, "extra": 1})
    assert [one.field for one in caught.value.findings] == ["fleet.change[0].seats", "run.draws", "extra"]


def test_the_api_reads_no_files() -> None:
    with pytest.raises(ScenarioFindings) as caught:
        scenario_of({"demand": {"kind": "csv", "path": "/etc/passwd"}, "base": "x.toml"})
    assert [one.field for one in caught.value.findings] == ["base", "demand.path"]


def test_ten_million_trips_are_not_begun(base: BaseTown) -> None:
    form = scenario_of({"demand": {"growth": 5000.0}, "days": {"from": "2026-11-26", "service_days": 60}})
    (found,) = findings(form, base, THURSDAY)
    assert found.field == "demand.growth"
    assert "1,000,000" in found.en
