import { expect, test } from "vitest";
import { chooseLayer, layerName } from "../../../scripts/gather/layerName.ts";

test.each([
  ["LAD_MAY_2025_UK_BSC", "lad uk bsc", 2025, 5, 0],
  [
    "Local_Authority_Districts_December_2024_Boundaries_UK_BFC_V2",
    "local authority districts boundaries uk bfc",
    2024,
    12,
    2,
  ],
  ["LSOA21_WD24_LAD24_EW_LU", "lsoa21 wd lad ew lu", 2024, 0, 0],
  ["LSOA_2021_EW_BSC_V4", "lsoa 2021 ew bsc", 0, 0, 4],
] as const)("%s is %s, and when", (name, stem, year, month, version) => {
  expect(layerName(name)).toEqual({ stem, year, month, version });
});

test("the newest known name that is there wins, whatever its case", () => {
  const present = ["LAD_MAY_2026_UK_BSC", "lad_dec_2024_uk_bsc", "LAD_MAY_2024_UK_BSC"];
  expect(chooseLayer(["LAD_MAY_2025_UK_BSC", "LAD_DEC_2024_UK_BSC", "LAD_MAY_2024_UK_BSC"], present)).toBe(
    "lad_dec_2024_uk_bsc",
  );
});

test("else the newest layer whose name differs only in its date and version", () => {
  const present = [
    "LAD_DEC_2025_UK_BSC",
    "LAD_MAY_2026_UK_BSC_V2",
    "LAD_MAY_2026_UK_BSC",
    "LAD_MAY_2026_UK_BFC",
    "WD_MAY_2026_UK_BSC",
  ];
  expect(chooseLayer(["LAD_MAY_2025_UK_BSC"], present)).toBe("LAD_MAY_2026_UK_BSC_V2");
});

test("a census year is never exchanged for another", () => {
  expect(chooseLayer(["LSOA_2011_EW_BSC_V3"], ["LSOA_2021_EW_BSC_V4", "LSOA_2011_EW_BSC_V5"])).toBe(
    "LSOA_2011_EW_BSC_V5",
  );
  expect(chooseLayer(["LSOA11_LAD25_EW_LU"], ["LSOA21_LAD25_EW_LU"])).toBe(undefined);
});

test("nothing alike is nothing", () => {
  expect(chooseLayer(["LAD_MAY_2025_UK_BSC"], ["WD_MAY_2025_UK_BSC"])).toBe(undefined);
});
