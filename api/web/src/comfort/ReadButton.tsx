import { Volume2, VolumeX } from "lucide";
import { useEffect } from "preact/hooks";
import { language } from "../common/language";
import { go, route } from "../common/route";
import { Icon } from "../ui/Icon";
import { COMFORT_STEP } from "./ComfortButton";
import { comfortWords } from "./messages";
import { readAloud } from "./settings";
import { canSpeak, speak, speaking, stopSpeaking, voiceless } from "./speech";
import { stepText } from "./stepText";

const LOOK_EVERY_MS = 250;
const PATIENCE_MS = 15_000;

/**
 * Reads the step shown; while it reads, stops it. By itself on each new step, for who chose so. Where the device turned
 * out to have no voice, leads to where it is said what to do about it.
 */
export function ReadButton() {
  const m = comfortWords();
  const [step, each, tongue] = [route.value, readAloud.value, language.value];
  useEffect(() => {
    const stop = each ? whenShown(() => speak(stepText())) : undefined;
    return () => {
      stop?.();
      stopSpeaking();
    };
  }, [step, each, tongue]);
  useEffect(() => {
    addEventListener("pagehide", stopSpeaking);
    return () => removeEventListener("pagehide", stopSpeaking);
  }, []);
  if (!canSpeak) return null;
  if (voiceless.value) {
    return (
      <button type="button" class="button" data-testid="read" onClick={() => go(COMFORT_STEP)}>
        <Icon icon={VolumeX} size={28} /> {m.silent}
      </button>
    );
  }
  const reads = speaking.value;
  return (
    <button
      type="button" class="button" data-testid="read" data-reads={reads}
      onClick={() => (reads ? stopSpeaking() : speak(stepText()))}
    >
      <Icon icon={reads ? VolumeX : Volume2} size={28} /> {reads ? m.stop : m.read}
    </button>
  );
}

/** Runs `deed` once a step is there and no longer looking for something. Gives the function that calls it off. */
function whenShown(deed: () => void): () => void {
  const begun = performance.now();
  const timer = setInterval(() => {
    const step = document.querySelector("main .step");
    const waits = !step || step.matches("[aria-busy=true]") || step.querySelector("[aria-busy=true]");
    if (waits && performance.now() - begun < PATIENCE_MS) return;
    clearInterval(timer);
    deed();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}
