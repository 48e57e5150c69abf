import { expect, test } from "vitest";
import {
  fromFirstToLatest,
  levelInWords,
  mapFigures,
  periodsInWords,
  withoutInWords,
} from "../../../client/indicator/smallMapWords.ts";
import { CARS } from "../pack.ts";

const NONE = Number.NaN;
const DISTRICTS = { one: "district", many: "districts" };
const FIRST = mapFigures(
  "2011",
  { value: Float64Array.from([10, 20, 40, NONE]), status: Uint8Array.from([0, 0, 0, 1]) },
  [15, 30],
);
const LATEST = mapFigures(
  "2021",
  { value: Float64Array.from([10, 12, 14, 32]), status: Uint8Array.from([0, 0, 0, 0]) },
  [15, 30],
);
const EMPTY = mapFigures("2001", { value: Float64Array.of(NONE), status: Uint8Array.of(2) }, [15, 30]);

test("a map's figures count areas with a figure alone", () => {
  expect(FIRST).toEqual({
    label: "2011",
    known: 3,
    lowest: 1,
    highest: 1,
    median: 20,
    suppressed: 1,
    missing: 0,
  });
  expect(EMPTY).toEqual({ label: "2001", known: 0, lowest: 0, highest: 0, suppressed: 0, missing: 1 });
});

test("from first to latest, with how many areas each stands for", () => {
  expect(fromFirstToLatest(FIRST, LATEST, CARS, [15, 30], DISTRICTS)).toBe(
    "Middle district: 20.0% (2011), 13.0% (2021). At 30.0% or more: 1 of the 3 districts with a figure (2011), 1 of 4 (2021).",
  );
  expect(fromFirstToLatest(FIRST, LATEST, { ...CARS, measure: "count" }, [15], DISTRICTS)).toBe(
    "Middle district: 20.0% (2011), 13.0% (2021). With a figure: 3 districts (2011), 4 (2021).",
  );
  expect(fromFirstToLatest(EMPTY, LATEST, CARS, [15, 30], DISTRICTS)).toBeUndefined();
});

test("the choice of areas is explained", () => {
  expect(levelInWords("lad", "lad")).toBe("Each map shows districts, as the large map does.");
  expect(levelInWords("lad", "lsoa")).toBe(
    "Each map shows districts: the neighbourhoods of the large map would be too small to see.",
  );
  expect(levelInWords("lad", "country")).toBe("Each map shows districts.");
});

test("periods left out and periods without figures are told", () => {
  expect(periodsInWords(3, 3, [], "districts")).toBeUndefined();
  expect(periodsInWords(12, 37, [], "districts")).toBe(
    "Of 37 periods 12 are here: the first, the latest and others evenly between.",
  );
  expect(periodsInWords(3, 3, ["2010", "2012"], "districts")).toBe(
    "There are no figures of districts for 2010 and 2012.",
  );
  expect(periodsInWords(3, 3, ["1", "2", "3", "4"], "districts")).toBe(
    "There are no figures of districts for 4 other periods.",
  );
});

test("areas without a figure are counted by reason", () => {
  expect(withoutInWords(FIRST)).toBe("1 withheld");
  expect(withoutInWords(EMPTY)).toBe("1 not known");
  expect(withoutInWords({ ...FIRST, missing: 2 })).toBe("1 withheld, 2 not known");
  expect(withoutInWords(LATEST)).toBe("0");
});
