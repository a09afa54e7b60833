"""The short list of what a rider can tell the driver by one tap."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from api.town.model import Words


class Phrase(NamedTuple):
    """A stable code and what it says."""

    code: str
    words: Words


PHRASES: tuple[Phrase, ...] = (
    Phrase("at_the_gate", Words("門の前で待っています", "I am waiting at the gate")),
    Phrase("waiting_inside", Words("寒いので家の中で待っています", "It is cold: I am waiting inside")),
    Phrase("ring_the_bell", Words("着いたら呼び鈴を鳴らしてください", "Please ring the bell when you arrive")),
    Phrase("few_minutes_late", Words("2〜3分遅れます", "I am two or three minutes late")),
    Phrase("help_with_luggage", Words("荷物を運ぶのを手伝ってください", "Please help me with my luggage")),
    Phrase("help_on_the_steps", Words("乗り降りに手を貸してください", "Please give me a hand getting in and out")),
    Phrase("guide_dog", Words("盲導犬がいっしょです", "A guide dog is coming with me")),
    Phrase("speak_up", Words("耳が遠いので大きな声で話してください", "I am hard of hearing: please speak up")),
)

BY_CODE: Mapping[str, Phrase] = {phrase.code: phrase for phrase in PHRASES}
