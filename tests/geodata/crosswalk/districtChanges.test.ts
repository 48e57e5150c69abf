import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  formerDistrictsOf,
  MERGERS,
  otherCodesOf,
  SAME_PLACE,
  successorOf,
} from "../../../geodata/crosswalk/districtChanges.ts";
import { sourceById } from "../../../geodata/sources/index.ts";
import { readTable } from "../../../scripts/read/readTable.ts";
import { REAL_DATA } from "../../realData.ts";

test("a former district leads to today's, through a district that was itself merged", () => {
  expect(successorOf("E07000026")).toBe("E06000063");
  expect(successorOf("E07000191")).toBe("E06000066");
  expect(successorOf("E07000246")).toBe("E06000066");
  expect(successorOf("E06000063")).toBeUndefined();
  expect(successorOf("E07000136")).toBeUndefined();
});

test("a merged district is made of its former ones", () => {
  expect(formerDistrictsOf("E06000061")).toEqual(["E07000150", "E07000152", "E07000153", "E07000156"]);
  expect(formerDistrictsOf("E07000136")).toBeUndefined();
});

test("codes of one place lead to each other", () => {
  expect(otherCodesOf("E08000016")).toEqual(["E08000038"]);
  expect(otherCodesOf("E08000038")).toEqual(["E08000016"]);
  expect(otherCodesOf("E06000065")).toEqual(["E10000023"]);
  expect(otherCodesOf("E07000136")).toEqual([]);
});

test("no code is in two mergers or stands for two places", () => {
  const former = MERGERS.flatMap(({ of }) => of);
  expect(new Set(former).size).toBe(former.length);
  const same = SAME_PLACE.flat();
  expect(new Set(same).size).toBe(same.length);
});

describe.skipIf(!REAL_DATA)("districts of 2022 and 2024 (real data beside the project)", async () => {
  const table = async (id: string, file: string, columns = {}) => {
    const source = sourceById(id)!;
    const layouts = source.layouts.map((layout) => ({
      ...layout,
      columns: { ...layout.columns, ...columns },
    }));
    return readTable({ ...source, layouts }, [{ path: join(REAL_DATA!, file) }]);
  };
  if (!REAL_DATA) return;
  const before = await table("lsoa11-lsoa21", "lookups/lsoa11_lsoa21_lad22_ew.csv", {
    lad: { headers: ["LAD22CD"], kind: "text" },
  });
  const after = await table("lsoa21-ward-lad", "lookups/lsoa21_wd24_lad24_ew.csv");
  const today = new Map(after.text.lsoa!.map((lsoa, i) => [lsoa, after.text.lad![i]!]));
  const neighbourhoods = new Map<string, Map<string, number>>();
  for (const [i, lsoa] of before.text.lsoa21!.entries()) {
    const of = neighbourhoods.get(before.text.lad![i]!) ?? new Map<string, number>();
    const lad = today.get(lsoa)!;
    neighbourhoods.set(before.text.lad![i]!, of.set(lad, (of.get(lad) ?? 0) + 1));
  }

  test("every district of 2022 lies in itself or in its successor", () => {
    expect(neighbourhoods.size).toBe(309);
    const elsewhere = [...neighbourhoods].flatMap(([lad, into]) =>
      [...into].filter(([code]) => code !== (successorOf(lad) ?? lad)).map(([code, n]) => [lad, code, n]),
    );
    // One neighbourhood on the edge of Northamptonshire fits a ward of Cherwell best.
    expect(elsewhere).toEqual([["E06000062", "E07000177", 1]]);
  });

  test("every merger of 2023 is complete", () => {
    for (const { into, of, from } of MERGERS.filter((merger) => merger.from > "2022-12-31")) {
      const found = [...neighbourhoods].filter(([, lads]) => lads.has(into)).map(([lad]) => lad);
      expect([into, from, found.sort()]).toEqual([into, "2023-04-01", [...of].sort()]);
    }
  });

  test("every district that was merged into is one of today's, or was merged itself", () => {
    const codes = new Set(today.values());
    for (const { into } of MERGERS) expect(codes.has(successorOf(into) ?? into)).toBe(true);
    expect([...codes].filter((code) => MERGERS.some(({ of }) => of.includes(code)))).toEqual([]);
  });
});
