interface Props {
  name: string;
  chosen: boolean;
  title: string;
  more?: string;
  onChoose: () => void;
}

/** One of several choices, as large as a tile; a real radio button, so that the arrow keys work. */
export function Choice({ name, chosen, title, more, onChoose }: Props) {
  return (
    <label class={`tile choice ${chosen ? "choice-chosen" : ""}`}>
      <input type="radio" name={name} checked={chosen} onChange={onChoose} />
      <span class="choice-title">{title}</span>
      {more && <span class="choice-more">{more}</span>}
    </label>
  );
}
