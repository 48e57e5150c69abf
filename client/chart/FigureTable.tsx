import type { ReactNode } from "react";
import { Icon } from "../icons/Icon.tsx";

/** The numbers of a chart, in a table that can be opened. */
export function FigureTable({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly string[];
  /** A row's heading first. */
  rows: readonly (readonly ReactNode[])[];
}) {
  return (
    <details className="figure-table">
      <summary>
        The numbers <Icon name="down" size={16} />
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div className="figure-table-scroll" role="group" aria-label={caption} tabIndex={0}>
        <table>
          <caption className="hidden-text">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="number">
            {rows.map(([head, ...cells]) => (
              <tr key={String(head)}>
                <th scope="row">{head}</th>
                {cells.map((cell, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells stand under columns that do not move
                  <td key={i}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
