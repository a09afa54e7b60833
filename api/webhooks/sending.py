"""One message sent once: signed, to an address that was looked at, with no redirect followed and no end waited for."""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Literal

from standardwebhooks import Webhook

from api.store.deliveries import DeliveryRow
from api.store.webhooks import WebhookRow
from api.webhooks.address import AddressRefused, Target, parsed, resolved

if TYPE_CHECKING:
    import httpx

PATIENCE_SECONDS = 15.0
"""From asking for the address to the answer's head, however slowly it comes."""

ANSWER_BYTES = 500
"""How much of an answer is kept, for whoever has to find out what is wrong."""

Failure = Literal["timeout", "no_such_host", "private_address", "not_https", "not_an_address", "credentials",
                  "tls", "unreachable", "no_answer"]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of it. `retry_after` is how many seconds the receiver asked to be left alone."""

    status: int | None
    failure: Failure | None
    answer: str
    milliseconds: int
    retry_after: int | None = None

    @property
    def taken(self) -> bool:
        """True when the receiver has it; a redirect is none of a message's business."""
        return self.status is not None and 200 <= self.status < 300


def new_client() -> httpx.AsyncClient:
    """The client of a worker. Certificates are judged by the system's store, which may hold an office's own.

    No connection is kept: calls go to addresses, and a connection made for one name must not serve another.
    """
    import httpx

    return httpx.AsyncClient(
        verify=ssl.create_default_context(),
        trust_env=False,
        follow_redirects=False,
        timeout=None,
        limits=httpx.Limits(max_keepalive_connections=0),
    )


async def send(
    client: httpx.AsyncClient,
    hook: WebhookRow,
    row: DeliveryRow,
    now: float,
    *,
    private: bool = False,
    patience: float = PATIENCE_SECONDS,
) -> Sent:
    """Sends a message; never raises for anything a receiver or the network may do."""
    began = time.monotonic()

    def sent(status: int | None, failure: Failure | None, answer: str = "", after: int | None = None) -> Sent:
        return Sent(status, failure, answer, round((time.monotonic() - began) * 1000), after)

    try:
        async with asyncio.timeout(patience):
            target = await asyncio.to_thread(resolved, parsed(hook.url, private), private)
            async with _answer(client, hook, row, now, target) as answer:
                return sent(answer.status_code, None, await _begin(answer), _retry_after(answer, now))
    except TimeoutError:
        return sent(None, "timeout")
    except AddressRefused as refused:
        return sent(None, refused.why)
    except Exception as error:
        return sent(None, _failure(error), f"{type(error).__name__}: {error}"[:ANSWER_BYTES])


def signatures(hook: WebhookRow, message_id: str, at: datetime, body: str) -> str:
    """The signatures by every secret that is valid at a moment (in UTC)."""
    old = hook.old_secret if hook.old_until is not None and at.timestamp() < hook.old_until else None
    return " ".join(Webhook(secret).sign(message_id, at, body) for secret in (hook.secret, old) if secret is not None)


@asynccontextmanager
async def _answer(
    client: httpx.AsyncClient, hook: WebhookRow, row: DeliveryRow, now: float, target: Target
) -> AsyncIterator[httpx.Response]:
    """The answer of the first address that can be reached. Raises httpx's errors."""
    import httpx

    for number, ip in enumerate(target.ips, start=1):
        call = client.build_request(
            "POST",
            target.url.copy_with(host=ip),
            content=row.body.encode(),
            headers=_headers(hook, row, now, target),
            extensions={"sni_hostname": target.host},
        )
        try:
            answer = await client.send(call, stream=True)
        except httpx.ConnectError:
            if number == len(target.ips):
                raise
            continue
        try:
            yield answer
        finally:
            await answer.aclose()
        return


def _headers(hook: WebhookRow, row: DeliveryRow, now: float, target: Target) -> dict[str, str]:
    at = datetime.fromtimestamp(int(now), UTC)
    return {
        "Host": target.url.netloc.decode("ascii"),
        "Content-Type": "application/json",
        "User-Agent": "noriai-webhooks/1",
        "Accept-Encoding": "identity",
        "webhook-id": row.id,
        "webhook-timestamp": str(int(now)),
        "webhook-signature": signatures(hook, row.id, at, row.body),
    }


async def _begin(answer: httpx.Response) -> str:
    """The begin of an answer as text; one that never ends is left, and one that breaks off still has its status."""
    import httpx

    body = bytearray()
    try:
        async with asyncio.timeout(1):
            async for chunk in answer.aiter_raw():
                body += chunk
                if len(body) >= ANSWER_BYTES:
                    break
    except (TimeoutError, httpx.HTTPError):
        pass
    text = bytes(body[:ANSWER_BYTES]).decode("utf-8", "replace")
    return "".join(letter if letter.isprintable() or letter == "\n" else "�" for letter in text)


def _retry_after(answer: httpx.Response, now: float) -> int | None:
    text = answer.headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return int(text[:9])
    try:
        return max(round(parsedate_to_datetime(text).timestamp() - now), 0)
    except (ValueError, TypeError):
        return None


def _failure(error: Exception) -> Failure:
    import httpx

    if not isinstance(error, httpx.ConnectError):
        return "no_answer"
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return "tls"
        cause = cause.__cause__ or cause.__context__
    return "unreachable"
