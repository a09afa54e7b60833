"""Codes as people read them out and key them in."""

from __future__ import annotations

import unicodedata

import pytest

from api.service.tablets.codes import ALPHABET, new_code, plain_code


@pytest.mark.parametrize(
    "typed",
    [
        "K7QM-2RXT-0F1P", "k7qm2rxt0f1p", " K7QM 2RXT 0F1P ", "K7QM–2RXT—0F1P", "Ｋ７ＱＭー２ＲＸＴー０Ｆ１Ｐ",
        "K7QM-2RXT-OFIP", "k7qm-2rxt-oflp", "K7QM\u30002RXT\u30000F1P",
    ],
)  # fmt: skip
def test_a_code_is_understood_however_it_is_typed(typed: str) -> None:
    assert plain_code(typed) == "K7QM2RXT0F1P"


@pytest.mark.parametrize("typed", ["", "K7QM-2RXT-0F1", "K7QM-2RXT-0F1PP", "K7QM-2RXT-0F1*", "U7QM-2RXT-0F1P", "\0"])
def test_what_is_no_code_stays_none(typed: str) -> None:
    plain = plain_code(typed)
    assert len(plain) != 12 or not set(plain) <= set(ALPHABET)


def test_new_codes_differ_and_are_of_the_alphabet() -> None:
    codes = {new_code() for _ in range(500)}
    assert len(codes) == 500
    for code in codes:
        assert [len(part) for part in code.split("-")] == [4, 4, 4]
        assert set(plain_code(code)) <= set(ALPHABET)
        assert plain_code(unicodedata.normalize("NFKD", code.lower())) == code.replace("-", "")
