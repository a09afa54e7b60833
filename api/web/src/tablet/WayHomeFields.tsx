import { spokenWindow } from "../common/times";
import { go } from "../common/route";
import { Choice } from "./Choice";
import { homeGone } from "./confirm";
import { change, draft } from "./draft";
import { rideText } from "./messagesRides";

/** The way home, in the same step: called when one is done, at a time, or none. What was taken last time is chosen. */
export function WayHomeFields() {
  const r = rideText();
  const { wayHome } = draft.value;
  const at = wayHome.kind === "at" ? wayHome.offer.pickup_window : null;
  const choose = (kind: "none" | "open") => {
    homeGone.value = false;
    change({ wayHome: { kind } });
  };
  return (
    <fieldset data-testid="way-home">
      <legend class="label">{r.wayHome}</legend>
      {homeGone.value && <p class="note note-bad" role="alert">{wayHome.kind === "at" ? r.homeGone : r.homeFull}</p>}
      <div class="tiles tiles-small tiles-three">
        <Choice name="home" chosen={wayHome.kind === "open"} title={r.homeOpen} more={r.homeOpenShort} onChoose={() => choose("open")} />
        <Choice
          name="home" chosen={wayHome.kind === "at"} title={r.homeAt}
          more={at ? r.homeChosen(spokenWindow(at.start, at.end)) : r.homeAtHow} onChoose={() => go("home-time")}
        />
        <Choice name="home" chosen={wayHome.kind === "none"} title={r.homeNone} more={r.homeNoneHow} onChoose={() => choose("none")} />
      </div>
      {at && (
        <button type="button" class="button" onClick={() => go("home-time")}>{r.homeChange}</button>
      )}
    </fieldset>
  );
}
