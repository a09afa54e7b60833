"""The secrets of webhooks at rest: sealed in the database, plain only while a message is signed or a secret shown."""

from __future__ import annotations

from dataclasses import replace

from api.service.context import Context
from api.service.sealing import SealBroken, Sealer
from api.store.webhooks import WebhookRow, read_webhooks, set_webhook

PLAIN = "whsec_"
"""How a secret begins that is not sealed: those of before there was a key."""


def opened(sealer: Sealer, hook: WebhookRow) -> WebhookRow:
    """The webhook with its secrets as they sign. Raises SealBroken."""
    return replace(
        hook, secret=_open(sealer, hook.secret), old_secret=hook.old_secret and _open(sealer, hook.old_secret)
    )


def outgoing(sealer: Sealer, hook: WebhookRow) -> str | None:
    """What is kept of a secret that another takes the place of; None when its key is lost, so that nobody can sign
    with it any more."""
    try:
        return sealer.seal(_open(sealer, hook.secret))
    except SealBroken:
        return None


def seal_plain(context: Context) -> None:
    """Seals what was kept before there was a key, at the start of the service. Raises SealBroken for what was sealed
    with another key."""
    with context.database.write() as connection:
        for hook in read_webhooks(connection, context.key):
            whole = opened(context.sealer, hook)
            values = {"secret": whole.secret, "old_secret": whole.old_secret}
            plain = {name: value for name, value in values.items() if value and value == getattr(hook, name)}
            if plain:
                sealed = {name: context.sealer.seal(value) for name, value in plain.items()}
                set_webhook(connection, context.key, hook.id, **sealed)


def _open(sealer: Sealer, kept: str) -> str:
    return kept if kept.startswith(PLAIN) else sealer.open(kept)
