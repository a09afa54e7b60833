"""What a loaded town tells the other rooms."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import numpy as np

from api.town import Town, load_town
from scheduler.model import Load
from scheduler.rules import lines_of_day

KAMISHIHORO = Path(__file__).resolve().parents[2] / "data" / "kamishihoro"
MONDAY, TUESDAY, THURSDAY, SATURDAY = (date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 3), date(2026, 12, 5))


def test_the_weekday_decides_the_lines(town: Town) -> None:
    assert [line.id for line in lines_of_day(town.rules, MONDAY)] == ["orube"]
    assert [line.id for line in lines_of_day(town.rules, THURSDAY)] == ["hagigaoka", "kami-otofuke"]
    assert lines_of_day(town.rules, TUESDAY) == ()
    assert lines_of_day(town.rules, SATURDAY) == ()


def test_no_line_runs_at_the_turn_of_any_year(town: Town) -> None:
    for year in (2026, 2031):
        closed = [date(year, 12, day) for day in (30, 31)] + [date(year + 1, 1, day) for day in range(1, 6)]
        assert all(lines_of_day(town.rules, day) == () for day in closed)


def test_the_rules_are_the_published_ones(town: Town) -> None:
    rules = town.rules
    assert (rules.cutoff_seconds, rules.min_age, rules.open_return_seconds) == (1800, 65, 300)
    assert {(line.opens, line.closes) for line in rules.lines} == {(30_600, 55_800)}


def test_vehicles_work_on_days_their_lines_run(town: Town) -> None:
    assert [vehicle.id for vehicle in town.vehicles(MONDAY)] == ["bus-1", "bus-2"]
    assert [vehicle.id for vehicle in town.vehicles(THURSDAY)] == ["bus-1", "bus-2", "post-1"]
    assert town.vehicles(TUESDAY) == ()
    assert town.vehicles(date(2026, 12, 31)) == ()


def test_the_post_car_takes_one_rider_and_many_parcels_from_half_past_nine(town: Town) -> None:
    post = town.vehicles(THURSDAY)[-1]
    assert post.capacity == Load(seats=1, wheelchairs=0, parcels=12)
    assert (post.shift_start, post.shift_end) == (34_200, 55_800)


def test_a_drivers_lunch_ends_within_its_window(town: Town) -> None:
    for vehicle in town.vehicles(THURSDAY):
        for rest in vehicle.breaks:
            assert (rest.earliest, rest.latest + rest.duration, rest.duration) == (41_400, 48_600, 2700)


def test_every_line_serves_the_centre_and_its_own_homes(town: Town) -> None:
    homes = [place for place in town.places.values() if place.kind == "home"]
    for line in town.rules.lines:
        served = {place.area for place in homes if place.location in line.locations}
        assert served == {"centre", line.id}
        assert town.places["clinic"].location in line.locations


def test_no_line_serves_nukabira(town: Town) -> None:
    springs = town.places["nukabira"]
    assert springs.area == "mountains"
    assert all(springs.location not in line.locations for line in town.rules.lines)


def test_a_stop_is_in_front_of_each_home(town: Town) -> None:
    for place in town.places.values():
        if place.kind == "home":
            assert town.roads.nearest(place.lon, place.lat)[1] < 75


def test_a_point_snaps_to_a_stop_only_inside_the_areas(town: Town) -> None:
    clinic = town.places["clinic"]
    assert town.snap(clinic.lon, clinic.lat) == clinic.location
    assert town.snap(143.0, 43.0) is None
    assert town.snap(143.2949, 43.2020) is None
    assert town.snap(float("nan"), 43.2) is None
    assert town.snap(1e300, float("inf")) is None


def test_the_season_follows_the_month(town: Town) -> None:
    assert [town.season(date(2026, month, 15)) for month in (1, 3, 4, 10, 11)] == [
        "winter", "winter", "summer", "summer", "winter",
    ]  # fmt: skip


def test_a_path_begins_and_ends_at_its_places(town: Town) -> None:
    home, clinic = town.places["home-orube-01"].location, town.places["clinic"].location
    path = town.path(home, clinic, MONDAY)
    assert path[0] == (town.roads.lon[home], town.roads.lat[home])
    assert path[-1] == (town.roads.lon[clinic], town.roads.lat[clinic])


def test_an_age_counts_full_years(town: Town) -> None:
    one = next(iter(town.residents.values()))
    birthday = one.birth.replace(year=2026)
    assert one.age(birthday) == 2026 - one.birth.year
    assert one.age(date.fromordinal(birthday.toordinal() - 1)) == 2026 - one.birth.year - 1


def test_travel_tables_are_read_back_from_the_cache_folder(tmp_path: Path) -> None:
    first = load_town(KAMISHIHORO, tmp_path).travel(THURSDAY)
    [stored] = tmp_path.iterdir()
    written = stored.stat().st_mtime_ns
    again = load_town(KAMISHIHORO, tmp_path).travel(THURSDAY)
    assert np.array_equal(first.arrays.seconds, again.arrays.seconds)
    assert first.distance(3, 500) == again.distance(3, 500)
    assert [(path, path.stat().st_mtime_ns) for path in tmp_path.iterdir()] == [(stored, written)]


def test_a_damaged_cache_file_is_computed_again(tmp_path: Path) -> None:
    first = load_town(KAMISHIHORO, tmp_path).travel(THURSDAY)
    [stored] = tmp_path.iterdir()
    stored.write_bytes(stored.read_bytes()[:5000])
    again = load_town(KAMISHIHORO, tmp_path).travel(THURSDAY)
    assert np.array_equal(first.arrays.seconds, again.arrays.seconds)


def test_other_speeds_do_not_read_the_old_cache(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = load_town(folder, cache).travel(THURSDAY)
    text = (folder / "town.toml").read_text(encoding="utf-8")
    (folder / "town.toml").write_text(text.replace("town = 20", "town = 10"), encoding="utf-8")
    after = load_town(folder, cache).travel(THURSDAY)
    assert after.arrays.seconds.sum() > before.arrays.seconds.sum()


def test_another_town_opens_without_code(folder: Path, tmp_path: Path) -> None:
    """A line renamed, moved to Sunday and given to one vehicle of its own is served as the files say."""
    town_file, fleet_file = folder / "town.toml", folder / "fleet.toml"
    rules = town_file.read_text(encoding="utf-8").replace('["mon", "wed"]', '["sun"]').replace("12-30", "02-01")
    town_file.write_text(rules, encoding="utf-8")
    shifts = fleet_file.read_text(encoding="utf-8").replace('"mon", "wed", "thu"', '"sun", "thu"')
    fleet_file.write_text(shifts, encoding="utf-8")
    other = load_town(shutil.copytree(folder, tmp_path / "other"))
    assert [vehicle.id for vehicle in other.vehicles(date(2026, 12, 6))] == ["bus-1", "bus-2"]
    assert [line.id for line in lines_of_day(other.rules, date(2026, 12, 6))] == ["orube"]


def test_vehicles_are_told_apart_by_colours_that_stand_out_on_white(town: Town) -> None:
    """WCAG asks 3:1 of what is drawn."""
    colours = [info.colour for info in town.vehicle_infos]
    assert len(set(colours)) == len(colours)
    assert all(1.05 / (_luminance(colour) + 0.05) >= 3 for colour in colours)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_loading_takes_well_under_a_second() -> None:
    begin = time.perf_counter()
    load_town(KAMISHIHORO)
    assert time.perf_counter() - begin < 0.8


def test_loading_does_not_import_what_only_making_and_checking_need() -> None:
    code = (
        "import sys; from pathlib import Path; from api.town import load_town; load_town(Path(sys.argv[1]));"
        "print([name for name in ('geopandas', 'pandas', 'pyproj', 'tree_sitter') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code, KAMISHIHORO], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_town_may_state_its_own_rates(town: Town, folder: Path) -> None:
    assert town.costs is None
    with (folder / "town.toml").open("a") as file:
        file.write("\n[costs]\nper_km = 60\nco2_per_km = { bus = 0.5 }\n")
    own = load_town(folder).costs
    assert own is not None
    assert (own.per_km, own.per_hour, own.co2_per_km) == (60, 2500, {"bus": 0.5})
