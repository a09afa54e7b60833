from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.planning.report.measures import MEASURES
from api.planning.report.reading import Difference, Figure
from api.planning.report.sentences import verdict_sentence
from api.problems.facts import Language
from scheduler.simulation.figures import MEASURES as COUNTED
from tests.planning.report.reading import JAPANESE

TOLD = sorted(name for name, words in MEASURES.items() if words.more is not None)


@pytest.mark.parametrize(
    ("measure", "figure", "verdict", "japanese", "english"),
    [
        (
            "acceptance", (-0.12, -0.15, -0.09), "worse",
            "希望100件のうち、断られるものが12件増えます（9〜15件）。この差は確かです。",
            "12 of 100 wishes more are refused (between 9 and 15); this difference is real.",
        ),
        (
            "acceptance", (0.01, -0.021, 0.041), "no_difference_seen",
            "引き受けた割合に差は見られませんでした。4.1ポイントより小さな差が隠れているかもしれません。",
            "Share of wishes accepted: no difference was seen; "
            "a difference smaller than 4.1 percentage points could hide in this.",
        ),
        (
            "wait_mean", (192.0, 126.0, 258.0), "worse",
            "待ち時間は平均で3.2分長くなります（2.1〜4.3分）。この差は確かです。",
            "Riders wait 3.2 minutes longer on average (between 2.1 and 4.3 minutes); this difference is real.",
        ),
        (
            "cost", (-24_100.0, -25_100.0, -23_100.0), "better",
            "費用は運行1日に2.4万円減ります（2.3〜2.5万円）。この差は確かです。",
            "A service day costs ¥24,100 less (between ¥23,100 and ¥25,100); this difference is real.",
        ),
        (
            "vehicle_hours", (-7.5, -7.5, -7.5), "different",
            "車両の稼働時間は1日に7.5時間減ります。この差は確かです。",
            "Vehicles are on duty 7.5 hours less a day; this difference is real.",
        ),
        (
            "promises_kept", (0.0, 0.0, 0.0), "no_difference_seen",
            "守られた約束は、どの試行でも同じでした。",
            "Promises kept: the same in every draw.",
        ),
        (
            "acceptance", (-0.12, None, None), "no_difference_seen",
            "希望100件のうち、断られるものが12件増えます。ただし試した日と回数が少なく、偶然かどうかは分かりません。",
            "12 of 100 wishes more are refused; "
            "but too little was run to say whether it is chance.",
        ),
        (
            "wait_mean", (1.2, 0.6, 1.8), "worse",
            "待ち時間は平均で0.1分未満長くなります。この差は確かです。",
            "Riders wait less than 0.1 minutes longer on average; this difference is real.",
        ),
    ],
)  # fmt: skip
def test_a_verdict_is_a_plain_sentence(
    measure: str, figure: tuple[float, float, float], verdict: str, japanese: str, english: str
) -> None:
    difference = Difference(Figure(*figure), verdict)
    assert verdict_sentence(measure, difference, "ja") == japanese
    assert verdict_sentence(measure, difference, "en") == english


@given(
    st.sampled_from(TOLD), st.sampled_from(["ja", "en"]), st.floats(-1e4, 1e4), st.floats(0, 1e4),
    st.sampled_from(["better", "worse", "different", "no_difference_seen"]),
)  # fmt: skip
def test_a_sentence_says_that_a_difference_is_real_exactly_when_it_was_judged_so(
    measure: str, language: Language, mean: float, reach: float, verdict: str
) -> None:
    difference = Difference(Figure(mean, mean - reach, mean + reach), verdict)
    said = verdict_sentence(measure, difference, language)
    real = {"ja": "この差は確かです", "en": "this difference is real"}[language]
    assert (real in said) == (verdict != "no_difference_seen")
    assert bool(JAPANESE.search(said)) == (language == "ja")
    assert "{" not in said


def test_every_figure_that_is_counted_has_words() -> None:
    assert list(MEASURES) == list(COUNTED)
