"""People whose names are written as they are said: accents, no readings, and numbers as they are written there."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pytest
from pypdf import PdfReader

from api.service.people.folding import folded
from api.town import load_town
from api.town.check import check_town
from tests.api.serving import RIDER, Served, serving
from tests.towns.elsewhere import SPRING, town_elsewhere
from tests.towns.test_daylight_saving import at, wall

NAME, PHONE = "Jörg Müßiggang", "+49 (0)9971/123-45"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = town_elsewhere(tmp_path_factory.mktemp("people"))
    file = folder / "residents.csv"
    rows = file.read_text(encoding="utf-8").splitlines()
    number = next(i for i, row in enumerate(rows) if row.startswith(f"{RIDER},"))
    cells = rows[number].split(",")
    rows[number] = ",".join([RIDER, NAME, "", *cells[3:5], PHONE, *cells[6:]])
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert check_town(folder) == []
    with serving(load_town(folder), tmp_path_factory.mktemp("service"), wall(SPRING, "08:00")) as running:
        yield running


@pytest.mark.parametrize("typed", ["Müßig", "mussiggang", "JORG MU", "Jörg Müßiggang", "9971 123", "9971/12345"])
def test_they_are_found_with_and_without_accents_and_by_the_number_as_they_write_it(served: Served, typed: str) -> None:
    found = served.call("GET", "/v1/riders", "dispatcher", params={"q": typed}).json()
    assert [one["id"] for one in found] == [RIDER]


def test_somebody_new_is_registered_without_a_reading(served: Served) -> None:
    body = {"name": "Änne Groß", "phone": "(09971) 55.66", "home": {"place_id": "clinic"}}
    made = served.call("POST", "/v1/riders", "dispatcher", json=body)
    assert made.status_code == 201, made.text
    assert (made.json()["kana"], made.json()["phone"]) == ("", body["phone"])
    found = served.call("GET", "/v1/riders", "dispatcher", params={"q": "anne gross"}).json()
    assert [one["id"] for one in found] == [made.json()["id"]]


def test_the_manifest_on_paper_has_every_letter_of_their_names(served: Served) -> None:
    booking = served.book(depart_after=at(SPRING, "10:00"))
    paper = served.call("GET", f"/v1/vehicles/{booking['vehicle']['id']}/manifest.pdf?date={SPRING}", "dispatcher")
    reader = PdfReader(io.BytesIO(paper.content))
    text = "".join(page.extract_text() for page in reader.pages)
    assert NAME in text
    assert PHONE in text
    fonts = {str(font["/BaseFont"]) for page in reader.pages for font in _fonts(page)}
    assert "/Helvetica" in fonts, "the Japanese font of a paper need not have ß and ü"
    assert text.startswith("Manifest"), "a town that speaks English prints in it first"


def _fonts(page: object) -> list[dict[str, object]]:
    resources = page["/Resources"]["/Font"]  # type: ignore[index]
    return [resources[name].get_object() for name in resources]


@pytest.mark.parametrize(
    ("written", "typed"),
    [("ﾋﾅｶﾞﾀ", "ひながた"), ("ヒナ ガタ", "ひながた"), ("Straße", "STRASSE"), ("Żółć", "zołc"), ("が", "が")],
)
def test_what_is_written_otherwise_is_the_same(written: str, typed: str) -> None:
    assert folded(written) == folded(typed)


def test_a_voiced_sound_is_not_its_plain_one() -> None:
    assert folded("が") != folded("か")
