import { expect, test } from "vitest";
import { rankGroupInWords } from "../../../client/words/rankGroup.ts";

const DEPRIVATION = {
  polarity: "higher-is-worse",
  measure: "score",
  determinant: "deprivation",
} as const;
const CARS = {
  polarity: "higher-is-worse",
  measure: "proportion",
  determinant: "transport",
} as const;
const HEALTHY = { ...CARS, polarity: "lower-is-worse" } as const;
const AGE = { ...CARS, polarity: "none" } as const;

test.each([
  [DEPRIVATION, "in the worst tenth", "Among the most deprived tenth of neighbourhoods in England."],
  [DEPRIVATION, "in the best fifth", "Among the least deprived fifth of neighbourhoods in England."],
  [DEPRIVATION, "in the middle fifth", "Around the middle of neighbourhoods in England."],
  [CARS, "in the worst tenth", "Among the tenth of neighbourhoods in England with the highest figures."],
  [CARS, "in the best third", "Among the third of neighbourhoods in England with the lowest figures."],
  [HEALTHY, "in the worst fifth", "Among the fifth of neighbourhoods in England with the lowest figures."],
  [HEALTHY, "in the best half", "Among the half of neighbourhoods in England with the highest figures."],
  [AGE, "in the highest tenth", "Among the tenth of neighbourhoods in England with the highest figures."],
  [AGE, "in the lowest fifth", "Among the fifth of neighbourhoods in England with the lowest figures."],
] as const)("%j %s", (indicator, words, sentence) =>
  expect(rankGroupInWords(indicator, { words }, "neighbourhoods", "England")).toBe(sentence),
);

test.each([
  [DEPRIVATION, "in the worst third", "Among the most deprived third of the 14 networks that have a figure."],
  [CARS, "in the best third", "Among the third with the lowest figures, of the 14 networks that have one."],
  [AGE, "in the middle third", "Around the middle of the 14 networks that have a figure."],
] as const)("of areas that are not all known: %j %s", (indicator, words, sentence) =>
  expect(rankGroupInWords(indicator, { words }, "networks", "England", 14)).toBe(sentence),
);

test("no group, no sentence", () =>
  expect(rankGroupInWords(CARS, undefined, "regions", "England")).toBeUndefined());
