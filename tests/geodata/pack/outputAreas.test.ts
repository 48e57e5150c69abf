import { expect, test } from "vitest";
import { decodeArrays } from "../../../geodata/pack/arrays.ts";
import { encodeOutputAreas } from "../../../geodata/pack/outputAreas.ts";
import { tableOf } from "../../fixtures/tableOf.ts";

test("output areas of the pack's LSOAs are kept in code order, and those that are not whole left out", () => {
  const bytes = encodeOutputAreas(["E01000001", "E01000002"], {
    lookup: tableOf("oa21-lsoa-msoa", {
      oa: ["E00000003", "E00000001", "E00000002", "E00000004", "E00000005"],
      lsoa: ["E01000002", "E01000001", "E01000009", "E01000002", "E01000001"],
    }),
    centroids: tableOf(
      "oa21-centroids",
      { code: ["E00000001", "E00000002", "E00000003", "E00000005"] },
      { lon: [-1, -2, -3, -4], lat: [51, 52, 53, 54] },
    ),
    populations: tableOf(
      "oa21-population",
      { oa: ["E00000001", "E00000002", "E00000003", "E00000004", "E00000005"] },
      { population: [100, 200, 300, 400, Number.NaN] },
    ),
  });
  const { point, residents, lsoa } = decodeArrays(bytes).arrays;
  expect([...point!]).toEqual([-1, 51, -3, 53]);
  expect([...residents!]).toEqual([100, 300]);
  expect([...lsoa!]).toEqual([0, 1]);
});
