import { clockTime } from "../../../common/times";
import type { Affected as One } from "../calls";
import { deskText } from "../messages";
import { PhoneLink } from "../PhoneLink";
import { closureText } from "./messages";

/** Whom a closure concerns and how, with the numbers to call. */
export function Affected({ riders }: { riders: readonly One[] }) {
  const m = closureText();
  if (!riders.length) return <p class="note note-good">{m.nobody}</p>;
  return (
    <div>
      <h4>{m.affected(riders.length)}</h4>
      <ul class="seen-changes" data-testid="affected">
        {riders.map((one) => (
          <li key={one.booking_id} data-breaks={one.what !== "later"}>
            <strong>{one.rider_name}</strong>
            <strong class={one.what === "later" ? "" : "broken"}>{m.what[one.what]}</strong>
            <span>{deskText().parts[one.part]} {clockTime(one.was)}{one.will && ` → ${clockTime(one.will)}`}</span>
            <PhoneLink name={one.rider_name} phone={one.phone} />
          </li>
        ))}
      </ul>
    </div>
  );
}
