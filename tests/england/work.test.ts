import { beforeAll, describe, expect, it } from "vitest";
import { WORK } from "../../geodata/indicators/work.ts";
import { REAL_DATA } from "../realData.ts";
import { type RealFigures, realFigures } from "../realFigures.ts";

const FILES = {
  "claimant-count": "jobs/claimant-count_north.csv",
  "claimant-count-monthly": "jobs/trafford_cipfa_claimant_count.csv",
  "labour-market": "jobs/aps_labour-market_north.csv",
  "economic-inactivity-yearly": "jobs/trafford_cipfa_economic_inactivity.csv",
  "universal-credit": "jobs/trafford_cipfa_universal_credit.csv",
  neet: "jobs/trafford_cipfa_neet.csv",
  "neet-risk": "jobs/neet_factors_la.csv",
  "low-pay": "jobs/jobs-below-living-wage.csv",
  "claimants-constituency": "jobs/claimants_16_plus_pcon_latest.csv",
  "claimants-young-constituency": "jobs/claimants_16_24_pcon_latest.csv",
  "unemployment-constituency": "jobs/unemployment_rate_pcon_2023-24.csv",
  "inactivity-constituency": "jobs/economic_inactivity_pcon_2023-24.csv",
  "inactivity-young-constituency": "jobs/economic_inactivity_youth_pcon.csv",
};

describe.skipIf(!REAL_DATA)("work in England (real data beside the project)", () => {
  let real: RealFigures;
  beforeAll(async () => {
    real = await realFigures(REAL_DATA!, FILES, WORK);
  });

  it("leaves no indicator out", () => {
    expect(real.leftOut).toEqual([]);
  });

  // read by hand from the files
  it.each([
    ["claimants", "lad", "E08000009", "2023-10", 3],
    ["claimants", "ward", "E05009030", "2023-10", 4.2],
    ["claimants", "region", "E12000002", "2023-10", 4.1],
    ["claimants-monthly", "ward", "E05015239", "2026-03", 2.2],
    ["claimants-monthly", "country", "E92000001", "2023-03", 3.7],
    ["universal-credit", "lad", "E06000055", "2023-03", 14],
    ["unemployment", "lad", "E06000047", "2023-06", 4.2],
    ["unemployment", "lad", "E06000047", "2010-06", 8.3],
    ["economic-inactivity", "lad", "E06000047", "2023-06", 25],
    ["economic-inactivity-yearly", "lad", "E08000009", "2025", 17.1],
    ["neet", "utla", "E10000025", "2024", 5.1],
    ["neet-known", "utla", "E10000025", "2024", 2.2],
    ["neet-risk", "lad", "E06000001", "2025-01", 25.114703726023244],
    ["low-pay", "lad", "E08000035", "2022", 22.7],
    ["low-pay-women", "lad", "E08000035", "2022", 27.9],
    ["low-pay-part-time", "lad", "E08000035", "2022", 43.5],
    ["claimants-constituency", "pcon", "E14000530", "2025-01", 2.577074723291055],
    ["claimants-young-constituency", "pcon", "E14000530", "2025-01", 3.325711910205779],
    ["unemployment-constituency", "pcon", "E14000531", "2023-12", 4.8],
    ["economic-inactivity-constituency", "pcon", "E14000530", "2024-03", 11.3],
    ["economic-inactivity-young-constituency", "pcon", "E14000530", "2022-12", 25.2],
  ] as const)("%s of %s %s in %s", async (indicator, level, code, period, value) => {
    expect(await real.at(indicator, level, period, code)).toMatchObject({ status: "published", value });
  });

  it("gives England as the publisher does", () => {
    expect(real.indicator("claimants-monthly").benchmark["2026-03"]?.value).toBe(4.1);
    expect(real.indicator("universal-credit").benchmark["2026-03"]?.value).toBe(19.7);
    expect(real.indicator("neet").benchmark["2025"]?.value).toBe(5.6);
    expect(real.indicator("claimants").benchmark).toEqual({});
  });

  it("has no figure of a place that a file says nothing of, or says NA of", async () => {
    expect(await real.at("claimants", "lad", "2023-10", "E06000022")).toEqual({ status: "missing" });
    expect(await real.at("low-pay-men", "lad", "2022", "E06000001")).toEqual({ status: "missing" });
  });

  it("shows survey years that do not overlap", () => {
    expect(real.indicator("unemployment").periods.map(({ id }) => id.slice(5))).toEqual(
      new Array(19).fill("06"),
    );
    expect(real.indicator("economic-inactivity-yearly").periods.map(({ id }) => id)).toEqual([
      "2022",
      "2023",
      "2024",
      "2025",
    ]);
  });
});
