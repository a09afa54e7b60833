"""Where a line may break: between words; in Japanese not within a number and its unit, nor before a full stop."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

SHORT = 2
"""Letters that should not stand in a line of their own."""

_UNITS = "万円|円|分|件|人|倍|台|日|時間|時台|時|回|年|月|歳|ポイント|pt|席km"
_NUMBER = r"[0-9A-Za-z.,%+\-±:/&'’×÷]+(?: ?(?:km|kg)(?![A-Za-z]))?"
_TOGETHER = re.compile(
    rf"(?:（[^（）]{{1,8}}）|[（「『“\[(]*(?:{_NUMBER}(?:[〜–]{_NUMBER})?(?:{_UNITS})?|[ァ-ヶー]+|.))"
    r"[、。，．）」』”\])：；ー…々っゃゅょッャュョ〜]*",
    re.DOTALL,
)


def lines_of(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """`text` in lines no wider than `width`, broken between what belongs together where that is possible."""
    lines: list[list[str]] = [[]]
    for part in _parts(text, width, measure):
        if lines[-1] and measure("".join([*lines[-1], part]).rstrip()) > width:
            lines.append([])
        lines[-1].append(part)
    if len(lines) > 1 and len("".join(lines[-1])) <= SHORT and len(lines[-2]) > 2 * SHORT:
        lines[-1] = lines[-2][-SHORT:] + lines[-1]  # a last line of a letter or two looks like a mistake
        del lines[-2][-SHORT:]
    return ["".join(line).strip() for line in lines]


def _parts(text: str, width: float, measure: Callable[[str], float]) -> Iterator[str]:
    """What belongs together; letter by letter where that is wider than a line."""
    for found in _TOGETHER.finditer(text):
        part = found.group()
        yield from [part] if measure(part) <= width else part
