"""Every column of the database: whose it is about, and what it is for. docs/privacy.md is drawn from it.

A column that is not listed fails a test: nobody begins to keep something of people without saying so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from api.town.schema.retention import Retention

Whose = Literal["rider", "staff", "partner", "none"]

WHOSE: dict[Whose, tuple[str, str]] = {
    "rider": ("利用者", "riders"),
    "staff": ("職員・運転手", "staff and drivers"),
    "partner": ("連携先", "partners"),
    "none": ("個人に関しない", "nobody"),
}


_RULES = Retention()

UNTIL: dict[str, tuple[str, str]] = {
    "erased": ("消すまで", "until erased"),
    "rides": (f"乗車から{_RULES.rides_months}か月 `rides_months`", f"{_RULES.rides_months} months after the ride"),
    "nobody": (
        f"{_RULES.rides_months}か月で誰のものでもなくなる `rides_months`",
        f"nobody's after {_RULES.rides_months} months, the rest stays",
    ),
    "journal": (f"{_RULES.journal_days}日 `journal_days`", f"{_RULES.journal_days} days; the newest version as rides"),
    "notes": (f"済んでから{_RULES.notes_months}か月 `notes_months`", f"{_RULES.notes_months} months once done"),
    "answers": (f"{_RULES.answers_days}日 `answers_days`", f"{_RULES.answers_days} days"),
    "deliveries": (f"{_RULES.deliveries_days}日 `deliveries_days`", f"{_RULES.deliveries_days} days"),
    "positions": (f"{_RULES.positions_days}日 `positions_days`", f"{_RULES.positions_days} days"),
    "audit": (f"{_RULES.audit_years}年 `audit_years`", f"{_RULES.audit_years} years"),
    "use": ("使う間", "while it is in use"),
    "revoked": (
        f"取り消しから{_RULES.rides_months}か月 `rides_months`",
        f"{_RULES.rides_months} months once taken back",
    ),
    "stays": ("ずっと", "stays"),
}
"""How long, in both languages; the days and months are those of a town that states none."""

SEES: dict[str, tuple[str, str]] = {
    "office": ("配車担当", "dispatchers"),
    "driver": ("その日の運転手", "the day's driver"),
    "rider": ("本人と家族のタブレット", "the rider's own tablet"),
    "planner": ("計画担当 (氏名なし)", "planners, without names"),
    "partner": ("つながれた連携先", "the linked partner"),
    "administrator": ("管理者", "administrators"),
    "nobody": ("誰も見ない", "nobody"),
}


@dataclass(frozen=True, slots=True)
class Kept:
    """A table: what it is for in both languages, until when (see UNTIL) and for whom (see SEES), and its columns by
    whom they are about. Administrators see all of a rider that an export gives."""

    table: str
    ja: str
    en: str
    until: str
    sees: str
    rider: str = ""
    staff: str = ""
    partner: str = ""
    none: str = ""

    def columns(self) -> Iterator[tuple[str, Whose]]:
        """Each column with whom it is about; `town` is in every table."""
        yield "town", "none"
        for whose in WHOSE:
            yield from ((name, whose) for name in getattr(self, whose).split())


INVENTORY = (
    Kept("riders", "窓口で登録した利用者", "riders registered at the office", "erased", "office driver rider",
         rider="id name kana home facts", staff="made_by", none="made_at"),
    Kept("rider_details", "電話番号と窓口の覚え", "phone numbers and the office's notes", "erased", "office driver",
         rider="rider_id phone note", staff="changed_by", none="changed_at"),
    Kept("bookings", "予約とその結果", "bookings and what became of them",
         "nobody", "office driver rider planner partner",
         rider="id rider_id request promise places needs boarded_at alighted_at connection outward_id",
         staff="actor_id", none="day status vehicle_id direct_seconds broken booked_at kind"),
    Kept("requests", "希望。断ったものも", "wishes, also those that were refused", "nobody", "office planner",
         rider="id rider_id request rider places reference needs connection", staff="actor_id",
         none="day asked_at reason"),
    Kept("offers", "希望への案", "offers made for wishes",
         "rides", "office rider partner", rider="id request_id body booking_id", none="day"),
    Kept("events", "出来事の記録", "what happened, in order", "nobody", "office driver rider planner partner",
         rider="booking_id rider_id data", staff="actor_id", none="seq day version kind at vehicle_id"),
    Kept("plans", "いまの運行計画", "the newest plan of each day",
         "rides", "office driver planner", rider="body", none="day version"),
    Kept("plan_changes", "運行計画の各版の違い", "what each version of a plan changed", "journal", "nobody",
         rider="body", none="day version whole"),
    Kept("visits", "終わった乗り降り", "pickups and drop-offs that are over", "nobody", "office planner",
         rider="visit_id booking_id location",
         none="day ordinal vehicle_id kind arrival departure arrived_at done_at outcome"),
    Kept("booking_notes", "その乗車で運転手に伝えること", "what the driver should know of a ride",
         "rides", "office driver",
         rider="booking_id text", staff="changed_by", none="changed_at"),
    Kept("calls", "電話する利用者", "riders to be called", "rides", "office",
         rider="booking_id facts", staff="told_by", none="seq day why told_at"),
    Kept("messages", "利用者から運転手への定型文", "phrases from riders to their driver",
         "rides", "office driver rider",
         rider="id booking_id phrase", staff="actor_id", none="at"),
    Kept("standing", "毎週の予約", "weekly bookings", "rides", "office rider",
         rider="id rider_id weekday wish from_day until_day", staff="actor_id", none="made_at ended_at"),
    Kept("standing_days", "毎週の予約の各日", "what became of each day of a weekly booking", "rides", "office rider",
         rider="standing_id booking_id", none="day status reason"),
    Kept("favourites", "よく行く場所", "places a rider wants on the first screen",
         "erased", "office rider", rider="rider_id place_id position"),
    Kept("pins", "共用タブレットの暗証番号（ハッシュ）", "PINs for shared tablets, as hashes", "erased", "nobody",
         rider="rider_id hash failed locked_until"),
    Kept("calendar_links", "予定表のアドレス（ハッシュ）", "addresses of riders' calendars, as hashes",
         "erased", "nobody",
         rider="rider_id digest", staff="made_by", none="made_at"),
    Kept("devices", "タブレット", "tablets", "revoked", "office",
         rider="id name rider_ids seen_at", staff="made_by", none="kind made_at enrolled_at revoked_at"),
    Kept("enrolments", "タブレットの登録コード（ハッシュ）", "codes that bind a tablet, as hashes",
         "revoked", "nobody",
         none="digest device_id expires_at used_at secret_digest"),
    Kept("tokens", "鍵（ハッシュ）", "tokens, as hashes", "use", "nobody",
         rider="rider_ids", staff="actor_id name", none="digest role vehicle_id automatic device_id expires_at"),
    Kept("answers", "同じ呼び出しへの同じ答え", "answers, so that a call made twice is answered alike",
         "answers", "rider partner office",
         rider="answer", staff="actor_id", none="key body_hash made_at"),
    Kept("reports", "運転手の報告とその答え", "drivers' reports and their answers", "rides", "driver",
         rider="answer", staff="vehicle_id received_at", none="event_id day kind body_hash"),
    Kept("undos", "報告の取り消しのための控え", "what is needed to take a report back", "rides", "nobody",
         rider="before", staff="vehicle_id received_at", none="day ordinal seq event_id kind at undone"),
    Kept("day_figures", "個人情報を消した日の数値", "figures of days whose personal details are gone",
         "stays", "planner",
         none="day body blanked"),
    Kept("positions", "車両の最後の位置", "the last position of each vehicle",
         "positions", "office driver rider planner", staff="vehicle_id lon lat at"),
    Kept("learned", "今日の道の遅れ", "how slow the day's roads are", "stays", "office",
         staff="vehicle_id heard_at", none="day planned_seconds driven_seconds factor"),
    Kept("vehicle_days", "車両の走行距離", "how far each vehicle drove", "stays", "planner office",
         staff="vehicle_id by_human", none="day metres"),
    Kept("notes", "次の担当への申し送り", "notes for the next shift", "notes", "office",
         rider="text", staff="made_by made_by_name done_by", none="id day made_at done_at"),
    Kept("closures", "運休と通行止め", "closures of the service, a stop or a road",
         "stays", "office driver rider planner",
         staff="made_by lifted_by", none="id day kind what reason made_at lifted_at"),
    Kept("alerts_done", "片づけた注意", "alerts that were dealt with", "rides", "office",
         rider="alert_id", staff="done_by", none="day done_at"),
    Kept("studies", "計画の比較", "comparisons of scenarios", "stays", "planner",
         staff="made_by", none="id made_at asked names status phase done total results failure"),
    Kept("partners", "予約する外部のシステム", "other systems that book for riders", "stays", "office administrator",
         staff="made_by", partner="id name calls_a_minute open_a_day minute calls", none="made_at revoked_at"),
    Kept("partner_riders", "連携先が予約できる利用者", "for whom a partner may book", "use", "office administrator",
         rider="rider_id", staff="linked_by", partner="partner_id", none="linked_at"),
    Kept("webhooks", "知らせの送り先", "where booking events are told",
         "use", "office administrator", staff="made_by",
         partner="name url partner_id secret old_secret",
         none="id kinds old_until made_at failing_since disabled_at disabled_why lease leased_until"),
    Kept("deliveries", "送る知らせ", "messages to webhooks", "deliveries", "office administrator partner",
         rider="booking_id body", none="id webhook_id seq kind made_at due_at tries done_at"),
    Kept("delivery_tries", "知らせの送信の結果", "what receivers answered", "deliveries", "office administrator",
         partner="answer", none="delivery_id number at milliseconds status failure"),
    Kept("staff", "職員のアカウント", "the staff's accounts", "stays", "administrator",
         staff="id login name role password totp totp_step recovery locked", none="made_at"),
    Kept("staff_sessions", "職員のログイン（ハッシュ）", "the staff's sessions, as hashes", "use", "administrator",
         staff="digest staff_id seen_at", none="whole began_at"),
    Kept("sign_in_tries", "ログインの失敗（ハッシュ）", "wrong tries at signing in, as hashes", "use", "nobody",
         staff="who failed until last_at"),
    Kept("audit", "誰がいつ何をしたか（氏名なし）", "who did what when, without names", "audit", "administrator",
         rider="subject facts", staff="actor_id", none="number at_ms action previous hash salt"),
    Kept("audit_heads", "監査の記録の末尾", "the end of the audit log",
         "stays", "administrator", none="number hash first"),
    Kept("leases", "どの処理がどこで動くか", "which process does what",
         "stays", "administrator", none="name holder since_ms until_ms note"),
    Kept("locations", "停車できる地点の番号", "the numbers of places to stop",
         "stays", "nobody", rider="points", none="first"),
    Kept("feed", "出来事の最後の番号", "the last number of an event", "stays", "nobody", none="seq"),
    Kept("clocks", "デモの時計", "the demo's clock", "stays", "nobody", none="service_ms real_ms speed paused"),
)  # fmt: skip
