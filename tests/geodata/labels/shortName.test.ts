import { expect, test } from "vitest";
import type { AreaLevel } from "../../../geodata/area.ts";
import { shortName } from "../../../geodata/labels/shortName.ts";

const CASES: [AreaLevel, string, string | undefined][] = [
  ["icb", "NHS Wold Integrated Care Board", "Wold"],
  [
    "icb",
    "NHS Bath and North East Somerset, Swindon and Wiltshire Integrated Care Board",
    "Bath and North East Somerset, Swindon and Wiltshire",
  ],
  ["sicbl", "NHS Wold ICB - 01A", "Wold 01A"],
  ["lad", "Bristol, City of", "Bristol"],
  ["lad", "Herefordshire, County of", "Herefordshire"],
  ["lad", "Isle of Wight", "Isle of Wight"],
  ["ward", "Abbey", "Abbey"],
  ["region", "Yorkshire and The Humber", "Yorkshire and The Humber"],
  ["msoa", "Bolton 033", undefined],
  ["msoa", "Abbey Fields", "Abbey Fields"],
  ["lsoa", "Bolton 033A", undefined],
];

test.each(CASES)("%s %s → %s", (level, name, short) => {
  expect(shortName(level, name)).toBe(short);
});
