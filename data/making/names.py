"""The addresses' names in kana and in Latin letters, put together from their parts."""

from __future__ import annotations

_PLACES = {
    "ぬかびら源泉郷北区": ("ぬかびらげんせんきょうきたく", "Nukabira-gensenkyo Kita-ku"),
    "ぬかびら源泉郷南区": ("ぬかびらげんせんきょうみなみく", "Nukabira-gensenkyo Minami-ku"),
    "ぬかびら源泉郷": ("ぬかびらげんせんきょう", "Nukabira-gensenkyo"),
    "三股": ("みつまた", "Mitsumata"),
    "上士幌": ("かみしほろ", "Kamishihoro"),
    "上音更": ("かみおとふけ", "Kami-Otofuke"),
    "勢多": ("せた", "Seta"),
    "居辺": ("おるべ", "Orube"),
    "幌加": ("ほろか", "Horoka"),
    "黒石平": ("くろいしだいら", "Kuroishidaira"),
}
_SIDES = {"東": ("ひがし", "Higashi"), "西": ("にし", "Nishi")}
_DIGITS = "一二三四五六七八九"
_KANA = ("いっ", "に", "さん", "よん", "ご", "ろく", "なな", "はっ", "きゅう")


def address_name(name: str) -> tuple[str, str, str, str]:
    """(id, Japanese, English, kana) of an address such as 字居辺東十七線."""
    plain = name.removeprefix("字")
    place = next(place for place in _PLACES if plain.startswith(place))
    kana, latin = _PLACES[place]
    rest = plain.removeprefix(place)
    if rest == "基線":
        kana, latin = kana + "きせん", latin + " Kisen"
    elif rest:
        number = rest[1:].removesuffix("線")
        side_kana, side = _SIDES[rest[0]]
        kana, latin = kana + side_kana + _spoken(number) + "せん", f"{latin} {side} {_value(number)}-sen"
    return latin.lower().replace(" ", "-"), plain, latin, kana


def _value(number: str) -> int:
    tens, _, ones = number.rpartition("十")
    return 10 * ("十" in number) * (_DIGITS.find(tens) + 1 if tens else 1) + (_DIGITS.index(ones) + 1 if ones else 0)


def _spoken(number: str) -> str:
    ten, ones = "十" in number, number.removeprefix("十")
    return ("じゅう" if ones else "じゅっ") * ten + (_KANA[_DIGITS.index(ones)] if ones else "")
