import { Type } from "lucide";
import { back, go, route } from "../common/route";
import { Icon } from "../ui/Icon";
import { comfortWords } from "./messages";

export const COMFORT_STEP = "comfort";

/** The way to the choices about text, colours and voice, and back to where one was. */
export function ComfortButton() {
  const here = route.value === COMFORT_STEP;
  return (
    <button type="button" class="button" aria-pressed={here} onClick={() => (here ? back() : go(COMFORT_STEP))}>
      <Icon icon={Type} size={28} /> {comfortWords().button}
    </button>
  );
}
