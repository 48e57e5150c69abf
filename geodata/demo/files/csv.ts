/** One file of the county in a publisher's layout; `name` as the publisher would call it. */
export interface CountyFile {
  name: string;
  text: string;
}

export type Cell = string | number | undefined;

/** Comma-separated rows with a header, quoted where needed; undefined is a blank. Ends every line with a line feed. */
export function csv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const lines = [header.map(cell).join(",")];
  for (const row of rows) lines.push(row.map(cell).join(","));
  return `${lines.join("\n")}\n`;
}

function cell(value: Cell): string {
  if (value === undefined) return "";
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
