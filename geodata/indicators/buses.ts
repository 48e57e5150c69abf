import type { AreaLevel } from "../area.ts";
import type { IndicatorDefinition } from "./definition.ts";

const SHARED = {
  determinant: "transport",
  polarity: "lower-is-worse",
  multiplier: 1,
  interval: "none",
} as const;

const ROUTES_CAVEAT =
  "The year 2008 comes from another record than the later ones, which seems to count each variant of a route: it has over five times the routes of 2019 while trips fell by a sixth. Compare 2008 with later years by place, not by size. A neighbourhood without a figure has no route, or is missing from that year. Published for the neighbourhoods of 2011; larger areas show the average over residents.";

const SINCE_2019_CAVEAT =
  "Where there were few routes in 2019, one more or less is a large percentage. A neighbourhood without a figure in either year has no route, or is missing from that year. Published for the neighbourhoods of 2011.";

const ROUTES_OF_YEAR = /^number_of_routes_(\d{4})$/i;

const ROUTES: readonly IndicatorDefinition[] = [
  {
    ...SHARED,
    id: "bus-routes",
    name: "Bus routes in the neighbourhood",
    shortName: "Bus routes",
    definition:
      "How many different public transport routes stop in or near the neighbourhood, nearly all of them buses.",
    measure: "mean",
    unit: { suffix: "", words: "routes", decimals: 0 },
    source: "bus-routes",
    published: "2023-08",
    caveat: ROUTES_CAVEAT,
    values: { kind: "series", fields: ROUTES_OF_YEAR, decimals: 0, least: 0 },
  },
  ...[
    { id: "bus-routes-change", since: "2019", caveat: SINCE_2019_CAVEAT },
    { id: "bus-routes-change-2008", since: "2008", caveat: ROUTES_CAVEAT },
  ].map(
    ({ id, since, caveat }): IndicatorDefinition => ({
      ...SHARED,
      id,
      name: `Change in bus routes since ${since}`,
      shortName: `Bus routes since ${since}`,
      definition: `How many more or fewer routes stop in or near the neighbourhood than in ${since}, per cent.`,
      breakdown: { of: "bus-routes-change", dimension: "Compared with", label: since },
      measure: "mean",
      unit: { suffix: "%", words: `% more routes than in ${since} (below 0: fewer)`, decimals: 0 },
      source: "bus-routes",
      published: "2023-08",
      caveat,
      centre: 0,
      values: { kind: "series", fields: ROUTES_OF_YEAR, decimals: 1, least: 0, changeSince: since },
    }),
  ),
];

const DISTRICT_CAVEAT =
  "A large district has more trips than a small one: compare a district with itself, year by year. Trips in the timetable, not those that ran; one that passes through two districts counts in both. London's buses are not in the records of 2004 to 2006 and 2014 to 2017. Single years at half or less of those beside them are gaps in the records, not cuts: the North East in 2007 and 2008, for one. A few figures below zero are faults, and shown as missing.";

const DISTRICT_PARTS = [
  {
    id: "bus-trips-district",
    when: "All week, daytime",
    hours: "6 in the morning to 10 at night, all days of the week",
    field: "tph_daytime_avg",
  },
  {
    id: "bus-trips-district-morning",
    when: "Weekday morning",
    hours: "6 to 10 in the morning on weekdays",
    field: "tph_weekday_Morning_Peak",
  },
  {
    id: "bus-trips-district-evening",
    when: "Weekday evening",
    hours: "6 to 10 in the evening on weekdays",
    field: "tph_weekday_Evening",
  },
  {
    id: "bus-trips-district-saturday",
    when: "Saturday midday",
    hours: "10 in the morning to 3 in the afternoon on Saturdays",
    field: "tph_Sat_Midday",
  },
  {
    id: "bus-trips-district-sunday",
    when: "Sunday midday",
    hours: "10 in the morning to 3 in the afternoon on Sundays",
    field: "tph_Sun_Midday",
  },
  {
    id: "bus-trips-district-sunday-evening",
    when: "Sunday evening",
    hours: "6 to 10 in the evening on Sundays",
    field: "tph_Sun_Evening",
  },
] as const;

const DISTRICTS = DISTRICT_PARTS.map(
  ({ id, when, hours, field }): IndicatorDefinition => ({
    ...SHARED,
    id,
    name: "Bus trips an hour in the whole district",
    shortName: "Bus trips in the district",
    definition: `Bus trips in the timetable that stop anywhere in the district, for each hour from ${hours}.`,
    breakdown: { of: "bus-trips-district", dimension: "Time of the week", label: when },
    measure: "count",
    unit: { suffix: " per hour", words: "bus trips an hour", decimals: 0 },
    source: "bus-trips-districts",
    published: "2023-09",
    caveat: DISTRICT_CAVEAT,
    values: {
      kind: "published",
      where: { routeType: /^3(\.0)?$/, name: /./ },
      gaps: [{ code: /^E09/, period: /^20(0[456]|1[4567])$/ }],
      least: 0,
      value: field,
      times: 1,
      decimals: 1,
      name: "name",
    },
  }),
);

