import type { Formula } from "../crosswalk/aggregateParts.ts";
import type { IndicatorDefinition } from "./definition.ts";

/** A mean over areas is given with this many more decimal places than the publisher gives for one. */
const EXTRA_DECIMALS = 2;

/** How a larger area's value follows from the sums of its parts. */
export function formulaOf({ values, multiplier }: IndicatorDefinition): Formula {
  if (values.kind === "published") throw new Error("published figures are not made of small areas");
  if (values.kind === "total") return { kind: "total" };
  if (values.kind === "share" || values.kind === "counts-2011") return { kind: "ratio", multiplier: 100 };
  if (values.kind === "places") return { kind: "ratio", multiplier };
  if (values.kind === "series" && values.changeSince !== undefined)
    return { kind: "ratio", multiplier: 100, shift: -1, decimals: values.decimals };
  return { kind: "ratio", multiplier: 1, decimals: values.decimals + EXTRA_DECIMALS };
}
