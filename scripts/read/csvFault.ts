import { InputError } from "../../geodata/sources/table.ts";

/**
 * What DuckDB says of a row that cannot be split into cells, as a fault of input with the row counted from 1; any other
 * error as it is. `above` is how many rows stand above the header.
 */
export function csvFault(error: unknown, file: string, above: number): unknown {
  if (!(error instanceof Error) || error instanceof InputError) return error;
  if (isEncodingFault(error)) return error;
  const line = /CSV Error on Line: (\d+)/.exec(error.message)?.[1];
  if (line === undefined) return error;
  const width = /Expected Number of Columns: (\d+) Found: (\d+)/i.exec(error.message);
  return new InputError({
    file,
    row: Number(line) + above,
    rule: width ? "every row must have as many cells as the header" : "the row cannot be split into cells",
    expected: width ? `${width[1]} cells` : "quotes in pairs",
    got: width ? `${width[2]}` : undefined,
  });
}

/** Whether DuckDB stopped because the text is not UTF-8. */
export function isEncodingFault(error: Error): boolean {
  return /invalid unicode|not utf-8/i.test(error.message);
}
