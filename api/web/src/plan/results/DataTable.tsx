import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Letter } from "./Letter";

/** A column's name, with the letter of its scenario when it is one. */
export interface Column { name: string; number?: number }
export interface DataRow { key: string; name: string; cells: ComponentChildren[]; isChosen?: boolean }

interface Props { caption: string; hasHiddenCaption?: boolean; columns: Column[]; rows: DataRow[]; testId?: string }

/**
 * A table that moves sideways where it is too wide, and on a phone has its cells under each other, each with the name of
 * its column. It says itself that it is a table: a browser no longer knows it of one that is laid out otherwise.
 */
export function DataTable({ caption, hasHiddenCaption, columns, rows, testId }: Props) {
  const label = useId();
  const [first, ...others] = columns;
  return (
    <div class="sideways" role="region" aria-labelledby={label} tabIndex={0}>
      <table class="table stacks" role="table" data-testid={testId}>
        <caption id={label} class={hasHiddenCaption ? "visually-hidden" : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">{first!.name}</th>
            {others.map(({ name, number }) => (
              <th key={name} scope="col" role="columnheader">{number !== undefined && <Letter number={number} />} {name}</th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, name, cells, isChosen }) => (
            <tr key={key} role="row" data-row={key} class={isChosen ? "chosen" : undefined}>
              <th scope="row" role="rowheader">{name}</th>
              {cells.map((cell, place) => <td key={place} role="cell" data-column={others[place]!.name}><div class="cell">{cell}</div></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A column for each scenario. */
export const columnsOf = (first: string, told: { number: number; name: string }[]): Column[] => [{ name: first }, ...told.map(({ number, name }) => ({ number, name }))];
