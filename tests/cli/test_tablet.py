"""`noriai tablet`: made, listed, given new codes and PINs, and taken back from the command line."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import noriai

CODE = re.compile(r"^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$")


@pytest.fixture
def database(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'noriai.db'}"


def said(*arguments: str) -> dict[str, Any]:
    run = noriai("tablet", *arguments)
    assert run.returncode == 0, run.stderr
    return dict(json.loads(run.stdout))


def test_a_tablet_is_made_listed_and_taken_back(database: str, tmp_path: Path) -> None:
    svg = tmp_path / "code.svg"
    made = said(
        "add", "shared", "集会所", "--rider", "r-028", "--rider", "r-032", "--svg", str(svg),
        "--public-url", "https://bus.example", "--database", database,
    )  # fmt: skip
    assert CODE.match(made["code"])
    assert made["url"] == f"https://bus.example/tablet#enrol={made['code']}"
    assert svg.read_text().startswith("<svg")

    renewed = said("code", made["device_id"], "--database", database)
    assert CODE.match(renewed["code"])
    assert renewed["code"] != made["code"]
    assert renewed["url"] is None

    listed = said("list", "--json", "--database", database)["devices"]
    assert [(one["device_id"], one["kind"], one["revoked_at"]) for one in listed] == [
        (made["device_id"], "shared", None)
    ]
    table = noriai("tablet", "list", "--database", database).stdout
    assert made["device_id"] in table
    assert "集会所" in table
    assert said("revoke", made["device_id"], "--database", database)["revoked_at"]


def test_a_pin_is_drawn_or_given(database: str) -> None:
    assert re.fullmatch(r"\d{4}", said("pin", "r-028", "--database", database)["pin"])
    assert said("pin", "r-028", "--pin", "4072", "--database", database) == {"rider_id": "r-028", "pin": "4072"}


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("add", "private", "x", "--rider", "r-028"), "private"),
        (("add", "shared", " ", "--rider", "r-028"), "80"),
        (("add", "shared", "x", "--rider", "nobody"), "nobody"),
        (("add", "shared", "x", "--rider", "r-028", "--svg", "code.svg"), "--public-url"),
        (("add", "shared", "x", "--rider", "r-028", "--public-url", "bus.example"), "--public-url"),
        (
            ("add", "shared", "x", "--rider", "r-028", "--public-url", "https://bus.example", "--svg", "none/code.svg"),
            "none/code.svg",
        ),
        (("code", "none"), "Unknown tablet"),
        (("revoke", "none"), "Unknown tablet"),
        (("pin", "nobody"), "nobody"),
        (("pin", "r-028", "--pin", "123"), "123"),
    ],
)
def test_a_mistake_is_one_line_and_makes_no_tablet(database: str, arguments: tuple[str, ...], named: str) -> None:
    run = noriai("tablet", *arguments, "--database", database)
    assert (run.returncode, run.stdout) == (2, "")
    assert len(run.stderr.strip().splitlines()) == 1, run.stderr
    assert named in run.stderr
    assert said("list", "--json", "--database", database) == {"devices": []}
