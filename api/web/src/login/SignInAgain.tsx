import { useEffect, useRef } from "preact/hooks";
import { isOver, resume, signedIn } from "../common/signedIn";
import { loginText } from "./messages";
import { SignIn } from "./SignIn";
import { startAnew } from "./state";
import { toLogin } from "./way";

/** Over a page whose session has ended: what is on it is hidden, and goes on where it was once the person is back. */
export function SignInAgain() {
  return isOver.value ? <Over /> : null;
}

function Over() {
  const [m, box] = [loginText(), useRef<HTMLDialogElement>(null)];
  useEffect(() => {
    const opener = document.activeElement;
    startAnew();
    box.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    // Escape closes any dialog; this one comes back until the person has.
    <dialog ref={box} class="dialog over" aria-labelledby="over" onClose={() => isOver.peek() && box.current?.showModal()}>
      <h2 id="over">{m.overTitle}</h2>
      <p class="over-why">{m.over(signedIn.value?.name ?? "")}</p>
      <SignIn onDone={resume} />
      <button type="button" class="link" onClick={toLogin}>{m.leave}</button>
    </dialog>
  );
}
