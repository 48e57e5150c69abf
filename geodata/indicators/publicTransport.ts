import type { IndicatorDefinition } from "./definition.ts";

const WHAT =
  "Trips in the timetable that stop in or near the neighbourhood, for each hour. All buses, trains, trams and ferries count";
const CAVEAT =
  "From timetables of a few weeks in most years, mostly in October: trips that were planned, not those that ran. Some years have gaps, and a few figures below zero are faults: both are shown as missing. Published for the neighbourhoods of 2011; those changed since then take the value of the neighbourhood they came from. Larger areas show the average over residents.";
const CHANGE_CAVEAT =
  "Where there were few trips in 2008, a small change is a large percentage. Years differ in the weeks and records used, so read the direction, not the last digit.";

type Words = Pick<IndicatorDefinition, "id" | "name" | "shortName" | "definition"> & { when: string };

/** The parts of the week that trips are counted in, one beside the other. */
const beside = (of: string, label: string) => ({ of, dimension: "Time of the week", label });

function trips(entry: Words & { fields: RegExp }): IndicatorDefinition {
  const { fields, when, ...rest } = entry;
  return {
    ...rest,
    ...SHARED,
    breakdown: beside("public-transport-trips", when),
    measure: "mean",
    unit: { suffix: " per hour", words: "trips an hour", decimals: 1 },
    caveat: CAVEAT,
    values: { kind: "series", fields, decimals: 3, least: 0 },
  };
}

function change(entry: Words & { fields: RegExp }): IndicatorDefinition {
  const { fields, when, ...rest } = entry;
  return {
    ...rest,
    ...SHARED,
    breakdown: beside("public-transport-change", when),
    measure: "mean",
    unit: { suffix: "%", words: "% more trips than in 2008 (below 0: fewer)", decimals: 0 },
    caveat: `${CHANGE_CAVEAT} ${CAVEAT}`,
    centre: 0,
    values: { kind: "series", fields, decimals: 1, least: 0, changeSince: "2008" },
  };
}

const SHARED = {
  determinant: "transport",
  polarity: "lower-is-worse",
  multiplier: 1,
  interval: "none",
  source: "public-transport-trips",
  published: "2023-08",
} as const;

const WEEKDAY = /^tph_monthu_07_19_(\d{4})$/i;
const EVENING = /^tph_monthu_19_21_(\d{4})$/i;
const SUNDAY = /^tph_sun_07_19_(\d{4})$/i;

/** Buses and trains by neighbourhood and year, and how they have changed. */
export const PUBLIC_TRANSPORT: readonly IndicatorDefinition[] = [
  trips({
    id: "public-transport-trips",
    when: "Weekday",
    name: "Public transport trips on a weekday",
    shortName: "Buses and trains, weekdays",
    definition: `${WHAT}, from 7 in the morning to 7 in the evening, Monday to Thursday.`,
    fields: WEEKDAY,
  }),
  trips({
    id: "public-transport-trips-evening",
    when: "Weekday evening",
    name: "Public transport trips on a weekday evening",
    shortName: "Buses and trains, evenings",
    definition: `${WHAT}, from 7 to 9 in the evening, Monday to Thursday.`,
    fields: EVENING,
  }),
  trips({
    id: "public-transport-trips-sunday",
    when: "Sunday",
    name: "Public transport trips on a Sunday",
    shortName: "Buses and trains, Sundays",
    definition: `${WHAT}, from 7 in the morning to 7 in the evening on Sundays.`,
    fields: SUNDAY,
  }),
  change({
    id: "public-transport-change",
    when: "Weekday",
    name: "Change in weekday public transport since 2008",
    shortName: "Buses and trains since 2008",
    definition: "How many more or fewer weekday daytime trips there are than in 2008, per cent.",
    fields: WEEKDAY,
  }),
  change({
    id: "public-transport-change-evening",
    when: "Weekday evening",
    name: "Change in weekday evening public transport since 2008",
    shortName: "Evening trips since 2008",
    definition: "How many more or fewer trips there are on weekday evenings than in 2008, per cent.",
    fields: EVENING,
  }),
  change({
    id: "public-transport-change-sunday",
    when: "Sunday",
    name: "Change in Sunday public transport since 2008",
    shortName: "Sunday trips since 2008",
    definition: "How many more or fewer trips there are on Sundays than in 2008, per cent.",
    fields: SUNDAY,
  }),
];
