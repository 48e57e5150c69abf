import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { sourceById } from "../../../geodata/sources/index.ts";
import { InputError, type Table } from "../../../geodata/sources/table.ts";
import { readTable } from "../../../scripts/read/readTable.ts";
import { workbookOf, writtenFolder, zipOf } from "./writtenFolder.ts";

const WARDS = "LSOA21CD,LSOA21NM,WD24CD,WD24NM,LAD24CD,LAD24NM\n";
const HAM = "E01000001,Ham 1A,E05000001,Ham,E09000001,Hamshire\n";
const EGG = "E01000002,Ham 1B,E05000001,Ham,E09000001,Hamshire\n";
const MARK = "\uFEFF";

describe("readTable reads", () => {
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

  it("a file in a zip", async () => {
    const folder = await writtenFolder({
      "w.zip": zipOf({ "data/w.csv": plain, "readme.txt": "hello" }),
    });
    const table = await readTable(source("lsoa21-ward-lad"), [
      { path: join(folder, "w.zip"), member: "data/w.csv" },
    ]);
    expect(table.rows).toBe(2);
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
  it("a workbook, with headers cut short and a title above", async () => {
    const table = await read("iod2025-imd", {
      "File 1.xlsx": workbookOf({
        Notes: [["About"]],
        IMD25: [
          ["Indices of Deprivation & more"],
          [
            "LSOA code (2021)",
            "LSOA name (2021)",
            "Local Authority District code (2024)",
            "Local Authority District name (2024)",
            "Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived)",
            "Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOA",
          ],
          ["E01000001", "Ham 1A", "E09000001", "Ham & Egg", 12, 1],
          ["E01000002", "Ham 1B", "E09000001", "Ham & Egg", 26525, 8],
        ],
      }),
    });
    expect(table.text.ladName).toEqual(["Ham & Egg", "Ham & Egg"]);
    expect([...table.numbers.imdRank!]).toEqual([12, 26525]);
    expect(table.at!(1).row).toBe(4);
  });
  it("a workbook whose columns are spread over sheets, joined by area", async () => {
    const table = await read("iod2025-indicators", {
      "File 8.xlsx": workbookOf({
        Notes: [["About"]],
        Income: [
          ["LSOA code (2021)", "LSOA name (2021)", "Income Domain numerator"],
          ["E01000001", "Ham 1A", 20],
          ["E01000002", "Ham 1B", 30],
        ],
        Crime: [
          ["Rates are per 1,000"],
          ["LSOA code (2021)", "LSOA name (2021)", "Burglary - rate per 1,000"],
          ["E01000002", "Ham 1B", 0.5],
          ["E01000001", "Ham 1A", "*"],
        ],
      }),
    });
    expect(table.text).toEqual({ lsoa: ["E01000001", "E01000002"] });
    expect([...table.numbers.incomeDomainNumerator!]).toEqual([20, 30]);
    expect([...table.numbers.burglaryRatePer1000!]).toEqual([Number.NaN, 0.5]);
    expect([...table.marks.burglaryRatePer1000!]).toEqual([[0, "*"]]);
  });
  it("the bulk layout of a census table as rows of area and category", async () => {
    const table = await read("census-health", {
      "census2021-ts037-lsoa.csv":
        "date,geography,geography code,General health: Total: All usual residents,General health: Very good health,General health: Good health,General health: Fair health,General health: Bad health,General health: Very bad health\n" +
        "2021,Ham 1A,E01000001,100,40,30,20,7,3\n2021,Caer 1A,W01000001,100,40,30,20,7,3\n",
    });
    expect(table.text.category).toEqual([
      "Very good or good health",
      "Fair health",
      "Bad or very bad health",
    ]);
    expect([...table.numbers.count!]).toEqual([70, 20, 10]);
    expect([...table.numbers.total!]).toEqual([100, 100, 100]);
    expect(table.approximate).toBeUndefined();
  });
  it("rounded percentages as approximate counts", async () => {
    const table = await read("census-cars", {
      "cars.csv":
        "LSOA21CD,weight_total,No cars or vans in household,1 car or van in household\nE01000001,800,12.5,87.5\n",
    });
    expect([...table.numbers.count!]).toEqual([100, 700]);
    expect(table.approximate).toBe(true);
  });
  it("points as lines, as a collection and as a table in National Grid", async () => {
    const point =
      '{ "type": "Feature", "properties": { "LSOA21CD": "E01000001" }, "geometry": { "type": "Point", "coordinates": [ -0.1199, 51.4894 ] } }';
    const collection = `{ "type": "FeatureCollection", "features": [ ${point} ] }`;
    for (const content of [
      `${point}\n`,
      collection,
      "FID,LSOA21CD,GlobalID,x,y\n1,E01000001,a,530624.974,178388.464\n",
    ]) {
      const table = await read("lsoa21-centroids", { download: content });
      expect(table.text).toEqual({ code: ["E01000001"] });
      expect(table.numbers.lon![0]).toBeCloseTo(-0.12, 3);
      expect(table.numbers.lat![0]).toBeCloseTo(51.4894, 3);
    }
  });
  it("parts that add up, placing stops by easting and northing where they have nothing else", async () => {
    const table = await read("naptan", {
      "001Stops.csv":
        naptan("0010", "-0.5,51.2", "500000,150000") + naptanRow("0011", ",", "530624.974,178388.464"),
      "002Stops.csv": naptan("0020", ",", "0,0"),
    });
    expect(table.text.atco).toEqual(["0010", "0011", "0020"]);
    expect([...table.numbers.lon!].map((n) => Math.round(n * 1000) / 1000)).toEqual([
      -0.5,
      -0.12,
      Number.NaN,
    ]);
    expect(table.fileRows).toEqual([2, 1]);
    expect(table.at!(2)).toEqual({ file: "002Stops.csv", row: 2 });
  });
});

describe("readTable refuses", () => {
  const cars = "LSOA21CD,weight_total,No cars or vans in household,1 car or van in household\n";
  const imd = (cells: string) => `${FILE_7}\nE01000001,${cells}\n`;
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
      "a code twice",
      "lsoa21-ward-lad",
      WARDS + HAM + EGG + HAM,
      'w.csv, row 4: lsoa must identify one row. Expected each once; got "E01000001" again.',
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
      "a decile of 11",
      "iod2025-scores",
      imd(NUMBERS.replace("8", "11")),
      "w.csv, row 2: imdDecile is impossible. Expected 1 to 10; got 11.",
    ],
    [
      "a rank of 0",
      "iod2025-scores",
      imd(NUMBERS.replace("26525", "0")),
      "w.csv, row 2: imdRank is impossible. Expected 1 to 50000; got 0.",
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
    [
      "a negative count",
      "oa21-population",
      "areacd,pop\nE00000001,-4\n",
      "w.csv, row 2: population is impossible. Expected 0 to 100000; got -4.",
    ],
    [
      "a count above its total",
      "census-tenure",
      "lsoa21_code,total_households,tenure,n\nE01000001,90,Owned: Owns outright,150\n",
      "w.csv, row 2: a count must not be larger than its total. Expected at most 90; got 150.",
    ],
    [
      "a percentage above 100",
      "census-cars",
      `${cars}E01000001,800,112.5,0\n`,
      "w.csv, row 2: No cars or vans in household is impossible. Expected 0 to 100; got 112.5.",
    ],
    [
      "a percentage below 0",
      "census-cars",
      `${cars}E01000001,800,-2,0\n`,
      "w.csv, row 2: No cars or vans in household is impossible. Expected 0 to 100; got -2.",
    ],
    [
      "Web Mercator",
      "lsoa21-centroids",
      "LSOA21CD,x,y\nE01000001,-13350,6711548\n",
      "w.csv, row 2: coordinates must be degrees or British National Grid metres",
    ],
    [
      "a blank code",
      "oa21-lsoa-msoa",
      "OA21CD,LSOA21CD,MSOA21CD\nE00000001,E01000001,E02000001\n,E01000001,E02000001\n",
      "w.csv, row 3: oa must not be blank",
    ],
  ])("%s", async (_, id, content, message) => {
    const reading = read(id, { "w.csv": content });
    await expect(reading).rejects.toThrow(InputError);
    await expect(reading).rejects.toThrow(message);
  });

  it("a broken zip", async () => {
    const whole = zipOf({ "w.csv": WARDS + HAM });
    const folder = await writtenFolder({
      "w.zip": whole.subarray(0, whole.length - 30),
    });
    const reading = readTable(source("lsoa21-ward-lad"), [{ path: join(folder, "w.zip"), member: "w.csv" }]);
    await expect(reading).rejects.toThrow(InputError);
  });
  it("parts in different layouts", async () => {
    const onspd = "pcds,doterm,lsoa21,lat,long\nAB1 2CD,,E01000001,51.5,-0.1\n";
    const local = "postcode,lsoa_code,lon,lat\nAB1 2CE,E01000001,-0.1,51.5\n";
    await expect(read("postcodes", { "a.csv": onspd, "b.csv": local })).rejects.toThrow(
      'b.csv: the files of postcodes must be in one layout. Expected "onspd"; got "local-extract".',
    );
  });
});

