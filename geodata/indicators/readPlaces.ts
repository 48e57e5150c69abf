import { basisIndex, missingParts, type Parts, PUBLISHED, statusIndex } from "../crosswalk/parts.ts";
import { InputError, type Table } from "../sources/table.ts";
import type { IndicatorDefinition } from "./definition.ts";
import { type ReadContext, textField } from "./readContext.ts";

/** Share of a list's places that may have a postcode of no known neighbourhood. */
const STRAYS = 0.05;

/**
 * Places of a list for each so many residents, counted in the neighbourhood of their postcode. Neighbourhoods of the
 * districts that the list names have none where it has none there; all others are missing. Undefined without postcodes.
 * Throws an InputError when more than a twentieth of the places have a postcode that is not known.
 */
export function readPlaces(
  { multiplier }: Pick<IndicatorDefinition, "multiplier">,
  table: Table,
  context: ReadContext,
): Parts | undefined {
  const postcodes = context.table("postcodes");
  const districts = context.table("lsoa21-ward-lad");
  if (!postcodes || !districts) return undefined;
  const lsoas = textField(postcodes, "lsoa");
  const lsoaOf = new Map(textField(postcodes, "postcode").map((text, row) => [compact(text), lsoas[row]!]));
  const covered = new Set(textField(table, "ladName"));
  const ladNames = textField(districts, "ladName");

  const parts = missingParts(context.lsoas.size);
  for (const [row, code] of textField(districts, "lsoa").entries()) {
    const i = context.lsoas.get(code);
    if (i === undefined || !covered.has(ladNames[row]!)) continue;
    parts.numerator[i] = 0;
    parts.denominator[i] = context.population[i]!;
  }
  let strays = 0;
  for (const postcode of textField(table, "postcode")) {
    const i = context.lsoas.get(lsoaOf.get(compact(postcode)) ?? "") ?? -1;
    if (parts.numerator[i]! >= 0) parts.numerator[i]!++;
    else strays++;
  }
  if (strays > table.rows * STRAYS)
    throw new InputError({
      file: table.source,
      rule: "postcodes must lie in the districts that the list names",
      expected: `at most ${STRAYS * 100} % elsewhere or unknown`,
      got: `${strays} of ${table.rows}`,
    });
  for (let i = 0; i < parts.value.length; i++) {
    const people = parts.denominator[i]!;
    if (Number.isNaN(people)) continue;
    parts.status[i] = people > 0 ? PUBLISHED : statusIndex("not-applicable");
    parts.basis[i] = basisIndex("measured");
    if (people > 0) parts.value[i] = (parts.numerator[i]! / people) * multiplier;
  }
  return parts;
}

const compact = (postcode: string) => postcode.replace(/\s+/g, "").toUpperCase();
