"""What feeds say to riders: who may ride, and when to book."""

from __future__ import annotations

from api.town.model import Words
from scheduler.rules import ServiceRules


def who(rules: ServiceRules) -> Words:
    """Who may ride."""
    if rules.min_age <= 0:
        return Words("どなたでも利用できます。", "Open to everybody.")
    return Words(
        f"{rules.min_age}歳以上の方、障がいのある方、その介助をする方が利用できます。",
        f"For people aged {rules.min_age} or over, people with a disability, and those who accompany them.",
    )


def when_to_book(rules: ServiceRules) -> Words:
    """The cut-off and the horizon."""
    days, minutes = rules.horizon_days, rules.cutoff_seconds // 60
    if minutes == 0:
        return Words(f"予約が必要です。{days}日前から予約できます。", f"Book your ride, up to {days} days ahead.")
    return Words(
        f"{days}日前から、乗りたい時刻の{minutes}分前までに予約してください。",
        f"Book at least {minutes} minutes before you want to leave, up to {days} days ahead.",
    )


def both(first: Words, second: Words) -> Words:
    """Two sentences, one after the other."""
    return Words(first.ja + second.ja, f"{first.en} {second.en}")
