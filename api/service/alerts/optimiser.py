"""Plans that are not improved for now. Riders notice nothing, but the office should know why buses drive further."""

from __future__ import annotations

from collections.abc import Iterator

from api.service.alerts.looking import Look
from api.service.alerts.views import ActionView, AlertView
from api.town.model import Words

WHY = {
    "hung": Words("応答がなくなりました", "it stopped answering"),
    "crashed": Words("途中で止まりました", "it ended by itself"),
    "memory": Words("メモリーが足りませんでした", "it ran out of memory"),
    "": Words("動かしていたサーバーが止まりました", "the server that ran it has gone"),
}

WAIT = ActionView("wait", Words("待つだけで戻ります", "Nothing to do but wait"))


def optimiser_alerts(look: Look) -> Iterator[AlertView]:
    """At most one: the whole optimiser, or only the day looked at."""
    state, day = look.optimiser, look.day.isoformat()
    if state.since is None:
        return
    if look.is_today and state.state in ("resting", "away"):
        why = WHY[state.why]
        words = Words(
            f"改善は休止中です。{why.ja}。予約の受け付けは続いています。自動で再開します。",
            f"Improving plans is paused: {why.en}. Offers go on. It comes back by itself.",
        )
        yield AlertView(f"optimiser:{round(state.since.timestamp())}", "optimiser_paused", 1, state.since, words, WAIT)
    elif day in state.left:
        words = Words(
            "この日の計画は改善を見合わせています（改善が続けて止まったため）。予約の受け付けは続いています。しばらくして、また試します。",
            "This day's plan is left as it is, as improving it failed twice. Offers go on. It is tried again later.",
        )
        yield AlertView(f"optimiser:{day}", "optimiser_paused", 1, state.since, words, WAIT)
