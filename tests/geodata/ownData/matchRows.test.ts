import { describe, expect, test } from "vitest";
import type { AreaLevel } from "../../../geodata/area.ts";
import type { Geography } from "../../../geodata/geography.ts";
import { OWN_LIMITS } from "../../../geodata/ownData/limits.ts";
import { madeOf, periodId } from "../../../geodata/ownData/matchRows.ts";
import { observationOfTally } from "../../../geodata/ownData/tally.ts";
import { GEOGRAPHY } from "../../fixtures/smallPackAreas.ts";
import { type Found, matchedFile } from "./written.ts";

describe("codes", () => {
  test("are matched at every level they are of, whatever their case and whatever follows", async () => {
    const found = await matchedFile(
      "area,value\ne01090001 : Northmoor 001A,5\n E01090002 ,6\nE07090001,5.5\nE92000001,5.2\n",
      GEOGRAPHY,
    );
    expect(valuesOf(found, "lsoa")).toEqual({ E01090001: 5, E01090002: 6 });
    expect(valuesOf(found, "lad")).toEqual({ E07090001: 5.5 });
    expect(valuesOf(found, "country")).toEqual({ E92000001: 5.2 });
    expect(found.report).toMatchObject({ rows: 4, matched: 4, published: 4, problems: [] });
    expect(found.report.levels).toContainEqual({ level: "lsoa", areas: 2, of: 6 });
  });
  test("that lead nowhere are told of with their row and why", async () => {
    const { report } = await matchedFile(
      "code,value\nE01090001,1\nE01000123,2\nE01099999,3\nW01000001,4\nE38000001,5\nE33000001,6\n=cmd(),7\n,8\n",
      GEOGRAPHY,
    );
    expect(report.matched).toBe(1);
    expect(report.problems.map(({ row, rule }) => `${row}: ${rule}`)).toEqual([
      "3: the code is of a neighbourhood of 2011 that was split, merged or redrawn in 2021",
      "4: no area has this code today",
      "5: the code is of an area outside England",
      "6: no area has this code today",
      "7: this kind of area is not on this map",
      "8: an area's code has a letter and eight digits, as E01000001",
      "9: the area's code is blank",
    ]);
  });
  test("of districts that were re-coded are carried over, and of those merged only where parts can be summed", async () => {
    const today = districts(["E08000038", "Barnsley"], ["E06000063", "Cumberland"]);
    const file = "code,value\nE08000016,10\nE07000026,3\nE07000028,4\n";
    const mean = await matchedFile(file, today);
    expect(valuesOf(mean, "lad")).toEqual({ E08000038: 10 });
    expect(mean.report.problems.map(({ row, rule }) => `${row}: ${rule}`)).toEqual([
      "3: the district was merged into another since: an average would be made up, so give counts, or numerators and denominators",
      "4: the district was merged into another since: an average would be made up, so give counts, or numerators and denominators",
    ]);
    const sum = await matchedFile(file, today, { measure: "count", together: "sum" });
    expect(valuesOf(sum, "lad")).toEqual({ E08000038: 10, E06000063: 7 });
  });
  test("of neighbourhoods of 2011 are carried over, as far as figures can be", async () => {
    const formerLsoas = {
      E01000001: ["E01090001", "E01090002"],
      E01000002: ["E01090003"],
      E01000003: ["E01090003"],
    };
    const file = "code,value\nE01000001,10\nE01000002,4\nE01000003,8\nE01000004,1\n";
    const mean = await matchedFile(file, GEOGRAPHY, {}, { formerLsoas });
    expect(valuesOf(mean, "lsoa")).toEqual({ E01090001: 10, E01090002: 10, E01090003: 6 });
    expect(mean.report).toMatchObject({ matched: 3, carried: 3, repeated: { areas: 1, rows: 2 } });
    expect(mean.report.problems).toMatchObject([
      { row: 5, rule: expect.stringMatching(/^the code is of a neighbourhood of 2011/) },
    ]);
    const sum = await matchedFile(file, GEOGRAPHY, { measure: "count", together: "sum" }, { formerLsoas });
    expect(valuesOf(sum, "lsoa")).toEqual({ E01090003: 12 });
    expect(sum.report.problems[0]).toMatchObject({ row: 2, rule: expect.stringMatching(/split in 2021/) });
    const [split] = [...mean.periods[0]!.levels.get("lsoa")!.values()];
    expect(observationOfTally(split!, mean.choice, "mean")).toMatchObject({ basis: "apportioned" });
  });
  test("of unitary councils count as the kind of area the rest of the file is of", async () => {
    const today: Geography = {
      ...districts(["E06000001", "Unity"], ["E07000001", "Hill"]),
      utla: { level: "utla", codes: ["E06000001", "E10000001"], names: ["Unity", "Hillshire"], parents: {} },
    };
    const levels = async (code: string) =>
      (await matchedFile(`code,value\nE06000001,1\n${code},2\n`, today)).report.levels.map(
        ({ level }) => level,
      );
    expect(await levels("E07000001")).toEqual(["lad"]);
    expect(await levels("E10000001")).toEqual(["utla"]);
  });
});

