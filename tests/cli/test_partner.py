"""`noriai partner` and `noriai webhook`: made, listed, changed and taken back from the command line."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import noriai

URL = "https://127.0.0.1/noriai"


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("NORIAI_PRIVATE_WEBHOOKS", "true")
    return f"sqlite:///{tmp_path / 'noriai.db'}"


def said(database: str, *arguments: str) -> dict[str, Any]:
    run = noriai(*arguments, "--database", database)
    assert run.returncode == 0, run.stderr
    return dict(json.loads(run.stdout))


def test_a_partner_is_made_linked_limited_given_a_new_token_and_taken_back(database: str) -> None:
    made = said(database, "partner", "new", "町立病院", "--rider", "r-028", "--calls-a-minute", "30")
    assert len(made["token"]) >= 32
    assert (made["name"], made["calls_a_minute"], made["open_a_day"]) == ("町立病院", 30, 50)
    partner_id = made["partner_id"]
    linked = said(database, "partner", "link", partner_id, "r-032")
    assert [rider["id"] for rider in linked["riders"]] == ["r-028", "r-032"]
    assert [rider["id"] for rider in said(database, "partner", "unlink", partner_id, "r-028")["riders"]] == ["r-032"]
    assert said(database, "partner", "limit", partner_id, "--open-a-day", "3")["open_a_day"] == 3
    assert said(database, "partner", "token", partner_id)["token"] != made["token"]
    table = noriai("partner", "list", "--database", database).stdout
    assert partner_id in table
    assert "町立病院" in table
    assert said(database, "partner", "revoke", partner_id)["revoked_at"]
    (listed,) = said(database, "partner", "list", "--json")["partners"]
    assert listed["revoked_at"]
    again = noriai("partner", "token", partner_id, "--database", database)
    assert (again.returncode, len(again.stderr.splitlines())) == (2, 1)


def test_a_webhook_is_made_tried_logged_stopped_and_removed(database: str) -> None:
    made = said(database, "webhook", "add", URL, "町立病院", "--kind", "booking.booked")
    assert made["secret"].startswith("whsec_")
    webhook_id = made["webhook_id"]
    assert said(database, "webhook", "secret", webhook_id)["secret"] != made["secret"]
    message = said(database, "webhook", "test", webhook_id)
    assert (message["kind"], message["status"]) == ("webhook.test", "waiting")
    assert said(database, "webhook", "log", webhook_id, "--json")["messages"] == [message]
    assert message["message_id"] in noriai("webhook", "log", webhook_id, "--database", database).stdout
    assert said(database, "webhook", "send", webhook_id, message["message_id"])["messages"] == 1
    assert said(database, "webhook", "send", webhook_id)["messages"] == 0
    assert said(database, "webhook", "disable", webhook_id)["disabled_why"] == "by_hand"
    (listed,) = said(database, "webhook", "list", "--json")["webhooks"]
    assert (listed["waiting"], listed["kinds"]) == (1, ["booking.booked"])
    assert URL in noriai("webhook", "list", "--database", database).stdout
    assert said(database, "webhook", "enable", webhook_id)["disabled_why"] is None
    said(database, "webhook", "remove", webhook_id)
    assert said(database, "webhook", "list", "--json") == {"webhooks": []}


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("partner", "new", " "), "80"),
        (("partner", "new", "x", "--rider", "nobody"), "nobody"),
        (("partner", "link", "none", "r-028"), "none"),
        (("partner", "limit", "none"), "--open-a-day"),
        (("token", "add", "partner", "x"), "noriai partner new"),
        (("webhook", "add", "http://bus.example/", "x"), "https://"),
        (("webhook", "add", "https://me:pw@localhost/", "x"), "password"),
        (("webhook", "add", "bus.example", "x"), "cannot be read"),
        (("webhook", "add", URL, "x", "--kind", "booking.eaten"), "booking.eaten"),
        (("webhook", "add", URL, "x", "--partner", "none"), "none"),
        (("webhook", "add", URL, ""), "80"),
        (("webhook", "send", "none"), "Unknown webhook"),
        (("webhook", "log", "none"), "Unknown webhook"),
    ],
)
def test_a_mistake_is_one_line_and_changes_nothing(database: str, arguments: tuple[str, ...], named: str) -> None:
    run = noriai(*arguments, "--database", database)
    assert (run.returncode, run.stdout) == (2, "")
    assert len(run.stderr.strip().splitlines()) == 1, run.stderr
    assert named in run.stderr
    assert said(database, "partner", "list", "--json") == {"partners": []}
    assert said(database, "webhook", "list", "--json") == {"webhooks": []}


def test_an_address_of_the_town_halls_own_network_is_only_told_where_that_is_allowed(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NORIAI_PRIVATE_WEBHOOKS")
    run = noriai("webhook", "add", URL, "x", "--database", database)
    assert run.returncode == 2
    assert "NORIAI_PRIVATE_WEBHOOKS=true" in run.stderr


def test_the_documents_name_commands_and_messages_that_there_are() -> None:
    from api.cli import partner, webhook
    from api.webhooks.kinds import KINDS, TEST_KIND

    docs = Path(__file__).resolve().parents[2] / "docs"
    text = "".join((docs / name).read_text(encoding="utf-8") for name in ("api.md", "client.md", "webhooks.md"))
    for name, app in (("partner", partner.app), ("webhook", webhook.app)):
        known = {
            command.name or str(command.callback.__name__) for command in app.registered_commands if command.callback
        }
        assert set(re.findall(rf"noriai {name} (\w+)", text)) == known
    assert all(f"`{kind}`" in text for kind in (*KINDS, TEST_KIND))
