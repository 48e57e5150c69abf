import { beforeAll, describe, expect, it } from "vitest";
import { HEALTH_INDEX } from "../../geodata/indicators/healthIndex.ts";
import { HEALTH_INDEX_SCORES } from "../../geodata/indicators/healthIndexScores.ts";
import { type England, NO_ENGLAND, openEngland } from "./england.ts";

/** A dozen districts of every size, none of them merged since. */
const SOME = [
  "E06000001",
  "E06000009",
  "E07000008",
  "E07000035",
  "E07000089",
  "E08000003",
  "E08000009",
].concat(["E08000022", "E09000020", "E09000030", "E09000033", "E06000014"]);

describe.skipIf(NO_ENGLAND)(`the Health Index of England (${NO_ENGLAND ?? "from the pack"})`, () => {
  let england: England;
  beforeAll(async () => {
    england = await openEngland();
  });

  // read by hand from the files
  it.each([
    ["smoking", "E06000009", "2021", 20.6],
    ["physically-active", "E06000009", "2021", 55.93209278],
    ["five-a-day", "E07000035", "2020", 67.54152595],
    ["air-pollution", "E09000033", "2021", 9.5182],
    ["private-outdoor-space", "E09000030", "2020", 60.30258982],
    ["self-harm-admissions", "E08000022", "2020", 471.6567256],
    ["life-expectancy", "E06000009", "2020", 76.535],
    ["low-level-crime", "E07000008", "2020", 20.77353014],
    ["workplace-injuries", "E07000218", "2019", 906],
    ["child-poverty", "E08000016", "2019", 18.4],
    ["rough-sleeping", "E06000003", "2021", 0],
    ["health-index", "E06000001", "2021", 82.8],
    ["health-index-mental-health", "E06000001", "2015", 100.4],
    ["health-index-living", "E06000001", "2021", 115.4],
  ] as const)("%s of %s in %s", async (indicator, code, period, value) => {
    expect(await england.at(indicator, "lad", period, code)).toMatchObject({ status: "published", value });
  });

  it("has no figure of a district that was made of several", async () => {
    for (const code of ["E06000063", "E06000064", "E06000065", "E06000066"])
      expect(await england.at("smoking", "lad", "2021", code)).toEqual({ status: "missing" });
  });

  it("shows no year twice", async () => {
    const scores = new Set(HEALTH_INDEX_SCORES.map(({ id }) => id));
    for (const { id } of HEALTH_INDEX.filter((each) => !scores.has(each.id))) {
      const years = await Promise.all(
        england
          .indicator(id)
          .periods.map(({ id: period }) =>
            Promise.all(SOME.map((code) => england.at(id, "lad", period, code))),
          ),
      );
      for (let i = 1; i < years.length; i++) expect(years[i], `${id}, year ${i}`).not.toEqual(years[i - 1]);
    }
  });

  it("knows districts and nothing smaller", () => {
    for (const { id, levels } of HEALTH_INDEX) expect(levels, id).toEqual(["lad"]);
  });
});
