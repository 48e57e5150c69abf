import { beforeAll, describe, expect, it } from "vitest";
import { type England, NO_ENGLAND, openEngland } from "./england.ts";

describe.skipIf(NO_ENGLAND)(`work in England (${NO_ENGLAND ?? "from the pack"})`, () => {
  let england: England;
  beforeAll(async () => {
    england = await openEngland();
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
    expect(await england.at(indicator, level, period, code)).toMatchObject({ status: "published", value });
  });

  it("gives England as the publisher does", () => {
    expect(england.indicator("claimants-monthly").benchmark["2026-03"]?.value).toBe(4.1);
    expect(england.indicator("universal-credit").benchmark["2026-03"]?.value).toBe(19.7);
    expect(england.indicator("neet").benchmark["2025"]?.value).toBe(5.6);
    expect(england.indicator("claimants").benchmark).toEqual({});
  });

  it("has no figure of a place that a file says nothing of, or says NA of", async () => {
    expect(await england.at("claimants", "lad", "2023-10", "E06000022")).toEqual({ status: "missing" });
    expect(await england.at("low-pay-men", "lad", "2022", "E06000001")).toEqual({ status: "missing" });
  });

  it("shows survey years that do not overlap", () => {
    expect(england.indicator("unemployment").periods.map(({ id }) => id.slice(5))).toEqual(
      new Array(19).fill("06"),
    );
    expect(england.indicator("economic-inactivity-yearly").periods.map(({ id }) => id)).toEqual([
      "2022",
      "2023",
      "2024",
      "2025",
    ]);
  });
});
