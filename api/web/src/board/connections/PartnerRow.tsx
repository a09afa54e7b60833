import { useSignal } from "@preact/signals";
import { type Partner, revokePartner } from "../../api/connections";
import { common } from "../../common/messages";
import { go } from "../../common/route";
import { connectionText } from "./messages";
import { moment } from "./moment";
import { Question } from "./Question";
import { newToken, trying } from "./state";

const NAMES_SHOWN = 5;

/** One partner and what can be done with it. Nothing that stops it from working happens without a question. */
export function PartnerRow({ partner }: { partner: Partner }) {
  const m = connectionText();
  const asks = useSignal<"token" | "revoke" | null>(null);
  const close = () => (asks.value = null);
  const names = partner.riders.map(({ id, name }) => name || id);
  const more = names.length - NAMES_SHOWN;
  return (
    <tr data-partner={partner.partner_id} class={partner.revoked_at ? "is-revoked" : ""}>
      <th scope="row">{partner.name}</th>
      <td>{names.length ? names.slice(0, NAMES_SHOWN).join(common().comma) + (more > 0 ? m.andMore(more) : "") : m.nobody}</td>
      <td>{m.limitsOf(partner.calls_a_minute, partner.open_a_day)}</td>
      <td>
        {partner.revoked_at
          ? <><span class="tag tag-cancelled">{m.revoked}</span> <span class="soft">{moment(partner.revoked_at)}</span></>
          : <><span class="tag tag-aboard">{m.live}</span> <span class="soft">{m.since(moment(partner.made_at))}</span></>}
      </td>
      <td>
        {!partner.revoked_at && (
          <div class="tablet-actions">
            <button type="button" class="button" onClick={() => go(`connections/riders/${partner.partner_id}`)}>{m.ridersAndLimits}</button>
            <button type="button" class="button" onClick={() => (asks.value = "token")}>{m.newToken}</button>
            <button type="button" class="button button-bad" onClick={() => (asks.value = "revoke")}>{m.revoke}</button>
          </div>
        )}
        {asks.value === "token" && (
          <Question title={m.tokenAsk(partner.name)} more={m.tokenMore} yes={m.newToken} onYes={() => newToken(partner)} onClose={close} />
        )}
        {asks.value === "revoke" && (
          <Question
            title={m.revokeAsk(partner.name)} more={m.revokeMore} yes={m.revoke} isBad
            onYes={() => trying(() => revokePartner(partner.partner_id))} onClose={close}
          />
        )}
      </td>
    </tr>
  );
}