describe("names", () => {
  test("are matched without case, accents, order and such words as council", async () => {
    const today = districts(
      ["E06000023", "Bristol, City of"],
      ["E06000022", "Bath & North East Somerset"],
      ["E07000001", "Saint Hélier"],
    );
    const found = await matchedFile(
      'place,value\nBristol City Council,1\n"City of BRISTOL",3\nBath and North East Somerset,5\nSt Helier,7\nAtlantis,9\n',
      today,
    );
    expect(found.choice.key).toMatchObject({ kind: "name", level: "lad" });
    expect(valuesOf(found, "lad")).toEqual({ E06000023: 2, E06000022: 5, E07000001: 7 });
    expect(found.report.problems).toEqual([{ row: 6, rule: "no area has this name", value: "Atlantis" }]);
    expect(found.report.repeated).toEqual({ areas: 1, rows: 2, made: "mean" });
  });
  test("that several areas have are never guessed, but told apart by their district", async () => {
    const twice: Geography = {
      ...GEOGRAPHY,
      ward: { ...GEOGRAPHY.ward, names: ["Abbey", "Mill Beck", "Abbey"] },
    };
    const bare = await matchedFile("ward,value\nAbbey,1\nMill Beck,2\n", twice);
    expect(valuesOf(bare, "ward")).toEqual({ E05090002: 2 });
    expect(bare.report.problems[0]).toMatchObject({
      row: 2,
      rule: expect.stringMatching(/^several areas have this name/),
    });
    const within = await matchedFile(
      "ward,district,value\nAbbey,Saltby,1\nAbbey,Northmoor,2\nMill Beck,Northmoor,3\nMill Beck,,4\n",
      twice,
    );
    expect(valuesOf(within, "ward")).toEqual({ E05090001: 2, E05090002: 3.5, E05090003: 1 });
  });
});

describe("postcodes", () => {
  const postcodes = new Map([
    ["TA1 1AA", "E01090001"],
    ["TA1 1AB", "E01090001"],
    ["TA2 2BB", "E01090004"],
    ["ZZ9 9ZZ", undefined],
  ]);
  test("lie in an area of every level but the country, and several in one are gathered", async () => {
    const file = "postcode,value\nta11aa,2\nTA1 1AB,4\nTA2 2BB,9\nZZ9 9ZZ,1\nnowhere,1\n";
    const found = await matchedFile(file, GEOGRAPHY, {}, { postcodes });
    expect(valuesOf(found, "lsoa")).toEqual({ E01090001: 3, E01090004: 9 });
    expect(valuesOf(found, "region")).toEqual({ E12090001: 5 });
    expect(found.report.levels.map(({ level }) => level)).not.toContain("country");
    expect(found.report.problems.map(({ row, rule }) => `${row}: ${rule}`)).toEqual([
      "5: the postcode is not among those of this map today",
      "6: this is not a postcode",
    ]);
    const summed = await matchedFile(file, GEOGRAPHY, { measure: "count", together: "sum" }, { postcodes });
    expect(valuesOf(summed, "lad")).toEqual({ E07090001: 6, E07090002: 9 });
  });
  test("without figures are counted", async () => {
    const found = await matchedFile(
      "postcode\nTA1 1AA\nTA1 1AB\nTA1 1AA\nTA2 2BB\n",
      GEOGRAPHY,
      {},
      { postcodes },
    );
    expect(found.choice).toMatchObject({ measure: "count", value: undefined });
    expect(valuesOf(found, "lsoa")).toEqual({ E01090001: 3, E01090004: 1 });
  });
});

