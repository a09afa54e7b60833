import { useSignal } from "@preact/signals";
import type { Device } from "../../api/tablets";
import { common } from "../../common/messages";
import { go } from "../../common/route";
import { clockTime, dayName, dayOf } from "../../common/times";
import { Dialog } from "../../ui/Dialog";
import { ProblemNote } from "../../ui/ProblemNote";
import { tabletText } from "./messages";
import { busy, failure, renew, revoke } from "./state";

/** One tablet and what can be done with it. Nothing that stops a tablet from working happens without a question. */
export function TabletRow({ device }: { device: Device }) {
  const m = tabletText();
  const asks = useSignal<"sheet" | "revoke" | null>(null);
  return (
    <tr data-device={device.device_id} class={device.revoked_at ? "is-revoked" : ""}>
      <th scope="row">{device.name}</th>
      <td>{m.kinds[device.kind]}</td>
      <td>{device.riders.map(({ id, name }) => name || id).join(common().comma)}</td>
      <td><State device={device} /></td>
      <td class="number">{device.seen_at ? moment(device.seen_at) : m.never}</td>
      <td>
        {!device.revoked_at && (
          <div class="tablet-actions">
            <button type="button" class="button" onClick={() => (asks.value = "sheet")}>{m.newSheet}</button>
            {device.kind === "shared" && (
              <button type="button" class="button" onClick={() => go(`tablets/pins/${device.device_id}`)}>{m.pins}</button>
            )}
            <button type="button" class="button" onClick={() => go(`tablets/calendars/${device.device_id}`)}>{m.calendars}</button>
            <button type="button" class="button button-bad" onClick={() => (asks.value = "revoke")}>{m.revoke}</button>
          </div>
        )}
        {asks.value && <Question device={device} about={asks.value} onClose={() => (asks.value = null)} />}
      </td>
    </tr>
  );
}

function State({ device }: { device: Device }) {
  const m = tabletText();
  if (device.revoked_at) return <><span class="tag tag-cancelled">{m.revoked}</span> <span class="soft">{moment(device.revoked_at)}</span></>;
  if (device.enrolled_at) return <><span class="tag tag-aboard">{m.ready}</span> <span class="soft">{m.readySince(moment(device.enrolled_at))}</span></>;
  return <><span class="tag tag-waiting">{m.waiting}</span> <span class="soft">{m.waitingMore}</span></>;
}

/** The answer that changes nothing comes first, so that Enter and Escape are both harmless. */
function Question({ device, about, onClose }: { device: Device; about: "sheet" | "revoke"; onClose: () => void }) {
  const m = tabletText();
  const isSheet = about === "sheet";
  const close = () => {
    failure.value = null;
    onClose();
  };
  async function act(): Promise<void> {
    if (await (isSheet ? renew(device) : revoke(device))) close();
  }
  return (
    <Dialog title={isSheet ? m.sheetAsk(device.name) : m.revokeAsk(device.name)} onClose={close}>
      <p>{isSheet ? m.sheetMore : m.revokeMore}</p>
      <ProblemNote error={failure.value} />
      <div class="actions">
        <button type="button" class="button" onClick={close}>{isSheet ? common().cancel : m.keep}</button>
        <button type="button" class={`button button-main ${isSheet ? "" : "button-bad"}`} disabled={busy.value} onClick={() => void act()}>
          {isSheet ? m.sheetYes : m.revokeYes}
        </button>
      </div>
    </Dialog>
  );
}

/** `11月25日（水） 9:40`, in the town's time. */
function moment(at: string): string {
  return `${dayName(dayOf(at))} ${clockTime(at)}`;
}
