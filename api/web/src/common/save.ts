const KEEP_MS = 60_000;

/** Gives a file to the person: the address of the service wants a token, which a plain link could not bring. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}
