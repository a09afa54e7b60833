"""Partners: other systems that book for the riders the office has linked to them, each within limits of its own."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from api.service.actors import Actor
from api.service.context import Context
from api.service.problems import ServiceProblem
from api.service.tokens import mint_in
from api.service.views import RiderRefView
from api.store.audit import append
from api.store.partners import (
    PartnerRow,
    add_partner,
    link_rider,
    linked_riders,
    read_partner,
    read_partners,
    set_partner,
    unlink_rider,
)
from api.store.tokens import TokenRow, revoke_tokens
from api.store.webhooks import read_webhooks, set_webhook

CALLS_A_MINUTE = 60
OPEN_A_DAY = 50
"""What a partner may do unless the office says otherwise."""


@dataclass(frozen=True, slots=True)
class PartnerView:
    """A partner as the office sees it; its times are real ones."""

    partner_id: str
    name: str
    riders: tuple[RiderRefView, ...]
    calls_a_minute: int
    open_a_day: int
    made_at: datetime
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class PartnerTokenView:
    """A partner with its new token, which is shown this once."""

    partner: PartnerView
    token: str


class Partners:
    """Blocking calls, safe from any thread. Each raises ServiceProblem and then changed nothing."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def make(
        self, actor: Actor, name: str, calls_a_minute: int = CALLS_A_MINUTE, open_a_day: int = OPEN_A_DAY
    ) -> PartnerTokenView:
        """A new partner, linked to nobody yet, with its token."""
        context = self._context
        made_at = context.real_now()
        row = PartnerRow(f"partner-{secrets.token_hex(4)}", name, calls_a_minute, open_a_day, actor.id, made_at)
        with context.database.write() as connection:
            add_partner(connection, context.key, row)
            token = mint_in(context, connection, _token(row))
            append(connection, context.key, actor.id, "partner-made", row.id, _limits(calls_a_minute, open_a_day))
            return PartnerTokenView(self._view(connection, row.id), token)

    def all(self) -> tuple[PartnerView, ...]:
        """All partners, the newest first, with those that were taken back."""
        with self._context.database.read() as connection:
            return tuple(self._shown(connection, row) for row in read_partners(connection, self._context.key))

    def one(self, partner_id: str) -> PartnerView:
        """One partner. Raises unknown_partner."""
        with self._context.database.read() as connection:
            return self._view(connection, partner_id)

    def limit(
        self, actor: Actor, partner_id: str, calls_a_minute: int | None = None, open_a_day: int | None = None
    ) -> PartnerView:
        """Changes the limits that are given. Raises unknown_partner, partner_revoked."""
        given = _limits(calls_a_minute, open_a_day)
        changed = {name: value for name, value in given.items() if value is not None}

        def change(connection: Connection) -> None:
            if changed:
                set_partner(connection, self._context.key, partner_id, **changed)

        return self._change(actor, partner_id, change, "partner-limited", changed)

    def known(self, rider_id: str) -> None:
        """Raises unknown_rider for somebody who is not registered."""
        if rider_id not in self._context.people:
            raise ServiceProblem("unknown_rider", {"rider_id": rider_id})

    def link(self, actor: Actor, partner_id: str, rider_id: str) -> PartnerView:
        """Lets a partner book for a rider. Raises unknown_partner, partner_revoked, unknown_rider."""
        context = self._context
        self.known(rider_id)
        now = context.real_now()
        return self._change(
            actor,
            partner_id,
            lambda connection: link_rider(connection, context.key, partner_id, rider_id, actor.id, now),
            "partner-linked",
            {"rider": rider_id},
        )

    def unlink(self, actor: Actor, partner_id: str, rider_id: str) -> PartnerView:
        """Takes that back; the rider's bookings stay, and the partner sees them no longer. Raises unknown_partner."""
        context = self._context
        return self._change(
            actor,
            partner_id,
            lambda connection: unlink_rider(connection, context.key, partner_id, rider_id),
            "partner-unlinked",
            {"rider": rider_id},
        )

    def renew_token(self, actor: Actor, partner_id: str) -> PartnerTokenView:
        """A new token; the ones before it die at once. Raises unknown_partner, partner_revoked."""
        context = self._context
        with context.database.write() as connection:
            row = self._live(connection, partner_id)
            revoke_tokens(connection, context.key, partner_id)
            token = mint_in(context, connection, _token(row))
            append(connection, context.key, actor.id, "partner-token", partner_id)
            return PartnerTokenView(self._view(connection, partner_id), token)

    def revoke(self, actor: Actor, partner_id: str) -> PartnerView:
        """Takes a partner back: its token dies at once, its webhooks are disabled, its bookings stay. Again, it
        changes nothing. Raises unknown_partner."""
        context = self._context
        with context.database.write() as connection:
            row = self._row(connection, partner_id)
            if row.revoked_at is None:
                set_partner(connection, context.key, partner_id, revoked_at=context.real_now())
                revoke_tokens(connection, context.key, partner_id)
                for hook in read_webhooks(connection, context.key):
                    if hook.partner_id == partner_id and hook.disabled_at is None:
                        off = {"disabled_at": context.real_now(), "disabled_why": "by_hand"}
                        set_webhook(connection, context.key, hook.id, **off)
                append(connection, context.key, actor.id, "partner-revoked", partner_id)
            return self._view(connection, partner_id)

    def _change(
        self,
        actor: Actor,
        partner_id: str,
        change: Callable[[Connection], None],
        action: str,
        facts: Mapping[str, str | int | None],
    ) -> PartnerView:
        with self._context.database.write() as connection:
            self._live(connection, partner_id)
            change(connection)
            append(connection, self._context.key, actor.id, action, partner_id, facts)
            return self._view(connection, partner_id)

    def _row(self, connection: Connection, partner_id: str) -> PartnerRow:
        row = read_partner(connection, self._context.key, partner_id)
        if row is None:
            raise ServiceProblem("unknown_partner", {"partner_id": partner_id})
        return row

    def _live(self, connection: Connection, partner_id: str) -> PartnerRow:
        row = self._row(connection, partner_id)
        if row.revoked_at is not None:
            raise ServiceProblem("partner_revoked")
        return row

    def _view(self, connection: Connection, partner_id: str) -> PartnerView:
        return self._shown(connection, self._row(connection, partner_id))

    def _shown(self, connection: Connection, row: PartnerRow) -> PartnerView:
        context = self._context
        riders = linked_riders(connection, context.key, row.id)
        people = {rider_id: context.people.get(rider_id) for rider_id in riders}
        return PartnerView(
            partner_id=row.id,
            name=row.name,
            riders=tuple(RiderRefView(name, None if one is None else one.name) for name, one in people.items()),
            calls_a_minute=row.calls_a_minute,
            open_a_day=row.open_a_day,
            made_at=context.instant(row.made_at),
            revoked_at=None if row.revoked_at is None else context.instant(row.revoked_at),
        )


def _limits(calls_a_minute: int | None, open_a_day: int | None) -> dict[str, int | None]:
    return {"calls_a_minute": calls_a_minute, "open_a_day": open_a_day}


def _token(row: PartnerRow) -> TokenRow:
    return TokenRow(row.id, "partner", row.name, (), None, False)
