import { expect, test } from "vitest";
import { isDrawnAs } from "../../../client/area/sameArea.ts";

test.each([
  ["lad", "lad", "E07000136", true],
  ["utla", "lad", "E08000009", true],
  ["utla", "lad", "E07000136", false],
  ["lad", "utla", "E10000019", false],
  ["utla", "ward", "E05000001", false],
  [undefined, "lad", "E08000009", false],
] as const)("where %s is drawn, a %s with the code %s is an area of it: %s", (drawn, level, code, same) =>
  expect(isDrawnAs(drawn, level, code)).toBe(same),
);
