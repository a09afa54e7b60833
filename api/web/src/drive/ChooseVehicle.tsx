import { useEffect } from "preact/hooks";
import { say } from "../common/language";
import { common } from "../common/messages";
import { ProblemNote } from "../ui/ProblemNote";
import { CabSettings } from "./CabSettings";
import { text } from "./messages";
import { chooseVehicle, vehicles } from "./vehicle";

/** Which vehicle a driver takes who may drive any. */
export function ChooseVehicle() {
  useEffect(() => void vehicles.refresh(), []);
  const known = vehicles.data.value;
  return (
    <div class="cab">
      <section class="next" data-testid="choose">
        <h2 class="next-place">{text().choose}</h2>
        {!known && !vehicles.error.value && <p role="status">{common().loading}</p>}
        <ProblemNote error={vehicles.error.value} onRetry={() => void vehicles.refresh()} />
        {known?.map((vehicle) => (
          <button key={vehicle.id} type="button" class="button act-second" data-vehicle={vehicle.id} onClick={() => chooseVehicle(vehicle.id)}>
            <span class="swatch" style={{ "--swatch": vehicle.colour }} /> {say(vehicle.name)}
          </button>
        ))}
      </section>
      <CabSettings />
    </div>
  );
}
