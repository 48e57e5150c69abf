import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { openFile } from "../../../geodata/ownData/openFile.ts";
import { observationOfTally } from "../../../geodata/ownData/tally.ts";
import { GEOGRAPHY } from "../../fixtures/smallPackAreas.ts";
import { matchedFile, opened } from "./written.ts";

const windows1252 = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

// What people's files hold without meaning harm, and what is meant to: each is read for what it says, whole files at a time.
test.each<[what: string, content: string | Uint8Array, values: Record<string, number>, faults: string[]]>([
  ["a byte-order mark", "\ufeffcode,value\r\nE01090001,5\r\n", { E01090001: 5 }, []],
  [
    "Windows-1252, with a name in French",
    windows1252("code,caf\xe9s\nE01090001,5\nE01090002,6\n"),
    { E01090001: 5, E01090002: 6 },
    [],
  ],
  [
    "semicolons and decimal commas",
    "code;value\nE01090001;1.234,5\nE01090002;0,5\n",
    { E01090001: 1234.5, E01090002: 0.5 },
    [],
  ],
  [
    "semicolons and decimal points",
    "code;value\nE01090001;1234.5\nE01090002;0.5\n",
    { E01090001: 1234.5, E01090002: 0.5 },
    [],
  ],
  [
    "commas between thousands",
    'code,value\nE01090001,"1,234,567"\nE01090002,"2,500.5"\n',
    { E01090001: 1234567, E01090002: 2500.5 },
    [],
  ],
  [
    "formulas for figures and for codes",
    'code,value\nE01090001,=cmd()\n=cmd(),5\nE01090002,"=HYPERLINK(""http://x.example"",1)"\nE01090003,7\n',
    { E01090003: 7 },
    ["=cmd()", "=cmd()", '=HYPERLINK("http://x.example",1)'],
  ],
  [
    "numbers too large",
    "code,value\nE01090001,1e308\nE01090002,-1e308\nE01090003,7\nE01090004,8\nE01090005,9\n",
    { E01090003: 7, E01090004: 8, E01090005: 9 },
    ["1e308", "-1e308"],
  ],
  [
    "all of it at once",
    windows1252("\xef\xbb\xbfcode;caf\xe9s\r\nE01090001;1.500,5\r\n=cmd();5\r\nE01090002;1e308\r\n"),
    { E01090001: 1500.5 },
    ["=cmd()", "1e308"],
  ],
])("%s", async (_, content, values, faults) => {
  const found = await matchedFile(content, GEOGRAPHY, { measure: "mean", together: "mean", times: 1 });
  const read = [...found.periods[0]!.levels.get("lsoa")!].flatMap(([index, tally]) => {
    const observation = observationOfTally(tally, found.choice, "mean");
    return observation.status === "published" ? [[GEOGRAPHY.lsoa!.codes[index], observation.value]] : [];
  });
  expect(Object.fromEntries(read)).toEqual(values);
  expect(found.report.problems.map(({ value }) => value)).toEqual(faults);
});

test("a bomb that calls itself a CSV is told by its content and refused", async () => {
  const bomb = zipSync({
    "xl/workbook.xml": strToU8("<workbook/>"),
    "xl/worksheets/sheet1.xml": new Uint8Array(20 * 2 ** 20),
  });
  await expect(opened(bomb)).rejects.toMatchObject({ rule: expect.stringContaining("may unpack to") });
});

test("100,000 columns and 201 MB are refused before they are read through", async () => {
  const wide = `${Array.from({ length: 100_000 }, (_, i) => i).join(",")}\n`.repeat(20);
  await expect(opened(wide)).rejects.toMatchObject({
    rule: "a file may have 1,000 columns",
    value: "100,000",
  });
  await expect(openFile(() => [], 201 * 2 ** 20)).rejects.toMatchObject({ rule: "a file may have 200 MB" });
});
