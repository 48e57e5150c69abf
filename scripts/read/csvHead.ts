export type Delimiter = "," | ";" | "\t" | "|";

/** The first rows of a delimited text, with the delimiter that splits them best. */
export function csvHead(text: string, maxRows: number): { rows: string[][]; delimiter: Delimiter } {
  let best: { rows: string[][]; delimiter: Delimiter } = { rows: [], delimiter: "," };
  for (const delimiter of [",", ";", "\t", "|"] as const) {
    const rows = splitRows(text, delimiter, maxRows);
    if (widest(rows) > widest(best.rows)) best = { rows, delimiter };
  }
  return best;
}

const widest = (rows: string[][]) => Math.max(0, ...rows.map((row) => row.length));

/** Rows of RFC 4180: quoted cells may hold delimiters, line ends and doubled quotes. */
function splitRows(text: string, delimiter: Delimiter, maxRows: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const endRow = () => {
    row.push(cell);
    rows.push(row);
    row = [];
    cell = "";
  };
  for (let i = 0; i < text.length && rows.length < maxRows; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (c === '"' && cell === "") quoted = true;
    else if (c === delimiter) {
      row.push(cell);
      cell = "";
    } else if (c === "\n" || c === "\r") {
      if (c === "\r" && text[i + 1] === "\n") i++;
      endRow();
    } else cell += c;
  }
  if (rows.length < maxRows && (cell !== "" || row.length > 0)) endRow();
  return rows;
}
