import { chance } from "../../statistics/chance.ts";
import type { County } from "../county.ts";
import { type Cell, type CountyFile, csv } from "./csv.ts";

const YEARS = [2015, 2016, 2017, 2018, 2019, 2020, 2021];

/** The publisher's name, an ordinary place's value, what hardship adds, what a year adds, and the years that repeat. */
const INDICATORS: readonly {
  name: string;
  ordinary: number;
  hardship: number;
  year: number;
  /** First and last year with figures of their own. */
  own?: readonly [number, number];
}[] = [
  { name: "Smoking", ordinary: 13, hardship: 3.2, year: -0.6 },
  { name: "Alcohol misuse", ordinary: 480, hardship: 95, year: 4, own: [2015, 2020] },
  { name: "Physical activity", ordinary: 67, hardship: -4.5, year: 0.1, own: [2016, 2021] },
  { name: "Sedentary behaviour", ordinary: 22, hardship: 4, year: 0.1, own: [2016, 2021] },
  { name: "Healthy eating", ordinary: 56, hardship: -4, year: -0.3, own: [2016, 2020] },
  { name: "Teenage pregnancy", ordinary: 14, hardship: 5, year: -1, own: [2015, 2020] },
  { name: "Air pollution", ordinary: 7.4, hardship: 0.5, year: -0.25 },
  { name: "Private outdoor space", ordinary: 91, hardship: -1.5, year: 0, own: [2020, 2020] },
];

/** The Health Index's underlying data by district and year, in the long form in which it is passed on. */
export function healthIndexFile(county: County): CountyFile {
  return {
    name: "health_index_indicators_ltla21_2015-2021.csv",
    text: csv(["ltla21_code", "year", "indicator", "value"], rowsOf(county)),
  };
}

function rowsOf(county: County): Cell[][] {
  const { administration: a } = county;
  const random = chance(county.seed, "health index");
  const hardship = a.lads.map((_, lad) => hardshipOf(county, lad));
  return INDICATORS.flatMap(({ name, ordinary, hardship: effect, year: trend, own = [2015, 2021] }) =>
    a.lads.flatMap(({ code }, lad) => {
      const level = ordinary + effect * (hardship[lad]! + 0.15 * random.normal());
      const values = new Map(
        YEARS.map((year) => {
          const drift = trend * (year - 2018) + 0.01 * ordinary * random.normal();
          return [year, Math.max(0, level + drift).toFixed(4)];
        }),
      );
      return YEARS.map((year) => [code, year, name, values.get(Math.min(own[1], Math.max(own[0], year)))]);
    }),
  );
}

/** Mean hardship of a district's people. */
function hardshipOf({ administration: a, portraits, outputAreas }: County, lad: number): number {
  let people = 0;
  let sum = 0;
  for (const area of outputAreas) {
    if (a.ladOf[area.neighbourhood] !== lad) continue;
    people += area.people;
    sum += area.people * portraits[area.neighbourhood]!.hardship;
  }
  return people > 0 ? sum / people : 0;
}
