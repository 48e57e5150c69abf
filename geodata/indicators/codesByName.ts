import type { AreaLevel } from "../area.ts";
import type { Geography } from "../geography.ts";
import type { Table } from "../sources/table.ts";
import { textField } from "./readContext.ts";

/** Levels whose names are each of one area, largest first: "Surrey" is a county, "Manchester" a district. */
const NAMED_LEVELS: readonly AreaLevel[] = ["country", "region", "icb", "utla", "lad", "sicbl"];

/**
 * The code of each row: its own, that of a sub-ICB location by its NHS code ("70F"), or, where it has none, the code that
 * another row with its name has, else that of today's area of the name. A row of no known name keeps none. Names are
 * compared without case, and without the kind of area after a region's ("London region").
 */
export function codesByName(
  table: Table,
  codeField: string,
  nameField: string,
  geography: Geography,
): string[] {
  const names = textField(table, nameField).map(bare);
  const codes = table.text[codeField] ?? new Array<string>(table.rows).fill("");
  const nhs = new Map(
    geography.sicbl?.names.map((name, i) => [/ - (\w+)$/.exec(name)?.[1], geography.sicbl!.codes[i]!]),
  );
  const known = new Map<string, string>();
  for (const level of NAMED_LEVELS)
    for (const [i, name] of (geography[level]?.names ?? []).entries())
      if (!known.has(bare(name))) known.set(bare(name), geography[level]!.codes[i]!);
  for (const [row, code] of codes.entries()) if (code !== "") known.set(names[row]!, code);
  return codes.map((code, row) => nhs.get(code) ?? (code || (known.get(names[row]!) ?? "")));
}

function bare(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/ region( \(statistical\))?$/, "");
}
