import { describe, expect, test } from "vitest";
import { openFile } from "../../../geodata/ownData/openFile.ts";
import { collectRows } from "../../../geodata/ownData/ownRows.ts";
import { recogniseColumns } from "../../../geodata/ownData/recogniseColumns.ts";
import { GEOGRAPHY } from "../../fixtures/smallPackAreas.ts";
import { opened } from "./written.ts";

describe("a file is told by its content", () => {
  test.each([
    ["", "the file must not be empty"],
    ["\n\n", "the file must not be empty"],
    ["<!DOCTYPE html><title>Log in</title>", "a web page or XML holds no table that can be read"],
    ["%PDF-1.7", "a PDF holds no table that can be read: find the figures as CSV or Excel"],
    ['{"rows": []}', "JSON must be figures that were exported from here"],
    ["[1, 2", "JSON must be figures that were exported from here"],
    [
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      "an old Excel file (.xls) must be saved as .xlsx or CSV",
    ],
    [new Uint8Array([0x1f, 0x8b, 8, 0]), "a packed file (.gz) must be unpacked first"],
    [new Uint8Array([1, 2, 3, 0, 0, 7]), "the file must be text or an Excel workbook (.xlsx)"],
  ])("%j is refused", async (content, rule) => {
    await expect(opened(content)).rejects.toMatchObject({ name: "Refusal", rule });
  });
  test("one that is too large is refused before it is read", async () => {
    const never = () => {
      throw new Error("nothing may be read");
    };
    await expect(openFile(never, 201 * 2 ** 20)).rejects.toMatchObject({
      rule: "a file may have 200 MB",
      value: "201 MB",
    });
  });
  test("one in Windows-1252 says so", async () => {
    const file = await opened(Uint8Array.from("code,caf\xe9\nE01090001,1\n", (c) => c.charCodeAt(0)));
    expect(file.sheets[0]!.head[0]).toEqual(["code", "café"]);
    expect(file.notes).toEqual(["The file is not in UTF-8; it was read as Windows-1252."]);
  });
});

test("200 MB are read slice by slice, and all rows counted", async () => {
  const line = `E01090001,12.5,"${"some words, and a comma ".repeat(8)}"\n`;
  const lines = 5_000;
  const slice = new TextEncoder().encode(line.repeat(lines));
  const slices = Math.floor((199 * 2 ** 20) / slice.length);
  let held = 0;
  const file = await openFile(function* () {
    yield new TextEncoder().encode("code,value,words\n");
    for (let i = 0; i < slices; i++) yield slice;
  }, slices * slice.length);
  if ("saved" in file) throw new Error("this is a table");
  const choice = recogniseColumns(file.sheets[0]!.head, GEOGRAPHY, { delimiter: file.delimiter })!;
  const { take, rows, beyond } = collectRows(choice);
  await file.read(0, (cells, row) => {
    held = Math.max(held, rows.length);
    return take(cells, row);
  });
  expect(rows.length).toBe(200_000);
  expect(rows.length + beyond()).toBe(slices * lines);
});

describe("columns are recognised", () => {
  const recognise = (text: string) =>
    recogniseColumns(
      text.split("\n").map((line) => line.split("|")),
      GEOGRAPHY,
      { fileName: "my_homes.csv" },
    );
  test("below lines of title, the finest area first", () =>
    expect(
      recognise(
        "Homes|||\n|||\ndistrict|area|value|lower|upper\nE07090001|E01090001|5|4|6\nE07090001|E01090002|6|5|7",
      ),
    ).toMatchObject({
      headerRow: 2,
      key: { kind: "code", column: 1 },
      value: 2,
      lower: 3,
      upper: 4,
      name: "value",
      measure: "mean",
    }));
  test("without headings", () =>
    expect(recognise("E01090001|5\nE01090002|6")).toMatchObject({
      headerRow: -1,
      key: { column: 0 },
      value: 1,
      name: "Column B",
    }));
  test("by postcode and by name", () => {
    expect(recognise("pc|visits\nTA1 1AA|5\nTA11AB|6")).toMatchObject({
      key: { kind: "postcode", column: 0 },
      value: 1,
    });
    expect(recognise("where|rate\nSaltby|5\nNorthmoor|6")).toMatchObject({
      headerRow: 0,
      key: { kind: "name", column: 0, level: "lad" },
    });
  });
  test("by kind: a count, a percentage, an average", () => {
    expect(recognise("code|Number of visits\nE01090001|5")).toMatchObject({
      measure: "count",
      together: "sum",
    });
    expect(recognise("code|v\nE01090001|5%")).toMatchObject({
      measure: "proportion",
      together: "mean",
      times: 1,
    });
    expect(recognise("code|v\nE01090001|5.5")).toMatchObject({ measure: "mean" });
  });
  test("a name or place in numbers is no figure, and what only sounds like a period is none", () => {
    expect(recognise("code|lon|lat|uprn|visits a day\nE01090001|-0.8|53.1|12345|5.5")).toMatchObject({
      value: 4,
    });
    expect(recognise("code|Full time workers\nE01090001|5\nE01090002|6")).toMatchObject({
      value: 1,
      period: undefined,
    });
    expect(recognise("code|2023|2024\nE01090001|5|6")).toMatchObject({
      headerRow: 0,
      value: 1,
      name: "2023",
    });
  });
  test("headings stand above the first figures, even where the first areas are not known here", () => {
    const rows = ["Elsewhere|5.5", "Nowhere|6.5", "Saltby|7.5", "Northmoor|8.5"];
    expect(recognise(["place|rate", ...rows].join("\n"))).toMatchObject({
      headerRow: 0,
      key: { level: "lad" },
      name: "rate",
    });
  });
  test("a percentage is one by its heading, not by a percent sign in passing", () => {
    expect(recognise("code|Decile (1 is most deprived 10% of areas)\nE01090001|5")).toMatchObject({
      measure: "mean",
    });
    expect(recognise("code|Homes (%)\nE01090001|5")).toMatchObject({ measure: "proportion" });
  });
  test("years are periods and not figures", () =>
    expect(
      recognise("code|year|v\nE01090001|2023|5\nE01090002|2023|5\nE01090001|2024|5\nE01090002|2024|6"),
    ).toMatchObject({ period: 1, value: 2 }));
  test("and where no column says which area, none are", () =>
    expect(recognise("a|b\n1|2\n3|4")).toBeUndefined());
});
