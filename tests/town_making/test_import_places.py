"""Addresses become places: the same ones each time, and none of them when any is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.town_making.addresses.row import id_of
from tests.cli.running import noriai

HERE = "12.4,48.62"
GEOLONIA = (
    '"都道府県コード","市区町村コード","市区町村名","大字町丁目名","大字町丁目名カナ","大字町丁目名ローマ字",'
    '"小字・通称名","緯度","経度"\n'
)


def places(folder: Path) -> dict[str, Any]:
    features = json.loads((folder / "places.geojson").read_text())["features"]
    return {feature["properties"]["name_ja"]: feature for feature in features}


def put(folder: Path, text: str, name: str = "list.csv", encoding: str = "utf-8") -> Path:
    file = folder.parent / name
    file.write_bytes(text.encode(encoding))
    return file


def test_a_list_of_addresses_is_taken_in_and_a_second_time_changes_nothing(bare: Path, sources: Path) -> None:
    first = noriai("town", "import-places", sources / "addresses.csv", "--town", bare, "--json")
    before = (bare / "places.geojson").read_bytes()
    second = noriai("town", "import-places", sources / "addresses.csv", "--town", bare, "--json")
    assert first.returncode == second.returncode == 0, first.stderr + second.stderr
    count = len((sources / "addresses.csv").read_text().splitlines()) - 1
    assert json.loads(first.stdout)["added"] == count == len(places(bare))
    assert json.loads(second.stdout)["same"] == count
    assert (bare / "places.geojson").read_bytes() == before


def test_an_openstreetmap_extract_adds_the_facilities_and_only_houses_not_known_yet(bare: Path, sources: Path) -> None:
    noriai("town", "import-places", sources / "addresses.csv", "--town", bare)
    homes = len(places(bare))
    result = noriai("town", "import-places", sources / "lindach.osm.pbf", "--town", bare, "--json")
    done = json.loads(result.stdout)
    assert done["twice"] == homes
    assert places(bare)["リンデン薬局"]["properties"]["kind"] == "pharmacy"
    assert places(bare)["リンダッハ駅"]["properties"]["kind"] == "terminal"


def test_a_later_list_corrects_a_place_and_keeps_what_else_the_town_knows_of_it(bare: Path) -> None:
    noriai("town", "import-places", put(bare, f"id,name,kana,lon,lat\na,Hof,ほふ,{HERE}\n"), "--town", bare)
    text = (bare / "places.geojson").read_text()
    (bare / "places.geojson").write_text(text.replace('"source"', '"stop":"s","source"'))
    result = noriai("town", "import-places", put(bare, "id,name,lon,lat\na,Neuhof,12.41,48.62\n"), "--town", bare)
    assert result.returncode == 0, result.stderr
    feature = places(bare)["Neuhof"]
    assert feature["geometry"]["coordinates"] == [12.41, 48.62]
    assert feature["properties"]["stop"] == "s"
    assert feature["properties"]["kana"] == "ほふ"


def test_two_houses_of_one_name_are_told_apart_by_their_villages(bare: Path) -> None:
    rows = "street,housenumber,suburb,lon,lat\nDorfstraße,3,Oberau,12.40,48.62\nDorfstraße,3,Unterau,12.41,48.61\n"
    noriai("town", "import-places", put(bare, rows), "--town", bare)
    assert set(places(bare)) == {"Dorfstraße 3, Oberau", "Dorfstraße 3, Unterau"}


def test_a_spreadsheet_of_another_land_is_read_too(bare: Path) -> None:
    german = "Straße;Hausnummer;lon;lat\nAm Bach;1a;12,40;48,62\n"
    assert noriai("town", "import-places", put(bare, german), "--town", bare).returncode == 0
    japanese = "名称,よみ,経度,緯度\n役場,ﾔｸﾊﾞ,12.401,48.62\n"
    assert noriai("town", "import-places", put(bare, japanese, encoding="cp932"), "--town", bare).returncode == 0
    assert set(places(bare)) == {"Am Bach 1a", "役場"}
    assert places(bare)["役場"]["properties"]["kana"] == "やくば"


def test_geolonia_in_all_its_editions_gives_the_same_place(bare: Path) -> None:
    rows = '"01","01633","河東郡上士幌町","字北","アザキタ","AZA KITA","","48.62","12.4"\n'
    other = '"01","01100","札幌市","字北","アザキタ","AZA KITA","","43.0","141.3"\n'
    done = noriai("town", "import-places", put(bare, GEOLONIA + other + rows), "--town", bare, "--city", "01633")
    assert done.returncode == 0, done.stderr
    read = places(bare)["北"]["properties"]
    assert (read["kana"], read["name_en"]) == ("あざきた", "Aza Kita")
    for entry in (
        [{"town": "字北", "koaza": "", "lat": 48.62, "lng": 12.4}],
        {"meta": {}, "data": [{"machiaza_id": "1", "oaza_cho": "字北", "point": [12.4, 48.62]}]},
    ):
        file = put(bare, json.dumps(entry, ensure_ascii=False), "town.json")
        again = noriai("town", "import-places", file, "--town", bare, "--json")
        assert json.loads(again.stdout)["added"] == 0, again.stderr
        assert len(places(bare)) == 1


def test_the_whole_country_may_be_given_and_what_lies_elsewhere_is_left_out(bare: Path) -> None:
    rows = (
        GEOLONIA + '"01","1","町","北","キタ","KITA","","48.62","12.4"\n' + '"01","1","町","南","","","","43","141"\n'
    )
    done = noriai("town", "import-places", put(bare, rows), "--town", bare, "--json")
    assert json.loads(done.stdout) == {"added": 1, "changed": 0, "same": 0, "outside": 1, "twice": 0}


# name: (file, its text, the line told, part of the English message)
WRONG = {
    "swapped": ("a.csv", "name,lon,lat\nA,12.4,48.62\nB,48.62,12.4\n", 3, "longitude and latitude are swapped"),
    "outside": ("a.csv", "name,lon,lat\nA,12.4,48.62\nB,13.4,48.62\n", 3, "lies in no area"),
    "nowhere": ("a.csv", "name,lon,lat\nA,512.4,48.62\n", 2, "nowhere on Earth"),
    "infinite": ("a.csv", "name,lon,lat\nA,inf,48.62\n", 2, "nowhere on Earth"),
    "no number": ("a.csv", "name,lon,lat\nA,12.4,48.62\nB,east,48.6\n", 3, '"east" is not a number'),
    "no name": ("a.csv", "name,lon,lat\n ,12.4,48.62\n", 2, "the name is missing"),
    "twice": ("a.csv", "id,name,lon,lat\na,A,12.4,48.62\na,B,12.41,48.62\n", 3, "is the same as line 2"),
    "same house": ("a.csv", "name,lon,lat\nA,12.4,48.62\nA,12.4001,48.62\n", 3, "the same as line 2"),
    "bad id": ("a.csv", "id,name,lon,lat\n../a,A,12.4,48.62\n", 2, "small letters"),
    "kind": ("a.csv", "name,kind,lon,lat\nA,castle,12.4,48.62\n", 2, 'no kind "castle"'),
    "short row": ("a.csv", "name,lon,lat\nA,12.4,48.62\nB,12.4\n", 3, "2 columns, but the header has 3"),
    "no column": ("a.csv", "name,lon\nA,12.4\n", 1, "no column lat"),
    "a quoted row over two lines": ("a.csv", 'name,lon,lat\n"A\nB",12.4,48.62\nC,x,48.62\n', 4, '"x" is not a number'),
    "open quote": ("a.csv", 'name,lon,lat\n"A,12.4,48.62\n', 2, "not valid CSV"),
    "empty": ("a.csv", "", 1, "the file is empty"),
    "no json": ("a.json", '[{"town": "a",\n}]', 2, "not valid JSON"),
    "no list": ("a.json", '{"北海道": ["札幌市"]}', 1, "not a list of addresses"),
    "no point": ("a.json", '[{"town": "北", "lat": 48.6, "lng": 12.4},\n{"town": "南"}]', 2, "entry 2"),
    "another town": ("a.json", '[{"town": "北", "lat": 43.0, "lng": 141.0}]', 1, "not one address lies"),
    "no municipality": ("g.csv", GEOLONIA + '"1","2","町","北","","","","48.62","12.4"\n', 1, "is of the municipality"),
    "truncated": ("t.osm.pbf", "\x00\x00\x00\x0d\n\tOSMHeader\x18", 1, "cannot be read to its end"),
}


@pytest.mark.parametrize(("name", "text", "line", "words"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_told_by_row_and_nothing_is_imported(
    bare: Path, name: str, text: str, line: int, words: str
) -> None:
    noriai("town", "import-places", put(bare, f"name,lon,lat\nOld,{HERE}\n"), "--town", bare)
    before = (bare / "places.geojson").read_bytes()
    city = ["--city", "other"] if name == "g.csv" else []
    result = noriai("town", "import-places", put(bare, text, name), "--town", bare, *city)
    assert result.returncode == 2
    told = [row for row in result.stderr.splitlines() if words in row]
    assert told, result.stderr
    assert f"{name}:{line}:" in told[0]
    assert "nothing was imported" in result.stderr
    assert "Traceback" not in result.stderr
    assert (bare / "places.geojson").read_bytes() == before
    assert sorted(path.name for path in bare.iterdir()) == ["areas.geojson", "places.geojson"]


def test_an_area_that_crosses_itself_is_told_before_any_address_is_read(bare: Path, sources: Path) -> None:
    ring = [[12.3, 48.5], [12.5, 48.7], [12.5, 48.5], [12.3, 48.7], [12.3, 48.5]]
    areas = json.loads((bare / "areas.geojson").read_text())
    areas["features"][0]["geometry"]["coordinates"] = [ring]
    (bare / "areas.geojson").write_text(json.dumps(areas))
    result = noriai("town", "import-places", sources / "addresses.csv", "--town", bare)
    assert result.returncode == 2
    assert "areas.geojson:1:" in result.stderr
    assert "Self-intersection" in result.stderr
    assert not (bare / "places.geojson").exists()


@settings(max_examples=200, deadline=None)
@given(st.text(min_size=1), st.text(st.characters(max_codepoint=127)))
def test_any_address_has_an_id_that_a_town_accepts(name: str, spelt: str) -> None:
    from pydantic import TypeAdapter

    from api.town.schema.fields import Id

    assert TypeAdapter(Id).validate_python(id_of(name, spelt)) == id_of(name, spelt)
