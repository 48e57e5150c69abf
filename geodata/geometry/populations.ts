import { InputError, type Table } from "../sources/table.ts";

/**
 * Usual residents of each LSOA: the sum over its output areas (`oa21-population` by way of `oa21-lsoa-msoa`).
 * Throws an InputError when output areas in the look-up have no population.
 */
export function populationsByLsoa(oas: Table, populations: Table): Map<string, number> {
  const byOa = new Map(
    populations.text.oa?.map((oa, i) => [oa, populations.numbers.population?.[i] ?? Number.NaN]),
  );
  const sums = new Map<string, number>();
  const missing: string[] = [];
  for (const [i, oa] of (oas.text.oa ?? []).entries()) {
    const residents = byOa.get(oa);
    if (residents === undefined || Number.isNaN(residents)) missing.push(oa);
    else sums.set(oas.text.lsoa![i]!, (sums.get(oas.text.lsoa![i]!) ?? 0) + residents);
  }
  if (missing.length > 0)
    throw new InputError({
      file: populations.source,
      rule: "every output area must have a population",
      expected: `${oas.rows} output areas`,
      got: `${oas.rows - missing.length}: ${missing.length} missing, ${missing.slice(0, 3).join(", ")}${missing.length > 3 ? " …" : ""}`,
    });
  return sums;
}
