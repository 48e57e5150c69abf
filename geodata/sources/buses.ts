import type { ColumnSpec, Source } from "./source.ts";

const BLACKSPOTS = {
  publisher: "University of Leeds and Friends of the Earth",
  licence: "mit",
  attribution:
    "Analysis by the University of Leeds Institute for Transport Studies and Friends of the Earth, from public timetables (Open Government Licence v3.0).",
  addresses: [{ kind: "page", url: "https://github.com/itsleeds/TransportBlackspots" }],
} as const;

const tripsPerHour: ColumnSpec = { headers: [], kind: "number", range: [0, 100_000] };

/** Buses by neighbourhood, district and region, from timetables of many years. */
export const BUS_SOURCES: readonly Source[] = [
  {
    ...BLACKSPOTS,
    id: "bus-routes",
    title: "Bus routes by LSOA (2011): 2008, 2019, 2022 and 2023",
    vintage: "2008 to 2023",
    layouts: [
      {
        id: "routes-per-lsoa",
        format: "csv",
        columns: { lsoa11: { headers: ["lsoa11", "lsoa11cd"], kind: "text", values: /^[EW]01\d{6}$/ } },
        others: { headers: /^number_of_routes_\d{4}$/i, name: "header" },
      },
    ],
    notes: [
      "2008 comes from another record (the National Public Transport Data Repository) than 2019 and later, and has over five times the routes of 2019 where trips fell by a sixth: it seems to count each variant of a route.",
      "A neighbourhood without a figure has no route in the record of that year, or is missing from it: the file does not say which.",
      "Published for the areas of 2011 and carried over to those of 2021.",
    ],
    key: ["lsoa11"],
    area: "lsoa11",
  },
  {
    ...BLACKSPOTS,
    id: "bus-trips-districts",
    title: "Bus trips per hour by local authority (2023), 2004 to 2023",
    vintage: "2004 to 2023",
    layouts: [
      {
        id: "trips-per-la-by-mode",
        format: "csv",
        columns: {
          name: { headers: ["zone_id"], kind: "text" },
          routeType: { headers: ["route_type"], kind: "text", values: /^\d(\.0)?$/ },
          period: { headers: ["year"], kind: "text", values: /^\d{4}$/ },
          tph_daytime_avg: { ...tripsPerHour, headers: ["tph_daytime_avg"] },
        },
        others: {
          headers: /^tph_(weekday|Sat|Sun)_(Morning_Peak|Midday|Afternoon_Peak|Evening|Night)$/,
          name: "header",
        },
      },
    ],
    notes: [
      "Districts are named and have no codes: each is matched to today's district of the same name. Rows without a name are left out.",
      "London's records of 2004 to 2006 and 2014 to 2017 lack its buses: a tenth of the trips of the years between. Those years are shown as missing there.",
      "Single years at a half or less of those before and after are gaps in the records, not cuts: the North East in 2007 and 2008, and southern Hampshire in 2011, among others.",
    ],
  },
  {
    ...BLACKSPOTS,
    id: "bus-trip-trends",
    title: "Change in bus trips by local authority and region, 2006–08 to 2023",
    vintage: "2006–08 to 2023",
    layouts: [
      {
        id: "summary-of-bustrip-trends",
        format: "csv",
        columns: {
          code: { headers: [/^(LAD|RGN)\d\dCD$/i], kind: "text", values: /^[ESW]\d{8}$/ },
          tph_weekday_Morning_Peak_tph_2006_2023_change_pct: {
            headers: ["tph_weekday_Morning_Peak_tph_2006_2023_change_pct"],
            kind: "number",
            range: [-1, 1000],
          },
        },
        others: { headers: /^tph_\w+_change_pct$/, name: "header" },
      },
    ],
    notes: [
      "The columns called per cent hold fractions: -0.39 is 39 % fewer.",
      "Made in August 2023 from an earlier reading of that year's timetables than the series by district: the two differ by more than 30 % in 32 districts, most of all in the North East.",
    ],
    key: ["code"],
    area: "code",
    parts: true,
  },
  {
    id: "timetable-trips",
    title: "Trips per hour by LSOA from two timetables of this place",
    publisher: "Made with npm run timetables",
    licence: "ogl3",
    attribution: "From timetables in the General Transit Feed Specification, by their publishers' licence.",
    vintage: "As the timetables compared",
    addresses: [{ kind: "page", url: "https://data.bus-data.dft.gov.uk/timetable/download/" }],
    layouts: [
      {
        id: "timetable-trips",
        format: "csv",
        columns: {
          code: { headers: ["code"], kind: "text", values: /^E01\d{6}$/ },
          period: { headers: ["period"], kind: "text", values: /^\d{4}-\d\d-\d\d(-before|-after)?$/ },
          dayType: { headers: ["dayType"], kind: "text", values: /^(weekday|saturday|sunday)$/ },
          timeBand: { headers: ["timeBand"], kind: "text" },
          tripsPerHour: { headers: ["tripsPerHour"], kind: "number", range: [0, 100_000] },
          people: { headers: ["people"], kind: "number", range: [0, 100_000] },
          peopleTimesTrips: { headers: ["peopleTimesTrips"], kind: "number" },
        },
      },
    ],
    notes: [
      "Trips in the week of the period, at stops within 400 metres of where people live, in a straight line; the mean over a neighbourhood's people.",
      "Only neighbourhoods that the timetables cover are in it.",
    ],
    key: ["code", "period", "dayType", "timeBand"],
    area: "code",
  },
];
