import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import type { SimilarPlaces } from "../api.ts";
import { figure } from "../words/figure.ts";
import type { Standing } from "./standing.ts";

type Spread = NonNullable<SimilarPlaces["spread"]>;
type Unit = PackIndicator["unit"];

/** Where a figure lies among those of the places most like its own, which is not one of them. */
export function standingAmongSimilar(
  value: number,
  others: readonly number[],
  { lowest, quarterBelow, median, quarterAbove, highest }: Spread,
): Standing {
  return {
    value,
    lower: others.filter((v) => v < value).length,
    higher: others.filter((v) => v > value).length,
    of: others.length + 1,
    lowest: Math.min(lowest, value),
    quartiles: [quarterBelow, median, quarterAbove],
    highest: Math.max(highest, value),
  };
}

/** "Higher than 12 of the 15 districts most like it"; `all` counts those without a figure too. */
export function similarInWords({ lower, higher, of }: Standing, all: number, many: string): string {
  const others = of - 1;
  const group = `the ${others} ${many} most like it${others < all ? " that have a figure" : ""}`;
  if (lower === 0 && higher === 0) return `The same as ${group}`;
  const [word, n] = lower >= higher ? ["Higher", lower] : ["Lower", higher];
  return n === others ? `${word} than all of ${group}` : `${word} than ${n} of ${group}`;
}

/** What the places have between them: their median and middle half. */
export function spreadInWords(unit: Unit, { median, quarterBelow, quarterAbove }: Spread): string {
  const [middle, from, to] = [median, quarterBelow, quarterAbove].map((v) => figure(unit, v));
  return from === to
    ? `Their median is ${middle}, as is the middle half of them.`
    : `Their median is ${middle}; the middle half of them have from ${from} to ${to}.`;
}

/** "number of residents, share of people under 16 and Index of Multiple Deprivation" */
export function judgedInWords(judgedBy: readonly string[]): string {
  return judgedBy.length < 2
    ? judgedBy.join("")
    : `${judgedBy.slice(0, -1).join(", ")} and ${judgedBy.at(-1)}`;
}
