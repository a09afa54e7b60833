"""Delivers the outbox. Any number of processes may have a worker: each webhook is one worker's at a time, by a lease
that outlives nobody. What was being sent when a process was killed is sent once more."""

from __future__ import annotations

import asyncio
import logging
import secrets
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from api.service.context import Context
from api.store.deliveries import DeliveryRow, next_due, webhooks_due
from api.store.webhooks import WebhookRow, free_webhook, lease_webhook, read_webhook
from api.webhooks.secrets import opened
from api.webhooks.sending import PATIENCE_SECONDS, new_client, send
from api.webhooks.settling import settle

if TYPE_CHECKING:
    import httpx

log = logging.getLogger("noriai")

LOOK_SECONDS = 0.5
"""Real seconds between two looks at the outbox."""

LEASE_SECONDS = round(PATIENCE_SECONDS) * 4
"""How long a webhook stays with a worker that was killed."""

MOST_AT_ONCE = 32

MOST_AT_A_TIME = 10
"""Messages that are taken from the outbox together. One that was taken may still be sent after its webhook was
disabled."""


class WebhookWorker:
    """A thread with an event loop of its own: receivers that hang hold up nobody else's messages.

    `private` lets messages go where only this network reaches. `look` is how often, in real seconds, the outbox is
    looked at; `patience` how long an answer is waited for.
    """

    def __init__(
        self, context: Context, private: bool = False, look: float = LOOK_SECONDS, patience: float = PATIENCE_SECONDS
    ) -> None:
        self._context, self._private, self._look_seconds, self._patience = context, private, look, patience
        self._lease = secrets.token_hex(8)
        self._busy: dict[str, asyncio.Task[None]] = {}
        self._client: httpx.AsyncClient | None = None
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="webhooks", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stops; what is being sent is left, and sent again by whoever starts next."""
        self._stopped.set()
        self._thread.join(timeout=10)

    def _run(self) -> None:
        asyncio.run(self._watch())

    async def _watch(self) -> None:
        # Names are looked up in threads as well, and a name server that hangs may hold one for each webhook.
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(2 * MOST_AT_ONCE, "webhooks"))
        while not self._stopped.is_set():
            try:
                for webhook_id in await asyncio.to_thread(self._look):
                    if webhook_id not in self._busy and len(self._busy) < MOST_AT_ONCE:
                        self._busy[webhook_id] = asyncio.create_task(self._deliver(webhook_id))
            except Exception:
                log.exception("the worker of the webhooks stumbled and goes on")
            await asyncio.to_thread(self._stopped.wait, self._look_seconds)
        await self._leave()

    def _look(self) -> list[str]:
        context, now = self._context, self._context.real_now()
        with context.database.read() as connection:
            due = webhooks_due(connection, context.key, now)
        context.tally.went_round("webhooks")
        return due

    async def _deliver(self, webhook_id: str) -> None:
        """Sends a webhook's messages one after the other, the oldest first, until none is due."""
        try:
            while (taken := await asyncio.to_thread(self._take, webhook_id)) is not None:
                if not await self._send(*taken):
                    break
        except Exception:
            log.exception("webhook %s stumbled; its messages are sent later", webhook_id)
            await asyncio.sleep(self._look_seconds)
        finally:
            await asyncio.to_thread(self._free, webhook_id)
            self._busy.pop(webhook_id, None)

    async def _send(self, hook: WebhookRow, rows: Sequence[DeliveryRow]) -> bool:
        """Sends messages while the lease is good for the next one, too; False when the webhook takes no more."""
        self._client = self._client or new_client()
        began = time.monotonic()
        for row in rows:
            if time.monotonic() - began > LEASE_SECONDS - 2 * self._patience or self._stopped.is_set():
                break
            now = self._context.wall()
            signing = opened(self._context.sealer, hook)
            sent = await send(self._client, signing, row, now, private=self._private, patience=self._patience)
            hook, goes_on = await asyncio.to_thread(settle, self._context, hook, row, sent)
            if not goes_on:
                return False
        return True

    def _take(self, webhook_id: str) -> tuple[WebhookRow, list[DeliveryRow]] | None:
        """The next messages, with their webhook leased; None when there is none or another worker is at it."""
        context, now = self._context, self._context.real_now()
        if self._stopped.is_set():
            return None
        with context.database.write() as connection:
            if not lease_webhook(connection, context.key, webhook_id, self._lease, now, now + LEASE_SECONDS):
                return None
            hook = read_webhook(connection, context.key, webhook_id)
            rows = next_due(connection, context.key, webhook_id, now, MOST_AT_A_TIME)
        return (hook, rows) if hook is not None and rows else None

    def _free(self, webhook_id: str) -> None:
        with self._context.database.write() as connection:
            free_webhook(connection, self._context.key, webhook_id, self._lease)

    async def _leave(self) -> None:
        for task in list(self._busy.values()):
            task.cancel()
        await asyncio.gather(*self._busy.values(), return_exceptions=True)
        for webhook_id in list(self._busy):  # cancelled before it could give its webhook back
            await asyncio.to_thread(self._free, webhook_id)
        if self._client is not None:
            await self._client.aclose()
