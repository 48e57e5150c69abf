import { expect, test } from "vitest";
import { populationsByLsoa } from "../../../geodata/geometry/populations.ts";
import { tableOf } from "../../fixtures/tableOf.ts";

const oas = tableOf("oa21-lsoa-msoa", { oa: ["O1", "O2", "O3"], lsoa: ["L1", "L1", "L2"] });

test("adds up the output areas of an LSOA", () => {
  const populations = tableOf("oa21-population", { oa: ["O3", "O1", "O2"] }, { population: [5, 100, 23] });
  expect(populationsByLsoa(oas, populations)).toEqual(
    new Map([
      ["L1", 123],
      ["L2", 5],
    ]),
  );
});

test("says which output areas have no population", () => {
  const populations = tableOf("oa21-population", { oa: ["O3", "O1"] }, { population: [5, Number.NaN] });
  expect(() => populationsByLsoa(oas, populations)).toThrow("got 1: 2 missing, O1, O2");
});
