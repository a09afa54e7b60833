"""Other systems that can no longer be told what happens to their riders."""

from __future__ import annotations

from collections.abc import Iterator

from api.service.alerts.looking import Look
from api.service.alerts.views import ActionView, AlertView
from api.store.webhooks import WebhookRow
from api.town.model import Words

FAILING_SECONDS = 3600
"""A receiver that is started anew is away for less."""

OPEN = ActionView("open", Words("連携を見る", "See the connections"), panel="connections")


def webhook_alerts(look: Look) -> Iterator[AlertView]:
    """At most one alert a webhook. One that the office disabled by hand is none."""
    if not look.is_today:
        return
    now = look.context.real_now()
    for hook in look.hooks:
        if hook.disabled_at is not None:
            if hook.disabled_why != "by_hand":
                yield _disabled(look, hook, hook.disabled_at)
        elif hook.failing_since is not None and now - hook.failing_since >= FAILING_SECONDS:
            yield _failing(look, hook, hook.failing_since)


def _disabled(look: Look, hook: WebhookRow, at: int) -> AlertView:
    why = (
        Words("相手が「もう要らない」と答えました", "its receiver wants nothing any more")
        if hook.disabled_why == "gone"
        else Words("5日間、一度も届きませんでした", "nothing has reached it for five days")
    )
    words = Words(
        f"「{hook.name}」への通知を止めました。{why.ja}。たまっている通知は、また始めると送ります。",
        f"Webhook “{hook.name}” was disabled: {why.en}. What waits is sent once it is enabled again.",
    )
    return AlertView(f"webhook:{hook.id}:{at}", "webhook_disabled", 2, look.context.instant(at), words, OPEN)


def _failing(look: Look, hook: WebhookRow, since: int) -> AlertView:
    words = Words(
        f"「{hook.name}」に通知が届いていません。送り直しを続けています。",
        f"Webhook “{hook.name}” takes no messages; they are sent again and again.",
    )
    return AlertView(f"webhook:{hook.id}:{since}", "webhook_failing", 1, look.context.instant(since), words, OPEN)
