/** A new random key (128 bits). `crypto.randomUUID` is missing on plain http, where a town may try things out. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
