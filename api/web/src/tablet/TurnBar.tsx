import { LogOut } from "lucide";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { inTurn } from "../common/session";
import { me } from "../common/town";
import { Dialog } from "../ui/Dialog";
import { Icon } from "../ui/Icon";
import { sharedText } from "./messagesShared";
import { finishTurn } from "./turn";

const QUIET_MS = 180_000;
const ANSWER_SECONDS = 60;

/** Whose turn it is at a shared tablet, the way out, and a question before it is given to the next person. */
export function TurnBar() {
  const m = sharedText();
  if (!inTurn.value) return null;
  return (
    <div class="turn-bar">
      <p>
        <strong>{me.data.value?.riders[0]?.name}</strong> <span class="soft">{m.leaveHow}</span>
      </p>
      <button type="button" class="button" data-testid="leave" onClick={finishTurn}>
        <Icon icon={LogOut} /> {m.leave}
      </button>
      <StillThere />
    </div>
  );
}

/** Asks after three quiet minutes, and waits a minute for the answer: work is only lost when nobody is there. */
function StillThere() {
  const m = sharedText();
  const seconds = useSignal(0);
  useEffect(() => {
    let [since, asked] = [Date.now(), 0];
    const awake = () => {
      since = Date.now();
      if (!asked) return;
      asked = 0;
      seconds.value = 0;
    };
    const look = () => {
      if (!asked && Date.now() - since >= QUIET_MS) asked = Date.now();
      if (!asked) return;
      seconds.value = Math.max(0, ANSWER_SECONDS - Math.floor((Date.now() - asked) / 1000));
      if (!seconds.value) finishTurn();
    };
    const events = ["pointerdown", "keydown", "wheel", "touchmove"] as const;
    for (const name of events) addEventListener(name, awake, { capture: true, passive: true });
    const timer = setInterval(look, 1000);
    return () => {
      for (const name of events) removeEventListener(name, awake, { capture: true });
      clearInterval(timer);
    };
  }, []);
  if (!seconds.value) return null;
  return (
    <Dialog title={m.still} onClose={() => undefined}>
      <p>{m.stillHow(seconds.value)}</p>
      <div class="actions">
        <button type="button" class="button button-main huge">{m.stillYes}</button>
      </div>
    </Dialog>
  );
}
