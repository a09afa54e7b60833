import { Moon, Sun } from "lucide";
import { useEffect } from "preact/hooks";
import { say } from "../common/language";
import { common } from "../common/messages";
import { partyWords } from "../common/party";
import { Icon } from "../ui/Icon";
import { Page } from "../ui/Page";
import { ProblemNote } from "../ui/ProblemNote";
import { Manifest } from "./Manifest";
import { MapPanel } from "./MapPanel";
import { text } from "./messages";
import { NextStop } from "./NextStop";
import { followManifest, manifest, theme } from "./state";

export function App() {
  return (
    <Page name="drive" title={text().title} roles={["driver"]} tools={<ThemeSwitch />}>
      <Cab />
    </Page>
  );
}

/** The next stop and its button, the rest of the manifest below. */
function Cab() {
  const m = text();
  useEffect(() => followManifest(), []);
  const vehicle = manifest.data.value;
  if (!vehicle) {
    return manifest.error.value
      ? <ProblemNote error={manifest.error.value} onRetry={() => void manifest.refresh()} />
      : <p class="loading" role="status">{common().loading}</p>;
  }
  const load = partyWords(vehicle.load);
  return (
    <div class="cab">
      <div class="cab-top">
        <strong><span class="swatch" style={{ "--swatch": vehicle.colour }} /> {say(vehicle.name)}</strong>
        <span>{load ? m.aboard(load) : m.empty}</span>
      </div>
      {vehicle.driven_by_demo && <p class="note demo-note">{m.demo}</p>}
      <NextStop vehicle={vehicle} />
      <MapPanel vehicle={vehicle} />
      <Manifest stops={vehicle.stops} />
    </div>
  );
}

function ThemeSwitch() {
  const isNight = theme.value === "night";
  return (
    <button type="button" class="button" onClick={() => (theme.value = isNight ? "day" : "night")}>
      <Icon icon={isNight ? Sun : Moon} /> {isNight ? text().day : text().night}
    </button>
  );
}
