import { expect, test } from "vitest";
import { pictureCrop } from "../../../client/print/pictureCrop.ts";

const none = { top: 0, right: 0, bottom: 0, left: 0 };

test.each([
  ["all of a window without panels", [1000, 400, none], { x: 0, y: 0, width: 1000, height: 400 }],
  [
    "what lies beside two panels, and under them to the shape of the paper",
    [1400, 500, { ...none, left: 400, right: 400 }],
    { x: 200, y: 0, width: 1000, height: 500 },
  ],
  [
    "no more on one side than there is on the other",
    [1400, 800, { ...none, left: 500, right: 100 }],
    { x: 400, y: 0, width: 1000, height: 800 },
  ],
  [
    "what lies above a sheet",
    [400, 800, { ...none, top: 100, bottom: 560 }],
    { x: 0, y: 70, width: 400, height: 200 },
  ],
  [
    "the whole window where panels leave nothing",
    [300, 200, { ...none, bottom: 200 }],
    { x: 0, y: 0, width: 300, height: 200 },
  ],
] as const)("takes %s", (_, [width, height, padding], crop) =>
  expect(pictureCrop(width, height, padding, 2)).toEqual(crop),
);
