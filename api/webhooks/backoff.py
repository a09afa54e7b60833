"""When a message that was not taken is sent again, and when a webhook is given up."""

from __future__ import annotations

import random

MINUTE, HOUR, DAY = 60, 3600, 86400

DELAYS = (5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR)
"""Seconds between a message's tries: the schedule that the Standard Webhooks specification gives, a little over
three days in all."""

JITTER = 0.1
"""So that the messages of one outage do not all come back in the same second."""

DISABLED_AFTER = 5 * DAY
"""A webhook that has taken nothing for this long, with every try failing, is disabled."""


def pause_after(tries: int, asked: int | None = None) -> int | None:
    """Seconds until the next try, after `tries` that failed; None when it was the last. `asked` is what the receiver
    wished (Retry-After): it is waited for, up to a day."""
    if tries > len(DELAYS):
        return None
    pause = round(DELAYS[tries - 1] * random.uniform(1, 1 + JITTER))
    return max(pause, min(asked or 0, DAY))
