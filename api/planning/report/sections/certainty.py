"""How sure the answer is: what was repeated, what an interval says, and what the model leaves out."""

from __future__ import annotations

from api.planning.report.blocks import Block, Bullets, Section, Subheading
from api.planning.report.reading import Comparison, Outcome
from api.planning.report.words import quoted, say
from api.problems.facts import Language
from api.town.parts import Words

TITLE = Words("どのくらい確かか", "How sure this is")
DRAWS = Words(
    "運行日{}日を、偶然（だれがいつ希望するか、来ない人、乗り降りや走行の時間）を変えて{}回ずつ試しました。",
    "{} service days were each run {} times with chance drawn anew: who wishes when, who does not come, "
    "how long boarding and driving take.",
)
ONCE = Words(
    "運行日{}日を1回ずつ試しました。偶然でどれだけ動くかは、日による違いから求めています。",
    "{} service days were run once each. How far chance moves the figures is taken from how the days differ.",
)
ONE_DAY = Words(
    "運行日1日を1回だけ試しました。偶然でどれだけ動くかは、日や試行を増やさなければ分かりません。",
    "One service day was run once only. How far chance moves the figures cannot be said without more days or draws.",
)
OTHER_DAYS = Words(
    "{}の運行日は{}日です。1日あたりの数値は{}の運行日{}日で割っており、運行しない日の希望は数えていません。",
    "{} runs on {} service days. Its figures a day are those of a service day of {} ({} days), and wishes on days "
    "without service are not counted.",
)
COMMON = Words(
    "どのシナリオも同じ偶然のもとで試しています（共通乱数）。同じ人が同じ日に同じ希望を出すので、差はシナリオの違いから生じたものです。",
    "Every scenario meets the same chance (common random numbers): the same people ask for the same rides on the same "
    "days, so that what differs comes from the scenario.",
)
INTERVAL = Words(
    "95%区間は、同じ試算を100回くり返したとき、およそ95回は真の平均を含む幅です。"
    "日の一部を順に除いたときに数値がどれだけ動くかから求めています（ジャックナイフ法）。",
    "A 95% interval is wide enough to hold the true mean in about 95 of 100 repetitions of this study. It comes from "
    "what leaving out a part of the days, one part after the other, does to the figure (jackknife).",
)
HOLM = Words(
    "「差は確か」とは、多くの数値を一度に比べることを見込んだ厳しめの検定（ホルム法）で、偶然では説明しにくい差のことです。"
    "確かな差でも、小さくて暮らしには響かないことがあります。"
    "95%区間が0をまたがなくても、この検定を通らない差は「まだ確かでない」としています。",
    "A difference is called real when chance hardly explains it, by a test that allows for looking at many figures at "
    "once (Holm's). A real difference may still be too small to matter. One whose 95% interval leaves out zero but "
    "which does not pass this test is called not sure yet.",
)
NOT_PROVEN = Words(
    "「差は見られない」とは、差がないという証明ではありません。隠れているかもしれない大きさを示しています。",
    "“No difference seen” does not prove that there is none; how large one could hide is stated.",
)
LEFT_OUT = Words("模型に入っていないこと", "What the model leaves out")
LEFT_OUT_ITEMS = (
    Words(
        "サービスが変われば希望も変わること。断られた人があきらめる、便利になって利用が増えるなどは、書いた需要のほかには入っていません。",
        "Wishes that change with the service: who gives up after refusals or rides more because it became easier is "
        "not in it, beyond the demand stated.",
    ),
    Words(
        "事故、故障、急な通行止め、吹雪などの特別な日。", "Accidents, breakdowns, sudden closures, blizzards."
    ),
    Words(
        "配車担当と運転手の、計画にない工夫。", "What dispatchers and drivers do beyond the plan."
    ),
    Words(
        "書いた単価のほかの費用（車両の購入、事務、予約の窓口など）。",
        "Costs beyond the stated rates: buying vehicles, administration, the booking desk.",
    ),
)  # fmt: skip


def certainty(comparison: Comparison) -> Section:
    """What the reader must know to trust the figures as far as they go, and no further."""
    language, base = comparison.language, comparison.base
    several = base.is_repeated
    items = [_run(base, language)]
    if comparison.others:
        items.append(say(COMMON, language))
    items += [
        say(
            OTHER_DAYS, language, quoted(one.name, language), len(one.days), quoted(base.name, language), len(base.days)
        )
        for one in comparison.others
        if len(one.days) != len(base.days)
    ]
    if several:
        items.append(say(INTERVAL, language))
    if several and comparison.others:
        items += [say(HOLM, language), say(NOT_PROVEN, language)]
    blocks: list[Block] = [Bullets(items), Subheading(say(LEFT_OUT, language))]
    blocks.append(Bullets([say(words, language) for words in LEFT_OUT_ITEMS]))
    return Section(say(TITLE, language), blocks)


def _run(base: Outcome, language: Language) -> str:
    if not base.is_repeated:
        return say(ONE_DAY, language)
    return say(ONCE, language, len(base.days)) if base.draws == 1 else say(DRAWS, language, len(base.days), base.draws)
