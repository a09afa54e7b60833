import { render } from "preact";
import "@digital-go-jp/design-tokens/dist/tokens.css";
import "../styles/base.css";
import "./index.css";
import { language } from "../common/language";
import { text } from "./messages";

/** The way to the four pages. */
function Index() {
  const m = text();
  const other = language.value === "ja" ? "en" : "ja";
  return (
    <main class="index">
      <h1>{m.title}</h1>
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
      <button type="button" class="link" lang={other} onClick={() => (language.value = other)}>{m.other}</button>
    </main>
  );
}

render(<Index />, document.getElementById("page")!);
