import { X } from "lucide";
import { useLayoutEffect } from "preact/hooks";
import { common } from "../../../common/messages";
import { Icon } from "../../../ui/Icon";
import { busy, made } from "./asking";
import { calling } from "./call";
import { DESTINATION, NEXT, RIDER } from "./ids";
import { Made } from "./Made";
import { phoneText } from "./messages";
import { newcomer } from "./newcomer";
import { NewRider } from "./NewRider";
import { Offers } from "./Offers";
import { RiderPart } from "./RiderPart";
import { TripForm } from "./TripForm";
import { UsualTrips } from "./UsualTrips";
import "../desk.css";
import "./phone.css";

/**
 * A booking taken by telephone, by the keyboard alone: who calls, a usual trip or where to and when, offers, a word
 * for the driver. What was keyed in stays when it is closed, until it is booked.
 */
export function PhoneBooking({ onClose }: { onClose: () => void }) {
  const m = phoneText();
  // At once, so that nothing is lost of what is typed right after the key that opened it.
  useLayoutEffect(() => document.getElementById(made.peek() ? NEXT : calling.peek().rider ? DESTINATION : RIDER)?.focus(), []);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation();
    onClose();
  }
  return (
    <section class="card phone" aria-label={m.title} aria-busy={busy.value !== null} onKeyDown={onKeyDown}>
      <div class="desk-top">
        <h2>{m.title}</h2>
        <p class="soft phone-keys">{m.keys}</p>
        <button type="button" class="button close" aria-label={common().close} onClick={onClose}>
          <Icon icon={X} />
        </button>
      </div>
      <Step />
    </section>
  );
}

function Step() {
  if (made.value) return <Made />;
  if (newcomer.value) return <NewRider />;
  return (
    <>
      <RiderPart />
      <UsualTrips />
      <TripForm />
      <Offers />
    </>
  );
}
