import type { Signal } from "@preact/signals";
import { Volume2 } from "lucide";
import { language } from "../common/language";
import { back } from "../common/route";
import { Choice } from "../tablet/Choice";
import { StepTitle } from "../tablet/StepTitle";
import { Icon } from "../ui/Icon";
import "./comfort.css";
import { comfortWords } from "./messages";
import { contrast, easy, furigana, readAloud, textSize } from "./settings";
import { canSpeak, speak, voiceless } from "./speech";

/** How large, in which colours and words, and whether read aloud. Each choice holds at once and is remembered. */
export function ComfortScreen() {
  const m = comfortWords();
  const japanese = language.value === "ja";
  return (
    <div class="step">
      <StepTitle title={m.title} />
      <section class="card comfort-example" aria-label={m.example}>
        <p>{m.exampleText}</p>
      </section>
      <Group name={m.textSize} chosen={textSize} choices={[[1, m.sizes[1]], [2, m.sizes[2]], [3, m.sizes[3]]]} />
      <Group name={m.colours} chosen={contrast} choices={[["normal", m.normal], ["high", m.high, m.highMore]]} />
      <Wording />
      {japanese && <Group name={m.furigana} chosen={furigana} choices={[[false, m.without], [true, m.with]]} />}
      {canSpeak && !voiceless.value && (
        <>
          <Group name={m.voice} chosen={readAloud} choices={[[false, m.onPress], [true, m.always]]} />
          <button type="button" class="button big" onClick={() => speak(m.exampleText)}>
            <Icon icon={Volume2} size={32} /> {m.tryVoice}
          </button>
        </>
      )}
      {(!canSpeak || voiceless.value) && (
        <p class="note" role="status">{canSpeak ? m.noVoice : m.noSpeech}</p>
      )}
      <button type="button" class="button button-main huge" onClick={back}>{m.done}</button>
    </div>
  );
}

/** Japanese, easy Japanese, English: one choice, though the page knows them as two. */
function Wording() {
  const m = comfortWords();
  const english = language.value === "en";
  const japanese = (simple: boolean) => () => ([easy.value, language.value] = [simple, "ja"]);
  return (
    <fieldset>
      <legend class="label">{m.wording}</legend>
      <div class="tiles tiles-small comfort-tiles">
        <Choice name="wording" chosen={!english && !easy.value} title={m.japanese} onChoose={japanese(false)} />
        <Choice name="wording" chosen={!english && easy.value} title={m.easy} onChoose={japanese(true)} />
        <Choice name="wording" chosen={english} title="English" onChoose={() => (language.value = "en")} />
      </div>
    </fieldset>
  );
}

interface GroupProps<T> { name: string; chosen: Signal<T>; choices: [T, string, string?][] }

function Group<T>({ name, chosen, choices }: GroupProps<T>) {
  return (
    <fieldset>
      <legend class="label">{name}</legend>
      <div class="tiles tiles-small comfort-tiles">
        {choices.map(([value, title, more]) => (
          <Choice
            key={String(value)} name={name} chosen={chosen.value === value} title={title} more={more}
            onChoose={() => (chosen.value = value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
