import { BusFront } from "lucide";
import type { PlaceRef } from "../api/types";
import { say } from "../common/language";
import { Icon } from "../ui/Icon";
import { text } from "./messages";

type Halt = PlaceRef["stop"];

/** Where the bus stops for a place that has a stop of its own: nobody waits at a door it does not come to. */
export function HaltLines({ from, to }: { from: Halt; to: Halt }) {
  const m = text();
  return (
    <>
      {from && <p class="halt-line" data-testid="halt-from"><Icon icon={BusFront} /> {m.waitAt(say(from.name))}</p>}
      {to && <p class="halt-line" data-testid="halt-to"><Icon icon={BusFront} /> {m.getOutAt(say(to.name))}</p>}
    </>
  );
}
