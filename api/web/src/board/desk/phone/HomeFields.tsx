import { useSignal } from "@preact/signals";
import { EMPTY, type Scene } from "../../../map/scene";
import { TownMap } from "../../../map/TownMap";
import { Finder } from "../../../ui/Finder";
import { findPlaces } from "../findPlaces";
import { focusSoon } from "../focus";
import { type End, endOf } from "./call";
import { phoneText } from "./messages";
import { changeNew, newcomer } from "./newcomer";

const LABEL = "call-new-label";

/** Where somebody new lives: a known place, a house near one, or a point of the map. */
export function HomeFields() {
  const m = phoneText();
  const { home, label } = newcomer.value!;
  return (
    <div class="phone-row">
      <Finder
        label={m.home} placeholder={m.homeHint} nothing={m.noMatch} find={findPlaces} chosen={home?.label ?? ""}
        onChoose={({ id }) => {
          changeNew({ home: endOf(id) });
          focusSoon(LABEL);
        }}
      />
      <div class="field note-field">
        <label for={LABEL}>{m.label}</label>
        <input
          id={LABEL} class="input" type="text" maxLength={100} autocomplete="off" placeholder={m.labelHint} value={label}
          onInput={(event) => changeNew({ label: event.currentTarget.value })}
        />
      </div>
      <HomeMap home={home} />
    </div>
  );
}

/** The map is only drawn when it is wanted: most homes are found by name. */
function HomeMap({ home }: { home: End | null }) {
  const m = phoneText();
  const isOpen = useSignal(false);
  const scene: Scene = home ? { ...EMPTY, pins: [{ ...home, id: "home", kind: "to" }] } : EMPTY;
  return (
    <details class="home-map" onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
      <summary>{m.byMap}</summary>
      {isOpen.value && (
        <>
          <p class="soft">{m.mapHow}</p>
          <TownMap
            scene={scene} focus={home ? [home] : []} focusKey={home?.id ?? ""}
            onPick={(at) => changeNew({ home: { ...at, id: null, label: m.mapPoint } })}
          />
        </>
      )}
    </details>
  );
}
