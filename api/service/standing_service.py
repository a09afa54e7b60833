"""Everything one can ask about standing bookings, and the rides that go into a calendar."""

from __future__ import annotations

from datetime import date

from api.service import calendar, calendar_links, standing, standing_making
from api.service.actors import Actor
from api.service.calendar import CalendarRide
from api.service.context import Context
from api.service.standing_views import StandingView
from api.service.standing_wishes import StandingWish


class StandingService:
    """A part of TownService. Blocking calls; each raises ServiceProblem and then changed nothing."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def make(self, actor: Actor, wish: StandingWish, key: str | None = None) -> StandingView:
        """Makes a standing booking and books its days up to the horizon; once for each actor and `key`.

        Raises the rules' problems, standing_period, way_home_too_early, standing_exists, key_reused.
        """
        return standing_making.make(self._context, actor, wish, key)

    def list(self, actor: Actor, rider_id: str | None = None) -> tuple[StandingView, ...]:
        """Those that go on: of one rider, or of all the actor acts for. Raises not_your_rider."""
        return standing.listed(self._context, actor, rider_id)

    def end(self, actor: Actor, standing_id: str, cancel_booked: bool = False) -> StandingView:
        """Ends it; again it changes nothing. Its rides stay booked unless `cancel_booked`.

        Raises unknown_standing, not_your_standing.
        """
        return standing.end(self._context, actor, standing_id, cancel_booked)

    def skip(self, actor: Actor, standing_id: str, day: date) -> StandingView:
        """Leaves one day out and cancels its ride. Again it changes nothing.

        Raises unknown_standing, not_your_standing, standing_over, not_a_standing_day, not_cancellable.
        """
        return standing.skip(self._context, actor, standing_id, day)

    def unskip(self, actor: Actor, standing_id: str, day: date) -> StandingView:
        """Asks once more for a day that was skipped or refused; what came of it is in the answer.

        Raises unknown_standing, not_your_standing, standing_over, not_a_standing_day.
        """
        return standing.unskip(self._context, actor, standing_id, day)

    def calendar(self, actor: Actor, rider_id: str | None = None) -> tuple[CalendarRide, ...]:
        """The open rides from today on of one rider, or of all the actor acts for. Raises not_your_rider."""
        return calendar.rides(self._context, actor, rider_id)

    def share_calendar(self, actor: Actor, rider_id: str) -> str:
        """A new secret under which the rider's calendar is read; the one before it dies. Raises unknown_rider,
        not_your_rider."""
        return calendar_links.make_link(self._context, actor, rider_id)

    def unshare_calendar(self, actor: Actor, rider_id: str) -> None:
        """Takes that back. Raises unknown_rider, not_your_rider."""
        calendar_links.take_back(self._context, actor, rider_id)

    def shared_calendar(self, secret: str) -> tuple[CalendarRide, ...] | None:
        """The rides behind a secret, None when it is nobody's."""
        return calendar_links.shared_rides(self._context, secret)
