"""Words that deceive or are none. What may stand in a name is in api/schemas/texts.py."""

from __future__ import annotations

from tests.hostile.bad import Bad, as_json, asked, rider

TEXTS = (
    rider("a name with a NUL", 422, "invalid-input", name="試験\0五郎"),
    rider("a name over two lines", 422, "invalid-input", name="試験\r\n五郎"),
    rider("a name of spaces", 422, "invalid-input", name=" 　 "),
    rider("a name with a lone surrogate", 422, "invalid-input", name="試験\ud83d"),
    rider("a name written backwards", 422, "text-characters", name="試験\u202e郎五"),
    rider("a name with an isolate", 422, "text-characters", name="試験\u2067郎五\u2069"),
    rider("a name with a zero-width space", 422, "text-characters", name="試\u200b験"),
    rider("a name with a byte order mark", 422, "text-characters", name="\ufeff試験"),
    rider("a name with a joiner between kanji", 422, "text-characters", name="試\u200d験"),
    rider("a name with a soft hyphen", 422, "text-characters", name="試\u00ad験"),
    rider("a name with invisible tags", 422, "text-characters", name="試験\U000e0041\U000e0042"),
    rider("a name with thirty accents on one letter", 422, "text-characters", name="Z" + "\u0301" * 30),
    rider("a name with what is no character", 422, "text-characters", name="試\uffff験"),
    rider("a name of ten thousand characters", 422, "invalid-input", name="験" * 10_000),
    rider("a name that is a list", 422, "invalid-input", name=["試験"]),
    rider("a telephone number with a command", 422, "invalid-input", phone="000;rm -rf /"),
    rider("a telephone number in full-width digits", 422, "invalid-input", phone="０００-0000"),
    rider("a note with a line separator", 422, "text-characters", note="一\u2028二"),
    rider("a note with an escape for the terminal", 422, "invalid-input", note="\x1b[2J"),
    asked("a place whose id is SQL", 422, "unknown-place", origin={"place_id": "' OR 1=1 --"}),
    asked("a place whose id is a path", 422, "unknown-place", origin={"place_id": "../../etc/passwd"}),
    asked("a place whose id has a NUL", 422, "invalid-input", origin={"place_id": "clinic\0"}),
    asked("a place whose id is no Unicode", 422, "invalid-input", origin={"place_id": "\udc80"}),
    asked("a field named __proto__", 422, "invalid-input", __proto__={"seats": 9}),
    Bad("a shared tablet's name that turns round", 422, "text-characters", who="dispatcher", path="/v1/devices",
        body=as_json({"kind": "household", "name": "宅\u202e", "rider_ids": ["r-028"]})),
    Bad("a note of the office with what is not seen", 422, "text-characters", who="dispatcher", path="/v1/notes",
        body=as_json({"text": "給油\u2060"})),
    Bad("a PIN in Arabic digits", 422, "invalid-input", method="PUT", who="dispatcher", path="/v1/riders/r-028/pin",
        body=as_json({"pin": "١٢٣٤"})),
)  # fmt: skip
