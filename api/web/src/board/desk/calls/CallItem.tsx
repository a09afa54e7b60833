import type { ComponentChildren } from "preact";
import { say } from "../../../common/language";
import { clockTime } from "../../../common/times";
import { chooseBooking } from "../../state";
import type { Call } from "../calls";
import { laterWords } from "../later";
import { PhoneLink } from "../PhoneLink";
import { callText } from "./messages";

/** One rider to call: what was promised, what happens now, and the number. `children` is what can be done about it. */
export function CallItem({ call, children }: { call: Call; children: ComponentChildren }) {
  const m = callText();
  return (
    <li class="desk-item" data-call={call.booking_id}>
      <div class="desk-item-main">
        <p class="desk-line">
          <strong class="desk-name">{call.rider.name}</strong> <span class="soft">{call.rider.kana}</span>
          <strong class={call.why === "reopened" ? "good" : "broken"}>{m.why[call.why]}</strong>
          {call.reason && <span>{call.reason}</span>}
        </p>
        <p class="desk-line">
          <span>{m.was(m.parts[call.part], clockTime(call.was))}</span>
          <strong>{newTime(call)}</strong>
          {call.vehicle && <span><span class="swatch" style={{ "--swatch": call.vehicle.colour }} /> {say(call.vehicle.name)}</span>}
          <button type="button" class="link" onClick={() => chooseBooking(call.booking_id)}>{m.show}</button>
        </p>
        {call.told_at && <p class="soft">{call.told_by ? m.toldBy(clockTime(call.told_at), call.told_by) : m.toldAt(clockTime(call.told_at))}</p>}
      </div>
      <div class="desk-item-deeds">
        <PhoneLink name={call.rider.name} phone={call.rider.phone} />
        {children}
      </div>
    </li>
  );
}

/** `いまの予定 10:25 12分おそく`, or that there is no ride any more, or that it gets too long though it is not late. */
function newTime({ was, will, why }: Call): string {
  const m = callText();
  if (!will) return m.noRide;
  if (why === "promise_broken" && Date.parse(will) <= Date.parse(was)) return `${m.will(clockTime(will))} ${m.longRide}`;
  return `${m.will(clockTime(will))} ${laterWords((Date.parse(will) - Date.parse(was)) / 1000)}`;
}
