"""What can be wrong with partners, who book from another system, and with webhooks, which tell another system."""

from __future__ import annotations

from api.problems.kind import problem

PARTNERS = (
    problem(
        "unknown-partner",
        404,
        ("その連携先は登録されていません", "Unknown partner"),
        ("連携先の一覧から選び直してください。", "Choose one from the list of partners."),
    ),
    problem(
        "partner-revoked",
        409,
        ("その連携先は取り消されています", "This partner was taken back"),
        ("新しい連携先として登録してください。", "Register it as a new partner."),
    ),
    problem(
        "too-many-calls",
        429,
        ("呼び出しが多すぎます", "Too many calls"),
        (
            "決められた回数を超えました。Retry-After の秒数だけ待って、もう一度送ってください。",
            "This is more than was agreed. Wait for the seconds in Retry-After, then call again.",
        ),
        most=("1分間に{most}回までです。", "Calls in a minute: at most {most}."),
    ),
    problem(
        "too-many-open",
        429,
        ("その日の予約が多すぎます", "Too many open bookings that day"),
        (
            "これから乗る予約が、決められた件数に達しています。乗り終わるか取り消してから、もう一度予約してください。",
            "As many rides of that day are still to come as were agreed. Wait until one is over, or cancel one.",
        ),
        most=("1日に{most}件までです。", "Open rides of a day: at most {most}."),
    ),
    problem(
        "unknown-webhook",
        404,
        ("その通知先は登録されていません", "Unknown webhook"),
        ("通知先の一覧から選び直してください。", "Choose one from the list of webhooks."),
    ),
    problem(
        "unknown-message",
        404,
        ("その通知は見つかりません", "Unknown message"),
        (
            "通知の記録から選び直してください。30日より前のものは残っていません。",
            "Choose one from the webhook's log, which goes back 30 days.",
        ),
    ),
    problem(
        "webhook-address",
        422,
        ("その送り先には通知できません", "No messages can be sent there"),
        (
            "https:// で始まる、外から届くアドレスにしてください。",
            "Give an address that begins with https:// and can be reached from anywhere.",
        ),
        why=("理由: {why}。", "Reason: {why}."),
    ),
    problem(
        "too-many-webhooks",
        409,
        ("通知先が多すぎます", "Too many webhooks"),
        ("使っていない通知先を削除してから、登録してください。", "Remove one that is not used, then try again."),
        most=("登録できるのは{most}件までです。", "There may be {most} at most."),
    ),
)
