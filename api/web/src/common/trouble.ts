import { signal } from "@preact/signals";

const SLUGS = ["database-away", "storage-full", "storage-read-only"] as const;
export type Trouble = (typeof SLUGS)[number];

/** Why the service cannot record anything now; null while all is well. */
export const trouble = signal<Trouble | null>(null);

const ASK_AGAIN_MS = 3_000;
let asking = 0;

/** Looks at an answer that may say so. From then on the service is asked until it is well again. */
export async function noticeTrouble(response: Response): Promise<void> {
  if (response.status !== 503) return;
  const slug = await slugOf(response);
  if (!slug) return;
  trouble.value = slug;
  asking ||= window.setInterval(() => void askWhetherOver(), ASK_AGAIN_MS);
}

async function askWhetherOver(): Promise<void> {
  try {
    const response = await fetch("/ready", { cache: "no-store" });
    if (response.ok) over();
    else trouble.value = (await slugOf(response)) ?? trouble.value;
  } catch {
    // No line at all: the page says that itself.
  }
}

function over(): void {
  clearInterval(asking);
  asking = 0;
  trouble.value = null;
}

async function slugOf(response: Response): Promise<Trouble | null> {
  try {
    const { type } = (await response.clone().json()) as { type?: string };
    return SLUGS.find((slug) => type?.endsWith(`/${slug}`)) ?? null;
  } catch {
    return null;
  }
}
