import { describe, expect, test } from "vitest";
import type { AreaLevel } from "../../../geodata/area.ts";
import type { Geography } from "../../../geodata/geography.ts";
import { INDICATORS } from "../../../geodata/indicators/indicators.ts";
import { readColumns } from "../../../geodata/indicators/readColumns.ts";
import { observationAt } from "../../../geodata/pack/column.ts";
import type { Table } from "../../../geodata/sources/table.ts";
import { tableOf } from "../../fixtures/tableOf.ts";
import { read } from "./readFiles.ts";

// An invented county of two neighbourhoods, each a sub-ICB location of its own; figures are invented too.
const GEOGRAPHY: Geography = {
  lsoa: {
    level: "lsoa",
    codes: ["E01990001", "E01990002"],
    names: ["Ham 1A", "Egg 1A"],
    parents: { sicbl: [0, 1], utla: [0, 1], country: [0, 0] },
  },
  pcn: { level: "pcn", codes: ["U99001", "U99002"], names: ["Ham PCN", "Egg PCN"], parents: {} },
  utla: { level: "utla", codes: ["E06990001", "E10990002"], names: ["Ham", "Eggshire"], parents: {} },
  sicbl: {
    level: "sicbl",
    codes: ["E38990001", "E38990002"],
    names: ["NHS County ICB - 99A", "NHS County ICB - 99B"],
    parents: { icb: [0, 0] },
  },
  icb: { level: "icb", codes: ["E54990001"], names: ["NHS County ICB"], parents: {} },
  region: { level: "region", codes: ["E12990001"], names: ["Dogger Bank"], parents: {} },
  country: { level: "country", codes: ["E92000001"], names: ["England"], parents: {} },
};
const AGES = tableOf(
  "census-age",
  {
    lsoa: ["E01990001", "E01990002"],
    category: ["Aged 15 years and under", "Aged 15 years and under"],
  },
  { count: [1000, 3000], total: [6000, 13_000] },
);

describe("the suicide rate of Fingertips in 27 columns", () => {
  const header =
    "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to Regions (statistical) value or percentiles,Time period Sortable,New data,Compared to goal,Time period range";
  const row = (code: string, name: string, type: string, sex: string, rest: string, category = "") =>
    `41001,Suicide rate,E92000001,England,${code},${name},${type},${sex},10+ yrs,${category},2021 - 23,${rest}`;
  const tail = "Cannot be calculated,Similar,Similar,20210000,,,3y";
  const lines = [
    header,
    row("E92000001", "England", "England", "Persons", `10.7,10.5,10.9,10.4,11,16000,150000000,,${tail}`, ","),
    row(
      "E92000001",
      "England",
      "England",
      "Persons",
      `14,13,15,12,16,2000,15000000,,${tail}`,
      "Decile,Most deprived",
    ),
    row("E06990001", "Ham", "UA", "Persons", `12.3,9.4,15.9,8,17,60,487000,,${tail}`, ","),
    row(
      "E06990001",
      "Ham",
      "UA",
      "Female",
      `,,,,,,243000,Value suppressed for disclosure control,${tail}`,
      ",",
    ),
    row("E10990002", "Eggshire", "County", "Persons", `9,7,11.4,6,12,61,670000,,${tail}`, ","),
  ];

  test.each([
    ["as it is", (text: string) => text],
    ["with older names of the limits", (text: string) => text.replaceAll(" 95.0 limit", " limit")],
    ["with a byte-order mark", (text: string) => `\uFEFF${text}`],
  ])("%s: figures, limits, and why one is withheld", async (_, written) => {
    const table = await read("suicide", { "a.csv": written(`${lines.join("\n")}\n`) });
    expect(table.layout).toBe("fingertips");
    const everyone = columns("suicide-rate", table);
    expect(everyone.periods).toEqual([{ id: "2021-23", label: "2021 to 2023" }]);
    expect(everyone.at("utla", 0)).toMatchObject({ value: 12.3, lower: 9.4, upper: 15.9, count: 60 });
    expect(everyone.at("utla", 1)).toMatchObject({ value: 9 });
    expect(everyone.at("country", 0)).toMatchObject({ value: 10.7 });
    expect(columns("suicide-rate-women", table).reason).toMatch(/no figure/);
  });

  test("women's rate is withheld where others have one", async () => {
    const other = row("E10990002", "Eggshire", "County", "Female", `4,3,5.5,2,6,30,335000,,${tail}`, ",");
    const table = await read("suicide", { "a.csv": `${[...lines, other].join("\n")}\n` });
    expect(columns("suicide-rate-women", table).at("utla", 0)).toEqual({ status: "suppressed" });
  });
});

