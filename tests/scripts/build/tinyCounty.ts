import { SCORE_DOMAINS, SCORES_HEADER } from "../../fixtures/scoresHeader.ts";

/**
 * An invented county in the publishers' formats: twelve square neighbourhoods in a row, three in each of four districts,
 * two districts in each of two ICBs. `files` replaces or adds files by name; `undefined` leaves one out.
 */
export function tinyCounty(files: Record<string, string | undefined> = {}): Record<string, string> {
  const all = { ...FILES, ...files };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

const COUNT = 12;
const numbers = Array.from({ length: COUNT }, (_, i) => i);
const code = (prefix: string, n: number) => `${prefix}${String(n + 1).padStart(6, "0")}`;
const lsoa = (i: number) => code("E01", i);
const district = (i: number) => Math.floor(i / 3);

/** Code of district n, from 0. */
export const LAD = (n: number) => code("E07", n);
/** Code of ICB n, from 0. */
export const ICB = (n: number) => code("E54", n);

const NAMES = ["Aldale", "Brack", "Corrie", "Dunmoor"];

/** Shares of social renters, per cent, by neighbourhood: the first district has fewest, the last most. */
const RENTING = numbers.map((i) => 5 + 7 * i);

/** A table as CSV, every row made from a neighbourhood's number. */
function table(header: string, row: (i: number) => string | string[]): string {
  return [header, ...numbers.flatMap(row), ""].join("\n");
}

/** Outlines as GeoJSON: each of `count` areas as wide as so many neighbourhoods, a hundredth of a degree each. */
export function squares(codes: string[], property: string, width: number, stretch = 1): string {
  return JSON.stringify({
    type: "FeatureCollection",
    features: codes.map((each, n) => {
      const west = -2 + n * width * 0.01;
      const east = west + width * 0.01 * stretch;
      const ring = [
        [west, 53],
        [east, 53],
        [east, 53.01],
        [west, 53.01],
        [west, 53],
      ];
      return {
        type: "Feature",
        properties: { [`${property}CD`]: each, [`${property}NM`]: `Area ${n + 1}` },
        geometry: { type: "Polygon", coordinates: [ring] },
      };
    }),
  });
}

const FILES: Record<string, string> = {
  "lsoa.geojson": squares(numbers.map(lsoa), "LSOA21", 1),
  "lad.geojson": squares(
    NAMES.map((_, n) => LAD(n)),
    "LAD24",
    3,
  ),
  "wards.csv": table(
    "LSOA21CD,LSOA21NM,WD24CD,WD24NM,LAD24CD,LAD24NM",
    (i) =>
      `${lsoa(i)},${NAMES[district(i)]} 00${(i % 3) + 1}A,${code("E05", i)},Ward ${i + 1},${LAD(district(i))},${NAMES[district(i)]}`,
  ),
  "icbs.csv": table(
    "LSOA21CD,LSOA21NM,SICBL24CD,SICBL24CDH,SICBL24NM,ICB24CD,ICB24CDH,ICB24NM",
    (i) =>
      `${lsoa(i)},Name,${code("E38", district(i))},0${district(i)}A,Sub ${district(i)},${ICB(Math.floor(i / 6))},Q${Math.floor(i / 6)}A,NHS ${i < 6 ? "West" : "East"} Integrated Care Board`,
  ),
  "oas.csv": table(
    "OA21CD,LSOA21CD,MSOA21CD,LAD22CD",
    (i) => `${code("E00", i)},${lsoa(i)},${code("E02", i)},${LAD(district(i))}`,
  ),
  "regions.csv": [
    "LAD24CD,LAD24NM,RGN24CD,RGN24NM",
    ...NAMES.map((name, n) => `${LAD(n)},${name},E12000001,North`),
    "",
  ].join("\n"),
  "scores.csv": table(SCORES_HEADER, (i) =>
    [
      lsoa(i),
      ...SCORE_DOMAINS.map((_, d) => (i + d + 1) / 100),
      ...SCORE_DOMAINS.map(() => i + 1),
      ...SCORE_DOMAINS.map(() => 1),
    ].join(","),
  ),
  "ages.csv": table("lsoa21_code,lsoa21_name,age_group,usual_residents", (i) =>
    [
      "Aged 15 years and under",
      "Aged 16 to 24 years",
      "Aged 25 to 34 years",
      "Aged 35 to 49 years",
      "Aged 50 to 64 years",
      "Aged 65 years and over",
    ].map((age) => `${lsoa(i)},Name,${age},${100 + i}`),
  ),
  "tenure.csv": tenures(),
};

/** Tenure of a thousand households in each neighbourhood; `first` replaces the first count of social renters. */
export function tenures(first?: string): string {
  return table("lsoa21_code,total_households,tenure,n", (i) =>
    [
      ["Owned: Owns outright", 1000 - 10 * RENTING[i]!],
      ["Owned: Owns with a mortgage or loan", 0],
      ["Shared ownership: Shared ownership", 0],
      [
        "Social rented: Rents from council or Local Authority",
        i === 0 && first !== undefined ? first : 10 * RENTING[i]!,
      ],
      ["Social rented: Other social rented", 0],
      ["Private rented: Private landlord or letting agency", 0],
      ["Private rented: Other private rented", 0],
      ["Lives rent free", 0],
    ].map(([tenure, n]) => `${lsoa(i)},1000,${tenure},${n}`),
  );
}
