import { expect, test } from "vitest";
import type { Geography } from "../../../geodata/geography.ts";
import { openSearch } from "../../../geodata/search/search.ts";

// An invented county of one district, a district that is its own upper tier, and two networks, of which one is drawn.
const GEOGRAPHY: Geography = {
  lad: {
    level: "lad",
    codes: ["E06090001", "E07090001"],
    names: ["Saltby", "Fell Edge"],
    parents: { utla: [0, 1], region: [0, 0] },
  },
  utla: {
    level: "utla",
    codes: ["E06090001", "E10090001"],
    names: ["Saltby", "Fellshire"],
    parents: { region: [0, 0] },
  },
  pcon: { level: "pcon", codes: ["E14090001"], names: ["Saltby and Fell"], parents: { region: [0] } },
  pcn: { level: "pcn", codes: ["U09001"], names: ["Quay PCN"], parents: { sicbl: [0] } },
  sicbl: { level: "sicbl", codes: ["E38090001"], names: ["NHS Tarn ICB - 00T"], parents: {} },
  region: { level: "region", codes: ["E12090001"], names: ["North Tarn"], parents: {} },
};
const search = openSearch({
  geography: GEOGRAPHY,
  geometry: {},
  places: { name: [], parent: [], lon: [], lat: [], rank: [], lad: [] },
  practices: {
    practices: {
      code: ["Z90001"],
      name: ["MOOR SURGERY"],
      postcode: ["ZZ1 1AA"],
      pcn: [1],
      lsoa: [-1],
      lon: [-1],
      lat: [53],
    },
    pcns: { code: ["U09001", "U09002"], name: ["QUAY PCN", "MOOR PCN"], sicbl: [0, 0] },
  },
});

test("a district that does a county's work is found once, as a district", () => {
  expect(found("saltby")).toEqual([
    ["lad", "E06090001", "district in North Tarn"],
    ["pcon", "E14090001", "constituency in North Tarn"],
  ]);
  expect(found("E06090001")).toEqual([["lad", "E06090001", "district in North Tarn"]]);
});

test("a county is found by its name and code", () => {
  const county = ["utla", "E10090001", "county or unitary council in North Tarn"];
  expect(found("fellshire")).toEqual([county]);
  expect(found("E1009")).toEqual([county]);
});

test("a network that is drawn is found as an area, another as its practices", () => {
  expect(search("quay", 5)).toEqual([
    {
      kind: "pcn",
      code: "U09001",
      name: "Quay PCN",
      context: "Primary Care Network in NHS Tarn ICB - 00T",
      bounds: undefined,
    },
  ]);
  expect(search("U09001", 5)).toHaveLength(1);
  expect(search("moor pcn", 1)).toMatchObject([
    { kind: "pcn", code: "U09002", drawn: false, bounds: [-1, 53, -1, 53] },
  ]);
});

function found(typed: string) {
  return search(typed, 5).map(({ kind, code, context }) => [kind, code, context]);
}
