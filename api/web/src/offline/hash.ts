/**
 * A short name for a long secret, so that the secret is not spread over the device's memory (FNV-1a, twice 32 bits).
 * Not for security: crypto.subtle is missing on plain http, where a town may try things out.
 */
export function shortHash(text: string): string {
  return fnv(text, 0x811c9dc5) + fnv(text, 0x9747b28c);
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
