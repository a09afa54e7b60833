"""Everything one can ask about the staff, in one place."""

from __future__ import annotations

from api.service.actors import Actor
from api.service.context import Context
from api.service.sealing import Sealer
from api.service.staff import accounts, sessions, signing_in
from api.service.staff.kinds import StaffRole
from api.service.staff.views import SignedIn, StaffView, StaffWithSessions


class Staff:
    """Blocking calls, safe from any thread. Each raises ServiceProblem and then changed nothing but wrong tries."""

    def __init__(self, context: Context, sealer: Sealer) -> None:
        self._context, self._sealer = context, sealer

    def sign_in(self, login: str, password: str, code: str | None) -> SignedIn:
        """Begins a session. Raises wrong_sign_in, code_needed, wrong_code, sign_in_locked."""
        return signing_in.sign_in(self._context, self._sealer, login, password, code)

    def confirm_factor(self, secret: str, code: str) -> tuple[SignedIn, list[str]]:
        """The first code of a new second factor. Raises no_session, wrong_code."""
        return signing_in.confirm_factor(self._context, self._sealer, secret, code)

    def actor_of_session(self, secret: str) -> Actor | None:
        """Whoever signed in, None when the session is over."""
        return sessions.actor_of_session(self._context, secret)

    def sign_out(self, secret: str) -> None:
        """Ends a session."""
        sessions.end(self._context, secret)

    def everybody(self) -> tuple[StaffWithSessions, ...]:
        """Every account, with its sessions."""
        return accounts.everybody(self._context)

    def add(self, actor: Actor, login: str, name: str, role: StaffRole, password: str) -> StaffView:
        """A new account. Raises staff_taken, weak_password."""
        return accounts.add(self._context, actor, login, name, role, password)

    def set_password(self, actor: Actor, login: str, password: str) -> StaffView:
        """A new password; sessions end. Raises unknown_staff, weak_password."""
        return accounts.set_password(self._context, actor, login, password)

    def set_locked(self, actor: Actor, login: str, locked: bool) -> StaffView:
        """Locks an account or opens it; sessions end. Raises unknown_staff, last_administrator."""
        return accounts.set_locked(self._context, actor, login, locked)

    def reset_factor(self, actor: Actor, login: str) -> StaffView:
        """Forgets the second factor; sessions end. Raises unknown_staff."""
        return accounts.reset_factor(self._context, actor, login)

    def end_sessions(self, actor: Actor, login: str) -> StaffView:
        """Ends every session of an account. Raises unknown_staff."""
        return accounts.end_all(self._context, actor, login)
