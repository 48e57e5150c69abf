import { expect, test } from "vitest";
import type { Indicator } from "../../../geodata/indicator.ts";
import { familiesOnce, familyOf, fullName } from "../../../geodata/indicators/family.ts";

const ALONE = { id: "alone", name: "Alone" } as Indicator;
const ALL = member("rate", "Rate of falls", "Everyone");
const MEN = member("rate-men", "Rate of falls, men", "Men");
const YOUNG = member("rate-young", "Rate of falls", "Under 25");

test("a family is all indicators broken down from one", () => {
  expect(familyOf([ALONE, ALL, MEN], MEN)).toEqual([ALL, MEN]);
  expect(familyOf([ALONE, ALL, MEN], ALONE)).toEqual([]);
});

test("a family is listed by its first, whichever that is", () => {
  expect(familiesOnce([ALONE, ALL, MEN, YOUNG])).toEqual([ALONE, ALL]);
  expect(familiesOnce([MEN, ALONE, YOUNG])).toEqual([MEN, ALONE]);
});

test("the full name says whom it is about, once", () => {
  expect([ALONE, ALL, MEN, YOUNG].map(fullName)).toEqual([
    "Alone",
    "Rate of falls (Everyone)",
    "Rate of falls, men",
    "Rate of falls (Under 25)",
  ]);
});

function member(id: string, name: string, label: string): Indicator {
  return { id, name, breakdown: { of: "rate", dimension: "Age or sex", label } } as Indicator;
}
