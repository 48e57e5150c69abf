import { describe, expect, test } from "vitest";
import type { AreaLevel } from "../../../geodata/area.ts";
import type { Geography } from "../../../geodata/geography.ts";
import { indicatorSchema } from "../../../geodata/indicator.ts";
import { INDICATORS } from "../../../geodata/indicators/indicators.ts";
import { decodeColumn, observationAt } from "../../../geodata/pack/column.ts";
import type { Table } from "../../../geodata/sources/table.ts";
import { buildIndicators, type IndicatorBuild } from "../../../scripts/build/indicators.ts";
import { tableOf } from "../../fixtures/tableOf.ts";

// Four invented neighbourhoods, A and B in the first district, C and D in the second.
const LSOAS = ["E01900001", "E01900002", "E01900003", "E01900004"];
const GEOGRAPHY: Geography = {
  lsoa: {
    level: "lsoa",
    codes: LSOAS,
    names: ["A", "B", "C", "D"],
    parents: { lad: [0, 0, 1, 1], country: [0, 0, 0, 0] },
  },
  lad: { level: "lad", codes: ["E07900001", "E07900002"], names: ["AB", "CD"], parents: { country: [0, 0] } },
  country: { level: "country", codes: ["E92000001"], names: ["The county"], parents: {} },
};
const POPULATIONS = { lsoa: [1000, 3000, 1500, 500] };
const NONE = Number.NaN;

describe("a share from a count table", () => {
  const cars = countTable("census-cars", "nomis-bulk", [
    ["No cars or vans in household", [100, 30, 0, NONE]],
    ["1 car or van in household", [300, 170, 250, NONE]],
  ]);
  cars.numbers.total = Float64Array.of(400, 200, 250, NONE, 400, 200, 250, NONE);
  cars.marks.count = new Map([[3, "[c]"]]);
  const build = buildOf("no-car-or-van", cars);

  test("is the publisher's counts for neighbourhoods", () => {
    expect(at(build, "lsoa", 0)).toMatchObject({
      value: 25,
      count: 100,
      denominator: 400,
      basis: "measured",
    });
    expect(at(build, "lsoa", 2)).toMatchObject({ status: "published", value: 0, count: 0, lower: 0 });
    expect(at(build, "lsoa", 3)).toEqual({ status: "suppressed" });
  });

  test("is recomputed from sums for larger areas, with its interval", () => {
    const district = at(build, "lad", 0);
    expect(district).toMatchObject({ count: 130, denominator: 600, basis: "summed" });
    expect(district).toHaveProperty("value", (130 / 600) * 100);
    // 130 of 600 by the Wilson formula, worked out elsewhere.
    expect("lower" in district && district.lower).toBeCloseTo(18.55606, 4);
    expect("upper" in district && district.upper).toBeCloseTo(25.13777, 4);
  });

  test("is missing where less than 80 % of the people are covered", () => {
    expect(at(build, "lad", 1).status).toBe("suppressed");
  });

  test("has the country as its benchmark", () => {
    expect(build.indicators[0]!.benchmark["2021"]).toMatchObject({ value: (130 / 850) * 100 });
  });

  test("is described without its recipe", () => {
    const { periods, benchmark: _b, series, combine, ...rest } = build.indicators[0]!;
    expect(combine).toBe("counts");
    expect(indicatorSchema.strict().safeParse(rest).error).toBeUndefined();
    expect(periods).toEqual([{ id: "2021", label: "Census 2021" }]);
    expect(series.map(({ level, extent }) => [level, extent])).toEqual([
      ["lsoa", [0, 25]],
      ["lad", [(130 / 600) * 100, (130 / 600) * 100]],
      ["country", [(130 / 850) * 100, (130 / 850) * 100]],
    ]);
  });
});

test("a share made from percentages is modelled, of those asked, and says so", () => {
  const health = countTable("census-qualifications", "percentages", [
    ["No qualifications", [100, 300, 150, 50]],
  ]);
  health.numbers.total = Float64Array.of(1000, 3000, 1500, 500);
  const ages = countTable("census-age", "long", [["Aged 15 years and under", [200, 600, 300, 100]]]);
  ages.numbers.total = Float64Array.of(1000, 3000, 1500, 500);
  const build = buildOf("no-qualifications", health, ages);
  expect(at(build, "lsoa", 1)).toMatchObject({ value: 10, count: 240, denominator: 2400, basis: "modelled" });
  expect(at(build, "country", 0)).toMatchObject({ count: 480, denominator: 4800, basis: "modelled" });
  expect(build.indicators[0]!.caveat).toContain("estimates, not published figures");
});

