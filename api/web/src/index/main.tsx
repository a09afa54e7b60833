import { render } from "preact";
import "@digital-go-jp/design-tokens/dist/tokens.css";
import "../styles/base.css";
import "./index.css";
import { language, say } from "../common/language";
import { town } from "../common/town";
import { text } from "./messages";

/** The way to the four pages of the town. */
function Index() {
  const m = text();
  const other = language.value === "ja" ? "en" : "ja";
  return (
    <main class="index">
      <h1>{m.title} {town.data.value && <small>{say(town.data.value.name)}</small>}</h1>
      <p>{m.what}</p>
      <ul>
        {Object.entries(m.pages).map(([page, [name, whose]]) => (
          <li key={page}>
            <a class="button" href={`/${page}`}>
              <strong>{name}</strong> <span>{whose}</span>
            </a>
          </li>
        ))}
      </ul>
      <p><a class="index-login" href="/login">{m.login}</a></p>
      <button type="button" class="link" lang={other} onClick={() => (language.value = other)}>{m.other}</button>
    </main>
  );
}

void town.refresh();
render(<Index />, document.getElementById("page")!);
