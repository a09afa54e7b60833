"""What can be wrong when the staff sign in, and with their accounts."""

from __future__ import annotations

from api.problems.kind import problem

STAFF = (
    problem(
        "wrong-sign-in",
        401,
        ("名前かパスワードがちがいます", "Wrong name or password"),
        (
            "もう一度入れてください。わからないときは管理者に新しいパスワードを頼んでください。",
            "Try again. If you do not know your password, ask an administrator for a new one.",
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
            "コードは一度だけ使えます。次の番号が出るまで待って入れてください。端末の時計も確かめてください。",
            "A code works once. Wait for the next one and enter it; make sure that the phone's clock is right.",
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
            "12文字以上で、よくあるものでも名前でもないものにしてください。短い文にすると覚えやすくなります。",
            "Take 12 characters or more, nothing common and not the login. A short sentence is easy to remember.",
        ),
    ),
    problem(
        "staff-taken",
        409,
        ("そのログイン名はもうあります", "This login is taken"),
        ("別のログイン名にしてください。", "Choose another login."),
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
            "先にもう一人の管理者を登録してください。",
            "Add another administrator first.",
        ),
    ),
)
