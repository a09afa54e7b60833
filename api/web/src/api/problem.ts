import { type Text, say } from "../common/language";

/** What the service answers when it cannot do what was asked (RFC 9457), in both languages. */
export class ServiceProblem extends Error {
  constructor(
    readonly status: number,
    /** The last part of the problem's `type`, such as `offer-expired`. */
    readonly slug: string,
    readonly text: Text,
    readonly extra: Record<string, unknown> = {},
  ) {
    super(`${status} ${slug}`);
  }

  get said(): string {
    return say(this.text);
  }
}

/** The service could not be reached: no line, or it is down. Nothing is known about what was asked. */
export class Unreachable extends Error {}

export async function problemOf(response: Response): Promise<ServiceProblem> {
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const slug = String(body.type ?? "").split("/").pop() || "unknown";
  const said = String(body.detail ?? body.title ?? response.statusText);
  const messages = (body.messages ?? {}) as Partial<Text>;
  return new ServiceProblem(response.status, slug, { ja: messages.ja ?? said, en: messages.en ?? said }, body);
}
