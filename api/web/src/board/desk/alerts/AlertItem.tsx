import { CircleAlert, Clock, TriangleAlert } from "lucide";
import { say } from "../../../common/language";
import { clockTime, dayOf, dayName } from "../../../common/times";
import { Icon } from "../../../ui/Icon";
import { day } from "../../state";
import type { Alert } from "../calls";
import { deskText } from "../messages";
import { PhoneLink } from "../PhoneLink";
import { actOn } from "./act";
import { alertText } from "./messages";

const ICONS = { 1: Clock, 2: CircleAlert, 3: TriangleAlert } as const;

/** One alert: how urgent by shape and word, what it is, and its action. */
export function AlertItem({ alert, onMark }: { alert: Alert; onMark: (done: boolean) => void }) {
  const m = alertText();
  const said = say(alert.words);
  const severity = (alert.done ? 1 : alert.severity) as keyof typeof ICONS;
  return (
    <li class={`desk-item alert alert-${severity}`} data-alert={alert.kind} data-done={alert.done}>
      <span class="alert-how"><Icon icon={ICONS[severity]} /> {alert.done ? m.done : m.severities[severity]}</span>
      <p class="desk-item-main">
        <strong>{said}</strong> <span class="soft number">{moment(alert.at)}</span>
      </p>
      <div class="desk-item-deeds">
        {alert.done ? (
          <button type="button" class="button" aria-label={m.undoThis(said)} onClick={() => onMark(false)}>{deskText().undo}</button>
        ) : (
          <>
            <Action alert={alert} />
            <button type="button" class="button" data-done aria-label={m.doneThis(said)} onClick={() => onMark(true)}>{m.done}</button>
          </>
        )}
      </div>
    </li>
  );
}

function Action({ alert }: { alert: Alert }) {
  const { action } = alert;
  if (action.kind === "wait") return <span class="soft">{say(action.words)}</span>;
  if (action.kind === "call") return <PhoneLink name={alert.rider?.name ?? ""} phone={action.phone} />;
  return (
    <>
      <button type="button" class="button button-main" onClick={() => void actOn(alert)}>{say(action.words)}</button>
      {action.phone && <PhoneLink name={alert.rider?.name ?? ""} phone={action.phone} />}
    </>
  );
}

const moment = (at: string) => (dayOf(at) === day.value ? clockTime(at) : dayName(dayOf(at)));
