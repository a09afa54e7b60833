import { TrainFront } from "lucide";
import type { Connection, Departure } from "../api/types";
import { say } from "../common/language";
import { spokenTime } from "../common/times";
import { Icon } from "../ui/Icon";
import type { Kind } from "./departures";
import { connectionText } from "./messagesConnections";

interface Props { kind: Kind; to: Departure | Connection }

/** What a ride is in time for, or waits for, in one line. */
export function ConnectionLine({ kind, to }: Props) {
  const c = connectionText();
  const words = kind === "catch" ? c.inTime : c.after;
  return (
    <p class="halt-line" data-testid="connection">
      <Icon icon={TrainFront} /> <span>{words(spokenTime(to.at), say(to.towards), say(to.line))}</span>
    </p>
  );
}
