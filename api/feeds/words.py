"""What feeds say to riders: who may ride, where they get on, and when to book."""

from __future__ import annotations

from api.feeds.zones import door_to_door
from api.town.model import Town, Words
from scheduler.rules import ServiceRules


def who(rules: ServiceRules) -> Words:
    """Who may ride."""
    if rules.min_age <= 0:
        return Words("どなたでも利用できます。", "Open to everybody.")
    return Words(
        f"{rules.min_age}歳以上の方、障がいのある方、その介助をする方が利用できます。",
        f"For people aged {rules.min_age} or over, people with a disability, and those who accompany them.",
    )


def where(town: Town) -> Words:
    """Where one gets on and off."""
    if door_to_door(town):
        return Words("線の区域のどこからどこへでも行けます。", "From door to door within the area of the line.")
    return Words("お近くの停留所で乗り降りします。", "You get on and off at a stop near you.")


def when_to_book(rules: ServiceRules) -> Words:
    """The cut-off and the horizon."""
    days, minutes = rules.horizon_days, rules.cutoff_seconds // 60
    if minutes == 0:
        return Words(f"予約が必要です。{days}日前から予約できます。", f"Book your ride, up to {days} days ahead.")
    return Words(
        f"{days}日前から、乗りたい時刻の{minutes}分前までに予約してください。",
        f"Book at least {minutes} minutes before you want to leave, up to {days} days ahead.",
    )


def about(town: Town) -> Words:
    """All of it."""
    said = (who(town.rules), where(town), when_to_book(town.rules))
    return Words("".join(one.ja for one in said), " ".join(one.en for one in said))
