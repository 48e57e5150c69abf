import { expect, test } from "vitest";
import { indicatorSchema } from "../../../geodata/indicator.ts";
import { isOwn } from "../../../geodata/ownData/isOwn.ts";
import { ownCsv, problemsCsv, safeText } from "../../../geodata/ownData/ownCsv.ts";
import { ownFigures, ownFiguresSchema, ownId } from "../../../geodata/ownData/ownFigures.ts";
import { ownColumn, ownIndicator, ownObservations } from "../../../geodata/ownData/ownIndicator.ts";
import { decodeColumn, encodeColumn, observationAt } from "../../../geodata/pack/column.ts";
import { GEOGRAPHY } from "../../fixtures/smallPackAreas.ts";
import { matchedFile } from "./written.ts";

const FILE =
  "code,year,Share of homes %\nE01090001,2023,10.5\nE01090001,2024,12\nE01090002,2024,[c]\nE01090004,2024,30\nE92000001,2024,20\n=cmd(),2024,5\n";

test("own figures become an indicator like the pack's, with their benchmark, classes and statuses", async () => {
  const own = await figuresOf(FILE);
  expect(own.benchmark).toEqual({ "2024": { value: 20 } });
  expect(own.indicator).toMatchObject({
    id: "own-share-of-homes-1a2b3c",
    name: "Share of homes %",
    measure: "proportion",
    unit: { suffix: "%", words: "%", decimals: 1 },
    interval: "none",
  });
  expect(own.indicator.caveat).toBe(
    "Kept in this browser alone, unless you export them. 1 of 6 rows could not be used.",
  );
  const indicator = ownIndicator(own, ["lsoa", "lad", "country"]);
  expect(indicatorSchema.safeParse(indicator).success).toBe(true);
  expect(indicator.periods.map(({ id }) => id)).toEqual(["2023", "2024"]);
  expect(indicator.series.map(({ level }) => level)).toEqual(["lsoa", "country"]);
  expect(indicator.series[0]).toMatchObject({
    extent: [10.5, 30],
    columns: { "2024": { name: "own-share-of-homes-1a2b3c/lsoa/2024" } },
  });
  expect(ownIndicator(own, ["ward"]).series).toEqual([]);
});

test("a column of theirs is in the pack's order, and one that the pack's own format takes", async () => {
  const own = await figuresOf(FILE);
  const codes = ["E01090004", "E01090003", "E01090002", "E01090001"];
  const column = ownColumn(own, "lsoa", "2024", codes)!;
  expect(codes.map((_, i) => observationAt(column, i))).toEqual([
    expect.objectContaining({ status: "published", value: 30, basis: "measured" }),
    { status: "missing" },
    { status: "suppressed" },
    expect.objectContaining({ status: "published", value: 12 }),
  ]);
  expect([...decodeColumn(encodeColumn(column)).value]).toEqual([30, Number.NaN, Number.NaN, 12]);
  expect(ownColumn(own, "lad", "2024", [])).toBeUndefined();
  expect(
    ownObservations(own, "lsoa", "E01090001").map(({ label, observation }) => [label, observation.status]),
  ).toEqual([
    ["2023", "published"],
    ["2024", "published"],
  ]);
});

test("what was kept is read again, and what is not of that form is not", async () => {
  const own = JSON.parse(JSON.stringify(await figuresOf(FILE)));
  expect(ownFiguresSchema.parse(own)).toEqual(own);
  const broken = structuredClone(own);
  broken.levels[0].columns["2024"].value[0] = null;
  expect(ownFiguresSchema.safeParse(broken).success).toBe(false);
  expect(
    ownFiguresSchema.safeParse({ ...own, indicator: { ...own.indicator, id: "no-car-or-van" } }).success,
  ).toBe(false);
});

test("exported, they are a line for each area and period, and no cell is a formula", async () => {
  const own = await figuresOf(FILE);
  const names = { ...GEOGRAPHY, lsoa: { ...GEOGRAPHY.lsoa, names: ['=1+1,"x"', "@b", "c", "d", "e", "f"] } };
  const lines = ownCsv(own, names).split("\r\n");
  expect(lines[0]).toBe(
    "area_code,area_name,area_level,period,status,value,lower_95,upper_95,count,denominator,basis",
  );
  expect(lines).toContain(`E01090001,"'=1+1,""x""",lsoa,2024,published,12,,,,,measured`);
  expect(lines).toContain("E01090002,'@b,lsoa,2024,suppressed,,,,,,");
  expect(problemsCsv(own.report)).toContain(
    "7,\"an area's code has a letter and eight digits, as E01000001\",'=cmd()\r\n",
  );
});

test.each(["=1", "+1", "-1", "@x", " =1", "\t=1", "\u200b=1", "＝1", "|x", "%x", "\tx"])(
  "%j is kept a text in a spreadsheet",
  (text) => expect(safeText(text)).toBe(`'${text}`),
);
test.each(["E01090001", "2019-20", "a=b", ""])("%j stays as it is", (text) =>
  expect(safeText(text)).toBe(text),
);

test("ids say what they are, and are an address's", () => {
  expect(ownId("Share of homes: % – Ünïque", "1a")).toBe("own-share-of-homes-u-ni-que-1a");
  expect(ownId("…", "1a")).toBe("own-1a");
  expect(isOwn("own-1a")).toBe(true);
  expect(isOwn("owners")).toBe(false);
});

async function figuresOf(text: string) {
  const matched = await matchedFile(text, GEOGRAPHY);
  return ownFigures(matched, matched.choice, GEOGRAPHY, {
    id: ownId("Share of homes", "1a2b3c"),
    file: "homes.csv",
    added: "2026-01-31",
    notes: [],
  });
}
