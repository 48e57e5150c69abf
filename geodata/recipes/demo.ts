import { COUNTY } from "../demo/towns.ts";
import { ENGLAND } from "./england.ts";
import type { Recipe } from "./recipe.ts";

/** The fictional county: the same sources, read from the folder that the generator wrote in the publishers' formats. */
export const DEMO: Recipe = {
  ...ENGLAND,
  id: "demo",
  name: `${COUNTY} (fictional)`,
  demonstration: true,
  country: { code: "E92990001", name: COUNTY },
};