describe("the suicide rate in the copies without codes", () => {
  const header =
    "Parent Name,Area Name,Area Type,Sex,Category,Time period,Value,Count,Compared to England value or percentiles,Compared to Region value or percentiles\n";
  const named = `${header},England,England,Persons,,2017 - 19,10.1,14788.0,Not compared,Not compared
England,Dogger Bank region,Region,Persons,,2017 - 19,11,300.0,Better,Not compared
,Ham,Counties & UAs (from Apr 2021),Persons,,2017 - 19,12.3,60.0,Similar,Similar
,Ham,Counties & UAs (from Apr 2021),Female,,2017 - 19,5,12.0,Similar,Similar
,Old Eggshire,Counties & UAs (from Apr 2021),Persons,,2017 - 19,9,61.0,Similar,Similar
`;
  const coded =
    "AreaCode,Area Name,Parent Name,Sex,Time period,Value,Count,Compared to England value or percentiles,Compared to Region value or percentiles\nE10990002,Old Eggshire,Dogger Bank region,Persons,2017 - 19,9,61.0,Similar,Similar\n";

  test("finds areas by their names, those of today and those that another file gives codes", async () => {
    const table = await read("suicide", { "coded.csv": coded, "named.csv": named });
    const everyone = columns("suicide-rate", table);
    expect(everyone.at("region", 0)).toMatchObject({ value: 11, count: 300 });
    expect(everyone.at("country", 0)).toMatchObject({ value: 10.1 });
    expect(everyone.at("utla", 0)).toMatchObject({ value: 12.3 });
    expect(everyone.at("utla", 1)).toMatchObject({ value: 9 });
  });

  test("works limits out from the count, and takes a dropped row for withheld", async () => {
    const table = await read("suicide", { "coded.csv": coded, "named.csv": named });
    // Byar's limits of 60 are 45.7839 and 77.2334, worked out elsewhere.
    const { lower, upper } = columns("suicide-rate", table).at("utla", 0) as { lower: number; upper: number };
    expect(lower).toBeCloseTo((12.3 * 45.7839) / 60, 2);
    expect(upper).toBeCloseTo((12.3 * 77.2334) / 60, 2);
    expect(columns("suicide-rate-women", table).at("utla", 1)).toEqual({ status: "suppressed" });
  });
});

