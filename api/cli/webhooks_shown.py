"""Webhooks and their messages as the command line shows them: tables for people, JSON for programs."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from api.webhooks.views import DeliveryView, WebhookView


def webhooks(found: Sequence[WebhookView]) -> None:
    """The table of webhooks."""
    rows = [
        (one.webhook_id, one.name, one.url, ", ".join(one.kinds) or "すべて all", _state(one), str(one.waiting))
        for one in found
    ]
    _table(("webhook_id", "名前 name", "送り先 to", "知らせること kinds", "状態 state", "待ち waiting"), rows)


def messages(found: Sequence[DeliveryView]) -> None:
    """The table of a webhook's messages."""
    rows = [
        (one.message_id, f"{one.made_at:%m-%d %H:%M:%S}", one.kind, one.booking_id or "-", one.status, _answers(one))
        for one in found
    ]
    _table(("message_id", "時刻 made", "知らせ kind", "予約 booking", "状態 state", "答え answers"), rows)


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    table = Table(box=None)
    for number, head in enumerate(heads):
        table.add_column(head, no_wrap=number == 0, overflow="fold")
    for row in rows:
        table.add_row(*map(escape, row))
    Console(width=None if sys.stdout.isatty() else 200).print(table)


def _state(one: WebhookView) -> str:
    if one.disabled_at is not None:
        return f"停止 disabled ({one.disabled_why}) {one.disabled_at:%Y-%m-%d %H:%M}"
    return "使用中 live" if one.failing_since is None else f"不達 failing {one.failing_since:%Y-%m-%d %H:%M}"


def _answers(one: DeliveryView) -> str:
    return " ".join(str(tried.status or tried.failure) for tried in one.tries) or "-"


def plain(one: WebhookView) -> dict[str, Any]:
    """A webhook as JSON has it; its secret is never in it."""
    times = {name: at.isoformat() if (at := getattr(one, name)) else None for name in ("failing_since", "disabled_at")}
    named = {"webhook_id": one.webhook_id, "name": one.name, "url": one.url, "kinds": list(one.kinds)}
    return {
        **named, "partner_id": one.partner_id, "waiting": one.waiting, "disabled_why": one.disabled_why, **times,
    }  # fmt: skip


def plain_message(one: DeliveryView) -> dict[str, Any]:
    """A message as JSON has it."""
    tries = [
        {"at": tried.at.isoformat(), "status": tried.status, "failure": tried.failure, "answer": tried.answer}
        for tried in one.tries
    ]
    return {
        "message_id": one.message_id,
        "kind": one.kind,
        "booking_id": one.booking_id,
        "status": one.status,
        "made_at": one.made_at.isoformat(),
        "tries": tries,
    }
