import { answerOf, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Partner = Schemas["Partner"];
export type PartnerAsked = Schemas["PartnerAsked"];
export type PartnerToken = Schemas["PartnerToken"];
export type Webhook = Schemas["Webhook"];
export type WebhookAsked = Schemas["WebhookAsked"];
export type WebhookSecret = Schemas["WebhookSecret"];
export type Delivery = Schemas["Delivery"];
export type MessageKind = Webhook["kinds"][number];

export const getPartners = () => answerOf(client.GET("/v1/partners"));
export const makePartner = (body: PartnerAsked) => answerOf(client.POST("/v1/partners", { body }));
export const linkRider = (partner_id: string, rider_id: string) =>
  answerOf(client.PUT("/v1/partners/{partner_id}/riders/{rider_id}", { params: { path: { partner_id, rider_id } } }));
export const unlinkRider = (partner_id: string, rider_id: string) =>
  answerOf(client.DELETE("/v1/partners/{partner_id}/riders/{rider_id}", { params: { path: { partner_id, rider_id } } }));
export const limitPartner = (partner_id: string, calls_a_minute: number, open_a_day: number) =>
  answerOf(client.PATCH("/v1/partners/{partner_id}", { params: { path: { partner_id } }, body: { calls_a_minute, open_a_day } }));
/** A new token, told this once; the one before dies. */
export const renewPartnerToken = (partner_id: string) =>
  answerOf(client.POST("/v1/partners/{partner_id}/token", { params: { path: { partner_id } } }));
export const revokePartner = (partner_id: string) =>
  answerOf(client.DELETE("/v1/partners/{partner_id}", { params: { path: { partner_id } } }));

export const getWebhooks = () => answerOf(client.GET("/v1/webhooks"));
export const makeWebhook = (body: WebhookAsked) => answerOf(client.POST("/v1/webhooks", { body }));
export const enableWebhook = (webhook_id: string, enabled: boolean) =>
  answerOf(client.PATCH("/v1/webhooks/{webhook_id}", { params: { path: { webhook_id } }, body: { enabled } }));
export const dropWebhook = (webhook_id: string) =>
  answerOf(client.DELETE("/v1/webhooks/{webhook_id}", { params: { path: { webhook_id } } }));
/** A new secret, told this once; the old one signs for another day. */
export const renewWebhookSecret = (webhook_id: string) =>
  answerOf(client.POST("/v1/webhooks/{webhook_id}/secret", { params: { path: { webhook_id } } }));
export const tryWebhook = (webhook_id: string) =>
  answerOf(client.POST("/v1/webhooks/{webhook_id}/test", { params: { path: { webhook_id } } }));
export const getMessages = (webhook_id: string, before?: string) =>
  answerOf(client.GET("/v1/webhooks/{webhook_id}/messages", { params: { path: { webhook_id }, query: before ? { before } : {} } }));
export const sendAgain = (webhook_id: string, message_id: string) =>
  answerOf(client.POST("/v1/webhooks/{webhook_id}/messages/{message_id}/send", { params: { path: { webhook_id, message_id } } }));
export const sendFailedAgain = (webhook_id: string) =>
  answerOf(client.POST("/v1/webhooks/{webhook_id}/messages/send", { params: { path: { webhook_id } } }));
