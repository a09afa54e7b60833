import { User } from "lucide";
import { useEffect } from "preact/hooks";
import type { Rider } from "../api/types";
import { go, route } from "../common/route";
import { Icon } from "../ui/Icon";
import { begin, riders } from "./draft";
import { text } from "./messages";
import { StepTitle } from "./StepTitle";
import { usualOf } from "./usual";

/** Who rides, where a tablet belongs to several. */
export function WhoStep() {
  useEffect(() => riders.value.forEach((rider) => usualOf(rider.id)), [riders.value]);
  return (
    <div class="step">
      <StepTitle title={text().who} />
      <ul class="tiles">
        {riders.value.map((rider) => (
          <li key={rider.id}>
            <button type="button" class="tile" data-rider={rider.id} onClick={() => choose(rider)}>
              <Icon icon={User} size={48} />
              <ruby>
                {rider.name}
                <rt>{rider.kana}</rt>
              </ruby>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function choose(rider: Rider): void {
  begin(rider);
  go(route.value === "who/departures" ? "departures" : "where");
}
