import { sayProblem, type Text } from "../common/language";

/** What the service answers when it cannot do what was asked (RFC 9457), in both languages. */
export class ServiceProblem extends Error {
  constructor(
    readonly status: number,
    /** The last part of the problem's `type`, such as `offer-expired`; `unknown` for an answer without one. */
    readonly slug: string,
    readonly text: Text,
    readonly extra: Record<string, unknown> = {},
  ) {
    super(`${status} ${slug}`);
  }

  get said(): string {
    return sayProblem(this.slug, this.text);
  }
}

/** The service could not be reached: no line, or it is down. Nothing is known about what was asked. */
export class Unreachable extends Error {}

/** The problem in an answer; `body` is what was read of it, which a proxy on the way may have written. */
export function problemOf(response: Response, body: unknown): ServiceProblem {
  const document = (body && typeof body === "object" ? body : {}) as Record<string, unknown>;
  const slug = String(document.type ?? "").split("/").pop() || "unknown";
  const said = String(document.detail ?? document.title ?? response.statusText);
  const messages = (document.messages ?? {}) as Partial<Text>;
  return new ServiceProblem(response.status, slug, { ja: messages.ja ?? said, en: messages.en ?? said }, document);
}