test("a count is summed, drawn as symbols and has no benchmark", () => {
  const ages = countTable("census-age", "long", [["Aged 15 years and under", [200, 600, 300, 100]]]);
  ages.numbers.total = Float64Array.of(1000, 3000, 1500, 500);
  const build = buildOf("population", ages);
  expect(at(build, "lad", 0)).toMatchObject({ value: 4000, basis: "summed" });
  expect(build.indicators[0]).toMatchObject({ measure: "count", benchmark: {} });
});

describe("a score", () => {
  const scores = lsoaTable("iod2025-scores", "file-7", { imdScore: [10, 20, NONE, 40] });

  test("is averaged over people, as the publisher's average score", () => {
    const build = buildOf("index-of-multiple-deprivation", scores);
    expect(at(build, "lsoa", 1)).toMatchObject({ value: 20, basis: "measured" });
    expect(at(build, "lsoa", 2)).toEqual({ status: "missing" });
    expect(at(build, "lad", 0)).toMatchObject({ value: 17.5, basis: "summed" });
    expect(at(build, "lad", 1)).toEqual({ status: "missing" });
  });

  test("weighs by the publisher's own population where it is given", () => {
    const weighted = lsoaTable("iod2025-scores", "file-7", {
      imdScore: [10, 20, 30, 40],
      population: [1000, 1000, 500, 1500],
    });
    const build = buildOf("index-of-multiple-deprivation", weighted);
    expect(at(build, "lad", 0)).toMatchObject({ value: 15 });
    expect(at(build, "lad", 1)).toMatchObject({ value: 37.5 });
  });

  test("that is a fraction becomes a percentage without stray digits", () => {
    const build = buildOf(
      "income-deprivation",
      lsoaTable("iod2025-scores", "converted", { incomeScore: [0.107, 0.29, 0.057, 0] }),
    );
    expect([0, 1, 2, 3].map((i) => at(build, "lsoa", i))).toMatchObject([
      { value: 10.7 },
      { value: 29 },
      { value: 5.7 },
      { value: 0 },
    ]);
  });
});

test("a rate published for districts is shown for no smaller area", () => {
  const build = buildOf(
    "homelessness",
    lsoaTable("iod2025-indicators", "file-8", {
      homelessnessIndicatorRatePer1000Households: [1.492, 1.492, 2, 3],
    }),
  );
  expect(build.indicators[0]!.series.map(({ level }) => level)).toEqual(["lad", "country"]);
  expect(at(build, "lad", 0)).toMatchObject({ value: 1.492, basis: "measured" });
  expect(at(build, "lad", 1)).toMatchObject({ value: 2.25, basis: "summed" });
});

