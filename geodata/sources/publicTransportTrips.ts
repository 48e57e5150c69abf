import type { Source } from "./source.ts";

/** Public-transport trips an hour by neighbourhood, 2004 to 2022. */
export const PUBLIC_TRANSPORT_TRIPS: Source = {
  id: "public-transport-trips",
  title: "Public transport trips per hour by LSOA (2011), 2004 to 2022",
  publisher: "University of Leeds and Friends of the Earth",
  licence: "mit",
  attribution:
    "Analysis by the University of Leeds Institute for Transport Studies and Friends of the Earth, from public timetables (Open Government Licence v3.0).",
  vintage: "2004 to 2022",
  addresses: [{ kind: "page", url: "https://github.com/itsleeds/TransportBlackspots" }],
  layouts: [
    {
      id: "trips-per-hour",
      format: "csv",
      columns: {
        lsoa11: { headers: ["lsoa11cd", "lsoa11"], kind: "text", values: /^[EW]01\d{6}$/ },
        tph_monthu_07_19_2022: {
          headers: ["tph_monthu_07_19_2022"],
          kind: "number",
          range: [0, 100_000],
          optional: true,
        },
      },
      others: { headers: /^tph_[a-z]+_\d\d_\d\d_\d{4}$/i, name: "header" },
    },
  ],
  notes: [
    "Scheduled trips of all buses, trains, trams and ferries that stop in or near the neighbourhood, not trips that ran.",
    "Each year is a window of a few weeks, mostly in October; 2004 to 2006 and 2014 to 2017 have gaps, and blank is not zero.",
    "Published for the areas of 2011 and carried over to those of 2021.",
  ],
  key: ["lsoa11"],
  area: "lsoa11",
};
