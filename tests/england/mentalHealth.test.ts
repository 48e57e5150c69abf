import { beforeAll, describe, expect, test } from "vitest";
import type { AreaLevel } from "../../geodata/area.ts";
import { STATUSES } from "../../geodata/indicator.ts";
import { type England, NO_ENGLAND, openEngland } from "./england.ts";

const LINCOLNSHIRE_COUNTY = "E10000019";
const LINCOLNSHIRE_NHS = "E38000238";
const EAST_LINDSEY_NETWORK = "U12413";

// Literal numbers below were read in the publishers' files by eye, or added up from them with another program.
describe.skipIf(NO_ENGLAND)(`mental health of England (${NO_ENGLAND ?? "from the pack"})`, () => {
  let england: England;
  beforeAll(async () => {
    england = await openEngland();
  });

  describe("suicide", () => {
    test("has the publisher's figures, by name, by code and by a county's new code", async () => {
      expect(await at("suicide-rate", "country", "E92000001", "2019-21")).toMatchObject({
        value: 10.4348248336516,
        count: 15_447,
      });
      expect(benchmark("suicide-rate-men", "2017-19")).toBe(15.5);
      expect(await at("suicide-rate-women", "region", "E12000007", "2017-19")).toMatchObject({
        value: 4.25760401156743,
        count: 486,
      });
      expect(await at("suicide-rate", "utla", LINCOLNSHIRE_COUNTY, "2019-21")).toMatchObject({
        value: 12.1011017946644,
        count: 242,
        basis: "measured",
      });
      expect(await at("suicide-rate-men", "utla", "E06000042", "2017-19")).toMatchObject({
        value: 15.0677595260177,
      });
      expect(await at("suicide-rate", "utla", "E06000065", "2019-21")).toMatchObject({
        value: 11.3438800849216,
      });
    });

    test("has limits in proportion to Byar's limits of the count", async () => {
      // 91 deaths, 12.88 for every 100,000: Byar's limits of 91 are 73.2655 and 111.7290, worked out elsewhere.
      const { lower, upper } = (await at("suicide-rate", "utla", "E06000042", "2019-21")) as never as Limits;
      expect(lower).toBeCloseTo((12.8819173705996 / 91) * 73.2655, 3);
      expect(upper).toBeCloseTo((12.8819173705996 / 91) * 111.729, 3);
    });

    test("is withheld where the file dropped its row, and unknown where the file knows nothing of the place", async () => {
      expect(await counted("suicide-rate-women", "utla", "2019-21")).toEqual({
        published: 131,
        suppressed: 17,
        missing: 5,
        "not-applicable": 0,
      });
      expect(await at("suicide-rate-women", "utla", "E09000002", "2017-19")).toEqual({
        status: "suppressed",
      });
      expect(await at("suicide-rate", "utla", "E06000063", "2019-21")).toEqual({ status: "missing" });
    });

    test("is at no level smaller than the publisher's", () => {
      for (const id of ["suicide-rate", "suicide-rate-men", "suicide-rate-women"])
        expect(levelsOf(id)).toEqual(["utla", "region", "country"]);
    });
  });

  describe("Talking Therapies", () => {
    test("has counts as published, for people aged 16 and over", async () => {
      expect(await at("talking-therapies-referrals", "sicbl", LINCOLNSHIRE_NHS, "2022-07")).toMatchObject({
        count: 1655,
        denominator: 640_189,
        value: (1655 / 640_189) * 1000,
      });
      expect(await at("talking-therapies-access", "sicbl", "E38000007", "2022-07")).toMatchObject({
        count: 460,
      });
      expect(await at("talking-therapies-6-weeks", "sicbl", LINCOLNSHIRE_NHS, "2022-07")).toMatchObject({
        value: 97,
      });
      expect(await at("talking-therapies-recovery", "sicbl", "E38000007", "2022-07")).toMatchObject({
        value: 56,
      });
    });

    test("carries the rounding into the limits", async () => {
      // Byar's limits of 1652.5 and 1657.5 events, worked out elsewhere.
      const { lower, upper } = (await at(
        "talking-therapies-referrals",
        "sicbl",
        LINCOLNSHIRE_NHS,
        "2022-07",
      )) as never as Limits;
      expect((lower * 640_189) / 1000).toBeCloseTo(1573.78, 1);
      expect((upper * 640_189) / 1000).toBeCloseTo(1739.26, 1);
    });

    test("adds England up from all 106 places, two of which have new borders and no figure", async () => {
      expect(await at("talking-therapies-referrals", "country", "E92000001", "2023-05")).toMatchObject({
        count: 146_355,
        basis: "summed",
      });
      expect(await at("talking-therapies-referrals", "sicbl", "E38000265", "2023-05")).toEqual({
        status: "missing",
      });
      expect(await at("talking-therapies-referrals", "region", "E12000008", "2023-05")).toEqual({
        status: "missing",
      });
    });
  });

  describe("general practices", () => {
    test("are added up to networks and to the NHS place", async () => {
      expect(await at("depression-register-network", "pcn", EAST_LINDSEY_NETWORK, "2024-25")).toMatchObject({
        count: 6614,
        denominator: 45_755,
        basis: "summed",
      });
      expect(await at("depression-register-network", "sicbl", LINCOLNSHIRE_NHS, "2024-25")).toMatchObject({
        count: 106_556,
        denominator: 675_862,
      });
      expect(await at("severe-mental-illness-register", "sicbl", LINCOLNSHIRE_NHS, "2024-25")).toMatchObject({
        count: 7275,
        denominator: 825_803,
      });
      expect(await at("antidepressant-items", "pcn", EAST_LINDSEY_NETWORK, "2026-05")).toMatchObject({
        count: 10_663,
        denominator: 54_683,
      });
    });

    test("say nothing of places whose practices are not in the file", async () => {
      expect(await counted("depression-register-network", "sicbl", "2024-25")).toMatchObject({
        published: 1,
        missing: 105,
      });
      expect(levelsOf("depression-register-network")).toEqual(["pcn", "sicbl", "icb"]);
    });

    test("have registers of depression by district since 2014", async () => {
      expect(await at("depression-register", "lad", "E07000136", "2024-25")).toMatchObject({ value: 13.9 });
      expect(await at("depression-register", "lad", "E06000063", "2014-15")).toMatchObject({ value: 8 });
      expect(benchmark("depression-register", "2024-25")).toBe(14.3);
      expect(periods("depression-register")).not.toContain("2023-24");
    });

    test("are shared out by the House of Commons Library, districts since merged added up", async () => {
      const boston = await at("depression-estimated", "lad", "E07000136", "2019-20");
      expect(boston).toMatchObject({ basis: "modelled", count: 6751.855083695654 });
      expect("value" in boston && boston.value).toBeCloseTo(10.813447554860835, 10);
      const skegness = await at("diabetes", "pcon", "E14000582", "2019-20");
      expect("value" in skegness && skegness.value).toBeCloseTo(8.479463923519623, 10);
      // Mendip, Sedgemoor, South Somerset, and Somerset West and Taunton.
      const somerset = await at("diabetes", "lad", "E06000066", "2019-20");
      expect("count" in somerset && somerset.count).toBeCloseTo(
        6683.526354262636 + 8354.445913723845 + 10_795.513686713548 + 9760.288981058791,
        6,
      );
      expect(await counted("dementia", "lad", "2019-20")).toMatchObject({ published: 296 });
    });
  });

  describe("wellbeing", () => {
    test("has the survey's answers with their limits", async () => {
      expect(await at("life-satisfaction", "country", "E92000001", "2021-22")).toMatchObject({
        value: 7.55,
        lower: 7.53,
        upper: 7.56,
      });
      expect(await at("high-anxiety", "lad", "E07000136", "2021-22")).toMatchObject({
        value: 27.68,
        lower: 13.72,
        upper: 41.65,
      });
      expect(await at("anxiety", "lad", "E07000136", "2011-12")).toMatchObject({ value: 3.21 });
    });

    test("keeps the publisher's markings as withheld or unknown", async () => {
      expect(await at("low-life-satisfaction", "lad", "E07000136", "2021-22")).toEqual({
        status: "suppressed",
      });
      expect(await at("happiness", "lad", "E09000001", "2021-22")).toEqual({ status: "suppressed" });
      expect(await counted("low-life-satisfaction", "lad", "2021-22")).toMatchObject({
        published: 218,
        suppressed: 73,
      });
    });

    test("of the index is known in Lincolnshire only, and in England not at all", async () => {
      expect(await at("mental-health-index", "lsoa", "E01026007", "2022")).toMatchObject({
        value: 0.770657473144537,
      });
      expect(await at("mental-health-index", "lsoa", "E01026044", "2011")).toMatchObject({
        value: -0.916714613548521,
      });
      expect(await at("mental-health-index", "lsoa", "E01034679", "2022")).toMatchObject({
        value: 0.625194314142683,
      });
      expect(await counted("mental-health-index", "lsoa", "2022")).toMatchObject({
        published: 435,
        missing: 33_320,
      });
      expect(levelsOf("mental-health-index")).not.toContain("country");
    });

    test("of loneliness is an estimate everywhere", async () => {
      expect(await at("loneliness", "lsoa", "E01000005", "2020-21")).toMatchObject({
        value: 34.37282845585487,
        basis: "modelled",
      });
      expect(await counted("loneliness", "lsoa", "2020-21")).toMatchObject({ published: 33_755 });
    });

    test("of people in contact with services is England's", async () => {
      expect(await at("mental-health-contacts", "country", "E92000001", "2024-04")).toMatchObject({
        count: 1_905_302,
      });
      expect(periods("mental-health-contacts")).toHaveLength(97);
    });
  });

  interface Limits {
    lower: number;
    upper: number;
  }

  async function at(id: string, level: AreaLevel, code: string, period: string) {
    return (await england.at(id, level, period, code))!;
  }

  async function counted(id: string, level: AreaLevel, period: string): Promise<Record<string, number>> {
    const { status } = (await england.pack.column(id, level, period))!;
    return Object.fromEntries(STATUSES.map((name, i) => [name, status.filter((s) => s === i).length]));
  }

  function levelsOf(id: string): AreaLevel[] {
    return england.indicator(id).series.map(({ level }) => level);
  }

  function periods(id: string): string[] {
    return england.indicator(id).periods.map((period) => period.id);
  }

  function benchmark(id: string, period: string): number | undefined {
    return england.indicator(id).benchmark[period]?.value;
  }
});