describe("a series on the areas of 2011", () => {
  const lookup: Table = {
    ...lsoaTable("lsoa11-lsoa21", "geoportal", {}),
    text: { lsoa11: LSOAS, lsoa21: LSOAS, change: ["U", "U", "U", "U"] },
  };
  const trips = {
    ...lsoaTable("public-transport-trips", "trips-per-hour", {
      tph_monthu_07_19_2019: [6, 5, -0.1, 3],
      tph_monthu_07_19_2008: [8, 10, 4, 0],
      tph_sun_07_19_2008: [1, 1, 1, 1],
      tph_monthu_07_19_2010: [8, NONE, 4, 2],
    }),
    text: { lsoa11: LSOAS },
  };

  test("has a column for each year, oldest first, and gaps are missing", () => {
    const build = buildOf("public-transport-trips", trips, lookup);
    expect(build.indicators[0]!.periods.map(({ id }) => id)).toEqual(["2008", "2010", "2019"]);
    expect(at(build, "lsoa", 3, "2008")).toMatchObject({ status: "published", value: 0 });
    expect(at(build, "lsoa", 1, "2010")).toEqual({ status: "missing" });
    expect(at(build, "lsoa", 2, "2019")).toEqual({ status: "missing" });
    expect(at(build, "lad", 0, "2008")).toMatchObject({ value: 9.5 });
    expect(at(build, "lad", 0, "2010")).toEqual({ status: "missing" });
  });

  test("has a change since 2008 for each later year, but not from nothing", () => {
    const build = buildOf("public-transport-change", trips, lookup);
    expect(build.indicators[0]!.periods.map(({ id }) => id)).toEqual(["2010", "2019"]);
    expect(at(build, "lsoa", 0, "2019")).toMatchObject({ value: -25 });
    expect(at(build, "lsoa", 3, "2019")).toEqual({ status: "not-applicable" });
    // (6 × 1000 + 5 × 3000) ÷ (8 × 1000 + 10 × 3000) = 21 ÷ 38
    expect(at(build, "lad", 0, "2019")).toMatchObject({ value: -44.7 });
  });

  test("is left out without the look-up, and the note says why", () => {
    expect(buildOf("public-transport-trips", trips).notes).toEqual([
      "public-transport-trips left out: source lsoa11-lsoa21 not found",
    ]);
  });
});

test("a source that is not there leaves its indicators out, each with a note", () => {
  const build = buildIndicators({
    tables: () => undefined,
    geography: GEOGRAPHY,
    populations: POPULATIONS,
  });
  expect(build.indicators).toEqual([]);
  expect(build.notes).toHaveLength(INDICATORS.length);
  expect(build.notes).toContain("no-car-or-van left out: source census-cars not found");
});

test("a pack of one district keeps whole values for larger areas and the whole country's benchmark", () => {
  const scores = lsoaTable("iod2025-scores", "converted", { imdScore: [10, 20, 30, 40] });
  const input = {
    tables: (id: string) => (id === scores.source ? scores : undefined),
    geography: GEOGRAPHY,
    populations: POPULATIONS,
    definitions: INDICATORS.filter(({ id }) => id === "index-of-multiple-deprivation"),
  };
  const only: Geography = {
    lsoa: {
      level: "lsoa",
      codes: LSOAS.slice(2),
      names: ["C", "D"],
      parents: { lad: [0, 0], country: [0, 0] },
    },
    lad: { level: "lad", codes: ["E07900002"], names: ["CD"], parents: { country: [0] } },
    country: GEOGRAPHY.country!,
  };
  const part = buildIndicators({ ...input, only });
  expect([at(part, "lsoa", 0), at(part, "lsoa", 1)]).toMatchObject([{ value: 30 }, { value: 40 }]);
  expect(at(part, "lsoa", 2)).toEqual({ status: "missing" });
  expect(at(part, "lad", 0)).toMatchObject({ value: 32.5 });
  expect(part.indicators[0]!.benchmark).toEqual(buildIndicators(input).indicators[0]!.benchmark);
});

test("refuses to go without the residents of each neighbourhood", () => {
  expect(() =>
    buildIndicators({ tables: () => undefined, geography: GEOGRAPHY, populations: { lsoa: [1, 2] } }),
  ).toThrow("indicators need LSOAs and the residents of each");
});

function buildOf(id: string, ...tables: Table[]): IndicatorBuild {
  return buildIndicators({
    tables: (source) => tables.find((table) => table.source === source),
    geography: GEOGRAPHY,
    populations: POPULATIONS,
    definitions: INDICATORS.filter((definition) => definition.id === id),
  });
}

function at({ columns }: IndicatorBuild, level: AreaLevel, area: number, period?: string) {
  const found = columns.find((c) => c.level === level && (period === undefined || c.period === period));
  return observationAt(decodeColumn(found!.bytes), area);
}

function countTable(source: string, layout: string, categories: [string, number[]][]): Table {
  const count = categories.flatMap(([, counts]) => counts);
  return tableOf(
    source,
    {
      lsoa: categories.flatMap(() => LSOAS),
      category: categories.flatMap(([category]) => LSOAS.map(() => category)),
    },
    { count },
    layout,
  );
}

function lsoaTable(source: string, layout: string, numbers: Record<string, number[]>): Table {
  return tableOf(source, { lsoa: LSOAS }, numbers, layout);
}
