import { beforeAll, describe, expect, it } from "vitest";
import { type England, NO_ENGLAND, openEngland } from "./england.ts";

describe.skipIf(NO_ENGLAND)(`neighbourhoods of England (${NO_ENGLAND ?? "from the pack"})`, () => {
  let england: England;
  beforeAll(async () => {
    england = await openEngland();
  });

  // read by hand from the files
  it.each([
    ["violence-without-injury", "E01000001", 1.2],
    ["stalking-and-harassment", "E01000001", 0.3],
    ["theft", "E01000001", 12.6],
    ["criminal-damage", "E01000001", 0.9],
    ["public-order-and-weapons", "E01000001", 1.4],
    ["low-skills-or-english", "E01000001", 3],
    ["homes-with-too-few-rooms", "E01000001", 13.2],
  ] as const)("%s of %s", async (indicator, code, value) => {
    expect(await england.at(indicator, "lsoa", "2025", code)).toMatchObject({ status: "published", value });
  });

  it("shows core homelessness for districts, as the estimate it is", async () => {
    expect(await england.at("core-homelessness", "lad", "2025", "E09000001")).toMatchObject({
      value: 4.698,
      basis: "modelled",
    });
    expect(await england.at("core-homelessness", "lsoa", "2025", "E01000001")).toBeUndefined();
  });

  it("adds ages up: 291 and 336 of 1,477 people", async () => {
    expect(await england.at("aged-25-to-49", "lsoa", "2021", "E01000001")).toMatchObject({
      count: 627,
      denominator: 1477,
    });
  });

  it("finds neighbourhoods among the areas of all levels of a table", async () => {
    expect(await england.at("no-central-heating", "lsoa", "2021", "E01000001")).toMatchObject({
      count: 22,
      denominator: 840,
      basis: "measured",
    });
    // 1.5 % as published
    expect(england.indicator("no-central-heating").benchmark["2021"]?.value).toBeCloseTo(1.5, 1);
  });

  it("estimates travel to work of those in work, near what is published for districts", async () => {
    // Hartlepool: 17.4 % work from home and 24 % travel 10 km or more, of some 37,900 people in work
    const home = await england.at("works-mainly-from-home", "lad", "2021", "E06000001");
    expect(home).toMatchObject({ value: expect.closeTo(17.4, 1), basis: "modelled" });
    expect(home?.status === "published" && home.denominator).toBe(37866);
    expect(await england.at("travels-10-km-to-work", "lad", "2021", "E06000001")).toMatchObject({
      value: expect.closeTo(24, 0),
    });
  });
});
