import { CodeField } from "./CodeField";
import { loginText } from "./messages";
import { factor } from "./state";

/** The first set-up of a second factor: its QR code, the same as text, and the first code that proves it works. */
export function FactorStep() {
  const [m, made] = [loginText(), factor.value];
  if (!made) return null;
  return (
    <>
      <p>{m.factorWhy}</p>
      <div class="factor">
        <img class="factor-qr" src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(made.qr_svg)}`} alt={m.factorQr} />
        <ol class="factor-steps">{m.factorSteps.map((each) => <li key={each}>{each}</li>)}</ol>
      </div>
      <p class="soft">
        {m.factorByHand} <code class="factor-secret" data-testid="factor-secret">{made.secret.match(/.{1,4}/g)?.join(" ")}</code>
      </p>
      <CodeField />
    </>
  );
}
