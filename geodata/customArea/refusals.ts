import { AREA_LEVELS, type AreaLevel, LEVEL_WORDS } from "../area.ts";
import type { Indicator } from "../indicator.ts";
import type { Disclosure } from "../statistics/mayPublishTotal.ts";

/** Why an area of a reader's own has no figure of an indicator. */
export const REFUSALS = [
  "sensitive",
  "larger-areas-only",
  "not-additive",
  "suppressed",
  "too-little-known",
  "too-few",
] as const;
export type RefusalReason = (typeof REFUSALS)[number];

const WORDS: Record<Exclude<RefusalReason, "larger-areas-only" | "too-few">, string> = {
  sensitive:
    "Figures about suicide and self-harm are never worked out for other areas than the publisher gives.",
  "not-additive": "The figures of small areas cannot be put together to make that of a larger one.",
  suppressed: "The publisher withholds the figure of a neighbourhood inside it.",
  "too-little-known": "Too many people in it live where no figure is published.",
};

/** A reason in words, as a sentence that stands by itself. */
export function refusalInWords(reason: keyof typeof WORDS): string {
  return WORDS[reason];
}

/** What is said of an indicator without figures for neighbourhoods. */
export function largerAreasOnly({ series }: { series: readonly { level: AreaLevel }[] }): string {
  const finest = AREA_LEVELS.find((level) => series.some((each) => each.level === level));
  return finest && finest !== "country"
    ? `Published for ${LEVEL_WORDS[finest].many}${finest === "region" ? "" : " and larger areas"} only.`
    : "Published for the whole country only.";
}

/** What is said of a total that must not be shown; never how many people are counted in what is left. */
export function tooFewInWords(
  { people, codes }: Extract<Disclosure, { may: false }>,
  { measure }: Pick<Indicator, "measure">,
): string {
  const few =
    people >= 1000 ? "fewer than five people or events are counted" : "fewer than 1,000 people live";
  if (codes.length === 0)
    return people >= 1000
      ? "Fewer than five people or events are counted in it."
      : "Fewer than 1,000 people live in it.";
  const what = measure === "count" ? "that count" : "this figure";
  return `Whoever sets ${what} beside those of ${codes.length === 1 ? "a published area" : "published areas"} could tell of a part in which ${few}.`;
}
