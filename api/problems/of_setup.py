"""What can be wrong while a town is set up on its map."""

from __future__ import annotations

from api.problems.kind import problem

SETUP = (
    problem(
        "folder-changed",
        409,
        ("町のフォルダが変わりました", "The town's folder has changed"),
        (
            "ほかの命令か人が場所のファイルを書きかえました。画面を開き直して、もう一度直してください。",
            "Another command or person has written its places. Open the page again and make your changes once more.",
        ),
    ),
    problem(
        "stop-id-taken",
        422,
        ("停留所の id が重なっています", "The id of a stop is taken"),
        ("ほかの場所か停留所の id です。別の id にしてください。", "Another place or stop has it. Choose another one."),
    ),
)
