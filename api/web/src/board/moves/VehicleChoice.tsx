import { useEffect, useId, useRef } from "preact/hooks";
import type { Booking } from "../../api/types";
import { say } from "../../common/language";
import { common } from "../../common/messages";
import { text } from "../messages";
import { vehicles } from "../state";
import { movesText } from "./messages";
import { aim, applyMove } from "./move";
import { preview, target } from "./state";

/** The vehicles, one of which is chosen by arrow keys or a click. Enter moves, once it has been shown what that means. */
export function VehicleChoice({ booking }: { booking: Booking }) {
  const m = movesText();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const all = vehicles.value;
  // Until one is chosen the booking's own is it: the first step leads on from there.
  const at = all.findIndex((vehicle) => vehicle.id === (target.value?.vehicleId ?? booking.vehicle?.id));
  const optionId = (index: number) => `${id}-${index}`;
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);

  function choose(index: number): void {
    const vehicle = all[(index + all.length) % all.length];
    if (vehicle) aim({ vehicleId: vehicle.id, at: null });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: all.length - 1 };
    if (event.key in steps) choose(steps[event.key]!);
    else if (event.key === "Enter" && preview.value?.possible) void applyMove();
    else if (event.key !== "Enter") return;
    event.preventDefault();
  }

  return (
    <div class="field">
      <span class="label" id={`${id}-label`}>{m.chooseVehicle}</span>
      <p class="soft" id={`${id}-hint`}>{m.chooseHint}</p>
      <ul
        ref={list} class="vehicle-choice" role="listbox" tabIndex={0} aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint`}
        aria-activedescendant={at >= 0 ? optionId(at) : undefined} onKeyDown={onKeyDown} data-testid="move-vehicles"
      >
        {all.map((vehicle, index) => (
          <li key={vehicle.id} id={optionId(index)} role="option" aria-selected={index === at} data-option={vehicle.id} onClick={() => choose(index)}>
            <span class="swatch" style={{ "--swatch": vehicle.colour }} /> {say(vehicle.name)}
            {vehicle.id === booking.vehicle?.id && <span class="tag">{text().now}</span>}
            {vehicle.status === "out_of_service" && <span class="soft">{common().vehicleStatus.out_of_service}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
