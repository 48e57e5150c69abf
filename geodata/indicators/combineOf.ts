import type { Combine } from "../pack/manifest.ts";
import type { IndicatorDefinition } from "./definition.ts";
import { mayBeWorkedOut } from "./sensitive.ts";

/**
 * How the figures of whole areas make one of an area that a reader assembles; undefined when they do not: a change since
 * another year does not follow from the changes of its parts, and published figures add up only where they are said to.
 */
export function combineOf(definition: IndicatorDefinition): Combine | undefined {
  const { values } = definition;
  if (!mayBeWorkedOut(definition)) return undefined;
  switch (values.kind) {
    case "share":
    case "counts-2011":
      return "counts";
    case "total":
      return "total";
    case "field":
    case "places":
      return "mean";
    case "series":
      return values.changeSince === undefined ? "mean" : undefined;
    case "published":
      return values.sumTo && values.count && values.denominator ? "counts" : undefined;
  }
}
