import { ArrowLeft } from "lucide";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { go } from "../../common/route";
import { Icon } from "../../ui/Icon";
import { ProblemNote } from "../../ui/ProblemNote";
import { MessageLog } from "./MessageLog";
import { connectionText } from "./messages";
import { NewPartner } from "./NewPartner";
import { NewWebhook } from "./NewWebhook";
import { OnceShown } from "./OnceShown";
import { PartnerList } from "./PartnerList";
import { PartnerRiders } from "./PartnerRiders";
import { busy, failure, once, partners, refresh, step, webhooks } from "./state";
import { WebhookList } from "./WebhookList";
import "../tablets/tablets.css";
import "./connections.css";

const LOOK_EVERY_MS = 20_000;

/** The office's page of connections: systems that book for riders, and addresses that are told of bookings. */
export function ConnectionsView() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void refresh();
    const timer = setInterval(() => !document.hidden && !busy.peek() && void refresh(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  useLayoutEffect(() => {
    failure.value = null;
    // Who works with the keyboard or by ear goes on at the new screen's heading: at once, before they type.
    box.current?.querySelector<HTMLElement>("h2[tabindex]")?.focus();
    if (step.value !== "once") once.value = null;
  }, [step.value]);
  return (
    <div class="tablets connections" ref={box}>
      <ProblemNote error={partners.error.value ?? webhooks.error.value} onRetry={() => void refresh()} />
      <Step />
    </div>
  );
}

function Step() {
  switch (step.value) {
    case "partner": return <NewPartner />;
    case "webhook": return <NewWebhook />;
    case "once": return <OnceShown />;
    case "riders": return <PartnerRiders />;
    case "log": return <MessageLog />;
    default: return <><PartnerList /><WebhookList /></>;
  }
}

/** The way back to the lists, on each of the steps. */
export function ToLists() {
  return (
    <button type="button" class="button add" onClick={() => go("connections")}>
      <Icon icon={ArrowLeft} /> {connectionText().toLists}
    </button>
  );
}
