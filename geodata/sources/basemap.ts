import type { Source } from "./source.ts";

/** Roads, water, greens and places to draw beneath the areas. */
export const BASEMAP: Source = {
  id: "basemap",
  title: "OpenStreetMap basemap in the Protomaps schema",
  publisher: "OpenStreetMap contributors",
  licence: "odbl1",
  attribution: "© OpenStreetMap contributors",
  vintage: "As in the file",
  addresses: [{ kind: "page", url: "https://docs.protomaps.com/basemaps/downloads" }],
  layouts: [{ id: "protomaps", format: "pmtiles", columns: {} }],
  notes: ["Optional: a part of a Protomaps archive cut to the area shown."],
  holds: "basemap",
};
