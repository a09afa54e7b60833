/** What a page remembers on this device: JSON in localStorage, and never an error for what is spoilt. */
export function recall<T>(key: string): T | null {
  try {
    const text = localStorage.getItem(`noriai.${key}`);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

export function remember(key: string, value: unknown): void {
  localStorage.setItem(`noriai.${key}`, JSON.stringify(value));
}

export function forget(key: string): void {
  localStorage.removeItem(`noriai.${key}`);
}
