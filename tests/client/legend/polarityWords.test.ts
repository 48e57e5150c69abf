import { expect, test } from "vitest";
import { polarityWords } from "../../../client/legend/polarityWords.ts";

const SHARE = { measure: "proportion", determinant: "transport" } as const;
const DEPRIVATION = { measure: "score", determinant: "deprivation" } as const;

test.each([
  [{ ...SHARE, polarity: "higher-is-worse" }, "light", false, "Darker = higher = worse"],
  [{ ...SHARE, polarity: "higher-is-worse" }, "dark", false, "Brighter = higher = worse"],
  [{ ...SHARE, polarity: "lower-is-worse" }, "light", false, "Darker = higher = better"],
  [{ ...SHARE, polarity: "none" }, "light", false, "Darker = higher"],
  [{ ...DEPRIVATION, polarity: "higher-is-worse" }, "light", false, "Darker = more deprived"],
  [{ ...DEPRIVATION, polarity: "lower-is-worse" }, "light", false, "Darker = less deprived"],
  [{ ...SHARE, polarity: "lower-is-worse" }, "dark", true, "Orange = worse, blue = better"],
  [{ ...SHARE, polarity: "none" }, "light", true, "Orange = above zero, blue = below zero"],
] as const)("%j by %s (two-sided: %s): %s", (indicator, theme, twoSided, words) =>
  expect(polarityWords(indicator, theme, twoSided)).toBe(words),
);
