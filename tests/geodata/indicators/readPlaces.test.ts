import { describe, expect, it } from "vitest";
import type { ReadContext } from "../../../geodata/indicators/readContext.ts";
import { readPlaces } from "../../../geodata/indicators/readPlaces.ts";
import { InputError } from "../../../geodata/sources/table.ts";
import { tableOf } from "../../fixtures/tableOf.ts";

const TABLES = {
  postcodes: tableOf("postcodes", {
    postcode: ["ZZ1 1AA", "ZZ1 1AB", "ZZ9 9ZZ"],
    lsoa: ["E01900001", "E01900001", "E01900004"],
  }),
  "lsoa21-ward-lad": tableOf("lsoa21-ward-lad", {
    lsoa: ["E01900001", "E01900002", "E01900003", "E01900004"],
    ladName: ["Hither", "Hither", "Hither", "Yonder"],
  }),
};
const CONTEXT: ReadContext = {
  lsoas: new Map([1, 2, 3, 4].map((n) => [`E0190000${n}`, n - 1])),
  population: [2000, 1000, 0, 1500],
  table: (source) => TABLES[source as keyof typeof TABLES],
};

describe("places of a list", () => {
  it("are counted where their postcode lies, for every 1,000 people", () => {
    const parts = readPlaces({ multiplier: 1000 }, list("ZZ11AA", "zz1 1ab", "ZZ1 1AB"), CONTEXT)!;
    expect([...parts.numerator]).toEqual([3, 0, 0, Number.NaN]);
    expect([...parts.value]).toEqual([1.5, 0, Number.NaN, Number.NaN]);
  });

  it("are missing outside the districts of the list, and not applicable where nobody lives", () => {
    const parts = readPlaces({ multiplier: 1000 }, list("ZZ1 1AA"), CONTEXT)!;
    expect([...parts.status]).toEqual([0, 0, 3, 2]);
  });

  it("may have a few postcodes that are not known, and no more", () => {
    const known = new Array<string>(19).fill("ZZ1 1AA");
    expect(readPlaces({ multiplier: 1000 }, list(...known, "ZZ2 2ZZ"), CONTEXT)?.numerator[0]).toBe(19);
    const read = () => readPlaces({ multiplier: 1000 }, list(...known, "ZZ2 2ZZ", "ZZ9 9ZZ"), CONTEXT);
    expect(read).toThrow(InputError);
    expect(read).toThrow("got 2 of 21");
  });

  it("cannot be placed without postcodes", () => {
    expect(
      readPlaces({ multiplier: 1000 }, list("ZZ1 1AA"), { ...CONTEXT, table: () => undefined }),
    ).toBeUndefined();
  });
});

function list(...postcodes: string[]) {
  return tableOf("fast-food", { postcode: postcodes, ladName: postcodes.map(() => "Hither") });
}
