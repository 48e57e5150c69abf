import { describe, expect, it } from "vitest";
import { read } from "./readFiles.ts";
import { workbookOf } from "./writtenFolder.ts";

describe("read as a table:", () => {
  it("a workbook, with headers cut short and a title above", async () => {
    const table = await read("iod2025-imd", {
      "File 1.xlsx": workbookOf({
        Notes: [["About"]],
        IMD25: [
          ["Indices of Deprivation & more"],
          [
            "LSOA code (2021)",
            "LSOA name (2021)",
            "Local Authority District code (2024)",
            "Local Authority District name (2024)",
            "Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)",
            "Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOA",
          ],
          ["E01000001", "Ham 1A", "E09000001", "Ham & Egg", 12, 1],
          ["E01000002", "Ham 1B", "E09000001", "Ham & Egg", 26525, 8],
        ],
      }),
    });
    expect(table.text.ladName).toEqual(["Ham & Egg", "Ham & Egg"]);
    expect([...table.numbers.imdRank!]).toEqual([12, 26525]);
    expect(table.at!(1).row).toBe(4);
  });
  it("a workbook whose columns are spread over sheets, joined by area", async () => {
    const table = await read("iod2025-indicators", {
      "File 8.xlsx": workbookOf({
        Notes: [["About"]],
        Income: [
          ["LSOA code (2021)", "LSOA name (2021)", "Income Domain numerator"],
          ["E01000001", "Ham 1A", 20],
          ["E01000002", "Ham 1B", 30],
        ],
        Crime: [
          ["Rates are per 1,000"],
          ["LSOA code (2021)", "LSOA name (2021)", "Burglary - rate per 1,000"],
          ["E01000002", "Ham 1B", 0.5],
          ["E01000001", "Ham 1A", "*"],
        ],
      }),
    });
    expect(table.text).toEqual({ lsoa: ["E01000001", "E01000002"] });
    expect([...table.numbers.incomeDomainNumerator!]).toEqual([20, 30]);
    expect([...table.numbers.burglaryRatePer1000!]).toEqual([Number.NaN, 0.5]);
    expect([...table.marks.burglaryRatePer1000!]).toEqual([[0, "*"]]);
  });
});
