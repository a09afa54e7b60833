"""Administrators hand over and erase what is kept of a rider, over HTTP and by command; nobody else does."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path

from api.store.audit import read_audit
from tests.api.conftest import served
from tests.api.serving import RIDER, Served
from tests.api.test_bad_input import check_problem
from tests.cli.running import noriai

__all__ = ["served"]


def test_an_administrator_exports_and_erases_and_it_is_in_the_record(served: Served) -> None:
    path = f"/v1/riders/{RIDER}"
    served.book("dispatcher", rider_id=RIDER)
    for who in ("dispatcher", "planner", "driver", "tablet"):
        check_problem(served.call("GET", f"{path}/export", who), 403, "wrong-role")
        check_problem(served.call("POST", f"{path}/erasure", who, json={"confirm": RIDER}), 403, "wrong-role")
    exported = served.call("GET", f"{path}/export", "administrator")
    assert exported.status_code == 200
    assert {row["rider_id"] for row in exported.json()["tables"]["bookings"]} == {RIDER}
    text = served.call("GET", f"{path}/export.txt", "administrator")
    assert served.town.residents[RIDER].name in text.text
    asked = {"confirm": RIDER}
    check_problem(
        served.call("POST", f"{path}/erasure", "administrator", json={"confirm": "r-029"}), 422, "erasure-unconfirmed"
    )
    check_problem(served.call("POST", f"{path}/erasure", "administrator", json=asked), 409, "rider-has-rides")
    done = served.call("POST", f"{path}/erasure", "administrator", json=asked | {"cancel_rides": True})
    assert done.status_code == 200
    assert (done.json()["cancelled"], done.json()["rides"], done.json()["in_folder"]) == (1, 1, True)
    check_problem(served.call("GET", "/v1/riders/n-nobody/export", "administrator"), 422, "unknown-rider")
    with served.database.read() as connection:
        said = {row.action: row for row in read_audit(connection, served.town.id)}
    assert {said[action].actor_id for action in ("rider.export", "rider.erase")} == {"administrator"}
    assert said["rider.erase"].subject == RIDER


def test_the_commands_ask_before_they_erase_and_refuse_in_one_line(served: Served, tmp_path: Path) -> None:
    served.clock.set(to=datetime.fromisoformat("2126-11-21T08:00:00+09:00"))  # later than the command's own clock
    served.book("dispatcher", rider_id=RIDER, depart_after="2126-11-21T10:00:00+09:00")
    url = served.database.url
    file = tmp_path / "export.txt"
    assert noriai("rider", "export", RIDER, "--text", "--out", file, "--database", url).returncode == 0
    assert served.town.residents[RIDER].name in file.read_text(encoding="utf-8")
    exported = noriai("rider", "export", RIDER, "--database", url)
    assert json.loads(exported.stdout)["rider_id"] == RIDER
    for more in ((), ("--yes",)):
        refused = noriai("rider", "erase", RIDER, *more, "--database", url)
        assert (refused.returncode, refused.stdout, len(refused.stderr.splitlines())) == (2, "", 1)
    erased = noriai("rider", "erase", RIDER, "--yes", "--cancel-rides", "--database", url)
    assert erased.returncode == 0
    assert json.loads(erased.stdout)["cancelled"] == 1
    assert noriai("rider", "export", "n-nobody", "--database", url).returncode == 2


def test_the_command_takes_away_what_is_old_and_only_counts_when_asked_to(served: Served) -> None:
    served.book("dispatcher", rider_id=RIDER)
    served.clock.set(to=served.clock.now() + timedelta(days=1))
    for flags, gone in ((["--dry-run"], {}), ([], {})):
        said = noriai("retain", *flags, "--database", served.database.url)
        assert said.returncode == 0
        assert json.loads(said.stdout)["gone"] == gone
