import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

interface Props {
  title: string;
  onClose: () => void;
  /** For what needs room: a map, a table. */
  isWide?: boolean;
  children: ComponentChildren;
}

/** A modal question. The browser's own dialog keeps the focus inside and closes on Escape; then it is where it was. */
export function Dialog({ title, onClose, isWide, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const [dialog, opener] = [box.current, document.activeElement];
    dialog?.showModal();
    return () => {
      dialog?.close();
      // The dialog may already be gone from the page, and then the browser no longer gives the focus back itself.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog ref={box} class={`dialog ${isWide ? "dialog-wide" : ""}`} aria-labelledby={titleId} onCancel={onClose}>
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}
