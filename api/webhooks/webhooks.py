"""Everything the office can ask about webhooks, in one place."""

from __future__ import annotations

import base64
import secrets
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.store.audit import append
from api.store.deliveries import DeliveryStatus, count_waiting, send_waiting
from api.store.partners import read_partner
from api.store.webhooks import WebhookRow, add_webhook, drop_webhook, read_webhooks, set_webhook
from api.webhooks import sent
from api.webhooks.address import AddressRefused, parsed, resolved
from api.webhooks.backoff import DAY
from api.webhooks.secrets import outgoing
from api.webhooks.sent import webhook_row
from api.webhooks.views import DeliveryView, SecretView, WebhookView, webhook_view

OVERLAP_SECONDS = DAY
"""How long an old secret signs beside the new one, so that a receiver can change it without missing anything."""

MOST = 50
"""Each event is written once for every webhook that wants it."""

_SECRET_BYTES = 32


class Webhooks:
    """Blocking calls, safe from any thread. Each raises ServiceProblem and then changed nothing.

    `private` lets messages go to addresses that only this network can reach, and to this machine.
    """

    def __init__(self, context: Context, private: bool = False) -> None:
        self._context, self._private = context, private

    def make(self, actor: Actor, name: str, url: str, kinds: Sequence[str], partner_id: str | None) -> SecretView:
        """A new webhook with its secret. Raises webhook_address, unknown_partner, too_many_webhooks."""
        context = self._context
        self._check(url)
        made = _new_secret()
        row = WebhookRow(
            f"wh-{secrets.token_hex(6)}", name, url, tuple(dict.fromkeys(kinds)), partner_id,
            context.sealer.seal(made), actor.id, context.real_now(),
        )  # fmt: skip
        with context.database.write() as connection:
            if len(read_webhooks(connection, context.key)) >= MOST:
                raise ServiceProblem("too_many_webhooks", {"most": MOST})
            if partner_id is not None:
                partner = read_partner(connection, context.key, partner_id)
                if partner is None or partner.revoked_at is not None:
                    raise ServiceProblem("unknown_partner", {"partner_id": partner_id})
            add_webhook(connection, context.key, row)
            append(connection, context.key, actor.id, "webhook-made", row.id, {"partner": partner_id})
        return SecretView(webhook_view(context, row, 0), made)

    def all(self) -> tuple[WebhookView, ...]:
        """All webhooks, the oldest first."""
        context = self._context
        with context.database.read() as connection:
            waiting = count_waiting(connection, context.key)
            rows = read_webhooks(connection, context.key)
        return tuple(webhook_view(context, row, waiting.get(row.id, 0)) for row in rows)

    def one(self, webhook_id: str) -> WebhookView:
        """One webhook. Raises unknown_webhook."""
        with self._context.database.read() as connection:
            return self._view(connection, webhook_id)

    def change(
        self,
        actor: Actor,
        webhook_id: str,
        name: str | None = None,
        url: str | None = None,
        kinds: Sequence[str] | None = None,
        enabled: bool | None = None,
    ) -> WebhookView:
        """Changes what is given. What waited goes out once it is enabled. Raises unknown_webhook, webhook_address."""
        context = self._context
        if url is not None:
            self._check(url)
        wanted: dict[str, Any] = {"name": name, "url": url, "kinds": None if kinds is None else list(kinds)}
        changed = {key: value for key, value in wanted.items() if value is not None}
        with context.database.write() as connection:
            row = webhook_row(self._context, connection, webhook_id)
            if enabled is True:
                changed |= {"disabled_at": None, "disabled_why": None, "failing_since": None}
                send_waiting(connection, context.key, webhook_id, context.real_now())
            if enabled is False and row.disabled_at is None:
                changed |= {"disabled_at": context.real_now(), "disabled_why": "by_hand"}
            if changed:
                set_webhook(connection, context.key, webhook_id, **changed)
                append(connection, context.key, actor.id, "webhook-changed", webhook_id, {"changed": sorted(changed)})
            return self._view(connection, webhook_id)

    def drop(self, actor: Actor, webhook_id: str) -> None:
        """Takes a webhook away with all its messages, if it is there."""
        with self._context.database.write() as connection:
            drop_webhook(connection, self._context.key, webhook_id)
            append(connection, self._context.key, actor.id, "webhook-dropped", webhook_id)

    def rotate(self, actor: Actor, webhook_id: str) -> SecretView:
        """A new secret; the old one signs as well for a day. Raises unknown_webhook."""
        context, made = self._context, _new_secret()
        with context.database.write() as connection:
            row = webhook_row(self._context, connection, webhook_id)
            until = context.real_now() + OVERLAP_SECONDS
            sealed, old = context.sealer.seal(made), outgoing(context.sealer, row)
            set_webhook(connection, context.key, webhook_id, secret=sealed, old_secret=old, old_until=until)
            append(connection, context.key, actor.id, "webhook-secret", webhook_id)
            return SecretView(self._view(connection, webhook_id), made)

    def try_out(self, webhook_id: str) -> DeliveryView:
        """Sends a message that tells of nothing. Raises unknown_webhook."""
        return sent.try_out(self._context, webhook_id)

    def deliveries(
        self, webhook_id: str, status: DeliveryStatus | None = None, before: str | None = None, limit: int = 50
    ) -> tuple[DeliveryView, ...]:
        """A webhook's messages, the newest first, older than message `before`. Raises unknown_webhook,
        unknown_message."""
        return sent.deliveries(self._context, webhook_id, status, before, limit)

    def send_again(self, webhook_id: str, message_id: str) -> DeliveryView:
        """Sends one message once more, also one that was delivered. Raises unknown_webhook, unknown_message."""
        return sent.again(self._context, webhook_id, message_id)

    def send_failed_again(self, webhook_id: str) -> int:
        """Sends every message once more that was given up; how many. Raises unknown_webhook."""
        return sent.failed_again(self._context, webhook_id)

    def _check(self, url: str) -> None:
        try:
            resolved(parsed(url, self._private), self._private)
        except AddressRefused as refused:
            raise ServiceProblem("webhook_address", {"why": refused.why}) from refused

    def _view(self, connection: Connection, webhook_id: str) -> WebhookView:
        row = webhook_row(self._context, connection, webhook_id)
        waiting = count_waiting(connection, self._context.key)
        return webhook_view(self._context, row, waiting.get(webhook_id, 0))


def _new_secret() -> str:
    """As the Standard Webhooks specification writes them: 24 to 64 random bytes in base64 after "whsec_"."""
    return f"whsec_{base64.b64encode(secrets.token_bytes(_SECRET_BYTES)).decode()}"
