/** The form of a study; filled with that of another when it is a copy. */
export function Build({ copyOf }: { copyOf: string }) {
  return <section class="card" data-testid="build" data-copy-of={copyOf} />;
}
