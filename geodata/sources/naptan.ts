import type { ColumnSpec, Source } from "./source.ts";

const text = (header: string, values?: RegExp): ColumnSpec => ({
  headers: [header],
  kind: "text",
  ...(values && { values }),
});
const number = (header: string): ColumnSpec => ({ headers: [header], kind: "number" });

/** Every bus, coach, tram, rail and ferry stop; its locality names are the places of the map. */
export const NAPTAN: Source = {
  id: "naptan",
  title: "National Public Transport Access Nodes (NaPTAN)",
  publisher: "Department for Transport",
  licence: "ogl3",
  attribution:
    "Contains public sector information from the Department for Transport, licensed under the Open Government Licence v3.0.",
  vintage: "As in the files' own modification dates",
  addresses: [
    { kind: "file", url: "https://naptan.api.dft.gov.uk/v1/access-nodes?dataFormat=csv" },
    { kind: "page", url: "https://beta-naptan.dft.gov.uk/download/la" },
  ],
  layouts: [
    {
      id: "access-nodes",
      format: "csv",
      columns: {
        atco: text("ATCOCode", /^\w{4,12}$/),
        name: text("CommonName"),
        locality: text("NptgLocalityCode"),
        localityName: text("LocalityName"),
        parentLocality: text("ParentLocalityName"),
        town: text("Town"),
        lon: number("Longitude"),
        lat: number("Latitude"),
        easting: number("Easting"),
        northing: number("Northing"),
        stopType: text("StopType"),
        status: text("Status"),
        modified: { ...text("ModificationDateTime"), optional: true },
      },
    },
  ],
  notes: [
    "One file for each area of the register. Areas that were not among the files have no stops here: London, Greater Manchester and West Yorkshire are often missing from snapshots.",
    "Stops are given new codes now and then, so comparing two dates shows some closures that did not happen.",
    "Where a stop has no longitude and latitude they are worked out from its National Grid position, to within five metres.",
  ],
  key: ["atco"],
  parts: true,
};

/** The same register at an earlier date: a folder or zip of it whose name has a date, as `naptan_2024-10-13.zip`. */
export const NAPTAN_EARLIER: Source = {
  ...NAPTAN,
  id: "naptan-earlier",
  title: "National Public Transport Access Nodes (NaPTAN) at an earlier date",
  earlierOf: "naptan",
  addresses: [{ kind: "page", url: "https://beta-naptan.dft.gov.uk/download/la" }],
  notes: [
    "The publisher offers only today's register: an earlier one is whatever was kept, and may cover a few areas.",
    "A stop whose code is gone was not removed when a new one of the same name lies within 30 metres.",
  ],
};
