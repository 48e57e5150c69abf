import { DEMO } from "./demo.ts";
import { ENGLAND } from "./england.ts";
import type { Recipe } from "./recipe.ts";

export const RECIPES: readonly Recipe[] = [DEMO, ENGLAND];

/** The recipe with an id, or undefined when there is none. */
export function recipeById(id: string): Recipe | undefined {
  return RECIPES.find((recipe) => recipe.id === id);
}
