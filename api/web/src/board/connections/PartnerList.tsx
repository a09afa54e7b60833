import { Plus } from "lucide";
import { useSignal } from "@preact/signals";
import type { Partner } from "../../api/connections";
import { common } from "../../common/messages";
import { go } from "../../common/route";
import { Icon } from "../../ui/Icon";
import { connectionText } from "./messages";
import { PartnerRow } from "./PartnerRow";
import { partners } from "./state";

/** Every system that may book: for whom, how much, and what can be done about it. */
export function PartnerList() {
  const m = connectionText();
  const withRevoked = useSignal(false);
  const all = partners.data.value;
  const live = (all ?? []).filter((one) => !one.revoked_at);
  const shown = withRevoked.value ? (all ?? []) : live;
  return (
    <section class="card tablets-card" aria-label={m.partners} data-testid="partners">
      <div class="bookings-top">
        <h2 tabIndex={-1}>{m.partners}</h2>
        {all && all.length > live.length && (
          <label class="tick-small">
            <input type="checkbox" checked={withRevoked.value} onChange={(event) => (withRevoked.value = event.currentTarget.checked)} />
            {m.showRevoked}
          </label>
        )}
        <button type="button" class="button button-main add" onClick={() => go("connections/partner")}>
          <Icon icon={Plus} /> {m.addPartner}
        </button>
      </div>
      <p class="soft">{m.partnersMore}</p>
      {!all && <p class="empty" role="status">{common().loading}</p>}
      {all && !shown.length && <p class="empty">{m.noPartners}</p>}
      {shown.length > 0 && <Table shown={shown} />}
    </section>
  );
}

function Table({ shown }: { shown: Partner[] }) {
  const m = connectionText();
  return (
    <div class="table-box">
      <table class="table tablets-table">
        <thead>
          <tr>{[m.name, m.riders, m.limits, m.state, m.actions].map((head) => <th key={head} scope="col">{head}</th>)}</tr>
        </thead>
        <tbody>{shown.map((one) => <PartnerRow key={one.partner_id} partner={one} />)}</tbody>
      </table>
    </div>
  );
}
