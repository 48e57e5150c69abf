import { expect, test } from "vitest";
import { spreadLines } from "../../../client/legend/spreadLines.ts";

test.each([
  ["far enough apart stay", [8, 34, 50], [8, 34, 50]],
  ["too close make room upwards", [25, 37, 45], [15, 30, 45]],
  ["too low rise above the bottom", [40, 58], [37, 52]],
  ["one has its place", [20], [20]],
  ["none are none", [], []],
])("lines %s", (_, places, placed) => expect(spreadLines(places, 15, 52)).toEqual(placed));
