import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { Role } from "../api/types";
import { ComfortButton } from "../comfort/ComfortButton";
import { ReadButton } from "../comfort/ReadButton";
import { language, say } from "../common/language";
import { common } from "../common/messages";
import { online } from "../common/online";
import { access, type PageName } from "../common/session";
import { trouble } from "../common/trouble";
import { me, openTown, places, town } from "../common/town";
import { LineNote } from "../offline/LineNote";
import { TroubleNote } from "../offline/TroubleNote";
import { VersionNote } from "../offline/VersionNote";
import { ClockBadge } from "./ClockBadge";
import { NoToken, WrongRole } from "./NoToken";
import { ProblemNote } from "./ProblemNote";

interface Props {
  name: PageName;
  title: string;
  roles: Role[];
  tools?: ComponentChildren;
  /** What to show where nobody is let in: this device holds no key, nobody signed in; by default what to do about it. */
  withoutToken?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of every page: name, clock, language, the state of the line; inside, the page once it may be seen. */
export function Page({ name, title, roles, tools, withoutToken, children }: Props) {
  const m = common();
  useEffect(() => {
    document.title = `${title} — ${m.service}`;
  }, [title, m]);
  return (
    <div class={`page page-${name}`}>
      <a class="skip" href="#content" onClick={toContent}>
        {m.skip}
      </a>
      <header class="top">
        <p class="brand">
          <strong>{m.service}</strong> <span class="brand-town">{town.data.value ? say(town.data.value.name) : ""}</span>
        </p>
        <h1>{title}</h1>
        <ClockBadge />
        <div class="top-tools">
          {tools}
          {name === "tablet" && <ReadButton />}
          {name === "tablet" && <ComfortButton />}
          <button type="button" class="button button-quiet" lang={other()} onClick={() => (language.value = other())}>
            {m.otherLanguage}
          </button>
        </div>
      </header>
      {name === "tablet" || name === "drive" ? <LineNote /> : <Offline />}
      <TroubleNote page={name} />
      <VersionNote />
      <main id="content" tabIndex={-1}>
        <Gate name={name} roles={roles} withoutToken={withoutToken}>
          {children}
        </Gate>
      </main>
    </div>
  );
}

function Offline() {
  if (online.value) return null;
  return (
    <p class="note note-warn offline" role="status">
      {common().offline}
    </p>
  );
}

const other = () => (language.value === "ja" ? "en" : "ja");

/** The fragment is the page's step, so the skip link moves the focus itself. */
function toContent(event: Event): void {
  event.preventDefault();
  document.getElementById("content")?.focus();
}

function Gate({ name, roles, withoutToken, children }: Pick<Props, "name" | "roles" | "withoutToken" | "children">) {
  useEffect(() => {
    if (access.value) void openTown();
  }, [access.value, online.value, trouble.value]);
  if (!access.value) return <>{withoutToken ?? <NoToken name={name} />}</>;
  const error = me.error.value ?? town.error.value ?? places.error.value;
  if (me.data.value && town.data.value && places.data.value) {
    return roles.includes(me.data.value.role) ? <>{children}</> : <WrongRole />;
  }
  if (error) return <ProblemNote error={error} onRetry={() => void openTown()} />;
  return (
    <p class="loading" role="status">
      {common().loading}
    </p>
  );
}
