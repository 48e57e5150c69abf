import { ONS } from "./publishers.ts";
import type { ColumnSpec, Source } from "./source.ts";

const POSTCODE: ColumnSpec["values"] = /^[A-Z]{1,2}\d[A-Z\d]? *\d[A-Z]{2}$/i;
const ITEM = "https://www.arcgis.com/sharing/rest/content/items";

/** Every postcode with its neighbourhood and place. */
export const POSTCODES: Source = {
  ...ONS,
  id: "postcodes",
  title: "ONS Postcode Directory",
  attribution: `${ONS.attribution} Contains Royal Mail data © Royal Mail copyright and database right.`,
  vintage: "As in the file's own name",
  addresses: [
    { kind: "file", url: `${ITEM}/3635ca7f69df4733af27caf86473ffa1/data` },
    { kind: "file", url: `${ITEM}/6fb8941d58e54d949f521c92dfb92f2a/data` },
    { kind: "page", url: "https://geoportal.statistics.gov.uk/" },
  ],
  layouts: [
    {
      id: "onspd",
      format: "csv",
      columns: {
        postcode: { headers: ["pcds"], kind: "text", values: POSTCODE },
        terminated: { headers: ["doterm"], kind: "text" },
        lsoa: { headers: ["lsoa21", "lsoa21cd"], kind: "text" },
        lon: { headers: ["long", "longitude"], kind: "number" },
        lat: { headers: ["lat", "latitude"], kind: "number" },
      },
    },
    {
      id: "local-extract",
      format: "csv",
      columns: {
        postcode: { headers: ["postcode"], kind: "text", values: POSTCODE },
        lsoa: { headers: ["lsoa_code"], kind: "text", values: /^E01\d{6}$/ },
        lon: { headers: ["lon", "long", "longitude"], kind: "number" },
        lat: { headers: ["lat", "latitude"], kind: "number" },
      },
    },
  ],
  notes: [
    "A postcode lies in the neighbourhood of its middle address; a long street may reach into the next.",
  ],
  key: ["postcode"],
  area: "lsoa",
  parts: true,
};
