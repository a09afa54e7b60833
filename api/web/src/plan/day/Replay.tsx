interface Props { id: string; date: string; draw: number; a: number; b: number }

/** One day under two scenarios, side by side. */
export function Replay({ id, date, draw, a, b }: Props) {
  return <section class="card" data-testid="replay" data-day={`${id}/${date}/${draw}/${a}/${b}`} />;
}
