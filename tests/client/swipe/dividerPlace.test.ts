import { expect, test } from "vitest";
import { dividerShare, dividerX, shareAfterKey } from "../../../client/swipe/dividerPlace.ts";

const PADDING = { left: 376, right: 0 };

test("the divider moves over what panels leave of the map", () => {
  expect([0, 0.5, 1].map((share) => dividerX(share, 1400, PADDING))).toEqual([400, 888, 1376]);
});

test("a place in the window is a share of that, never beyond its ends", () => {
  expect([10, 888, 1399].map((x) => dividerShare(x, 1400, PADDING))).toEqual([0, 0.5, 1]);
});

test("where panels leave nothing the divider stays in the middle", () =>
  expect(dividerShare(100, 390, { left: 392, right: 0 })).toBe(0.5));

test.each([
  ["ArrowRight", 0.52],
  ["ArrowLeft", 0.48],
  ["PageUp", 0.6],
  ["Home", 0],
  ["End", 1],
  ["Tab", undefined],
])("%s moves it to %s", (key, share) => expect(shareAfterKey(key, 0.5)).toBe(share));

test("keys do not move it off the map", () => expect(shareAfterKey("ArrowLeft", 0.01)).toBe(0));
