"""The words of the printed manifest."""

from __future__ import annotations

from datetime import datetime

from api.problems.facts import Language
from api.service.connection_views import ConnectionView
from api.service.views import NeedsView, VisitView, WindowView
from api.town.model import Words
from scheduler.model import Load

TITLE = Words("運行表", "Manifest")
SHIFT = Words("勤務", "Shift")
VERSION = Words("計画の版", "Plan version")
PRINTED = Words("印刷", "Printed")
PAGE = Words("ページ", "Page")
NOTHING = Words("この日の予定はありません", "There is nothing to drive on this day")
BY_HAND = Words(
    "起きた時刻を書き、あとで配車担当が入力します。",
    "Write down when each thing happened; the dispatcher keys it in afterwards.",
)
DONE = Words("済", "done")

HEADINGS = (
    Words("時刻", "Time"),
    Words("場所", "Place"),
    Words("すること", "What"),
    Words("だれ・人数・配慮・メモ・電話", "Who, how many, needs, note, phone"),
    Words("約束", "Promised"),
    Words("到着", "Arrived"),
    Words("乗車・降車", "On / off"),
    Words("不在", "Absent"),
)

KINDS = {
    "pickup": Words("乗車", "Pick up"),
    "dropoff": Words("降車", "Set down"),
    "break": Words("休憩", "Break"),
}

_NEEDS = (
    ("wheelchair", Words("車いす", "wheelchair")),
    ("walking_frame", Words("歩行器", "walking frame")),
    ("carer", Words("介助者", "carer")),
)


def said(words: Words, language: Language) -> str:
    """One text in one language."""
    return str(getattr(words, language))


def pair(words: Words, language: Language) -> list[str]:
    """One text in both languages, the chosen one first."""
    return [words.en, words.ja] if language == "en" else [words.ja, words.en]


def both(words: Words, language: Language) -> str:
    """The same on one line."""
    return " / ".join(pair(words, language))


def clock(moment: datetime | None) -> str:
    """HH:MM; empty when there is no time."""
    return "" if moment is None else f"{moment:%H:%M}"


def window(promise: WindowView | None) -> str:
    """From when to when the rider was promised to be picked up."""
    return "" if promise is None else f"{clock(promise.start)}–{clock(promise.end)}"


def party(load: Load | None, language: Language) -> str:
    """How many get in, and what with."""
    if load is None:
        return ""
    if language == "ja":
        counted = [(load.seats, "{}人"), (load.wheelchairs, "車いす{}"), (load.parcels, "荷物{}")]
        return "・".join(text.format(count) for count, text in counted if count)
    named = [(load.seats, "seat"), (load.wheelchairs, "wheelchair"), (load.parcels, "parcel")]
    return ", ".join(f"{count} {name}{'s' if count > 1 else ''}" for count, name in named if count)


def needs(view: NeedsView | None, language: Language) -> str:
    """What the driver should know before the rider gets in."""
    if view is None:
        return ""
    named = [said(words, language) for name, words in _NEEDS if getattr(view, name)]
    return ("・" if language == "ja" else ", ").join(named)


def connection(view: ConnectionView | None, language: Language) -> str:
    """What the rider is to catch, or comes by."""
    if view is None:
        return ""
    line, towards, catch = said(view.line, language), said(view.towards, language), view.kind == "catch"
    if language == "ja":
        return f"{clock(view.at)}{'発' if catch else '着'} {towards}{'行き' if catch else 'から'} ({line})"
    return f"{'for' if catch else 'off'} the {clock(view.at)} {'to' if catch else 'from'} {towards} ({line})"


def who(visit: VisitView, language: Language) -> list[str]:
    """The lines about a rider: the name with the number, the door, needs, the connection, and for a pickup notes and
    the phone."""
    first = ("　" if language == "ja" else "  ").join(
        text for text in (visit.rider_name or "", party(visit.party, language)) if text
    )
    lines = [first, "" if visit.door is None else said(visit.door, language), needs(visit.needs, language)]
    lines.append(connection(visit.connection, language))
    if visit.kind == "pickup":
        lines += [*(visit.note or "").splitlines(), visit.phone or ""]
    return [line for line in lines if line]
