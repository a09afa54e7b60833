import { answerOf, client } from "./client";
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Account = Schemas["StaffListed"];
export type AccountAsked = Schemas["StaffAsked"];

const of = (login: string) => ({ params: { path: { login } } });

export const getStaff = () => answerOf(client.GET("/v1/staff"));
export const addStaff = (body: AccountAsked) => answerOf(client.POST("/v1/staff", { body }));
/** A new password; the account's sessions end. */
export const setPassword = (login: string, password: string) =>
  answerOf(client.PUT("/v1/staff/{login}/password", { ...of(login), body: { password } }));
/** Lets nobody in by the account, or again; its sessions end. */
export const setLocked = (login: string, locked: boolean) =>
  answerOf(client.PUT("/v1/staff/{login}/locked", { ...of(login), body: { locked } }));
/** Forgets the second factor, for a lost phone; the account's sessions end. */
export const resetFactor = (login: string) => answerOf(client.DELETE("/v1/staff/{login}/factor", of(login)));
export const endSessions = (login: string) => answerOf(client.DELETE("/v1/staff/{login}/sessions", of(login)));
