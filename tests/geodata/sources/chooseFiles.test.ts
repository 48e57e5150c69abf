import { describe, expect, it } from "vitest";
import {
  type Candidate,
  chooseFiles,
  dateInName,
  earlierFiles,
} from "../../../geodata/sources/chooseFiles.ts";
import { sourceById } from "../../../geodata/sources/index.ts";

const SCORES = sourceById("iod2025-scores")!;

describe("chooseFiles", () => {
  it.each([
    [
      "the whole country before a district",
      [
        { name: "gm", rows: 1702 },
        { name: "en", rows: 33755 },
      ],
      "en",
      "gm covers about 1,702 where en covers 33,755",
    ],
    [
      "the whole country in a copy before a few rows of the original",
      [
        { name: "eight", rows: 8 },
        { name: "copy", rows: 33755, layout: 2 },
      ],
      "copy",
      "eight covers about 8 where copy covers 33,755",
    ],
    [
      "the newer vintage",
      [
        { name: "wd22", rows: 6904, vintage: 2022 },
        { name: "wd24", rows: 6784, vintage: 2024 },
      ],
      "wd24",
      "wd22 is of 2022; wd24 is of 2024",
    ],
    [
      "the publisher's own layout",
      [{ name: "copy", layout: 2 }, { name: "own" }],
      "own",
      'copy is in the layout "converted"; own is in "file-7", which comes first',
    ],
    [
      "the newer date",
      [
        { name: "a", dated: 20241013 },
        { name: "b", dated: 20260724 },
      ],
      "b",
      "a is older than b",
    ],
    [
      "fewer files",
      [{ name: "many", files: 3 }, { name: "one" }],
      "one",
      "many is the same in 3 files as one",
    ],
    [
      "the first name of equals",
      [{ name: "x (1).csv" }, { name: "x (0).csv" }],
      "x (0).csv",
      "x (1).csv the same as x (0).csv",
    ],
  ])("%s", (_, candidates, used, reason) => {
    const choice = chooseFiles(candidates.map(candidate));
    expect(choice?.used.name).toBe(used);
    expect(choice?.setAside.map((each) => `${each.candidate.name} ${each.reason}`)).toEqual([reason]);
  });
  it("says nothing of nothing", () => {
    expect(chooseFiles([])).toBeUndefined();
  });
});

describe("dateInName", () => {
  it.each([
    ["naptan_2026-07-24.zip", 20260724],
    ["ONSPD_FEB_2025_UK.csv", 20250000],
    ["epraccur_2024-01.csv", 20240100],
    ["lsoa21_wd24.csv", 0],
    ["LAD_-5684348521832897108.geojson", 0],
  ])("%s", (name, date) => {
    expect(dateInName(name)).toBe(date);
  });
});

describe("earlierFiles", () => {
  it.each([
    [
      "the newest before the one in use",
      [{ dated: 20260724, rows: 300 }, { dated: 20230101 }, { dated: 20241013 }],
      20241013,
    ],
    [
      "none of another layout",
      [
        { dated: 20260724, rows: 300 },
        { dated: 20241013, layout: 1 },
      ],
      undefined,
    ],
    ["none without a date", [{ dated: 20260724, rows: 300 }, {}], undefined],
    ["none where the one in use has no date", [{ rows: 300 }, { dated: 20241013 }], undefined],
    ["none newer than a larger one in use", [{ dated: 20241013, rows: 300 }, { dated: 20260724 }], undefined],
  ])("are %s", (_, given, dated) => {
    const choice = chooseFiles(given.map((each, i) => candidate({ name: `${i}`, ...each })))!;
    expect(earlierFiles(choice)?.dated).toBe(dated);
  });
});

function candidate(given: {
  name: string;
  rows?: number;
  vintage?: number;
  dated?: number;
  layout?: number;
  files?: number;
}): Candidate {
  return {
    source: SCORES,
    layout: SCORES.layouts[given.layout ?? 0]!,
    files: Array.from({ length: given.files ?? 1 }, () => ({ path: given.name })),
    name: given.name,
    rows: given.rows ?? 100,
    vintage: given.vintage ?? 0,
    dated: given.dated ?? 0,
  };
}
