import { expect, test } from "vitest";
import { wayIntoView } from "../../../client/map/coveredPoint.ts";

const BOX = { width: 1000, height: 800 };
const SHEET = { top: 0, right: 0, bottom: 400, left: 0 };

test.each([
  ["a point in the clear stays", { x: 500, y: 200 }, [0, 0]],
  ["a point under the sheet moves up", { x: 500, y: 700 }, [0, -348]],
  ["a point at the edge moves in", { x: 990, y: 10 }, [-38, 38]],
])("%s", (_, point, way) => {
  expect(wayIntoView(point, BOX, SHEET)).toEqual(way);
});

test("where panels leave no room nothing moves", () => {
  expect(wayIntoView({ x: 500, y: 700 }, BOX, { ...SHEET, bottom: 780 })).toEqual([0, 0]);
});
