import { X } from "lucide";
import { useSignal } from "@preact/signals";
import { findRiders } from "../../api/calls";
import { limitPartner, linkRider, type Partner, unlinkRider } from "../../api/connections";
import { Finder } from "../../ui/Finder";
import { Icon } from "../../ui/Icon";
import { ProblemNote } from "../../ui/ProblemNote";
import { ToLists } from "./ConnectionsView";
import { areLimits, LimitFields } from "./LimitFields";
import { connectionText } from "./messages";
import { busy, failure, partnerShown, partners, trying } from "./state";

/** For whom a partner may book, and how much. Each change holds at once. */
export function PartnerRiders() {
  const m = connectionText();
  const partner = partnerShown.value;
  return (
    <section class="card tablets-card" aria-label={m.ridersAndLimits}>
      <div class="bookings-top">
        <h2 tabIndex={-1}>{partner ? m.ridersOf(partner.name) : m.ridersAndLimits}</h2>
        <ToLists />
      </div>
      {partners.data.value && !partner && <p class="empty">{m.partnerGone}</p>}
      {partner && <Riders partner={partner} />}
      {partner && <Limits key={`${partner.calls_a_minute} ${partner.open_a_day}`} partner={partner} />}
    </section>
  );
}

function Riders({ partner }: { partner: Partner }) {
  const m = connectionText();
  const said = useSignal("");
  const find = async (query: string) => {
    const found = query.trim() ? await findRiders(query.trim()) : [];
    return found
      .filter(({ id }) => !partner.riders.some((each) => each.id === id))
      .map(({ id, name, kana }) => ({ id, label: name, more: kana }));
  };
  const change = async (done: string, deed: () => Promise<unknown>) => {
    if (await trying(deed)) said.value = done;
  };
  return (
    <div class="people">
      <p class="soft">{m.ridersMore}</p>
      <Finder
        label={m.linkRider} placeholder={m.findRider} nothing={m.nobodyFound} find={find} chosen=""
        onChoose={({ id, label }) => void change(m.linked(label), () => linkRider(partner.partner_id, id))}
      />
      <ProblemNote error={failure.value} />
      <p role="status" class="soft">{said.value || m.countRiders(partner.riders.length)}</p>
      <ul class="people-list" aria-label={m.riders}>
        {partner.riders.map(({ id, name }) => (
          <li key={id}>
            <span><strong>{name || id}</strong> <span class="soft">{id}</span></span>
            <button
              type="button" class="button" aria-label={m.unlink(name || id)} disabled={busy.value}
              onClick={() => void change(m.unlinked(name || id), () => unlinkRider(partner.partner_id, id))}
            >
              <Icon icon={X} size={20} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Limits({ partner }: { partner: Partner }) {
  const m = connectionText();
  const limits = useSignal({ calls: partner.calls_a_minute, open: partner.open_a_day });
  const { calls, open } = limits.value;
  const isSame = calls === partner.calls_a_minute && open === partner.open_a_day;
  function onSubmit(event: Event): void {
    event.preventDefault();
    void trying(() => limitPartner(partner.partner_id, calls, open));
  }
  return (
    <form class="tablet-form" onSubmit={onSubmit}>
      <LimitFields limits={limits.value} onChange={(changed) => (limits.value = changed)} />
      <div class="tablet-make">
        <button type="submit" class="button" disabled={isSame || busy.value || !areLimits(limits.value)}>{m.saveLimits}</button>
        <span class="soft" role="status">{!areLimits(limits.value) ? m.noLimits : ""}</span>
      </div>
    </form>
  );
}
