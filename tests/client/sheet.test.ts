import { expect, test } from "vitest";
import { snapAfterDrag, snapHeights } from "../../client/sheet/snap.ts";

test("three stops, each higher", () => expect(snapHeights(844)).toEqual({ peek: 188, half: 456, full: 772 }));

test("a window at 400 % keeps the search free above the lowest stop", () =>
  expect(snapHeights(256)).toEqual({ peek: 102, half: 138, full: 244 }));

test("in a very low window none is higher than the window", () =>
  expect(snapHeights(110)).toEqual({ peek: 44, half: 59, full: 98 }));

test.each([
  [200, 0, "peek"],
  [400, 0, "half"],
  [700, 0, "full"],
  [194, 0.9, "half"],
  [470, 0.9, "full"],
  [440, -0.9, "peek"],
  [760, -0.9, "half"],
] as const)("let go at %i px moving up %f px/ms: %s", (height, speed, snap) =>
  expect(snapAfterDrag(height, speed, 844)).toBe(snap),
);
