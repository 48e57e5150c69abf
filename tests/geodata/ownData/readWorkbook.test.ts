import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import writeExcel from "write-excel-file/node";
import { OWN_LIMITS } from "../../../geodata/ownData/limits.ts";
import { readWorkbook } from "../../../geodata/ownData/readWorkbook.ts";

describe("a workbook", () => {
  test("gives its sheets, numbers as numbers and dates as days", async () => {
    const bytes = await workbook([
      ["code", "value", "day", "yes"],
      ["E01090001", 12.5, new Date("2024-03-31"), true],
      ["E01090002", "[c]", null, false],
    ]);
    expect(await readWorkbook(bytes)).toEqual([
      {
        name: "Sheet1",
        rows: [
          ["code", "value", "day", "yes"],
          ["E01090001", 12.5, "2024-03-31", "TRUE"],
          ["E01090002", "[c]", "", "FALSE"],
        ],
      },
    ]);
  });
  test("gives the saved result of a formula and never works it out", async () => {
    const [sheet] = await readWorkbook(
      bare(
        '<row r="1"><c r="A1"><f>1+1</f><v>7</v></c><c r="B1" t="str"><f>cmd()</f><v>=cmd()</v></c></row>',
      ),
    );
    expect(sheet!.rows).toEqual([[7, "=cmd()"]]);
  });
});

describe("refused", () => {
  test("a zip bomb, by what it says it unpacks to", async () => {
    const bomb = zipSync({
      "xl/workbook.xml": strToU8("<workbook/>"),
      "xl/worksheets/sheet1.xml": [new Uint8Array(160 * 2 ** 20), { level: 1 }],
    });
    expect(bomb.length).toBeLessThan(2 ** 21);
    await expect(readWorkbook(bomb)).rejects.toMatchObject({
      rule: "a workbook may unpack to 150 MB and no more",
    });
  });
  test("a smaller one, by how much it grows", async () => {
    const bomb = zipSync({
      "xl/workbook.xml": strToU8("<workbook/>"),
      "xl/worksheets/sheet1.xml": new Uint8Array(20 * 2 ** 20),
    });
    await expect(readWorkbook(bomb)).rejects.toMatchObject({
      rule: expect.stringContaining("may unpack to"),
    });
  });
  test("one that hides its size: no more is unpacked than it says", async () => {
    const bomb = zipSync({
      "xl/workbook.xml": strToU8("<workbook/>"),
      "xl/worksheets/sheet1.xml": new Uint8Array(20 * 2 ** 20),
    });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 30 < bomb.length; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 20 * 2 ** 20)
        view.setUint32(at + 24, 1000, true);
    await expect(readWorkbook(bomb)).rejects.toMatchObject({ name: "Refusal" });
  });
  test.each([
    [
      "a column far away",
      '<row r="1"><c r="A1"><v>1</v></c><c r="ZZZZZZ1"><v>1</v></c></row>',
      "a file may have 1,000 columns",
    ],
    [
      "a row far away",
      '<row r="999999999"><c r="A999999999"><v>1</v></c></row>',
      "a sheet may have 12,000,000 cells; save it as CSV",
    ],
    [
      "many rows padded to a wide one",
      '<row r="1"><c r="ALL1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>',
      "a sheet may have 12,000,000 cells; save it as CSV",
    ],
    [
      "a place in other words",
      '<row r="1"><c r="&#65;1"><v>1</v></c></row>',
      "a cell must say where it lies, as B7",
    ],
    [
      "a place behind a bracket",
      '<row r="1"><c s=">" r="ZZZZZZ1"><v>1</v></c></row>',
      "a cell must say where it lies, as B7",
    ],
  ])("%s", async (_, rows, rule) => {
    await expect(readWorkbook(bare(rows))).rejects.toMatchObject({ rule });
  });
  test("a zip without a workbook, a damaged one and a large one", async () => {
    await expect(readWorkbook(zipSync({ "figures.csv": strToU8("a,b") }))).rejects.toThrow(
      "unpack any other first",
    );
    await expect(readWorkbook(strToU8("PK\u0003\u0004 and then nothing"))).rejects.toThrow(
      "cannot be unpacked",
    );
    await expect(readWorkbook(zipSync({ "xl/workbook.xml": strToU8("<workbook") }))).rejects.toThrow(
      "cannot be read",
    );
    await expect(readWorkbook(new Uint8Array(OWN_LIMITS.workbookBytes + 1))).rejects.toThrow(
      "a workbook may have 50 MB",
    );
  });
});

async function workbook(rows: (string | number | boolean | Date | null)[][]): Promise<Uint8Array> {
  const cells = rows.map((row) =>
    row.map((value) => (value instanceof Date ? { value, format: "yyyy-mm-dd" } : value)),
  );
  const file = await writeExcel(cells as never);
  return new Uint8Array(await file.toBuffer());
}

/** The least that is a workbook, with some rows as XML. */
function bare(rows: string): Uint8Array {
  const head = '<?xml version="1.0"?>';
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zipSync({
    "xl/workbook.xml": strToU8(
      `${head}<workbook ${main} xmlns:r="${rel}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(
      `${head}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    ),
  });
}
