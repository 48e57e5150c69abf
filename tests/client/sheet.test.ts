import { expect, test } from "vitest";
import { snapAfterDrag, snapHeights } from "../../client/sheet/snap.ts";

test("three stops, each higher", () => expect(snapHeights(844)).toEqual({ peek: 164, half: 456, full: 772 }));

test("a very low window has one height", () =>
  expect(snapHeights(130)).toEqual({ peek: 120, half: 120, full: 120 }));

test.each([
  [200, 0, "peek"],
  [400, 0, "half"],
  [700, 0, "full"],
  [170, 0.9, "half"],
  [470, 0.9, "full"],
  [440, -0.9, "peek"],
  [760, -0.9, "half"],
] as const)("let go at %i px moving up %f px/ms: %s", (height, speed, snap) =>
  expect(snapAfterDrag(height, speed, 844)).toBe(snap),
);
