import { computed, signal } from "@preact/signals";
import { getPartners, getWebhooks, type Partner, type PartnerAsked, makePartner, makeWebhook, renewPartnerToken, renewWebhookSecret, type Webhook, type WebhookAsked } from "../../api/connections";
import { loaded } from "../../common/load";
import { go, route } from "../../common/route";

export const partners = loaded(getPartners);
export const webhooks = loaded(getWebhooks);
export const busy = signal(false);
export const failure = signal<unknown>(null);

/** What was just made and is told this once: on this screen only, and nowhere else. */
export const once = signal<{ what: "token" | "secret"; name: string; text: string } | null>(null);

/** Where one is: `connections`, `connections/partner`, `…/webhook`, `…/once`, `…/riders/<partner>`, `…/log/<webhook>`. */
export const isConnections = computed(() => /^connections(\/|$)/.test(route.value));
export const step = computed(() => route.value.split("/")[1] ?? "");
const named = computed(() => route.value.split("/")[2] ?? "");
export const partnerShown = computed(() => partners.data.value?.find(({ partner_id }) => partner_id === named.value));
export const webhookShown = computed(() => webhooks.data.value?.find(({ webhook_id }) => webhook_id === named.value));

export const refresh = () => Promise.all([partners.refresh(), webhooks.refresh()]);

export const addPartner = (asked: PartnerAsked) =>
  trying(async () => {
    const { partner, token } = await makePartner(asked);
    tell("token", partner.name, token);
  });

export const addWebhook = (asked: WebhookAsked) =>
  trying(async () => {
    const { webhook, secret } = await makeWebhook(asked);
    tell("secret", webhook.name, secret);
  });

export const newToken = ({ partner_id, name }: Partner) =>
  trying(async () => tell("token", name, (await renewPartnerToken(partner_id)).token));

export const newSecret = ({ webhook_id, name }: Webhook) =>
  trying(async () => tell("secret", name, (await renewWebhookSecret(webhook_id)).secret));

function tell(what: "token" | "secret", name: string, text: string): void {
  once.value = { what, name, text };
  // The form has done its work: back leads to the list.
  go("connections/once", step.value !== "");
}

/** Does it and reads the lists again; true when it was done. */
export async function trying(deed: () => Promise<unknown>): Promise<boolean> {
  [busy.value, failure.value] = [true, null];
  try {
    await deed();
    return true;
  } catch (error) {
    failure.value = error;
    return false;
  } finally {
    busy.value = false;
    void refresh();
  }
}
