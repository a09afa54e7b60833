"""Who asks: the person or device behind a token."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["resident", "shared", "dispatcher", "driver", "planner", "partner", "administrator", "monitor"]
"""`shared` is a tablet at a facility before anybody said who they are; it acts for no rider. `partner` is another
system, which books for riders that the office has linked to it. An `administrator` keeps staff, partners and the record
of who did what, but drives no bus and books no ride; a `monitor` is a program that reads figures of the service."""

COMMAND_LINE = "command-line"
"""The id of whoever may run commands where the service runs; tokens are made by nobody else."""


@dataclass(frozen=True, slots=True)
class Actor:
    """`id` names the token, never its secret. A resident or partner acts for `rider_ids`, a driver drives `vehicle_id`.

    A driver without a vehicle may drive any. `device_id` is the tablet that holds the token. The
    demo's own drivers are actors too, with `automatic` set.
    """

    id: str
    role: Role
    name: str
    rider_ids: tuple[str, ...] = ()
    vehicle_id: str | None = None
    automatic: bool = False
    device_id: str | None = None

    def acts_for(self, rider_id: str) -> bool:
        """True for the dispatcher, and for a resident or partner whose own rider this is."""
        return self.role == "dispatcher" or rider_id in self.rider_ids

    def may_use(self, rider_id: str, made_by: str) -> bool:
        """Whether an offer or a booking for a rider, made by `made_by`, is the actor's. A partner has only its own:
        what its rider does without it is not its business."""
        return self.acts_for(rider_id) and (self.role != "partner" or made_by == self.id)

    def drives(self, vehicle_id: str) -> bool:
        """True for the dispatcher, and for the driver of this vehicle or of any."""
        return self.role == "dispatcher" or (self.role == "driver" and self.vehicle_id in (None, vehicle_id))
