import type { PackIndicator } from "../../geodata/pack/manifest.ts";

type Described = Pick<PackIndicator, "interval" | "measure" | "polarity" | "series">;

const INTERVALS: Record<PackIndicator["interval"], string> = {
  wilson:
    "Each figure is a share of a number of people or homes. The range that the true figure is likely to lie in is worked out by Wilson’s method (95% confidence).",
  byar: "Each figure counts events. The range that the true figure is likely to lie in is worked out by Byar’s method (95% confidence).",
  published: "The range that the true figure is likely to lie in is the publisher’s own (95% confidence).",
  none: "There is no margin of error: the publisher gives none, and none can be worked out. Small differences may mean nothing.",
};

/** How certain the figures are, and by which method. */
export function intervalMethod({ interval }: Described): string {
  return INTERVALS[interval];
}

/** How the figures of larger areas come about. */
export function largerAreas({ series, measure, interval }: Described): string {
  if (!series.some(({ level }) => level === "lsoa"))
    return "Figures are shown for the kinds of area that the publisher gives. Where a larger area is the sum of smaller ones, its figure says so.";
  if (measure === "count") return "Larger areas are the sum of their neighbourhoods.";
  if (interval === "wilson")
    return "For larger areas, the counts of their neighbourhoods are added up and the share is worked out anew.";
  return "For larger areas, the figure is the mean of their neighbourhoods, each weighted by its people, unless the publisher gives one.";
}

/** Which way is worse, where one is. */
export function whichWay({ polarity }: Described): string {
  if (polarity === "none") return "Neither: a higher figure is not better or worse";
  return polarity === "higher-is-worse" ? "A higher figure is worse" : "A lower figure is worse";
}
