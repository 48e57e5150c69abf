import { ENGLAND } from "./england.ts";
import type { Recipe } from "./recipe.ts";

/** The fictional county: the same sources, read from the folder that the generator wrote in the publishers' formats. */
export const DEMO: Recipe = {
  ...ENGLAND,
  id: "demo",
  name: "The demonstration county",
  demonstration: true,
  country: { code: "E92000001", name: "The county" },
};
