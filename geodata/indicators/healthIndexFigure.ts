import type { IndicatorDefinition } from "./definition.ts";

const SHARED =
  "From the Health Index of the Office for National Statistics, which gives no likely ranges and fills a few gaps with estimates. Districts of 2021: those merged since have no figure.";

type Entry = Pick<
  IndicatorDefinition,
  "id" | "name" | "shortName" | "definition" | "determinant" | "measure" | "unit"
> &
  Partial<
    Pick<
      IndicatorDefinition,
      "polarity" | "multiplier" | "numerator" | "denominator" | "sensitive" | "basis" | "caveat"
    >
  > & {
    /** The publisher's name of it. */
    indicator: string;
    /** First and last year with figures of their own: the publisher repeats the nearest year in the others. */
    own?: readonly [first: number, last: number];
  };

/** One of the indicators that the ONS Health Index is made of, as published for districts; higher is worse unless said. */
export function healthIndexFigure(entry: Entry): IndicatorDefinition {
  const { indicator, own = [2015, 2021], caveat, ...rest } = entry;
  const [first, last] = own;
  return {
    polarity: "higher-is-worse",
    multiplier: 1,
    ...rest,
    interval: "none",
    source: "health-index-indicators",
    caveat: [caveat, SHARED, repeatedWords(first, last)].filter(Boolean).join(" "),
    published: "2023-06",
    levels: ["lad"],
    values: {
      kind: "published",
      where: { indicator },
      value: "value",
      decimals: 1,
      periodOf: (text) => {
        const year = Number(text);
        return year >= first && year <= last ? { id: text, label: text } : undefined;
      },
    },
  };
}

function repeatedWords(first: number, last: number): string | undefined {
  if (first === last) return `The file has the figures of ${first} for every year; they are shown once.`;
  const repeated = [
    ...(first > 2015 ? [`those of ${first} for 2015`] : []),
    ...(last < 2021 ? [`those of ${last} for ${last === 2020 ? "2021" : `${last + 1} to 2021`}`] : []),
  ];
  if (repeated.length === 0) return undefined;
  return `Where it had no new figures the publisher repeats old ones (${repeated.join(", ")}); these are not shown again.`;
}

/** A share, in percent. */
export const percentOf = (whom: string) =>
  ({
    measure: "proportion",
    multiplier: 100,
    unit: { suffix: "%", words: `% of ${whom}`, decimals: 1 },
  }) as const;

/** A number for every so many people. */
export const per = (multiplier: 1000 | 100_000, words: string) =>
  ({
    measure: "rate",
    multiplier,
    unit: { suffix: multiplier === 1000 ? " per 1,000" : "", words, decimals: 1 },
  }) as const;
