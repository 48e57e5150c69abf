import { describe, expect, test } from "vitest";
import {
  buildPostcodeTable,
  decodePostcodes,
  encodePostcodes,
  postcodeKey,
  postcodeOfKey,
  readPostcode,
  rowsWithin,
} from "../../../geodata/search/postcodes.ts";

test.each(["M15 6BH", "M1 1AA", "PE30 1AA", "W1A 1AA", "EC1A 1BB", "CR2 6XH", "ZZ99 9ZZ"])(
  "%s comes back from its key",
  (postcode) => {
    expect(postcodeOfKey(postcodeKey(postcode)!)).toBe(postcode);
  },
);

test.each(["m156bh", "M15 6BH", " m15  6bh "])("%j is M15 6BH, whatever its spaces and case", (typed) => {
  expect(postcodeKey(typed)).toBe(postcodeKey("M15 6BH"));
});

test.each(["", "M15", "6BH", "M156B", "1AA 1AA", "MMM1 1AA", "M15 6BHX"])("%j is no postcode", (typed) => {
  expect(postcodeKey(typed)).toBeUndefined();
});

test("keys fit 32 bits and ascend by outcode, sector and unit", () => {
  const inOrder = ["AB1 0AA", "AB1 0AB", "AB1 1AA", "AB10 1AA", "B1 1AA", "ZZ99 9ZZ"];
  const keys = inOrder.map((postcode) => postcodeKey(postcode)!);
  expect(keys.toSorted((a, b) => a - b).map(postcodeOfKey)).toEqual(
    ["AB1 0AA", "AB1 0AB", "AB1 1AA", "AB10 1AA", "B1 1AA", "ZZ99 9ZZ"].toSorted(
      (a, b) => postcodeKey(a)! - postcodeKey(b)!,
    ),
  );
  expect(Math.max(...keys)).toBeLessThan(2 ** 32);
});

describe("what somebody typed", () => {
  const read = (typed: string) => readPostcode(typed).map(({ kind, name }) => `${kind} ${name}`);
  test("a whole postcode", () => expect(read("m15 6bh")).toEqual(["postcode M15 6BH"]));
  test("a postcode without its space", () => expect(read("m156bh")).toEqual(["postcode M15 6BH"]));
  test("an outcode, or the sector of a shorter one", () =>
    expect(read("M15")).toEqual(["outcode M15", "sector M1 5"]));
  test("a sector", () => expect(read("PE30 1")).toEqual(["sector PE30 1"]));
  test("a sector without its space", () => expect(read("PE301")).toEqual(["sector PE30 1"]));
  test("a sector and a letter", () => expect(read("PE30 1A")).toEqual(["sector PE30 1A"]));
  test("a name", () => expect(read("Trafford")).toEqual([]));
});

describe("a table", () => {
  const table = buildPostcodeTable({
    postcode: ["M16 0AA", "M15 6BH", "nonsense", "M15 6BJ", "M15 6BH", "M15 7AA"],
    lsoa: [3, 1, 9, 2, 8, -1],
    lon: [-2.3, -2.25, 0, -2.26, 0, 0],
    lat: [53.5, 53.46, 0, 53.47, 0, 0],
  });
  test("is in order, without what is no postcode, lies nowhere or was there before", () => {
    expect([...table.key].map(postcodeOfKey)).toEqual(["M15 6BH", "M15 6BJ", "M16 0AA"]);
    expect([...table.lsoa]).toEqual([1, 2, 3]);
  });
  test("gives the rows of a sector and of an outcode", () => {
    expect(rowsWithin(table, readPostcode("M15 6")[0]!)).toEqual([0, 2]);
    expect(rowsWithin(table, readPostcode("M16")[0]!)).toEqual([2, 3]);
    expect(rowsWithin(table, readPostcode("M17")[0]!)).toEqual([3, 3]);
  });
  test("comes back from its file", () => {
    expect(decodePostcodes(encodePostcodes(table))).toEqual(table);
  });
  test("takes 14 bytes a postcode", () => {
    const bytes = Object.values(table).reduce((sum, column) => sum + column.byteLength, 0);
    expect(bytes).toBe(3 * 14);
  });
});
