import { say } from "../common/language";
import { partyWords } from "../common/party";
import { Actions } from "./Actions";
import { CabSettings } from "./CabSettings";
import { ChangedNote } from "./ChangedNote";
import { Manifest } from "./Manifest";
import { MapPanel } from "./MapPanel";
import { text } from "./messages";
import type { Vehicle } from "./model";
import { nextOf } from "./next";
import { NextCard } from "./NextCard";
import { locating } from "./position";
import { RefusedReports } from "./RefusedReports";
import { UndoBar } from "./UndoBar";
import { UnsentNote } from "./UnsentNote";

/** The next stop and its button; the map, and the rest of the manifest, beside or below. */
export function Cab({ vehicle }: { vehicle: Vehicle }) {
  const next = nextOf(vehicle);
  return (
    <div class="cab">
      <div class="cab-now">
        <CabTop vehicle={vehicle} />
        <UnsentNote />
        <RefusedReports />
        <ChangedNote />
        <NextCard next={next} leaveAt={vehicle.leave_at ?? null} />
        <div class="cab-actions">
          <Actions next={next} vehicle={vehicle} />
          <UndoBar />
        </div>
      </div>
      <div class="cab-rest">
        <MapPanel vehicle={vehicle} />
        <Manifest stops={vehicle.stops} />
        <CabSettings />
      </div>
    </div>
  );
}

function CabTop({ vehicle }: { vehicle: Vehicle }) {
  const m = text();
  const load = partyWords(vehicle.load);
  const where = m.locating[locating.value];
  return (
    <>
      <div class="cab-top">
        <strong><span class="swatch" style={{ "--swatch": vehicle.colour }} /> {say(vehicle.name)}</strong>
        <span data-testid="load">{load ? m.aboard(load) : m.empty}</span>
        {where && <span class="cab-where" data-testid="locating" data-state={locating.value}>{where}</span>}
      </div>
      {vehicle.driven_by_demo && <p class="note demo-note">{m.demo}</p>}
    </>
  );
}