describe("figures", () => {
  test("have a status each, and what is no figure is told of with its row", async () => {
    const found = await matchedFile(
      "code,rate\nE01090001,[c]\nE01090002,\nE01090003,1e308\nE01090004,=2+2\nE01090005,n/a\nE01090006,0\n",
      GEOGRAPHY,
    );
    expect(statusesOf(found)).toEqual({
      E01090001: "suppressed",
      E01090002: "missing",
      E01090005: "not-applicable",
      E01090006: "published",
    });
    expect(found.report).toMatchObject({ rows: 6, matched: 4, published: 1, suppressed: 1, missing: 2 });
    expect(found.report.problems).toEqual([
      { row: 4, rule: expect.stringMatching(/^a figure must lie between/), value: "1e308" },
      { row: 5, rule: expect.stringMatching(/^a formula is not worked out/), value: "=2+2" },
    ]);
  });
  test("with numerator and denominator are worked out again with their interval", async () => {
    const found = await matchedFile(
      "code,count,total\nE01090001,30,60\nE01090001,35,40\nE01090002,5,0\nE01090003,9,8\nE01090004,[c],50\n",
      GEOGRAPHY,
    );
    expect(found.choice).toMatchObject({ measure: "proportion", numerator: 1, denominator: 2 });
    const tally = found.periods[0]!.levels.get("lsoa")!.get(0)!;
    const observation = observationOfTally(tally, found.choice, "ratio");
    expect(observation).toMatchObject({
      status: "published",
      value: 65,
      count: 65,
      denominator: 100,
      basis: "summed",
    });
    expect(observation).toMatchObject({
      lower: expect.closeTo(55.2544, 4),
      upper: expect.closeTo(73.6358, 4),
    });
    expect(found.report.problems.map(({ row, value }) => `${row}: ${value}`)).toEqual(["4: 0", "5: 9 of 8"]);
    expect(statusesOf(found).E01090004).toBe("suppressed");
  });
  test("keep their limits when these lie either side, and are kept without them when not", async () => {
    const found = await matchedFile("code,value,lower,upper\nE01090001,5,4,6\nE01090002,5,6,7\n", GEOGRAPHY);
    const at = (index: number) =>
      observationOfTally(found.periods[0]!.levels.get("lsoa")!.get(index)!, found.choice, "mean");
    expect(at(0)).toMatchObject({ value: 5, lower: 4, upper: 6 });
    expect(at(1)).toEqual({ status: "published", value: 5, basis: "measured" });
    expect(found.report.problems).toMatchObject([{ row: 3, value: "6 to 7 round 5" }]);
  });
  test("out of range are refused by kind", async () => {
    const percent = await matchedFile("code,percentage\nE01090001,101\nE01090002,50\n", GEOGRAPHY);
    expect(percent.report.problems).toMatchObject([{ row: 2, value: "101" }]);
    const count = await matchedFile("code,value\nE01090001,-1\nE01090002,5\n", GEOGRAPHY, {
      measure: "count",
      together: "sum",
    });
    expect(count.report.problems).toMatchObject([{ row: 2, rule: "a count cannot be below zero" }]);
  });
  test("that are fractions of one are recognised as percentages", async () => {
    const found = await matchedFile("code,share\nE01090001,0.25\nE01090002,0.5\n", GEOGRAPHY);
    expect(valuesOf(found, "lsoa")).toEqual({ E01090001: 25, E01090002: 50 });
  });
  test("summed with one that is withheld are withheld; a mean leaves it out", async () => {
    const file = "code,value\nE01090001,4\nE01090001,[c]\n";
    expect(statusesOf(await matchedFile(file, GEOGRAPHY, { measure: "count", together: "sum" }))).toEqual({
      E01090001: "suppressed",
    });
    expect(valuesOf(await matchedFile(file, GEOGRAPHY), "lsoa")).toEqual({ E01090001: 4 });
  });
});

describe("periods", () => {
  test("are told apart, oldest first", async () => {
    const found = await matchedFile(
      "code,year,value\nE01090001,2020/21,2\nE01090001,2019/20,1\nE01090002,2020/21,3\n",
      GEOGRAPHY,
    );
    expect(found.periods.map(({ id, label }) => [id, label])).toEqual([
      ["2019-20", "2019/20"],
      ["2020-21", "2020/21"],
    ]);
    expect(valuesOf(found, "lsoa", 1)).toEqual({ E01090001: 2, E01090002: 3 });
  });
  test("beyond the limit are refused", async () => {
    const lines = Array.from({ length: OWN_LIMITS.periods + 1 }, (_, i) => `E01090001,p${i},1`);
    await expect(
      matchedFile(`code,period,value\n${lines.join("\n")}`, GEOGRAPHY, { period: 1, value: 2 }),
    ).rejects.toMatchObject({
      rule: "a file may have 240 periods; is this column the period?",
      row: 242,
    });
  });
  test.each([
    ["2019/20", "2019-20"],
    ["", "undated"],
    ["<script>", "script"],
    ["April 2024", "April-2024"],
  ])("%j has the id %j", (text, id) => expect(periodId(text)).toBe(id));
});

test("rows beyond the limit are left out and counted", async () => {
  const lines = `E01090001,1\n`.repeat(OWN_LIMITS.rows + 5);
  const { report } = await matchedFile(`code,value\n${lines}`, GEOGRAPHY);
  expect(report).toMatchObject({ rows: OWN_LIMITS.rows, beyond: 5, matched: OWN_LIMITS.rows });
});

function districts(...areas: [code: string, name: string][]): Geography {
  return {
    lad: {
      level: "lad",
      codes: areas.map(([code]) => code),
      names: areas.map(([, name]) => name),
      parents: {},
    },
  };
}

function each(found: Found, level: AreaLevel, period = 0) {
  return [...found.periods[period]!.levels.get(level)!].map(([index, tally]) => ({
    code: found.geography[level]!.codes[index]!,
    observation: observationOfTally(tally, found.choice, madeOf(found.choice)),
  }));
}

function valuesOf(found: Found, level: AreaLevel, period = 0): Record<string, number> {
  return Object.fromEntries(
    each(found, level, period).flatMap(({ code, observation }) =>
      observation.status === "published" ? [[code, observation.value]] : [],
    ),
  );
}

const statusesOf = (found: Found) =>
  Object.fromEntries(each(found, "lsoa").map(({ code, observation }) => [code, observation.status]));
