import type { Indicator } from "../indicator.ts";

/** Of fewer areas, hardly any group would be told from chance. */
const FEWEST = 30;

/**
 * Why a measure has no clusters, as the end of a sentence; undefined where it can have. Without `values`, only what can be
 * told from the measure itself. Suicide and self-harm are never looked at for clusters, at any level.
 */
export function whyNoClusters(
  { measure, sensitive }: Pick<Indicator, "measure" | "sensitive">,
  values?: Float64Array,
): string | undefined {
  if (sensitive) return "figures about suicide and self-harm are never searched for clusters";
  if (measure === "count") return "a count grows with the people there are";
  if (!values) return undefined;
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length < FEWEST)
    return `it takes ${FEWEST} places with a figure, and there ${known.length === 1 ? "is" : "are"} ${known.length}`;
  return known.every((value) => value === known[0]) ? "all figures are the same" : undefined;
}
