import type { Geography } from "../geography.ts";
import type { Table } from "../sources/table.ts";
import { codesByName } from "./codesByName.ts";
import type { IndicatorDefinition, PublishedFigures } from "./definition.ts";
import { peopleByCode } from "./peopleByCode.ts";
import { practicesByArea } from "./practicesByArea.ts";
import type { ReadContext } from "./readContext.ts";
import { withCountry } from "./withCountry.ts";

/**
 * The table of published figures with what its rows leave out: a code where they have a name, the people their counts are
 * a rate of, and areas in the place of practices. In words, why that cannot be.
 */
export function publishedTable(
  definition: IndicatorDefinition,
  values: PublishedFigures,
  table: Table,
  context: ReadContext,
  geography: Geography,
): Table | string {
  const field = values.code ?? "code";
  let ready = table;
  if (values.practices) {
    const summed = practicesByArea(definition, values, table, context);
    if (typeof summed === "string") return summed;
    ready = summed;
  }
  if (values.country === "every row") {
    const country = geography.country?.codes[0] ?? "";
    ready = { ...ready, text: { ...ready.text, [field]: new Array(ready.rows).fill(country) } };
  }
  if (values.name !== undefined)
    ready = { ...ready, text: { ...ready.text, [field]: codesByName(ready, field, values.name, geography) } };
  let people: Map<string, number> | undefined;
  if (values.people !== undefined && values.denominator !== undefined) {
    people = peopleByCode(values.people, context, geography);
    if (!people) return "source census-age not found";
    const codes = ready.text[field]!;
    const denominators = Float64Array.from(codes, (code) => people?.get(code) ?? Number.NaN);
    ready = { ...ready, numbers: { ...ready.numbers, [values.denominator]: denominators } };
  }
  return values.country === "sum of rows" ? withCountry(ready, values, geography, people) : ready;
}
