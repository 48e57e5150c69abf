import { type Cell, textOf } from "../../geodata/ownData/cell.ts";
import type { OwnChoice } from "../../geodata/ownData/ownChoice.ts";

const SHOWN_ROWS = 10;
const SHOWN_COLUMNS = 12;

/** The first rows of a file, chosen columns first, each with what it is taken for. */
export function Preview({
  head,
  choice,
  columns,
}: {
  head: readonly (readonly Cell[])[];
  choice: OwnChoice;
  columns: readonly { value: number; label: string }[];
}) {
  const roles = rolesOf(choice);
  const shown = [...columns]
    .sort((a, b) => Number(roles.has(b.value)) - Number(roles.has(a.value)))
    .slice(0, SHOWN_COLUMNS);
  const rows = head.slice(choice.headerRow + 1, choice.headerRow + 1 + SHOWN_ROWS);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="own-scroll" aria-label="The first rows" tabIndex={0}>
      <table className="own-table">
        <caption className="hidden-text">
          The first {rows.length} rows, and what each column is taken for
        </caption>
        <thead>
          <tr>
            {shown.map(({ value, label }) => (
              <th key={value} scope="col" data-used={roles.has(value) || undefined}>
                {label}
                <span className="own-role">{roles.get(value) ?? "not used"}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have nothing else
            <tr key={i}>
              {shown.map(({ value }) => (
                <td key={value} data-used={roles.has(value) || undefined}>
                  {textOf(row[value]).slice(0, 80)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {columns.length > SHOWN_COLUMNS && (
        <p className="quiet">
          {SHOWN_COLUMNS} of {columns.length.toLocaleString("en-GB")} columns are shown.
        </p>
      )}
    </section>
  );
}

function rolesOf({
  key,
  value,
  lower,
  upper,
  numerator,
  denominator,
  period,
}: OwnChoice): Map<number, string> {
  const roles = new Map<number, string>();
  const add = (column: number | undefined, role: string) => column !== undefined && roles.set(column, role);
  add(period, "period");
  add(lower, "lower limit");
  add(upper, "upper limit");
  add(numerator, "numerator");
  add(denominator, "denominator");
  add(value, "figure");
  if (key.kind === "name") add(key.within, "district");
  add(key.column, { code: "area code", name: "area name", postcode: "postcode" }[key.kind]);
  return roles;
}
