import { NHS_ENGLAND } from "./publishers.ts";
import type { ColumnSpec, Source } from "./source.ts";

const PRACTICE: ColumnSpec["values"] = /^[A-Z]\d{5}$/;
const text = (...headers: (string | RegExp)[]): ColumnSpec => ({ headers, kind: "text" });
const REGISTER =
  "https://digital.nhs.uk/data-and-information/publications/statistical/patients-registered-at-a-gp-practice";

/** General practices, the Primary Care Network each belongs to, and where they are. */
export const PRACTICE_SOURCES: readonly Source[] = [
  {
    ...NHS_ENGLAND,
    id: "practices",
    title: "Patients registered at a GP practice: mapping of practices to networks and commissioners",
    vintage: "As in the file's own extract date",
    addresses: [{ kind: "page", url: REGISTER }],
    layouts: [
      {
        id: "gp-reg-pat-prac-map",
        format: "csv",
        columns: {
          practice: { ...text("PRACTICE_CODE"), values: PRACTICE },
          practiceName: text("PRACTICE_NAME"),
          postcode: text("PRACTICE_POSTCODE"),
          pcn: text("PCN_CODE"),
          pcnName: text("PCN_NAME"),
          sicbl: text("ONS_SUB_ICB_LOCATION_CODE", "ONS_CCG_CODE"),
        },
      },
    ],
    notes: ["Practices join, split and change network; the mapping is as on its extract date."],
    key: ["practice"],
    area: "sicbl",
  },
  {
    ...NHS_ENGLAND,
    id: "practice-registrations",
    title: "Patients registered at a GP practice: by practice and the neighbourhood they live in",
    vintage: "As in the file's own extract date",
    addresses: [{ kind: "page", url: REGISTER }],
    layouts: [
      {
        id: "gp-reg-pat-prac-lsoa",
        format: "csv",
        columns: {
          practice: { ...text("PRACTICE_CODE"), values: PRACTICE },
          lsoa: text("LSOA_CODE"),
          sex: { ...text("SEX"), values: /^ALL$/ },
          patients: {
            headers: [/^NUMBER[_ ]OF[_ ]PATIENTS$/i],
            kind: "number",
            range: [0, 100_000],
          },
        },
      },
    ],
    notes: [
      "A Primary Care Network has no boundary. On the map it is the neighbourhoods where most registered patients are with its practices.",
      "More people are registered than live here: some have moved away or are registered twice. Patients without a known address in England are not counted.",
    ],
    key: ["practice", "lsoa"],
    area: "lsoa",
  },
  {
    ...NHS_ENGLAND,
    id: "practice-locations",
    title: "General practices placed by their postcode",
    vintage: "As in the file",
    addresses: [{ kind: "page", url: REGISTER }],
    layouts: [
      {
        id: "geocoded-lookup",
        format: "csv",
        columns: {
          practice: { ...text("PRAC_CODE"), values: PRACTICE },
          lon: { headers: ["PRAC_LNG", "PRAC_LON"], kind: "number", range: [-180, 180] },
          lat: { headers: ["PRAC_LAT"], kind: "number", range: [-90, 90] },
          lsoa: text("PRAC_LSOA21"),
        },
      },
    ],
    notes: ["The point is the middle of the practice's postcode, not its door."],
    key: ["practice"],
    area: "lsoa",
  },
];
