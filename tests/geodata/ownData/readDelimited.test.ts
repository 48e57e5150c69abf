import { describe, expect, test } from "vitest";
import { findEncoding } from "../../../geodata/ownData/encoding.ts";
import { OWN_LIMITS } from "../../../geodata/ownData/limits.ts";
import { findDelimiter, readDelimited } from "../../../geodata/ownData/readDelimited.ts";
import { fileOf } from "./written.ts";

describe("delimited text, in slices that cut it anywhere", () => {
  test("has quoted line ends, quotes and delimiters, and any line end", async () => {
    const text = 'code,note,value\r\nE01090001,"two\r\nlines, ""quoted""",1\rE01090002,,2\nE01090003,last,3';
    const expected = [
      ["code", "note", "value"],
      ["E01090001", 'two\nlines, "quoted"', "1"],
      ["E01090002", "", "2"],
      ["E01090003", "last", "3"],
    ];
    for (const slice of [1, 2, 3, 5, 8, 1000]) expect(await rowsOf(text, slice)).toEqual(expected);
  });
  test("keeps a formula as the text it is", async () =>
    expect(await rowsOf("code,value\nE01090001,=cmd()")).toEqual([
      ["code", "value"],
      ["E01090001", "=cmd()"],
    ]));
  test("stops when no more is wanted", async () => {
    const rows: number[] = [];
    await readDelimited(fileOf("a\nb\nc\n").slices, { encoding: "utf-8", delimiter: "," }, (_, row) => {
      rows.push(row);
      return row < 2;
    });
    expect(rows).toEqual([1, 2]);
  });
});

describe("refused", () => {
  test("100,000 columns", async () => {
    const wide = `${Array.from({ length: 100_000 }, (_, i) => `c${i}`).join(",")}\n`;
    await expect(rowsOf(wide, 1 << 16)).rejects.toMatchObject({
      rule: "a file may have 1,000 columns",
      row: 1,
      value: "100,000",
    });
  });
  test("a quotation mark that is never closed", async () => {
    const text = `code,value\nE01090001,"${"x\n".repeat(OWN_LIMITS.rowCharacters)}`;
    await expect(rowsOf(text, 1 << 18)).rejects.toMatchObject({
      rule: expect.stringContaining("never be closed"),
      row: 2,
    });
  });
  test("bytes that are no text", async () => {
    await expect(
      findEncoding(fileOf(new Uint8Array([65, 0, 0, 0, 66, 1, 2, 0]), 100).slices),
    ).rejects.toThrow("must be text");
  });
});

describe("the encoding", () => {
  const words = "name;value\nCâmara;1\n";
  test.each([
    ["utf-8", new TextEncoder().encode(words)],
    ["utf-8", new TextEncoder().encode(`\ufeff${words}`)],
    ["windows-1252", Uint8Array.from(words, (c) => c.charCodeAt(0))],
    ["utf-16le", utf16(`\ufeff${words}`)],
    ["utf-16le", utf16(words)],
    ["utf-16be", utf16(`\ufeff${words}`).map((_, i, all) => all[i ^ 1]!)],
  ] as const)("is found to be %s, and the text is the same", async (encoding, bytes) => {
    const whole = fileOf(bytes, 100);
    expect(await findEncoding(whole.slices)).toBe(encoding);
    const rows: unknown[] = [];
    await readDelimited(
      fileOf(bytes, 3).slices,
      { encoding, delimiter: ";" },
      (cells) => rows.push(cells) > 0,
    );
    expect(rows.slice(0, 2)).toEqual([
      ["name", "value"],
      ["Câmara", "1"],
    ]);
  });
  test("is not UTF-8 when the last letter is cut", async () =>
    expect(await findEncoding(fileOf(new Uint8Array([65, 66, 0xc3])).slices)).toBe("windows-1252"));
});

describe("the delimiter", () => {
  test.each([
    [",", "code,value\nE01090001,1\nE01090002,2\n"],
    [";", "code;value\nE01090001;1,5\nE01090002;2,5\n"],
    ["\t", "code\tvalue\nE01090001\t1,500\n"],
    ["|", "code|value|note\nE01090001|1|a, b\n"],
    [",", "code\nE01090001\n"],
  ])("is %j", (delimiter, text) => expect(findDelimiter(text)).toBe(delimiter));
});

async function rowsOf(text: string, slice?: number): Promise<unknown[]> {
  const rows: unknown[] = [];
  await readDelimited(
    fileOf(text, slice).slices,
    { encoding: "utf-8", delimiter: "," },
    (cells) => rows.push(cells) > 0,
  );
  return rows;
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);
}
