import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceById } from "../../../geodata/sources/index.ts";
import { readTable } from "../../../scripts/read/readTable.ts";
import { SCORE_DOMAINS, SCORES_HEADER } from "../../fixtures/scoresHeader.ts";
import { EGG, expectRefusal, HAM, read, WARDS } from "./readFiles.ts";
import { writtenFolder, zipOf } from "./writtenFolder.ts";

describe("readTable reads", () => {
  it("a file in a zip", async () => {
    const folder = await writtenFolder({
      "w.zip": zipOf({ "data/w.csv": WARDS + HAM + EGG, "readme.txt": "hello" }),
    });
    const table = await readTable(sourceById("lsoa21-ward-lad")!, [
      { path: join(folder, "w.zip"), member: "data/w.csv" },
    ]);
    expect(table.rows).toBe(2);
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
});

describe("readTable refuses", () => {
  const cars = "LSOA21CD,weight_total,No cars or vans in household,1 car or van in household\n";
  const imd = (cells: string) => `${SCORES_HEADER}\nE01000001,${cells}\n`;
  it.each([
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
      "a blank code",
      "oa21-lsoa-msoa",
      "OA21CD,LSOA21CD,MSOA21CD\nE00000001,E01000001,E02000001\n,E01000001,E02000001\n",
      "w.csv, row 3: oa must not be blank",
    ],
    [
      "a code twice",
      "lsoa21-ward-lad",
      WARDS + HAM + EGG + HAM,
      'w.csv, row 4: lsoa must identify one row. Expected each once; got "E01000001" again.',
    ],
  ])("%s", async (_, id, content, message) => {
    await expectRefusal(read(id, { "w.csv": content }), message);
  });

  it("a broken zip", async () => {
    const whole = zipOf({ "w.csv": WARDS + HAM });
    const folder = await writtenFolder({
      "w.zip": whole.subarray(0, whole.length - 30),
    });
    const reading = readTable(sourceById("lsoa21-ward-lad")!, [
      { path: join(folder, "w.zip"), member: "w.csv" },
    ]);
    await expectRefusal(reading, "w.zip (w.csv): the file is cut short or broken; download it again");
  });
  it("parts in different layouts", async () => {
    const onspd = "pcds,doterm,lsoa21,lat,long\nAB1 2CD,,E01000001,51.5,-0.1\n";
    const local = "postcode,lsoa_code,lon,lat\nAB1 2CE,E01000001,-0.1,51.5\n";
    await expect(read("postcodes", { "a.csv": onspd, "b.csv": local })).rejects.toThrow(
      'b.csv: the files of postcodes must be in one layout. Expected "onspd"; got "local-extract".',
    );
  });
});

const NUMBERS = [
  ...SCORE_DOMAINS.map(() => "0.5"),
  "26525",
  ...SCORE_DOMAINS.slice(1).map(() => "100"),
  "8",
  ...SCORE_DOMAINS.slice(1).map(() => "1"),
].join(",");
