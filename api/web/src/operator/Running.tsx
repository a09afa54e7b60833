import type { ComponentChildren } from "preact";
import { operatorText, workerText } from "./messages";
import type { Operator } from "./state";
import { howLong, size, whenSaid } from "./units";

/** What runs since when, how large, and what waits. */
export function Running({ now }: { now: Operator }) {
  const m = operatorText();
  const { program, database, backup, optimiser } = now;
  return (
    <section class="card" aria-labelledby="running">
      <h2 id="running">{m.running}</h2>
      <div class="groups">
        <Group title={m.program}>
          <Fact name={m.version}>{program.version}</Fact>
          <Fact name={m.since}>{whenSaid(program.since)}</Fact>
          <Fact name={m.mode}>{m.modes[program.mode]}</Fact>
          <Fact name={m.process}>{program.process_id}</Fact>
          <Fact name="Python">{program.python}</Fact>
        </Group>
        <Group title={m.database}>
          <Fact name={m.kind}>{database.kind === "sqlite" ? "SQLite" : "PostgreSQL"}</Fact>
          <Fact name={m.schema}>{database.revision}</Fact>
          <Fact name={m.bytes}>{size(database.bytes)}</Fact>
          <Fact name={m.left}>{size(database.bytes_left)}</Fact>
          <Fact name={m.connections}>{database.connections_used}</Fact>
        </Group>
        <Group title={m.backup}>
          <Fact name={m.last}>{backup ? whenSaid(backup.at) : m.never}</Fact>
          {backup && <Fact name={m.bytes}>{size(backup.bytes)}</Fact>}
          {backup && <Fact name={m.rows}>{backup.rows.toLocaleString("en")}</Fact>}
        </Group>
        <Group title={m.optimiser}>
          <Fact name={m.state}>{m.states[optimiser.state]}</Fact>
          {optimiser.since && <Fact name={m.since}>{whenSaid(optimiser.since)}</Fact>}
          {optimiser.why && <Fact name={m.why}>{m.whys[optimiser.why]}</Fact>}
          <Fact name={m.starts}>{optimiser.starts}</Fact>
          {optimiser.left.length > 0 && <Fact name={m.leftDays}>{optimiser.left.join(", ")}</Fact>}
        </Group>
        <Group title={m.workers}>
          {now.workers.map(({ name, seconds }) => <Fact key={name} name={workerText(name)}>{m.ago(howLong(seconds))}</Fact>)}
          {now.workers.length === 0 && <Fact name={m.state}>{m.noWorkers}</Fact>}
        </Group>
        <Group title={m.queues}>
          <Fact name={m.waiting}>{now.waiting}</Fact>
          <Fact name={m.followers}>{now.followers}</Fact>
          <Fact name={m.outbox}>{now.outbox_due}</Fact>
        </Group>
      </div>
    </section>
  );
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="group">
      <h3>{title}</h3>
      <dl class="facts">{children}</dl>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
