import { basename, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { AreaLevel } from "../../../geodata/area.ts";
import type { Geography } from "../../../geodata/geography.ts";
import { STATUSES } from "../../../geodata/indicator.ts";
import { MENTAL_HEALTH } from "../../../geodata/indicators/mentalHealth.ts";
import { ESTIMATED_CONDITIONS } from "../../../geodata/indicators/registers.ts";
import { decodeColumn, observationAt } from "../../../geodata/pack/column.ts";
import { SOURCES } from "../../../geodata/sources/index.ts";
import { buildIndicators, type IndicatorBuild } from "../../../scripts/build/indicators.ts";
import { findFiles } from "../../../scripts/gather/find.ts";
import { REAL_DATA } from "../../realData.ts";
import { type RealFiles, readRealTables } from "../../realTables.ts";

const FILES: RealFiles = {
  "lsoa11-lsoa21": "lookups/lsoa11_lsoa21_lad22_ew.csv",
  practices: "health/gp-reg-pat-prac-map_2024-10.csv",
  "practice-registrations": "mental-health/gp-reg-pat-prac-lsoa-all_lincolnshire_2026-07.csv",
  suicide: [
    "mental-health/DERIVED_suicide_41001_utla21_coded.csv",
    "mental-health/fingertips_41001_suicide_2017-19_subset.csv",
    "mental-health/fingertips_41001_suicide_2019-21_subset.csv",
  ],
  "talking-therapies": "mental-health/talking_therapies_sicbl22_2022-23.csv",
  "mental-health-contacts": "mental-health/mhsds_people_in_contact_england_2016-2024.csv",
  "antidepressant-items": "mental-health/antidepressant_items_lincolnshire_practices_2026-05.csv",
  "qof-depression-practices": "mental-health/qof_depression_2425_lincolnshire_practices.csv",
  "qof-mental-health-practices": "mental-health/qof_mental_health_2425_lincolnshire_practices.csv",
  "depression-districts": "mental-health/fingertips_depression_qof_utla_subset.csv",
  "qof-estimates": [
    "mental-health/hocl_qof_prevalence_lad_1920.csv",
    "mental-health/hocl_qof_prevalence_pcon_1920.csv",
  ],
  "mental-health-index": "mental-health/samhi_v5_lincolnshire_lsoa_2011-2022.csv",
  "personal-wellbeing": "mental-health/DERIVED_ons_personal_wellbeing_la.csv.gz",
  loneliness: "mental-health/cls_loneliness_lsoa21_2020-21.csv",
};

const LINCOLNSHIRE_COUNTY = "E10000019";
const LINCOLNSHIRE_NHS = "E38000238";
const EAST_LINDSEY_NETWORK = "U12413";

// Literal numbers below were read in the publishers' files by eye, or added up from them with another program.
describe.skipIf(!REAL_DATA)("mental health of England (real data beside the project)", () => {
  let rows: Record<string, number>;
  let geography: Geography;
  let build: IndicatorBuild;

  beforeAll(async () => {
    const real = await readRealTables(REAL_DATA!, FILES);
    rows = Object.fromEntries(Object.keys(FILES).map((id) => [id, real.tables.get(id)!.rows]));
    geography = real.geography;
    build = buildIndicators({
      tables: (id) => real.tables.get(id),
      geography,
      populations: { lsoa: real.residents },
      definitions: [...MENTAL_HEALTH, ...ESTIMATED_CONDITIONS],
    });
  });

  test("every file is known by what is in it, and taken for no other", async () => {
    const { used } = await findFiles(join(REAL_DATA!, "mental-health"), SOURCES);
    const names = Object.fromEntries(
      used.map(({ source, files }) => [source.id, files.map(({ path }) => basename(path))]),
    );
    const expected = Object.entries(FILES)
      .map(([id, paths]) => [id, [paths].flat()] as const)
      .filter(([, paths]) => paths[0]!.startsWith("mental-health/"))
      .map(([id, paths]) => [id, paths.map((path) => basename(path))]);
    expect(names).toEqual(Object.fromEntries(expected));
  });

  test("every file is read to its last row, those of Wales and Scotland and of no address left out", () => {
    expect(rows).toMatchObject({
      suicide: 851 + 521 + 520,
      "talking-therapies": 1166,
      "mental-health-contacts": 97,
      "antidepressant-items": 81,
      "qof-depression-practices": 81,
      "qof-mental-health-practices": 81,
      "depression-districts": 3011,
      "qof-estimates": (314 + 533) * 21,
      "mental-health-index": 435,
      "personal-wellbeing": 76_780,
      loneliness: 33_755,
    });
  });

  test("every indicator is there; what had no area of today is named", () => {
    expect(build.indicators.length).toBe(MENTAL_HEALTH.length + ESTIMATED_CONDITIONS.length);
    const unknown = new Set(
      build.notes.map((note) => note.slice(note.indexOf(": ") + 2).replace(/^.*here: /, "")),
    );
    expect([...unknown]).toEqual(["E38000246, E38000248", "E10000006"]);
  });

  describe("suicide", () => {
    test("has the publisher's figures, by name, by code and by a county's new code", () => {
      const england = at("suicide-rate", "country", "E92000001", "2019-21");
      expect(england).toMatchObject({ value: 10.4348248336516, count: 15_447 });
      expect(benchmark("suicide-rate-men", "2017-19")).toBe(15.5);
      expect(at("suicide-rate-women", "region", "E12000007", "2017-19")).toMatchObject({
        value: 4.25760401156743,
        count: 486,
      });
      expect(at("suicide-rate", "utla", LINCOLNSHIRE_COUNTY, "2019-21")).toMatchObject({
        value: 12.1011017946644,
        count: 242,
        basis: "measured",
      });
      expect(at("suicide-rate-men", "utla", "E06000042", "2017-19")).toMatchObject({
        value: 15.0677595260177,
      });
      expect(at("suicide-rate", "utla", "E06000065", "2019-21")).toMatchObject({ value: 11.3438800849216 });
    });

    test("has limits in proportion to Byar's limits of the count", () => {
      // 91 deaths, 12.88 for every 100,000: Byar's limits of 91 are 73.2655 and 111.7290, worked out elsewhere.
      const { lower, upper } = at("suicide-rate", "utla", "E06000042", "2019-21") as never as Limits;
      expect(lower).toBeCloseTo((12.8819173705996 / 91) * 73.2655, 3);
      expect(upper).toBeCloseTo((12.8819173705996 / 91) * 111.729, 3);
    });

    test("is withheld where the file dropped its row, and unknown where the file knows nothing of the place", () => {
      expect(counted("suicide-rate-women", "utla", "2019-21")).toEqual({
        published: 131,
        suppressed: 17,
        missing: 5,
        "not-applicable": 0,
      });
      expect(at("suicide-rate-women", "utla", "E09000002", "2017-19")).toEqual({ status: "suppressed" });
      expect(at("suicide-rate", "utla", "E06000063", "2019-21")).toEqual({ status: "missing" });
    });

    test("is at no level smaller than the publisher's", () => {
      for (const id of ["suicide-rate", "suicide-rate-men", "suicide-rate-women"])
        expect(levelsOf(id)).toEqual(["utla", "region", "country"]);
    });
  });

  describe("Talking Therapies", () => {
    test("has counts as published, for people aged 16 and over", () => {
      expect(at("talking-therapies-referrals", "sicbl", LINCOLNSHIRE_NHS, "2022-07")).toMatchObject({
        count: 1655,
        denominator: 640_189,
        value: (1655 / 640_189) * 1000,
      });
      expect(at("talking-therapies-access", "sicbl", "E38000007", "2022-07")).toMatchObject({ count: 460 });
      expect(at("talking-therapies-6-weeks", "sicbl", LINCOLNSHIRE_NHS, "2022-07")).toMatchObject({
        value: 97,
      });
      expect(at("talking-therapies-recovery", "sicbl", "E38000007", "2022-07")).toMatchObject({ value: 56 });
    });

    test("carries the rounding into the limits", () => {
      // Byar's limits of 1652.5 and 1657.5 events, worked out elsewhere.
      const { lower, upper } = at(
        "talking-therapies-referrals",
        "sicbl",
        LINCOLNSHIRE_NHS,
        "2022-07",
      ) as never as Limits;
      expect((lower * 640_189) / 1000).toBeCloseTo(1573.78, 1);
      expect((upper * 640_189) / 1000).toBeCloseTo(1739.26, 1);
    });

    test("adds England up from all 106 places, two of which have new borders and no figure", () => {
      expect(at("talking-therapies-referrals", "country", "E92000001", "2023-05")).toMatchObject({
        count: 146_355,
        basis: "summed",
      });
      expect(at("talking-therapies-referrals", "sicbl", "E38000265", "2023-05")).toEqual({
        status: "missing",
      });
      expect(at("talking-therapies-referrals", "region", "E12000008", "2023-05")).toEqual({
        status: "missing",
      });
    });
  });

  describe("general practices", () => {
    test("are added up to networks and to the NHS place", () => {
      expect(at("depression-register-network", "pcn", EAST_LINDSEY_NETWORK, "2024-25")).toMatchObject({
        count: 6614,
        denominator: 45_755,
        basis: "summed",
      });
      expect(at("depression-register-network", "sicbl", LINCOLNSHIRE_NHS, "2024-25")).toMatchObject({
        count: 106_556,
        denominator: 675_862,
      });
      expect(at("severe-mental-illness-register", "sicbl", LINCOLNSHIRE_NHS, "2024-25")).toMatchObject({
        count: 7275,
        denominator: 825_803,
      });
      expect(at("antidepressant-items", "pcn", EAST_LINDSEY_NETWORK, "2026-05")).toMatchObject({
        count: 10_663,
        denominator: 54_683,
      });
    });

    test("say nothing of places whose practices are not in the file", () => {
      expect(counted("depression-register-network", "sicbl", "2024-25")).toMatchObject({
        published: 1,
        missing: 105,
      });
      expect(levelsOf("depression-register-network")).toEqual(["pcn", "sicbl", "icb"]);
    });

    test("have registers of depression by district since 2014", () => {
      expect(at("depression-register", "lad", "E07000136", "2024-25")).toMatchObject({ value: 13.9 });
      expect(at("depression-register", "lad", "E06000063", "2014-15")).toMatchObject({ value: 8 });
      expect(benchmark("depression-register", "2024-25")).toBe(14.3);
      expect(periods("depression-register")).not.toContain("2023-24");
    });

    test("are shared out by the House of Commons Library, districts since merged added up", () => {
      const boston = at("depression-estimated", "lad", "E07000136", "2019-20");
      expect(boston).toMatchObject({ basis: "modelled", count: 6751.855083695654 });
      expect("value" in boston && boston.value).toBeCloseTo(10.813447554860835, 10);
      const skegness = at("diabetes", "pcon", "E14000582", "2019-20");
      expect("value" in skegness && skegness.value).toBeCloseTo(8.479463923519623, 10);
      // Mendip, Sedgemoor, South Somerset, and Somerset West and Taunton.
      const somerset = at("diabetes", "lad", "E06000066", "2019-20");
      expect("count" in somerset && somerset.count).toBeCloseTo(
        6683.526354262636 + 8354.445913723845 + 10_795.513686713548 + 9760.288981058791,
        6,
      );
      expect(counted("dementia", "lad", "2019-20")).toMatchObject({ published: 296 });
    });
  });

  describe("wellbeing", () => {
    test("has the survey's answers with their limits", () => {
      expect(at("life-satisfaction", "country", "E92000001", "2021-22")).toMatchObject({
        value: 7.55,
        lower: 7.53,
        upper: 7.56,
      });
      expect(at("high-anxiety", "lad", "E07000136", "2021-22")).toMatchObject({
        value: 27.68,
        lower: 13.72,
        upper: 41.65,
      });
      expect(at("anxiety", "lad", "E07000136", "2011-12")).toMatchObject({ value: 3.21 });
    });

    test("keeps the publisher's markings as withheld or unknown", () => {
      expect(at("low-life-satisfaction", "lad", "E07000136", "2021-22")).toEqual({ status: "suppressed" });
      expect(at("happiness", "lad", "E09000001", "2021-22")).toEqual({ status: "suppressed" });
      expect(counted("low-life-satisfaction", "lad", "2021-22")).toMatchObject({
        published: 218,
        suppressed: 73,
      });
    });

    test("of the index is known in Lincolnshire only, and in England not at all", () => {
      expect(at("mental-health-index", "lsoa", "E01026007", "2022")).toMatchObject({
        value: 0.770657473144537,
      });
      expect(at("mental-health-index", "lsoa", "E01026044", "2011")).toMatchObject({
        value: -0.916714613548521,
      });
      expect(at("mental-health-index", "lsoa", "E01034679", "2022")).toMatchObject({
        value: 0.625194314142683,
      });
      expect(counted("mental-health-index", "lsoa", "2022")).toMatchObject({
        published: 435,
        missing: 33_320,
      });
      expect(levelsOf("mental-health-index")).not.toContain("country");
    });

    test("of loneliness is an estimate everywhere", () => {
      expect(at("loneliness", "lsoa", "E01000005", "2020-21")).toMatchObject({
        value: 34.37282845585487,
        basis: "modelled",
      });
      expect(counted("loneliness", "lsoa", "2020-21")).toMatchObject({ published: 33_755 });
    });

    test("of people in contact with services is England's", () => {
      expect(at("mental-health-contacts", "country", "E92000001", "2024-04")).toMatchObject({
        count: 1_905_302,
      });
      expect(periods("mental-health-contacts")).toHaveLength(97);
    });
  });

  interface Limits {
    lower: number;
    upper: number;
  }

  function columnOf(id: string, level: AreaLevel, period: string) {
    const found = build.columns.find(
      (column) => column.indicator === id && column.level === level && column.period === period,
    );
    return decodeColumn(found!.bytes);
  }

  function at(id: string, level: AreaLevel, code: string, period: string) {
    return observationAt(columnOf(id, level, period), geography[level]!.codes.indexOf(code));
  }

  function counted(id: string, level: AreaLevel, period: string): Record<string, number> {
    const { status } = columnOf(id, level, period);
    return Object.fromEntries(STATUSES.map((name, i) => [name, status.filter((s) => s === i).length]));
  }

  function levelsOf(id: string): AreaLevel[] {
    return build.indicators.find((indicator) => indicator.id === id)!.series.map(({ level }) => level);
  }

  function periods(id: string): string[] {
    return build.indicators.find((indicator) => indicator.id === id)!.periods.map((period) => period.id);
  }

  function benchmark(id: string, period: string): number | undefined {
    return build.indicators.find((indicator) => indicator.id === id)!.benchmark[period]?.value;
  }
});
