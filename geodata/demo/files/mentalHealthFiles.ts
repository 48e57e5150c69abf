import { byarInterval } from "../../statistics/byarInterval.ts";
import { type Chance, chance } from "../../statistics/chance.ts";
import type { County } from "../county.ts";
import { type Cell, type CountyFile, csv } from "./csv.ts";

const FINGERTIPS_HEADER =
  "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to Region value or percentiles,Time period Sortable,New data,Compared to goal,Time period range";
const THERAPIES_HEADER =
  "REPORTING_PERIOD_START,REPORTING_PERIOD_END,GROUP_TYPE,ORG_CODE1,ORG_NAME1,MEASURE_ID,MEASURE_NAME,MEASURE_VALUE_SUPPRESSED";

/** First years of the three that are put together. */
const FIRST_YEARS = [2017, 2018, 2019, 2020, 2021];
const SEXES = [
  ["Persons", 0],
  ["Male", 15.8],
  ["Female", 5.2],
] as const;
/** Fewer deaths than this have no rate. */
const LEAST = 10;
/** Share of people who are aged 10 and over, and 16 and over. */
const AGED_10 = 0.885;
const AGED_16 = 0.815;

/** Deaths by suicide by district, and Talking Therapies by NHS place and month, in the publishers' layouts. */
export function mentalHealthFiles(county: County): CountyFile[] {
  return [
    { name: "fingertips-41001.csv", text: csv(FINGERTIPS_HEADER.split(","), suicideRows(county)) },
    {
      name: "nhstalkingtherapies_time_series_key_measures.csv",
      text: csv(THERAPIES_HEADER.split(","), therapyRows(county)),
    },
  ];
}

interface Place {
  code: string;
  name: string;
  type: string;
  people: number;
  /** Deaths by sex, men then women, for each of FIRST_YEARS. */
  deaths: number[][];
}

function suicideRows(county: County): Cell[][] {
  const { administration: a } = county;
  const random = chance(county.seed, "deaths");
  const districts = a.lads.map((lad, index): Place => {
    const { people, hardship } = facts(county, (i) => a.ladOf[i] === index);
    return {
      ...lad,
      type: "Districts & UAs",
      people,
      deaths: FIRST_YEARS.map(() =>
        SEXES.slice(1).map(([, rate]) =>
          random.poisson((((people * AGED_10) / 2) * 3 * rate * Math.exp(0.2 * hardship)) / 100_000),
        ),
      ),
    };
  });
  const all: Omit<Place, "code" | "name" | "type"> = {
    people: districts.reduce((sum, { people }) => sum + people, 0),
    deaths: FIRST_YEARS.map((_, year) =>
      [0, 1].map((sex) => districts.reduce((sum, { deaths }) => sum + deaths[year]![sex]!, 0)),
    ),
  };
  const places = [
    { ...a.country, type: "England", ...all },
    { ...a.region, type: "Regions (statistical)", ...all },
    ...districts,
  ];
  return places.flatMap((place) =>
    FIRST_YEARS.flatMap((first, year) => SEXES.map((_, sex) => suicideRow(place, first, year, sex))),
  );
}

function suicideRow(place: Place, first: number, year: number, sex: number): Cell[] {
  const [men, women] = place.deaths[year]! as [number, number];
  const count = [men + women, men, women][sex]!;
  const people = Math.round(place.people * AGED_10 * 3 * (sex === 0 ? 1 : 0.5));
  const rate = (deaths: number) => ((deaths / people) * 100_000).toFixed(4);
  const limits = (confidence: 95 | 99.8) => {
    const { lower, upper } = byarInterval(count, confidence);
    return [rate(lower), rate(upper)];
  };
  const period = `${first} - ${String(first + 2).slice(2)}`;
  const withheld = count < LEAST;
  return [
    41001,
    "Suicide rate",
    ...(place.type === "England" ? ["", ""] : ["E92000001", "England"]),
    place.code,
    place.name,
    place.type,
    SEXES[sex]![0],
    "10+ yrs",
    "",
    "",
    period,
    ...(withheld ? ["", "", "", "", "", ""] : [rate(count), ...limits(95), ...limits(99.8), count]),
    people,
    withheld ? "Value suppressed for disclosure control due to small count" : "",
    "Cannot be calculated",
    "Not compared",
    "Not compared",
    `${first}0000`,
    "",
    "",
    "3y",
  ];
}

function therapyRows(county: County): Cell[][] {
  const { administration: a } = county;
  const random = chance(county.seed, "talking therapies");
  return Array.from({ length: 12 }, (_, i) => [2022 + Math.floor((i + 6) / 12), ((i + 6) % 12) + 1] as const)
    .flatMap(([year, month]) => a.sicbls.map((sicbl, index) => ({ sicbl, index, year, month })))
    .flatMap(({ sicbl, index, year, month }) => {
      const { people, hardship } = facts(county, (i) => a.sicblOfLad[a.ladOf[i]!] === index);
      const adults = people * AGED_16;
      const month2 = String(month).padStart(2, "0");
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      return monthOf(random, adults, hardship).map(([id, measure, value]): Cell[] => [
        `01/${month2}/${year}`,
        `${last}/${month2}/${year}`,
        "SubICB",
        sicbl.nhsCode,
        sicbl.name.toUpperCase(),
        id,
        measure,
        value,
      ]);
    });
}

/** A month of one place: counts to the nearest 5, whole percentages. */
function monthOf(
  random: Chance,
  adults: number,
  hardship: number,
): [id: string, name: string, value: Cell][] {
  const referrals = random.poisson((adults * 3.2 * Math.exp(0.15 * hardship)) / 1000);
  const started = random.binomial(referrals, 0.7);
  const finished = random.binomial(started, 0.52);
  const percent = (share: number) => Math.round((100 * random.binomial(finished, share)) / finished);
  return [
    ["M001", "Count_ReferralsReceived", nearest5(referrals)],
    ["M031", "Count_AccessingServices", nearest5(started)],
    ["M076", "Count_FinishedCourseTreatment", nearest5(finished)],
    ["M053", "Percentage_AccessingServices6WeeksFinishedCourseTreatment", percent(0.88)],
    ["M056", "Percentage_AccessingServices18WeeksFinishedCourseTreatment", percent(0.985)],
    ["M192", "Percentage_Improvement", percent(0.67)],
    ["M187", "Percentage_Recovery", percent(0.5 - 0.04 * hardship)],
    ["M195", "Percentage_ReliableRecovery", percent(0.47 - 0.04 * hardship)],
  ];
}

function nearest5(count: number): Cell {
  return count < 5 ? "*" : Math.round(count / 5) * 5;
}

/** People of the neighbourhoods that fit, and their mean hardship. */
function facts({ neighbourhoods, portraits }: County, fits: (i: number) => boolean) {
  let people = 0;
  let hardship = 0;
  for (let i = 0; i < neighbourhoods.count; i++) {
    if (!fits(i)) continue;
    people += neighbourhoods.people[i]!;
    hardship += neighbourhoods.people[i]! * portraits[i]!.hardship;
  }
  return { people, hardship: hardship / people };
}
