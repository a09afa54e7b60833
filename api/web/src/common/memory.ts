/** What a page remembers on this device: JSON in localStorage, and never an error for what is spoilt. */
export function recall<T>(key: string): T | null {
  try {
    const text = localStorage.getItem(`noriai.${key}`);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

/** Remembers `value`; on a device whose memory is full the page goes on without. */
export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(`noriai.${key}`, JSON.stringify(value));
  } catch {
    // Nothing the person could do about it, and nothing they asked for is lost.
  }
}

export function forget(key: string): void {
  localStorage.removeItem(`noriai.${key}`);
}

/** Forgets every key that begins so. */
export function forgetAll(prefix: string): void {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(`noriai.${prefix}`));
  for (const key of keys) localStorage.removeItem(key);
}
