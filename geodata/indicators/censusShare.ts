import type { IndicatorDefinition, Universe } from "./definition.ts";

type Entry = Pick<
  IndicatorDefinition,
  "id" | "name" | "shortName" | "definition" | "determinant" | "polarity" | "source" | "published" | "caveat"
> & {
  categories: readonly string[];
  universe?: Universe;
  /** Whom it is a share of, in words: "households". */
  of: string;
  numerator: string;
  denominator: string;
};

/** A share of the people or households counted in Census 2021, with its Wilson interval. */
export function censusShare(entry: Entry): IndicatorDefinition {
  const { categories, universe, of, ...rest } = entry;
  return {
    ...rest,
    measure: "proportion",
    unit: { suffix: "%", words: `% of ${of}`, decimals: 1 },
    multiplier: 100,
    interval: "wilson",
    nextExpected: "After the census of 2031",
    period: { id: "2021", label: "Census 2021" },
    values: { kind: "share", categories, universe },
  };
}
