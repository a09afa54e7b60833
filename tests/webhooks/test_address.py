"""Where nothing is sent: the server stands inside the town hall's network, and calls what somebody typed in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.store.webhooks import set_webhook
from api.webhooks.address import AddressRefused, parsed, resolved
from api.webhooks.backoff import DAY, DELAYS, pause_after
from tests.service.running import DISPATCHER, Running, slug_of
from tests.webhooks.receiver import CERTIFICATE, Receiver
from tests.webhooks.told import delivering, office, settled, subscribe


def why(url: str, private: bool = False) -> str:
    """Why nothing is sent to an address; the empty text when something is."""
    try:
        resolved(parsed(url, private), private)
    except AddressRefused as refused:
        return refused.why
    return ""


@pytest.mark.parametrize(
    ("url", "refused"),
    [
        ("", "not_an_address"), ("x", "not_an_address"), ("https://", "not_an_address"), ("//h/", "not_an_address"),
        ("ftp://1.1.1.1/", "not_an_address"), ("javascript:alert(1)", "not_an_address"),
        ("https://1.1.1.1:99999/", "not_an_address"), ("http://[::1", "not_an_address"),
        ("https://1.1.1.1/" + "x" * 1000, "not_an_address"),
        ("http://1.1.1.1/", "not_https"), ("http://localhost/", "not_https"), ("http://10.0.0.1/", "not_https"),
        ("https://me:secret@1.1.1.1/", "credentials"), ("https://me@1.1.1.1/", "credentials"),
        ("https://no-such-host.invalid/", "no_such_host"), ("https://" + "a" * 70 + ".example/", "no_such_host"),
        ("https://127.0.0.1/", "private_address"), ("https://localhost/", "private_address"),
        ("https://127.1/", "private_address"), ("https://0x7f000001/", "private_address"),
        ("https://2130706433/", "private_address"), ("https://0.0.0.0/", "private_address"),
        ("https://10.1.2.3/", "private_address"), ("https://172.16.0.1/", "private_address"),
        ("https://192.168.1.1/", "private_address"), ("https://100.64.0.1/", "private_address"),
        ("https://169.254.169.254/latest/meta-data/", "private_address"), ("https://224.0.0.1/", "private_address"),
        ("https://[::1]/", "private_address"), ("https://[::]/", "private_address"),
        ("https://[fe80::1]/", "private_address"), ("https://[fd00::1]/", "private_address"),
        ("https://[::ffff:10.0.0.1]/", "private_address"), ("https://[64:ff9b::7f00:1]/", "private_address"),
        ("https://[2002:7f00:1::]/", "private_address"), ("https://[::127.0.0.1]/", "private_address"),
        ("https://[fec0::1]/", "private_address"), ("https://[64:ff9b:1::7f00:1]/", "private_address"),
        ("https://240.0.0.1/", "private_address"), ("https://255.255.255.255/", "private_address"),
        ("https://1.1.1.1/", ""), ("https://[2606:4700:4700::1111]:8443/a?b=c", ""),
    ],
)  # fmt: skip
def test_only_public_addresses_over_https_are_told(url: str, refused: str) -> None:
    assert why(url) == refused


@pytest.mark.parametrize(
    ("url", "refused"),
    [
        ("http://localhost:8000/", ""), ("http://127.0.0.1/", ""), ("http://[::1]/", ""), ("https://10.1.2.3/", ""),
        ("https://192.168.1.1/", ""), ("https://100.64.0.1/", ""), ("https://[fec0::1]/", ""),
        ("http://10.1.2.3/", "not_https"), ("http://localhost.example/", "not_https"),
        ("https://169.254.169.254/", "private_address"), ("https://0.0.0.0/", "private_address"),
        ("https://[::ffff:169.254.169.254]/", "private_address"), ("https://[fe80::1]/", "private_address"),
    ],
)  # fmt: skip
def test_where_it_is_allowed_the_own_network_is_told_but_never_where_clouds_keep_credentials(
    url: str, refused: str
) -> None:
    assert why(url, private=True) == refused


def test_an_address_is_looked_at_again_whenever_something_is_sent(here: Running, receiver: Receiver) -> None:
    """A name that leads elsewhere than it did when the office typed it in leads nowhere."""
    webhook_id, _ = subscribe(here, receiver)
    with delivering(here, private=False):
        here.book()
        (waiting,) = settled(here, webhook_id, "waiting", tries=1)
    assert waiting.tries[0].failure == "not_https"
    with here.database.write() as connection:
        set_webhook(connection, here.town.id, webhook_id, url="https://localhost/")
    with delivering(here, private=False):
        office(here).send_again(webhook_id, waiting.message_id)
        (waiting,) = settled(here, webhook_id, "waiting", tries=2)
    assert waiting.tries[1].failure == "private_address"
    assert receiver.got == []


def test_a_town_takes_a_private_address_only_when_it_was_allowed_at_the_start(here: Running) -> None:
    make = here.service.webhooks.make
    assert slug_of(make, DISPATCHER, "x", "https://127.0.0.1/", (), None) == "webhook_address"
    assert here.service.webhooks.all() == ()


def test_over_tls_a_receiver_is_known_by_its_name_and_somebody_must_vouch_for_it(
    here: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Receiver(secure=True) as receiver:
        webhook_id, secret = subscribe(here, receiver)
        with delivering(here):
            here.book()
            (waiting,) = settled(here, webhook_id, "waiting", tries=1)
        assert waiting.tries[0].failure == "tls"
        monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
        with delivering(here):
            office(here).change(DISPATCHER, webhook_id, url=receiver.url.replace("localhost", "127.0.0.1"))
            office(here).send_again(webhook_id, waiting.message_id)
            (waiting,) = settled(here, webhook_id, "waiting", tries=2)
            assert waiting.tries[1].failure == "tls"
            assert receiver.got == []
            office(here).change(DISPATCHER, webhook_id, url=receiver.url)
            office(here).send_again(webhook_id, waiting.message_id)
            settled(here, webhook_id, "delivered")
        (got,) = receiver.got
    assert got.is_signed_with(secret)
    assert got.headers["host"] == receiver.url.split("/")[2]


def test_nothing_is_sent_in_the_clear_to_who_does_not_speak_tls(here: Running, receiver: Receiver) -> None:
    made = office(here).make(DISPATCHER, "x", receiver.url.replace("http://", "https://"), (), None)
    with delivering(here):
        here.book()
        (waiting,) = settled(here, made.webhook.webhook_id, "waiting", tries=1)
    assert waiting.tries[0].failure == "tls"
    assert receiver.got == []


@given(st.integers(1, len(DELAYS)), st.one_of(st.none(), st.integers(0, 10**9)))
def test_each_pause_is_as_long_as_the_schedule_and_the_receiver_want_but_a_wish_waits_a_day_at_most(
    tries: int, asked: int | None
) -> None:
    pause = pause_after(tries, asked)
    assert pause is not None
    assert pause >= DELAYS[tries - 1]
    assert pause >= min(asked or 0, DAY)
    assert pause <= max(DELAYS[tries - 1] * 1.1 + 1, min(asked or 0, DAY))


def test_after_the_last_try_there_is_none() -> None:
    assert pause_after(len(DELAYS) + 1) is None
    assert pause_after(len(DELAYS) + 1, 60) is None
