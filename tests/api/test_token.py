"""`noriai token`: tokens for a service that runs in real time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from api.cli.errors import CommandError
from api.cli.token import add, revoke
from api.town import Town
from tests.api.process import KAMISHIHORO
from tests.api.serving import serving


def test_a_token_made_on_the_command_line_works_until_it_is_taken_back(
    town: Town, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(town, tmp_path) as served:
        url = served.database.url
        add("resident", "集会所のタブレット", ["r-028", "r-032"], None, KAMISHIHORO, url)
        made = json.loads(capsys.readouterr().out)
        served.tokens["new"] = made["token"]
        me = served.call("GET", "/v1/me", "new").json()
        assert (me["role"], me["name"]) == ("resident", "集会所のタブレット")
        assert [rider["id"] for rider in me["riders"]] == ["r-028", "r-032"]
        revoke(made["actor_id"], KAMISHIHORO, url)
        assert served.call("GET", "/v1/me", "new").status_code == 401
        with pytest.raises(CommandError, match="has no token"):
            revoke(made["actor_id"], KAMISHIHORO, url)


@pytest.mark.parametrize(
    ("role", "riders", "vehicle", "named"),
    [
        ("mayor", [], None, "mayor"),
        ("shared", ["r-028"], None, "noriai tablet add"),
        ("resident", [], None, "--rider"),
        ("resident", ["nobody"], None, "nobody"),
        ("planner", ["r-028"], None, "--rider"),
        ("driver", [], "bus-9", "bus-9"),
        ("planner", [], "bus-1", "--vehicle"),
    ],
)
def test_a_token_for_somebody_the_town_does_not_know_is_not_made(
    tmp_path: Path, role: str, riders: list[str], vehicle: str | None, named: str
) -> None:
    with pytest.raises(CommandError, match=named):
        add(role, "x", riders, vehicle, KAMISHIHORO, f"sqlite:///{tmp_path / 'n.db'}")
