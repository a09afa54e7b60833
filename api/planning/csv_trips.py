"""Trips of the planner's own, from a CSV: each row a wish, on one day or on every day of the scenario."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from io import StringIO
from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationError

from api.planning.scenario_error import Finding
from api.town.model import Town
from api.town.report import words_of
from api.town.schema.fields import Clock, Day, Form
from scheduler.model import Load, Request
from scheduler.rules import RiderFacts
from scheduler.simulation.wishes import Trip

MOST_FINDINGS = 20
_EVENING_BEFORE = -6 * 3600


def _number(value: object) -> object:
    text = str(value).strip()
    return int(text) if text.removeprefix("-").isdecimal() else value


_Count = Annotated[int, BeforeValidator(_number), Field(ge=0, le=100)]


class TripRow(Form):
    """One row. A place is a place's id, or "lon lat"; exactly one of the two times is given.

    Without a rider (a resident's id) it is somebody who may ride; without `asked_at` it is asked the evening before.
    """

    day: Day | None = None
    rider: str = ""
    origin: str
    destination: str
    depart_after: Clock | None = None
    arrive_by: Clock | None = None
    asked_at: Clock | None = None
    seats: _Count = 1
    wheelchairs: _Count = 0
    parcels: _Count = 0


class BadRow(Exception):
    """What is wrong with one row, in both languages."""


def csv_trips(text: str, town: Town, days: Sequence[date]) -> tuple[dict[date, list[Trip]], list[Finding]]:
    """The wishes by day, and what is wrong with which row (its line in the file)."""
    trips: dict[date, list[Trip]] = {day: [] for day in days}
    reader = csv.DictReader(StringIO(text, newline=""), strict=True, restkey="", restval=None)
    names = list(TripRow.model_fields)
    missing = {"origin", "destination"} - set(reader.fieldnames or ())
    if missing or set(reader.fieldnames or ()) - set(names):
        words = f"列は {', '.join(names)} です", f"the columns are {', '.join(names)}"
        return trips, [Finding("demand.csv", 1, *words)]
    findings: list[Finding] = []
    begins = reader.line_num + 1
    try:
        for row in reader:
            begins = reader.line_num + 1
            line = reader.line_num - sum(str(value).count("\n") for value in row.values())  # its first, when cells span
            try:
                _add(row, line, town, trips)
            except BadRow as bad:
                findings.append(Finding("demand.csv", line, *bad.args))
                if len(findings) >= MOST_FINDINGS:
                    break
    except csv.Error as error:
        findings.append(Finding("demand.csv", begins, "CSV の書き方が違います", f"not valid CSV: {error}"))
    return trips, findings


def _add(row: dict[str, str | None], line: int, town: Town, trips: dict[date, list[Trip]]) -> None:
    if "" in row or None in row.values():
        raise BadRow("列の数が違います", "the row has too many or too few columns")
    given = {key: value.strip() for key, value in row.items() if value and value.strip()}
    try:
        form = TripRow.model_validate(given)
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        name, words = str(detail["loc"][0]), words_of(detail)
        raise BadRow(f"{name}: {words.ja}", f"{name}: {words.en}") from None
    if form.day is not None and form.day not in trips:
        raise BadRow(
            f"day: {form.day} は、このシナリオで走る日ではありません", f"day: {form.day} is no day of this scenario"
        )
    for day in trips if form.day is None else (form.day,):
        trips[day].append(_trip(form, f"csv-{line}", day, town))


def _trip(row: TripRow, wish: str, day: date, town: Town) -> Trip:
    if (row.depart_after is None) == (row.arrive_by is None):
        raise BadRow(
            "depart_after と arrive_by のどちらか一つを書いてください", "give exactly one of depart_after and arrive_by"
        )
    rules, party = town.rules, Load(row.seats, row.wheelchairs, row.parcels)
    if not any(party):
        raise BadRow("seats: 乗る人も荷物もありません", "seats: nobody and nothing rides")
    facts, boarding = RiderFacts(age=rules.min_age), (rules.board_seconds, rules.alight_seconds)
    if row.rider:
        resident = town.residents.get(row.rider)
        if resident is None:
            raise BadRow(f"rider: 住民「{row.rider}」はいません", f'rider: there is no resident "{row.rider}"')
        facts, boarding = resident.facts(day), town.boarding(resident)
    elif party.wheelchairs:
        boarding = (rules.wheelchair_seconds, rules.wheelchair_seconds)
    places = _location(row.origin, "origin", town), _location(row.destination, "destination", town)
    request = Request(
        wish, row.rider or wish, *places, party, row.depart_after, row.arrive_by, boarding[0], boarding[1]
    )
    asked = _EVENING_BEFORE if row.asked_at is None else row.asked_at
    return Trip(request, facts, asked, "csv")


def _location(text: str, name: str, town: Town) -> int:
    if text in town.places:
        return town.places[text].location
    try:
        lon, lat = (float(part) for part in text.split())
    except ValueError:
        raise BadRow(f"{name}: 場所「{text}」はありません", f'{name}: there is no place "{text}"') from None
    location = town.snap(lon, lat)
    if location is None:
        raise BadRow(f"{name}: 町の外の場所です", f"{name}: the point lies outside the town")
    return location
