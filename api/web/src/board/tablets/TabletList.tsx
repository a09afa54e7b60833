import { Plus } from "lucide";
import { useSignal } from "@preact/signals";
import type { Device } from "../../api/tablets";
import { common } from "../../common/messages";
import { go } from "../../common/route";
import { Icon } from "../../ui/Icon";
import { tabletText } from "./messages";
import { devices } from "./state";
import { TabletRow } from "./TabletRow";

/** Every tablet: whose it is, whether it is set up, when it was last heard from. */
export function TabletList() {
  const m = tabletText();
  const withRevoked = useSignal(false);
  const all = devices.data.value;
  const active = (all ?? []).filter((device) => !device.revoked_at);
  const shown = withRevoked.value ? (all ?? []) : active;
  return (
    <section class="card tablets-card" aria-label={m.title}>
      <div class="bookings-top">
        <h2 tabIndex={-1}>{m.title}</h2>
        {all && <span role="status">{m.count(active.length)}</span>}
        {all && active.length < all.length && (
          <label class="tick-small">
            <input type="checkbox" checked={withRevoked.value} onChange={(event) => (withRevoked.value = event.currentTarget.checked)} />
            {m.showRevoked}
          </label>
        )}
        <button type="button" class="button button-main add" onClick={() => go("tablets/new")}>
          <Icon icon={Plus} /> {m.add}
        </button>
      </div>
      {!all && <p class="empty" role="status">{common().loading}</p>}
      {all && !shown.length && <p class="empty">{m.none}</p>}
      {shown.length > 0 && <Table shown={shown} />}
    </section>
  );
}

function Table({ shown }: { shown: Device[] }) {
  const m = tabletText();
  return (
    <div class="table-box">
      <table class="table tablets-table">
        <thead>
          <tr>
            {[m.name, m.kind, m.people, m.state, m.seen, m.actions].map((head) => <th key={head} scope="col">{head}</th>)}
          </tr>
        </thead>
        <tbody>{shown.map((device) => <TabletRow key={device.device_id} device={device} />)}</tbody>
      </table>
    </div>
  );
}
