"""The audit log over HTTP."""

from __future__ import annotations

from sqlalchemy import update

from api.store.tables import audit
from tests.api.serving import RIDER, Served


def test_the_administrator_reads_who_did_what_page_by_page(served: Served) -> None:
    served.call("GET", f"/v1/riders/{RIDER}", "dispatcher")
    served.call("GET", "/v1/riders", "dispatcher", params={"q": "ひながた"})
    served.call("PUT", f"/v1/riders/{RIDER}/pin", "dispatcher", json={"pin": "4072"})
    served.call("POST", "/v1/clock", "dispatcher", json={"speed": 2})
    page = served.call("GET", "/v1/audit?limit=4", "administrator").json()
    assert [one["action"] for one in page["entries"]] == ["clock-set", "pin-set", "riders-found", "rider-read"]
    assert {one["actor_id"] for one in page["entries"]} == {"dispatcher"}
    older = served.call("GET", f"/v1/audit?before={page['next_before']}&limit=500", "administrator").json()
    assert older["next_before"] is None
    assert {"token-made", "tablet-made", "tablet-bound", "partner-made", "partner-linked"} <= {
        one["action"] for one in older["entries"]
    }
    numbers = [one["number"] for one in [*page["entries"], *older["entries"]]]
    assert numbers == list(range(len(numbers), 0, -1))
    own = served.call("GET", "/v1/audit?actor_id=command-line&limit=500", "administrator").json()["entries"]
    assert {one["action"] for one in own} == {"token-made"}


def test_the_log_names_nobody_and_holds_nothing_that_was_typed(served: Served) -> None:
    served.book()
    for query in ("雛形", "ひながた", "000-0000"):
        served.call("GET", "/v1/riders", "dispatcher", params={"q": query})
    told = served.call("GET", "/v1/audit?limit=500", "administrator").text
    person = served.town.residents[RIDER]
    for words in (person.name, person.kana, person.phone, person.home, "雛形", "ひながた"):
        assert words not in told


def test_an_edited_log_is_seen(served: Served) -> None:
    whole = served.call("GET", "/v1/audit/verified", "administrator").json()
    assert (whole["flaws"], len(whole["hash"])) == ([], 64)
    with served.database.write() as connection:
        connection.execute(update(audit).where(audit.c.number == 3).values(actor_id="somebody"))
    assert served.call("GET", "/v1/audit/verified", "administrator").json()["flaws"] == [{"number": 3, "why": "edited"}]
