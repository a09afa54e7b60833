"""Whatever a scenario may say, the planner's form can say: every field of the service's form is sent by the page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Page, expect

from api.planning.form import ScenarioForm
from api.planning.read import read_scenario
from tests.pages.conftest import OpenPage
from tests.pages.plan_steps import checked, field, fold_out
from tests.pages.served import ROOT

pytestmark = pytest.mark.pages

OF_THE_COMMAND_LINE = {"base", "demand.path"}
SECTIONS = ["rules", "lines", "areas", "service", "speeds", "behaviour", "days", "costs", "optimise"]
TRIPS = FilePayload(name="trips.csv", mimeType="text/csv", buffer=b"origin,destination,depart_after\n")


def test_every_field_of_a_scenario_can_be_set_by_the_form(open_page: OpenPage) -> None:
    page = open_page("plan")
    page.get_by_test_id("new-study").click()
    lay_out(page)
    page.evaluate(OTHERWISE)
    sent = set(fields_sent(page))
    kind = field(page, "demand.kind", "shared").locator("select")
    kind.select_option("csv")
    page.locator(".csv input[type=file]").set_input_files(TRIPS)
    page.locator("#scenario-panel [data-section=days] input[type=radio]").last.check()
    sent |= set(fields_sent(page))
    assert expected() - sent == set()


def test_a_long_list_of_trips_is_still_there_after_a_reload(open_page: OpenPage) -> None:
    page = open_page("plan")
    page.get_by_test_id("new-study").click()
    page.locator(".shared [data-section=demand] > summary").click()
    field(page, "demand.kind", "shared").locator("select").select_option("csv")
    rows = b"origin,destination,depart_after\n" + b"office,clinic,09:30\n" * 100_000
    page.locator(".csv input[type=file]").set_input_files(
        FilePayload(name="long.csv", mimeType="text/csv", buffer=rows)
    )
    expect(page.get_by_test_id("csv-chosen")).to_have_text("long.csv（100000便）")
    page.reload()
    page.locator(".shared [data-section=demand] > summary").click()
    expect(page.get_by_test_id("csv-chosen")).to_have_text("long.csv（100000便）")


@pytest.mark.parametrize("name", ["second-wheelchair-place", "tuesdays-with-one-bus"])
def test_a_scenarios_file_is_opened_and_saved_as_it_is(open_page: OpenPage, tmp_path: Path, name: str) -> None:
    page, file = open_page("plan"), ROOT / "docs" / "scenarios" / f"{name}.toml"
    page.get_by_test_id("new-study").click()
    page.get_by_test_id("open-scenario").set_input_files(file)
    expect(page.locator("#scenario-panel input").first).to_have_value(read_scenario(file).title["ja"])
    checked(page)
    with page.expect_download() as saved:
        page.get_by_role("button", name="ファイルに保存").click()
    saved.value.save_as(tmp_path / "saved.toml")
    assert read_scenario(tmp_path / "saved.toml") == read_scenario(file)


def test_a_file_that_is_no_scenario_is_told_with_its_line(open_page: OpenPage) -> None:
    page = open_page("plan")
    page.get_by_test_id("new-study").click()
    wrong = FilePayload(name="x.toml", mimeType="application/toml", buffer=b"[fleet]\nremove = [bus-2]\n")
    page.get_by_test_id("open-scenario").set_input_files(wrong)
    expect(page.get_by_role("alert")).to_contain_text("2行目")
    expect(page.get_by_role("tab")).to_have_count(1)


def lay_out(page: Page) -> None:
    """Opens every section and makes one of everything that can be added."""
    page.locator(".add-vehicle button").click()
    page.locator("[data-vehicle=bus-2] > label").click()
    for section in SECTIONS:
        fold_out(page, section)
    for name in ("新しい区域を描く", "新しい乗り場を置く", "行き先を足す"):
        page.get_by_role("button", name=name).click()
    for section in ("demand", "costs"):
        page.locator(f".shared [data-section={section}] > summary").click()
    page.locator("#scenario-panel [data-section=days] .section-body > label").click()
    page.locator("#scenario-panel [data-section=service] select").select_option("stops")
    for more in page.locator("details.more > summary").all():
        more.click()
    page.get_by_role("button", name="休憩を足す").first.click()
    days = field(page, "rules.closing_days").locator("input[type=date]")
    days.fill("2026-12-01")
    days.press("Enter")


OTHERWISE = """() => {
    const tell = (input, value, kind) => {
        input.value = value;
        input.dispatchEvent(new Event(kind, { bubbles: true }));
    };
    for (const input of document.querySelectorAll(".slot input, .slot select")) {
        if (!input.checkVisibility()) continue;
        if (input.matches("select")) tell(input, input.options[1].value, "change");
        else if (input.type === "checkbox") input.closest(".ticks").querySelector("input") === input && input.click();
        else if (input.type === "date") tell(input, "2026-12-03", "change");
        else if (input.inputMode === "decimal") tell(input, String(Number(input.value) + 1), "input");
        else if (input.inputMode === "numeric") tell(input, "10:00", "input");
        else if (input.type === "text") tell(input, "X", "input");
    }
}"""
"""Gives every field another value, in one go."""


def fields_sent(page: Page) -> Iterator[str]:
    """What the page sends of the first scenario when it is to be checked."""
    expect(page.get_by_role("button", name="確かめる")).to_be_enabled()
    with page.expect_request("**/v1/studies/check") as sent:
        page.get_by_role("button", name="確かめる").click()
    yield from leaves(json.loads(sent.value.post_data or "{}")["scenarios"][0])


def leaves(value: Any, path: str = "") -> Iterator[str]:
    """Every key in a form and what lies below it, lists left out of the path."""
    if path:
        yield path
    if isinstance(value, list):
        for one in value:
            yield from leaves(one, path)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}" if path else key)


def expected() -> set[str]:
    """Every field of the service's own form."""
    schema = ScenarioForm.model_json_schema(by_alias=True)
    return set(fields_of(schema, schema["$defs"])) - OF_THE_COMMAND_LINE


def fields_of(schema: dict[str, Any], known: dict[str, Any], path: str = "") -> Iterator[str]:
    if "$ref" in schema:
        schema = known[schema["$ref"].rpartition("/")[2]]
    for key, inner in schema.get("properties", {}).items():
        here = f"{path}.{key}" if path else key
        yield here
        yield from fields_of(inner, known, here)
    for inner in (*schema.get("anyOf", ()), *([schema["items"]] if "items" in schema else [])):
        yield from fields_of(inner, known, path)


def test_the_walk_over_the_form_finds_its_fields() -> None:
    assert {
        "days.from",
        "fleet.add.shifts.breaks.minutes",
        "costs.co2_per_km",
        "areas.polygon",
        "name.ja",
    } <= expected()
