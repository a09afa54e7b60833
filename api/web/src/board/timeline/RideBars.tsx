import { useComputed } from "@preact/signals";
import { Pin } from "lucide";
import { now } from "../../common/clock";
import { minutesOf } from "../../common/times";
import { Icon } from "../../ui/Icon";
import { moving } from "../moves/state";
import { signOf, slackOf } from "../slack";
import { chosen, hovered } from "../state";
import { active, cellOf } from "./active";
import { timelineText } from "./messages";
import { rideLines } from "./rideWords";
import { BAR_PX, isClose, lanePx, type Ride } from "./rows";
import { at, type Scale, span, spanMinutes } from "./scale";

/** The rides of a row, each with its promised window before it and its latest arrival after it. */
export function RideBars({ row, rides, lanes, scale }: { row: string; rides: Ride[]; lanes: number; scale: Scale }) {
  return (
    <div class="rides" style={{ height: `${lanes * lanePx.value}px` }}>
      {rides.map((ride) => <RideBar key={ride.booking.booking_id} row={row} ride={ride} scale={scale} />)}
    </div>
  );
}

/** Reads signals, and so is drawn anew only when one of them or what it is given changes. */
function RideBar({ row, ride, scale }: { row: string; ride: Ride; scale: Scale }) {
  const { booking } = ride;
  const id = booking.booking_id;
  const isChosen = useComputed(() => chosen.value.bookingId === id);
  const isHovered = useComputed(() => hovered.value.bookingId === id);
  const slack = slackOf(booking);
  const laneClass = useComputed(() => `ride-lane ${isChosen.value ? "is-chosen" : ""} ${isHovered.value ? "is-hovered" : ""} ${moving.value?.bookingId === id ? "is-moving" : ""}`);
  const tabIndex = useComputed(() => (active.value.item === id && active.value.row === row ? 0 : -1));
  const lines = rideLines(booking);
  return (
    <div class={laneClass} style={{ top: `${ride.lane * lanePx.value}px`, height: `${BAR_PX + 2}px` }}>
      <Promise ride={booking} scale={scale} isShown={!isClose.value || isChosen.value || isHovered.value} />
      <button
        type="button" class={`ride-bar ride-${booking.status} slack-${slack?.level ?? "none"}`}
        style={spanMinutes(scale, ride.start, ride.end)} title={lines.join("\n")} aria-label={lines.join(timelineText().sentence)}
        aria-pressed={isChosen} tabIndex={tabIndex} data-booking={id} data-cell={cellOf({ row, item: id })}
      >
        {booking.status === "aboard" && <SoFar ride={ride} />}
        <span class="ride-name">
          {slack && slack.level !== "fine" && <b class="ride-sign">{signOf(slack)}</b>}
          {booking.pinned && <Icon icon={Pin} size={12} />}
          {booking.rider.name}
        </span>
      </button>
    </div>
  );
}

function Promise({ ride, scale, isShown }: { ride: Ride["booking"]; scale: Scale; isShown: boolean }) {
  if (!isShown) return null;
  const isOpen = ride.status === "confirmed" || ride.status === "aboard";
  return (
    <>
      <span class="promise" style={span(scale, ride.pickup_window.start, ride.pickup_window.end)} />
      {isOpen && <span class="deadline" style={{ left: `${at(scale, ride.latest_arrival)}%` }} />}
    </>
  );
}

/** The part of a ride under way that has happened. */
function SoFar({ ride }: { ride: Ride }) {
  const width = useComputed(() => {
    const minute = now.value ? Math.floor(minutesOf(now.value)) : ride.start;
    const part = (minute - ride.start) / Math.max(1, ride.end - ride.start);
    return `width: ${Math.round(Math.max(0, Math.min(1, part)) * 100)}%`;
  });
  return <span class="ride-so-far" style={width} />;
}
