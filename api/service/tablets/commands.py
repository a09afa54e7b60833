"""Everything one can ask about tablets, in one place; each command lives in a file of its own."""

from __future__ import annotations

from collections.abc import Sequence

from api.service.actors import Actor
from api.service.context import Context
from api.service.tablets import enrol, look, make, pin, revoke, turns
from api.service.tablets.views import (
    CodeView,
    DeviceMadeView,
    DeviceView,
    EnrolledView,
    PinView,
    TabletView,
    TurnView,
)
from api.store.devices import DeviceKind


class Tablets:
    """Blocking calls, safe from any thread. Each raises ServiceProblem and then changed nothing but a PIN's tries."""

    def __init__(self, context: Context) -> None:
        self._context = context

    # the office
    def make(self, actor: Actor, kind: DeviceKind, name: str, rider_ids: Sequence[str]) -> DeviceMadeView:
        """A new tablet with a code to bind it. Raises unknown_rider."""
        return make.make(self._context, actor, kind, name, rider_ids)

    def devices(self) -> tuple[DeviceView, ...]:
        """All tablets, the newest first, with those that were taken back."""
        return look.devices(self._context)

    def renew_code(self, actor: Actor, device_id: str) -> CodeView:
        """A new code; unused ones die. The tablet bound before goes on until the new code is used.

        Raises unknown_device, device_revoked.
        """
        return make.renew_code(self._context, actor, device_id)

    def revoke(self, actor: Actor, device_id: str) -> DeviceView:
        """Takes a tablet back: its key, its turns and its codes die at once. Raises unknown_device."""
        return revoke.revoke(self._context, actor, device_id)

    def set_pin(self, actor: Actor, rider_id: str, pin_: str | None) -> PinView:
        """A rider's new PIN, drawn when None is given; a locked one opens. Raises unknown_rider."""
        return pin.set_pin(self._context, actor, rider_id, pin_)

    # a tablet
    def enrol(self, code: str, secret: str) -> EnrolledView:
        """Binds the tablet that made `secret`, which becomes its token; the same call again gives the same answer.

        Raises unknown_code, code_used (with another secret), code_expired, secret_taken.
        """
        return enrol.enrol(self._context, code, secret)

    def tablet_of(self, actor: Actor) -> TabletView | None:
        """The tablet that holds the actor's token, with the people on its list before one of them has a turn."""
        return look.tablet_of(self._context, actor)

    def begin_turn(self, actor: Actor, rider_id: str, pin_: str) -> TurnView:
        """A token for one rider of the shared tablet. Raises not_your_rider, no_pin, wrong_pin, pin_locked."""
        return turns.begin(self._context, actor, rider_id, pin_)

    def end_turn(self, token: str) -> None:
        """Ends the turn whose token this is; a token that is no turn's goes on."""
        turns.end(self._context, token)
