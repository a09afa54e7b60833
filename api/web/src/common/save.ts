const KEEP_MS = 60_000;

/** Gives a file to the person: the address of the service wants a token, which a plain link could not bring. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}

/**
 * Shows a page that is still to be made in a tab of its own, which is opened at once: a browser refuses one that comes
 * later than the press. Where it refuses all the same, the page is given as a file. Nothing is shown when none comes.
 */
export async function showPage(made: Promise<Blob | null>, name: string): Promise<void> {
  const tab = open("", "_blank");
  const page = await made.catch((error: unknown) => {
    tab?.close();
    throw error;
  });
  if (!page) return tab?.close();
  if (!tab) return saveFile(page, name);
  const address = URL.createObjectURL(page);
  tab.location.href = address;
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
