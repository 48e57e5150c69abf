import { beforeAll, describe, expect, test } from "vitest";
import type { SearchResult } from "../../geodata/search/searchResult.ts";
import { type England, NO_ENGLAND, openEngland } from "./england.ts";

describe.skipIf(NO_ENGLAND)(`finding places in England (${NO_ENGLAND ?? "from the pack"})`, () => {
  let england: England;
  const search = async (q: string) =>
    (await england.get<{ results: SearchResult[] }>(`/api/search?q=${encodeURIComponent(q)}`)).results;
  beforeAll(async () => {
    england = await openEngland();
  });

  test.each([
    ["a postcode", "M15 4AB", { kind: "postcode", name: "M15 4AB" }],
    ["a postcode without its space, in small letters", "m154ab", { kind: "postcode", name: "M15 4AB" }],
    ["a district by name", "Boston", { kind: "lad", code: "E07000136" }],
    ["a district by code", "E07000136", { kind: "lad", name: "Boston" }],
    ["a place with a letter missing", "Skegnes", { kind: "place", name: "Skegness" }],
    ["a place with letters swapped", "Sheffeild", { name: "Sheffield" }],
    ["a city", "Manchester", { name: "Manchester" }],
    ["an Integrated Care Board", "NHS Lincolnshire", { kind: "icb", code: "E54000013" }],
    ["a practice by code", "A81001", { kind: "practice", name: "The Densham Surgery" }],
    ["a network by code", "U98167", { kind: "pcn" }],
  ])("%s: %s", async (_, q, first) => {
    expect((await search(q))[0]).toMatchObject(first);
  });

  test("the profile of a neighbourhood says where it lies, how it compares and what is beside it", async () => {
    const profile = await england.profile("E01026116");
    expect(profile).toMatchObject({
      level: "lsoa",
      parents: expect.arrayContaining([{ level: "country", code: "E92000001", name: "England" }]),
      outline: "published",
    });
    expect(profile.parents.map(({ level }) => level)).toEqual([
      "msoa",
      "ward",
      "pcn",
      "lad",
      "pcon",
      "utla",
      "sicbl",
      "icb",
      "region",
      "country",
    ]);
    expect(profile.neighbours.length).toBeGreaterThan(2);
    const rent = profile.indicators.find(({ id }) => id === "social-rent")!;
    expect(rent.latest.observation).toMatchObject({ status: "published", basis: "measured" });
    expect(rent.district).toMatchObject({ status: "published", basis: "summed" });
    expect(rent.benchmark!.value).toBeCloseTo(17.1, 1);
    expect(rent.rankGroup!.of).toBe(33_755);
    const homeless = profile.indicators.find(({ id }) => id === "homelessness")!;
    expect(homeless.of).toMatchObject({ level: "lad" });
  });

  test.each([
    ["a ward", "E05009288", "ward"],
    ["a district", "E07000136", "lad"],
    ["a region", "E12000004", "region"],
  ])("the profile of %s", async (_, code, level) => {
    const profile = await england.profile(code);
    expect(profile).toMatchObject({ code, level });
    expect(profile.population).toBeGreaterThan(1000);
    expect(profile.indicators.length).toBeGreaterThan(50);
    const [west, south, east, north] = profile.bounds;
    expect(profile.centroid.lon).toBeGreaterThan(west);
    expect(profile.centroid.lon).toBeLessThan(east);
    expect(profile.centroid.lat).toBeGreaterThan(south);
    expect(profile.centroid.lat).toBeLessThan(north);
  });
});
