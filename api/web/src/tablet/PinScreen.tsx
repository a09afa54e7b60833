import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Delete } from "lucide";
import { me } from "../common/town";
import { route } from "../common/route";
import { Icon } from "../ui/Icon";
import { ProblemNote } from "../ui/ProblemNote";
import { sharedText } from "./messagesShared";
import { StepTitle } from "./StepTitle";
import { startTurn, turnBusy, turnError } from "./turn";

const LENGTH = 4;
const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0"];

/** The person's number, on large keys; the keyboard's digits work as well. What was typed is never shown. */
export function PinScreen() {
  const m = sharedText();
  const typed = useSignal("");
  const riderId = route.value.slice("pin/".length);
  const person = me.data.value?.people?.find((each) => each.id === riderId);

  async function type(digit: string): Promise<void> {
    if (turnBusy.value || typed.value.length >= LENGTH) return;
    typed.value += digit;
    if (typed.value.length < LENGTH) return;
    await startTurn(riderId, typed.value);
    typed.value = "";
  }

  useEffect(() => {
    turnError.value = null;
    const onKey = (event: KeyboardEvent) => {
      if (/^\d$/.test(event.key)) void type(event.key);
      else if (event.key === "Backspace") typed.value = typed.value.slice(0, -1);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);

  return (
    <div class="step pin">
      <StepTitle title={m.pinOf(person?.name ?? "")} />
      <p>{m.pinHow}</p>
      <p class="pin-dots" role="status">
        <span class="visually-hidden">{turnBusy.value ? m.pinBusy : m.pinTyped(typed.value.length)}</span>
        {Array.from({ length: LENGTH }, (_, index) => (
          <span key={index} class={`pin-dot ${index < typed.value.length ? "pin-dot-full" : ""}`} aria-hidden="true" />
        ))}
      </p>
      <ProblemNote error={turnError.value} />
      <div class="pin-keys">
        {DIGITS.map((digit) =>
          digit ? (
            <button key={digit} type="button" class="button pin-key" disabled={turnBusy.value} onClick={() => void type(digit)}>
              {digit}
            </button>
          ) : (
            <span key="gap" />
          ),
        )}
        <button
          type="button" class="button pin-key" aria-label={m.pinClear} disabled={!typed.value}
          onClick={() => (typed.value = typed.value.slice(0, -1))}
        >
          <Icon icon={Delete} size={32} />
        </button>
      </div>
    </div>
  );
}