describe("Talking Therapies by month", () => {
  const official = `GROUP_TYPE,REPORTING_PERIOD_START,REPORTING_PERIOD_END,ORG_CODE1,ORG_NAME1,MEASURE_ID,MEASURE_NAME,MEASURE_VALUE
SubICB,01/07/2022,31/07/2022,99A,COUNTY A,M001,Count_ReferralsReceived,20
SubICB,01/07/2022,31/07/2022,99B,COUNTY B,M001,Count_ReferralsReceived,35
SubICB,01/07/2022,31/07/2022,99A,COUNTY A,M100,Percentage_Recovery,*
SubICB,01/07/2022,31/07/2022,99B,COUNTY B,M100,Percentage_Recovery,48
Provider,01/07/2022,31/07/2022,R0X,A TRUST,M001,Count_ReferralsReceived,900
`;
  const copied = `"sicbl22_code","date","name","value"
"E38990001","July 2022","Count_ReferralsReceived","20"
"E38990002","July 2022","Count_ReferralsReceived","35"
"E38990001","July 2022","Percentage_Recovery","NA"
"E38990002","July 2022","Percentage_Recovery","48"
`;

  test.each([
    ["as published", official],
    ["as passed on", copied],
  ])("%s: rates of people aged 16 and over, withheld values and the country's sum", async (_, text) => {
    const table = await read("talking-therapies", { "a.csv": text });
    const referrals = columns("talking-therapies-referrals", table);
    expect(referrals.periods).toEqual([{ id: "2022-07", label: "July 2022" }]);
    expect(referrals.at("sicbl", 0)).toMatchObject({ value: 4, count: 20, denominator: 5000 });
    expect(referrals.at("icb", 0)).toMatchObject({ count: 55, denominator: 15_000, basis: "summed" });
    expect(referrals.at("country", 0)).toMatchObject({ count: 55, denominator: 15_000, basis: "summed" });
    const recovery = columns("talking-therapies-recovery", table);
    expect(recovery.at("sicbl", 0)).toEqual({ status: "suppressed" });
    expect(recovery.at("sicbl", 1)).toMatchObject({ value: 48 });
  });
});

describe("registers of practices", () => {
  const practices = tableOf("practices", {
    practice: ["A99001", "A99002", "A99003", "A99004", "A99005", "A99006"],
    pcn: ["U99001", "U99001", "U99001", "U99001", "U99001", "U99002"],
    sicbl: ["E38990001", "E38990001", "E38990001", "E38990001", "E38990001", "E38990001"],
  });
  const header =
    "Practice Code,Practice Name,List size aged 18+ 2425,Register 2425,Prevalence (%) 2425,Newly  diagnosed 2425,Overall PCA Rate (%) 2425\n";
  const line = (n: number, list: string, register: string) =>
    `A9900${n},Practice ${n},"${list}",${register},10,9,20\n`;

  test("are added up where four in five practices are known", async () => {
    const text = header + [1, 2, 3, 4].map((n) => line(n, "1,000", "100")).join("");
    const table = await read("qof-depression-practices", { "a.csv": text });
    const register = columns("depression-register-network", table, [practices]);
    expect(register.at("pcn", 0)).toMatchObject({
      value: 10,
      count: 400,
      denominator: 4000,
      basis: "summed",
    });
    expect(register.at("pcn", 1)).toEqual({ status: "missing" });
    expect(register.reasonAt("sicbl")).toBe("not known");
  });

  test("are not where fewer are", async () => {
    const text = header + [1, 2, 3, 6].map((n) => line(n, "1,000", n === 3 ? "*" : "100")).join("");
    const table = await read("qof-depression-practices", { "a.csv": text });
    const register = columns("depression-register-network", table, [practices]);
    expect(register.at("pcn", 0)).toEqual({ status: "missing" });
    expect(register.at("pcn", 1)).toMatchObject({ value: 10 });
  });

  test("need the mapping of practices", async () => {
    const table = await read("qof-depression-practices", { "a.csv": header + line(1, "9", "1") });
    expect(columns("depression-register-network", table).reason).toBe("source practices not found");
  });
});

function columns(id: string, table: Table, others: readonly Table[] = []) {
  const tables = new Map([table, AGES, ...others].map((each) => [each.source, each]));
  const read = readColumns(
    INDICATORS.find((indicator) => indicator.id === id)!,
    {
      lsoas: new Map(GEOGRAPHY.lsoa!.codes.map((code, i) => [code, i])),
      population: [6000, 13_000],
      table: (source) => tables.get(source),
    },
    GEOGRAPHY,
  );
  const found = typeof read === "string" ? undefined : read;
  return {
    reason: typeof read === "string" ? read : undefined,
    periods: found?.periods,
    reasonAt: (level: AreaLevel) => (found?.columnsAt(level) ? undefined : "not known"),
    at: (level: AreaLevel, index: number) => observationAt(found!.columnsAt(level)!.at(-1)!.column, index),
  };
}
