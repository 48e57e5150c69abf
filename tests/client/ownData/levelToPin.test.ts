import { expect, test } from "vitest";
import { levelToPin } from "../../../client/ownData/levelToPin.ts";

test("a file of districts with a few neighbourhoods opens on districts; else the zoom decides", () => {
  expect(
    levelToPin([
      { level: "lsoa", areas: 4, of: 500 },
      { level: "lad", areas: 7, of: 7 },
      { level: "country", areas: 1, of: 1 },
    ]),
  ).toBe("lad");
  expect(
    levelToPin([
      { level: "lsoa", areas: 400, of: 500 },
      { level: "lad", areas: 7, of: 7 },
    ]),
  ).toBeUndefined();
  expect(levelToPin([])).toBeUndefined();
});
