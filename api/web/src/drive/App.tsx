import { useEffect } from "preact/hooks";
import { ServiceProblem } from "../api/problem";
import { common } from "../common/messages";
import { Page } from "../ui/Page";
import { ProblemNote } from "../ui/ProblemNote";
import { stayAwake } from "./awake";
import { Cab } from "./Cab";
import { CabSettings } from "./CabSettings";
import { followChanges } from "./changed";
import { ChooseVehicle } from "./ChooseVehicle";
import { followKeys } from "./keys";
import { text } from "./messages";
import { followPosition } from "./position";
import { followManifest, manifest, shown } from "./state";
import { vehicleId } from "./vehicle";
import { followVoice } from "./voice";
import { Word } from "./Word";

export function App() {
  return (
    <Page name="drive" title={text().title} roles={["driver"]}>
      {vehicleId.value ? <Shift key={vehicleId.value} /> : <ChooseVehicle />}
    </Page>
  );
}

/** A vehicle's day on this phone: followed, spoken, and reported where it is. */
function Shift() {
  useEffect(() => {
    const stops = [followManifest(), followPosition(), followVoice(), followChanges(), followKeys(), stayAwake()];
    return () => stops.forEach((stop) => stop());
  }, []);
  const m = text();
  const vehicle = shown.value;
  if (vehicle && vehicle.id === vehicleId.value) return <Cab vehicle={vehicle} />;
  const error = manifest.error.value;
  return (
    <div class="cab">
      {isDayOff(error) && <Word said={m.noShift} more={m.noShiftMore} kind="off" />}
      {!!error && !isDayOff(error) && <ProblemNote error={error} onRetry={() => void manifest.refresh()} />}
      {!error && <p class="loading" role="status">{common().loading}</p>}
      <CabSettings />
    </div>
  );
}

const isDayOff = (error: unknown) => error instanceof ServiceProblem && error.slug === "unknown-day";
