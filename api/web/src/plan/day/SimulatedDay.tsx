interface Props { id: string; scenario: number; date: string; draw: number }

/** One simulated day of a study. */
export function SimulatedDay({ id, scenario, date, draw }: Props) {
  return <section class="card" data-testid="simulated-day" data-day={`${id}/${scenario}/${date}/${draw}`} />;
}
