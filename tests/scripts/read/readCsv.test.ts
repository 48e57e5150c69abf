import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { EGG, expectRefusal, HAM, read, WARDS } from "./readFiles.ts";

const MARK = "\uFEFF";

describe("a table of text is read", () => {
  const plain = WARDS + HAM + EGG;
  it.each([
    ["a plain file", "w.csv", plain],
    ["a byte-order mark", "w.csv", MARK + plain],
    ["Windows line ends", "w.csv", plain.replaceAll("\n", "\r\n")],
    ["no line end at the end", "w.csv", plain.trimEnd()],
    ["semicolons", "w.csv", plain.replaceAll(",", ";")],
    ["tabs", "w.txt", plain.replaceAll(",", "\t")],
    ["quotes", "w.csv", plain.replaceAll(/[^,\n]+/g, '"$&"')],
    ["title rows", "w.csv", `Look-up,,,,,\n,,,,,\n${plain}`],
    ["columns in another order", "w.csv", reordered(plain)],
    ["headers in small letters", "w.csv", plain.replace(WARDS, WARDS.toLowerCase())],
    ["another vintage", "w.csv", plain.replaceAll("24", "25")],
    ["a gzip", "w.csv.gz", gzipSync(plain)],
    ["a gzip under another name", "download", gzipSync(plain)],
    ["Wales left out", "w.csv", `${plain}W01000001,Caer 1A,W05000001,Caer,W06000001,Caer\n`],
  ])("%s", async (_, name, content) => {
    const table = await read("lsoa21-ward-lad", { [name]: content });
    expect(table.text).toEqual({
      lsoa: ["E01000001", "E01000002"],
      lsoaName: ["Ham 1A", "Ham 1B"],
      ward: ["E05000001", "E05000001"],
      wardName: ["Ham", "Ham"],
      lad: ["E09000001", "E09000001"],
      ladName: ["Hamshire", "Hamshire"],
    });
  });

  it("Windows-1252, wherever in the file it shows", async () => {
    const late = Buffer.from(`${plain}E01000003,Caf\xe9 1C,E05000001,Ham,E09000001,Ham\x92s\n`, "latin1");
    const table = await read("lsoa21-ward-lad", { "w.csv": late });
    expect([table.text.lsoaName![2], table.text.ladName![2]]).toEqual(["Café 1C", "Ham’s"]);
  });
  it("numbers, blanks, thousands and the publisher's markers", async () => {
    const table = await read("iod2025-indicators", {
      "i.csv":
        'lsoa21_code,income_domain_numerator,burglary_rate\nE01000001,"1,234",-0.5\nE01000002,,*\nE01000003,7,[c]\n',
    });
    expect([...table.numbers.incomeDomainNumerator!]).toEqual([1234, Number.NaN, 7]);
    expect([...table.numbers.burglaryRate!]).toEqual([-0.5, Number.NaN, Number.NaN]);
    expect([...table.marks.burglaryRate!]).toEqual([
      [1, "*"],
      [2, "[c]"],
    ]);
  });
});

describe("a table of text is refused for", () => {
  it.each([
    [
      "a missing column",
      "lsoa21-ward-lad",
      WARDS.replace("WD24CD", "WARD24CD") + HAM,
      'w.csv: no column for ward. Expected a header like ^WD\\d\\dCD$ or a header like ^ward\\d\\d_code$; got "WARD24CD", which is nearest.',
    ],
    [
      "another table altogether",
      "lsoa21-ward-lad",
      "a,b\n1,2\n",
      "no column for lsoa, lsoaName, ward, wardName, lad, ladName",
    ],
    [
      "a row cut short",
      "lsoa21-ward-lad",
      `${WARDS}${HAM}E01000002,Ham 1B\n`,
      "w.csv, row 3: every row must have as many cells as the header. Expected 6 cells; got 2.",
    ],
    [
      "a quote left open",
      "lsoa21-ward-lad",
      `${WARDS}${HAM}"E01000002,Ham 1B,E05000001,Ham,E09000001,Hamshire\n`,
      "w.csv, row 3: the row cannot be split into cells",
    ],
    [
      "only places outside England",
      "lsoa21-ward-lad",
      `${WARDS}W01000001,Caer 1A,W05000001,Caer,W06000001,Caer\n`,
      "w.csv: no row is of England",
    ],
    [
      "a web page",
      "lsoa21-ward-lad",
      "<!DOCTYPE html>\n<html><body>Sign in</body></html>",
      "w.csv: a web page, not data: most likely a portal's error or login page. Expected csv.",
    ],
    ["an empty file", "lsoa21-ward-lad", "", "w.csv: the file is empty"],
    ["blank lines", "lsoa21-ward-lad", "\n\n", "w.csv: the file is empty"],
    ["a header alone", "lsoa21-ward-lad", WARDS, "w.csv: the file has no rows below its header"],
    [
      "UTF-16",
      "lsoa21-ward-lad",
      Buffer.from(MARK + WARDS + HAM, "utf16le"),
      "w.csv: the file is in UTF-16; save it as UTF-8",
    ],
    [
      "bytes that are not text",
      "lsoa21-ward-lad",
      Buffer.from([1, 0, 2, 0, 3]),
      "w.csv: the file is not text",
    ],
    [
      "a cut gzip",
      "lsoa21-ward-lad",
      gzipSync(WARDS + HAM).subarray(0, 40),
      "w.csv: the file is cut short or broken; download it again",
    ],
    [
      "1e308",
      "iod2025-indicators",
      "lsoa21_code,income_domain_numerator,x_rate\nE01000001,1,1e308\n",
      "w.csv, row 2: xRate is impossible",
    ],
    [
      "NaN",
      "iod2025-indicators",
      "lsoa21_code,income_domain_numerator,x_rate\nE01000001,1,NaN\n",
      `w.csv, row 2: xRate must be a finite number, blank or a publisher's marker. Expected a number; got "NaN".`,
    ],
    [
      "words for a number",
      "oa21-population",
      "areacd,pop\nE00000001,176\nE00000002,about 90\n",
      `w.csv, row 3: population must be a finite number, blank or a publisher's marker. Expected a number; got "about 90".`,
    ],
  ])("%s", async (_, id, content, message) => {
    await expectRefusal(read(id, { "w.csv": content }), message);
  });
});

function reordered(csv: string): string {
  return csv.replaceAll(/^(.*?),(.*)$/gm, "$2,$1");
}
