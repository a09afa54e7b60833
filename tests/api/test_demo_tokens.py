"""Who may look at a demo: a tablet at home, a shared one with a PIN, the office, a driver of each bus, a planner."""

from __future__ import annotations

from pathlib import Path

from api.demo_tokens import PIN, demo_tokens
from tests.api.serving import Served


def test_the_demos_shared_tablet_is_a_real_one_whose_people_have_the_demos_pin(served: Served, tmp_path: Path) -> None:
    guests = demo_tokens(served.service, tmp_path)
    served.tokens["shared-guest"] = next(token for _page, actor, token in guests if actor.role == "shared")
    me = served.call("GET", "/v1/me", "shared-guest").json()
    assert (me["role"], me["device"]["kind"]) == ("shared", "shared")
    assert len(me["people"]) > 1
    for person in me["people"]:
        asked = {"rider_id": person["id"], "pin": PIN}
        assert served.call("POST", "/v1/turns", "shared-guest", json=asked).status_code == 201


def test_tokens_are_the_same_after_a_restart(served: Served, tmp_path: Path) -> None:
    before = [(page, token) for page, _actor, token in demo_tokens(served.service, tmp_path)]
    assert [(page, token) for page, _actor, token in demo_tokens(served.service, tmp_path)] == before
    devices = served.call("GET", "/v1/devices", "dispatcher").json()
    assert len([device for device in devices if device["name"] == "共用タブレット"]) == 1


def test_a_shared_tablet_that_was_taken_back_is_made_anew(served: Served, tmp_path: Path) -> None:
    demo_tokens(served.service, tmp_path)
    found = served.call("GET", "/v1/devices", "dispatcher").json()
    device = next(device for device in found if device["name"] == "共用タブレット")
    served.call("DELETE", f"/v1/devices/{device['device_id']}", "dispatcher")
    served.tokens["new"] = next(t for _p, actor, t in demo_tokens(served.service, tmp_path) if actor.role == "shared")
    assert served.call("GET", "/v1/me", "new").json()["role"] == "shared"
