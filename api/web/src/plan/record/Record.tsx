/** What the service did in a period. */
export function Record({ period }: { period: string }) {
  return <section class="card" data-testid="record" data-period={period} />;
}
