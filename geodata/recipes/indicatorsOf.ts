import type { IndicatorDefinition } from "../indicators/definition.ts";
import { INDICATORS } from "../indicators/indicators.ts";
import type { Recipe } from "./recipe.ts";

/** The indicators that a recipe may have: those whose source is among its own. */
export function indicatorsOf({ required, optional }: Recipe): IndicatorDefinition[] {
  const sources = new Set([...required, ...optional]);
  return INDICATORS.filter(({ source }) => sources.has(source));
}
