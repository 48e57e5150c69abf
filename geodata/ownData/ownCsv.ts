import type { Geography } from "../geography.ts";
import { BASES, STATUSES } from "../indicator.ts";
import type { MatchReport } from "./matchReport.ts";
import type { OwnFigures } from "./ownFigures.ts";

const COLUMNS = [
  "area_code",
  "area_name",
  "area_level",
  "period",
  "status",
  "value",
  "lower_95",
  "upper_95",
  "count",
  "denominator",
  "basis",
];

/** A reader's own figures as CSV (RFC 4180) that a spreadsheet cannot take for formulas; a line for each area and period. */
export function ownCsv(own: OwnFigures, geography: Geography): string {
  const lines = [COLUMNS];
  for (const { level, codes, columns } of own.levels) {
    const table = geography[level];
    const names = new Map(table?.codes.map((code, i) => [code, table.names[i]!]));
    for (const { id, label } of own.periods) {
      const column = columns[id];
      if (!column) continue;
      codes.forEach((code, i) => {
        const cell = (list: readonly (number | null)[] | undefined) => list?.[i] ?? "";
        const status = STATUSES[column.status[i]!]!;
        lines.push([
          safeText(code),
          safeText(names.get(code) ?? ""),
          level,
          safeText(label),
          status,
          ...[column.value, column.lower, column.upper, column.count, column.denominator].map((list) =>
            String(cell(list)),
          ),
          status === "published" ? BASES[column.basis[i]!]! : "",
        ]);
      });
    }
  }
  return written(lines);
}

/** The rows that could not be used, with why. */
export function problemsCsv({ problems }: Pick<MatchReport, "problems">): string {
  return written([
    ["row", "rule", "value"],
    ...problems.map(({ row, rule, value }) => [String(row), safeText(rule), safeText(value)]),
  ]);
}

const written = (lines: readonly (readonly string[])[]) =>
  lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Text that a spreadsheet would take for a formula, whatever spaces stand before it, gets an apostrophe. */
export function safeText(text: string): string {
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@|%\uff0b\uff0d\uff1d\uff20]/u.test(text) || /^[\t\r\n]/.test(text)
    ? `'${text}`
    : text;
}
