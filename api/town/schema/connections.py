"""How long it takes to change between the town's vehicles and a train or bus."""

from __future__ import annotations

from api.town.schema.fields import Form, Minutes


class Connections(Form):
    """Minutes to change: of most people, with a walking frame, in a wheelchair."""

    change_minutes: Minutes = 5
    walking_frame_minutes: Minutes = 8
    wheelchair_minutes: Minutes = 10
