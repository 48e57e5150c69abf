import { countTable } from "../../geodata/sources/countTable.ts";
import type { Match } from "../../geodata/sources/matchLayout.ts";
import { pivotTable } from "../../geodata/sources/pivotTable.ts";
import { inDegrees } from "../../geodata/sources/pointTable.ts";
import type { Layout, Source } from "../../geodata/sources/source.ts";
import { type FileRef, InputError, type Table } from "../../geodata/sources/table.ts";
import { inEngland, joinTables } from "../../geodata/sources/tableRows.ts";
import { checkCounts, checkFilled, checkRange, checkUnique } from "../../geodata/sources/validate.ts";
import { nameOf } from "./fileBytes.ts";
import { readCsv } from "./readCsv.ts";
import { readPointFeatures } from "./readPoints.ts";
import { readXlsx } from "./readXlsx.ts";
import { recognise } from "./recognise.ts";

/**
 * Reads the files of a source into one table with the fields of its layout: rows of England only, positions in degrees,
 * census counts as rows of lsoa × category. Throws InputError with file, row, rule and what was expected for anything
 * that is not as the publisher writes it, that repeats a key, or that cannot be.
 */
export async function readTable(source: Source, files: readonly FileRef[]): Promise<Table> {
  if (source.holds === "boundaries" || source.holds === "basemap")
    throw new Error(`readTable reads tables and points, got ${source.id}`);
  const parts: Table[] = [];
  let layout: Layout | undefined;
  for (let next = 0; next < files.length; next += AT_ONCE) {
    const read = await Promise.all(files.slice(next, next + AT_ONCE).map((ref) => readPart(source, ref)));
    for (const part of read) {
      if (layout && part.match.layout !== layout) throw mixedLayouts(part.ref, part.match, layout);
      layout = part.match.layout;
      parts.push(part.table);
    }
  }
  const [first, ...rest] = parts;
  if (!first || !layout) throw new Error(`readTable needs at least one file for ${source.id}`);
  let table = joinTables([first, ...rest]);
  const key = layout.counts === "long" || !layout.counts ? (source.key ?? []) : ["lsoa"];
  checkFilled(table, key);
  if (source.area !== undefined) table = inEngland(table, source.area, layout.areas);
  table = inDegrees(table);
  checkNumbers(table, layout);
  if (layout.counts) {
    table = countTable(table, source, layout);
    checkCounts(table);
  }
  if (source.pivot) table = pivotTable(table, source.pivot);
  else if (source.key) checkUnique(table, source.key);
  if (table.rows === 0)
    throw new InputError({
      file: nameOf(files[0]!),
      rule: "no row is of England",
      expected: "codes that begin with E",
    });
  return table;
}

/** Files read together: each waits for its unpacking while another is parsed. */
const AT_ONCE = 4;

async function readPart(source: Source, ref: FileRef): Promise<{ ref: FileRef; match: Match; table: Table }> {
  const { match, head } = await recognise(ref, source);
  const headers = head.rows[match.headerRow]!;
  const { format } = match.layout;
  if (format === "xlsx") return { ref, match, table: await readXlsx(ref, match) };
  if (format !== "csv") return { ref, match, table: await readPointFeatures(ref, match, headers) };
  return {
    ref,
    match,
    table: await readCsv(ref, match, { delimiter: head.delimiter!, width: headers.length }),
  };
}

function checkNumbers(table: Table, layout: Layout): void {
  for (const field of Object.keys(table.numbers)) {
    const range = layout.columns[field]?.range;
    const isOther = !(field in layout.columns);
    if (isOther && layout.counts === "percentages") checkRange(table, field, [0, 100]);
    else if (isOther && layout.counts === "wide") checkRange(table, field, [0, 1_000_000]);
    else checkRange(table, field, range);
  }
}

function mixedLayouts(ref: FileRef, match: Match, layout: Layout): InputError {
  return new InputError({
    file: nameOf(ref),
    rule: `the files of ${match.source.id} must be in one layout`,
    expected: `"${layout.id}"`,
    got: `"${match.layout.id}"`,
  });
}
