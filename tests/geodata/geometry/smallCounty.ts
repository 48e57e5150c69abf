import { buildGeography, type Geography } from "../../../geodata/geography.ts";
import { tableOf } from "../../fixtures/tableOf.ts";
import { codeAt } from "./wigglyGrid.ts";

/** Look-ups for the LSOAs of wigglyGrid(4, 2): two districts (west, east), each with two wards, one column each. */
export function smallCounty(): Geography {
  const lsoa = Array.from({ length: 8 }, (_, i) => codeAt(i));
  const column = lsoa.map((_, i) => i % 4);
  const lad = column.map((c) => (c < 2 ? "E06000001" : "E06000002"));
  const same = (value: string) => lsoa.map(() => value);
  return buildGeography({
    wards: tableOf("lsoa21-ward-lad", {
      lsoa,
      lsoaName: column.map((c, i) => `${c < 2 ? "West" : "East"} 00${c + 1}${i < 4 ? "A" : "B"}`),
      ward: column.map((c) => `E0500000${c + 1}`),
      wardName: column.map((c) => ["Abbey", "Bridge", "Castle", "Down"][c]!),
      lad,
      ladName: column.map((c) => (c < 2 ? "Westing" : "Easting")),
    }),
    sicbls: tableOf("lsoa21-sicbl-icb", {
      lsoa,
      sicbl: same("E38000001"),
      sicblName: same("NHS Wold ICB - 01A"),
      icb: same("E54000001"),
      icbName: same("NHS Wold Integrated Care Board"),
    }),
    oas: tableOf("oa21-lsoa-msoa", {
      oa: lsoa.map((_, i) => `E0000000${i}`),
      lsoa,
      msoa: column.map((c) => `E0200000${c + 1}`),
    }),
    regions: tableOf("lad-region", {
      lad: ["E06000001", "E06000002"],
      ladName: ["Westing", "Easting"],
      region: ["E12000001", "E12000001"],
      regionName: ["North", "North"],
    }),
    msoaNames: new Map([["E02000001", "Abbey Fields"]]),
    country: { code: "E92000001", name: "Wold" },
  });
}
