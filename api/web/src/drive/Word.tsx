interface Props {
  said: string;
  more: string;
  kind: string;
}

/** What there is to know when there is no stop ahead. */
export function Word({ said, more, kind }: Props) {
  return (
    <section class="next word" role="status" data-testid="next" data-kind={kind}>
      <h2 class="next-place">{said}</h2>
      <p>{more}</p>
    </section>
  );
}
