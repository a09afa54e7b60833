"""What can be wrong when the staff sign in, and with their accounts."""

from __future__ import annotations

from api.problems.kind import problem

STAFF = (
    problem(
        "wrong-sign-in",
        401,
        ("名前かパスワードがちがいます", "Wrong name or password"),
        (
            "ログイン名かパスワードがちがいます。わからないときは管理者に新しいパスワードを頼んでください。",
            "The login or the password is wrong. Ask an administrator for a new password if you need one.",
        ),
    ),
    problem(
        "code-needed",
        401,
        ("確認コードが必要です", "A code is needed"),
        (
            "認証アプリの6桁の番号か、控えの回復コードも入れてください (code)。",
            "Also enter the six digits of your authenticator, or one of your recovery codes (code).",
        ),
    ),
    problem(
        "wrong-code",
        401,
        ("確認コードがちがいます", "Wrong code"),
        (
            "このコードは使えません。一度だけ使えるので、次の番号を待って入れてください。端末の時計も確かめてください。",
            "This code is not good. Each works once: wait for the next one, and check the phone's clock.",
        ),
    ),
    problem(
        "sign-in-locked",
        429,
        ("続けてまちがえました", "Too many wrong tries"),
        ("しばらく待ってから、もう一度入れてください。", "Wait a while, then try again."),
        retry_after_seconds=("あと{retry_after_seconds}分です。", "Minutes to wait: {retry_after_seconds}."),
    ),
    problem(
        "no-session",
        401,
        ("ログインしていません", "Not signed in"),
        ("もう一度ログインしてください。", "Sign in again."),
    ),
    problem(
        "foreign-call",
        403,
        ("ほかのサイトからの操作です", "Called from elsewhere"),
        (
            "このサービスの画面を開き直して、もう一度行ってください。プログラムは X-Noriai-Guard を送ります。",
            "Open this service's page again and repeat it there. Programs send X-Noriai-Guard.",
        ),
    ),
    problem(
        "https-needed",
        403,
        ("HTTPSが必要です", "HTTPS is needed"),
        (
            "パスワードは https:// のアドレスでだけ入れられます。アドレスを確かめてください。",
            "Passwords are only taken at an https:// address. Check the address.",
        ),
    ),
    problem(
        "weak-password",
        422,
        ("そのパスワードは使えません", "This password cannot be used"),
        (
            "パスワードは12文字以上で、よくあるものでも名前でもないものにしてください。短い文にすると覚えやすくなります。",
            "A password has 12 characters or more, is not common and not the login. A short sentence is easy to keep.",
        ),
    ),
    problem(
        "staff-taken",
        409,
        ("そのログイン名はもうあります", "This login is taken"),
        ("このログイン名はもう使われています。別のものにしてください。", "This login is taken. Choose another."),
    ),
    problem(
        "unknown-staff",
        404,
        ("その職員は登録されていません", "Unknown member of staff"),
        ("一覧から選び直してください。", "Choose one from the list."),
    ),
    problem(
        "last-administrator",
        409,
        ("最後の管理者です", "The last administrator"),
        (
            "最後の管理者なので止められません。先にもう一人の管理者を登録してください。",
            "The last administrator cannot be locked. Add another one first.",
        ),
    ),
)