const TREND_PARTS = [
  {
    id: "bus-trips-trend",
    when: "Weekday morning",
    hours: "6 to 10 in the morning on weekdays",
    field: "weekday_Morning_Peak",
  },
  {
    id: "bus-trips-trend-saturday",
    when: "Saturday midday",
    hours: "10 in the morning to 3 in the afternoon on Saturdays",
    field: "Sat_Midday",
  },
  {
    id: "bus-trips-trend-saturday-night",
    when: "Saturday night",
    hours: "10 at night to 6 in the morning on Saturdays",
    field: "Sat_Night",
  },
  {
    id: "bus-trips-trend-sunday",
    when: "Sunday midday",
    hours: "10 in the morning to 3 in the afternoon on Sundays",
    field: "Sun_Midday",
  },
] as const;

const TRENDS = TREND_PARTS.map(
  ({ id, when, hours, field }): IndicatorDefinition => ({
    ...SHARED,
    id,
    name: "Change in bus trips from 2006–08 to 2023",
    shortName: "Bus trips since 2006–08",
    definition: `Bus trips in the timetable from ${hours}: per cent more or fewer than in 2006 to 2008.`,
    breakdown: { of: "bus-trips-trend", dimension: "Time of the week", label: when },
    measure: "mean",
    unit: { suffix: "%", words: "% more bus trips than in 2006–08 (below 0: fewer)", decimals: 0 },
    source: "bus-trip-trends",
    published: "2023-08",
    caveat:
      "As published for districts and regions; a region's is that of its average district. Made before the last records of 2023 were in: in 32 districts, most of all in the North East, the series by district has over 30 % more trips in 2023, so the true fall is smaller there. Trips that were planned, not those that ran.",
    centre: 0,
    period: { id: "2023", label: "2023" },
    values: { kind: "published", value: `tph_${field}_tph_2006_2023_change_pct`, times: 100, decimals: 1 },
  }),
);

const TIMETABLE_PARTS = [
  {
    id: "timetable-trips",
    when: "Weekday",
    hours: "7 in the morning to 7 in the evening, Monday to Friday",
    dayType: "weekday",
    timeBand: "daytime",
  },
  {
    id: "timetable-trips-evening",
    when: "Weekday evening",
    hours: "7 to 11 in the evening, Monday to Friday",
    dayType: "weekday",
    timeBand: "evening",
  },
  {
    id: "timetable-trips-saturday",
    when: "Saturday",
    hours: "7 in the morning to 7 in the evening on Saturday",
    dayType: "saturday",
    timeBand: "daytime",
  },
  {
    id: "timetable-trips-sunday",
    when: "Sunday",
    hours: "7 in the morning to 7 in the evening on Sunday",
    dayType: "sunday",
    timeBand: "daytime",
  },
  {
    id: "timetable-trips-sunday-evening",
    when: "Sunday evening",
    hours: "7 to 11 in the evening on Sunday",
    dayType: "sunday",
    timeBand: "evening",
  },
] as const;

const LARGER: readonly AreaLevel[] = ["msoa", "ward", "lad", "utla", "sicbl", "icb", "region", "country"];

const TIMETABLES = TIMETABLE_PARTS.map(
  ({ id, when, hours, dayType, timeBand }): IndicatorDefinition => ({
    ...SHARED,
    id,
    name: "Trips near home, from two timetables",
    shortName: "Trips near home",
    definition: `Different trips in the timetable that stop within 400 metres of home, for each hour from ${hours}.`,
    breakdown: { of: "timetable-trips", dimension: "Time of the week", label: when },
    measure: "mean",
    unit: { suffix: " per hour", words: "trips an hour", decimals: 1 },
    source: "timetable-trips",
    published: "2026",
    caveat:
      "From the two timetables that whoever built this map compared, each in a typical week. Distances are straight lines from the middle of groups of about 130 homes. Only places that the timetables cover have a figure.",
    values: {
      kind: "published",
      where: { dayType, timeBand },
      value: "tripsPerHour",
      count: "peopleTimesTrips",
      denominator: "people",
      decimals: 5,
      sumTo: LARGER,
    },
  }),
);

/** Buses: routes by neighbourhood, trips by district, and trips near home by two timetables. */
export const BUSES: readonly IndicatorDefinition[] = [...ROUTES, ...DISTRICTS, ...TRENDS, ...TIMETABLES];
