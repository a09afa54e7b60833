import { Bus, Moon, Sun, Volume2, VolumeX } from "lucide";
import { canSpeak, voiceless } from "../comfort/speech";
import { Icon } from "../ui/Icon";
import { text } from "./messages";
import { unsent } from "./state";
import { theme } from "./theme";
import { leaveVehicle, mayChoose } from "./vehicle";
import { setVoice, voice } from "./voice";

/** Day and night, the voice, and which vehicle: set once a shift, so at the end of the page. */
export function CabSettings() {
  const m = text();
  const isNight = theme.value === "night";
  return (
    <section class="settings" aria-label={m.settings}>
      <button type="button" class="button" data-testid="theme" onClick={() => (theme.value = isNight ? "day" : "night")}>
        <Icon icon={isNight ? Sun : Moon} /> {isNight ? m.day : m.night}
      </button>
      {canSpeak && (
        <button type="button" class="button" data-testid="voice" aria-pressed={voice.value} onClick={() => setVoice(!voice.value)}>
          <Icon icon={voice.value ? VolumeX : Volume2} /> {voice.value ? m.voiceOff : m.voiceOn}
        </button>
      )}
      {mayChoose.value && (
        <button type="button" class="button" data-testid="other-vehicle" disabled={unsent.value.length > 0} onClick={leaveVehicle}>
          <Icon icon={Bus} /> {m.otherVehicle}
        </button>
      )}
      {voiceless.value && <p role="status">{m.voiceless}</p>}
      <p class="keys">{m.keys}</p>
    </section>
  );
}
