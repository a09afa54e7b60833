/** What a study found. */
export function Results({ id }: { id: string }) {
  return <section class="card" data-testid="results" data-study={id} />;
}
