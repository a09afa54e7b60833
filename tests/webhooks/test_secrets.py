"""No secret of a webhook can be read in the database, and what was plain is sealed when the service starts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text

from api.service.sealing import SealBroken, passing_sealer
from api.webhooks.secrets import seal_plain
from api.webhooks.webhooks import Webhooks
from tests.service.running import DISPATCHER, Running
from tests.webhooks.receiver import Receiver
from tests.webhooks.told import delivering, office, subscribe


def _stored(run: Running) -> list[str]:
    with run.database.read() as connection:
        rows = connection.execute(text("SELECT secret, old_secret FROM webhooks")).all()
    return [each for row in rows for each in row if each]


def test_a_secret_is_sealed_at_rest_also_when_it_is_changed_and_signs_all_the_same(
    run: Running, receiver: Receiver
) -> None:
    webhook_id, first = subscribe(run, receiver)
    second = office(run).rotate(DISPATCHER, webhook_id).secret
    assert len(_stored(run)) == 2
    assert not any(kept.startswith("whsec_") for kept in _stored(run))
    with delivering(run):
        office(run).try_out(webhook_id)
        (got,) = receiver.wait(1)
    assert got.is_signed_with(first)
    assert got.is_signed_with(second)


def test_what_was_kept_plain_is_sealed_at_the_start_and_a_lost_key_is_got_over_by_a_new_secret(
    run: Running, receiver: Receiver
) -> None:
    webhook_id, _ = subscribe(run, receiver)
    plain = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    with run.database.write() as connection:
        connection.execute(text("UPDATE webhooks SET secret = :plain"), {"plain": plain})
    seal_plain(run.service.context)
    assert plain not in _stored(run)
    with delivering(run):
        office(run).try_out(webhook_id)
        (got,) = receiver.wait(1)
    assert got.is_signed_with(plain)
    elsewhere = replace(run.service.context, sealer=passing_sealer())
    with pytest.raises(SealBroken):
        seal_plain(elsewhere)
    assert Webhooks(elsewhere, private=True).rotate(DISPATCHER, webhook_id).secret.startswith("whsec_")
    seal_plain(elsewhere)