const DOMAINS = [
  "IMD",
  "Income",
  "Employment",
  "Education",
  "Health",
  "Crime",
  "Housing_and_Services",
  "Environment",
];
const FILE_7 = [
  "lsoa21_code",
  ...["score", "rank", "decile"].flatMap((m) => DOMAINS.map((d) => `${d}_${m}`)),
].join(",");
const NUMBERS = [
  ...DOMAINS.map(() => "0.5"),
  "26525",
  ...DOMAINS.slice(1).map(() => "100"),
  "8",
  ...DOMAINS.slice(1).map(() => "1"),
].join(",");

const STOP_COLUMNS =
  "ATCOCode,CommonName,NptgLocalityCode,LocalityName,ParentLocalityName,Town,Longitude,Latitude,Easting,Northing,StopType,Status\n";
const naptanRow = (atco: string, degrees: string, metres: string) =>
  `${atco},High Street,E0000001,Ham,,,${degrees},${metres},BCT,active\n`;
const naptan = (...row: [string, string, string]) => STOP_COLUMNS + naptanRow(...row);

function source(id: string) {
  return sourceById(id)!;
}

async function read(id: string, files: Record<string, string | Uint8Array>): Promise<Table> {
  const folder = await writtenFolder(files);
  return readTable(
    source(id),
    Object.keys(files).map((name) => ({ path: join(folder, name) })),
  );
}

function reordered(csv: string): string {
  return csv.replaceAll(/^(.*?),(.*)$/gm, "$2,$1");
}
