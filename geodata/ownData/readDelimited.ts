import Papa from "papaparse";
import type { TakeRow } from "./cell.ts";
import { decodeSlices, type Encoding, type Slices } from "./encoding.ts";
import { OWN_LIMITS } from "./limits.ts";
import { Refusal } from "./refusal.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The delimiter that splits the beginning of a text into the steadiest rows; a comma where nothing does. */
export function findDelimiter(start: string): Delimiter {
  const { meta } = Papa.parse(start, {
    preview: 50,
    delimitersToGuess: [...DELIMITERS],
    skipEmptyLines: true,
  });
  return DELIMITERS.find((delimiter) => delimiter === meta.delimiter) ?? ",";
}

/**
 * Gives each row of a delimited text (RFC 4180, with any of four delimiters) to `take`, until it answers `false`. Cells stay
 * text: a formula is never worked out. Holds one slice at a time. A cell on several lines counts as one row. Throws a
 * Refusal on more columns, or a longer row, than the limits allow.
 */
export async function readDelimited(
  slices: Slices,
  shape: { encoding: Encoding; delimiter: Delimiter },
  take: TakeRow,
): Promise<void> {
  let row = 0;
  let rest = "";
  const split = (text: string, last: boolean): boolean => {
    const parser = new Papa.Parser({ delimiter: shape.delimiter, newline: "\n" });
    const { data, meta } = parser.parse(text, 0, !last) as Papa.ParseResult<string[]>;
    rest = last ? "" : text.slice(meta.cursor);
    for (const cells of data) {
      row++;
      if (cells.length > OWN_LIMITS.columns) throw tooManyColumns(cells.length, row);
      if (!take(cells, row)) return false;
    }
    return true;
  };
  for await (const text of decodeSlices(slices, shape.encoding)) {
    if (!split(rest + text, false)) return;
    if (rest.length > OWN_LIMITS.rowCharacters)
      throw new Refusal(
        `a row may have ${OWN_LIMITS.rowCharacters.toLocaleString("en-GB")} characters; a quotation mark before it may never be closed`,
        { row: row + 1 },
      );
  }
  if (rest !== "") split(rest, true);
}

export function tooManyColumns(columns: number, row?: number): Refusal {
  return new Refusal(`a file may have ${OWN_LIMITS.columns.toLocaleString("en-GB")} columns`, {
    row,
    value: columns.toLocaleString("en-GB"),
  });
}
