import { NHS_ENGLAND, ONS } from "./publishers.ts";
import type { ColumnSpec, Source } from "./source.ts";

const text = (...headers: string[]): ColumnSpec => ({ headers, kind: "text" });

/** Crime, family doctors and fast food, each in a list of its own. */
export const LOCAL_SERVICE_SOURCES: readonly Source[] = [
  {
    ...ONS,
    id: "crime-severity",
    title: "Crime severity score by district, year to March 2023",
    vintage: "April 2022 to March 2023",
    addresses: [
      {
        kind: "page",
        url: "https://www.ons.gov.uk/peoplepopulationandcommunity/crimeandjustice/datasets/crimeseverityscoreexperimentalstatistics",
      },
    ],
    layouts: [
      {
        id: "districts",
        format: "csv",
        columns: {
          code: { ...text("ltla23_code", "ltla24_code"), values: /^E\d{8}$/ },
          score: { headers: ["crime_severity_score"], kind: "number", range: [0, 1000] },
        },
      },
    ],
    notes: [
      "Published for community safety partnerships and given here to the districts in them: several districts can have one score.",
      "Districts that were made of several partnerships have several scores in the file, and none is shown.",
    ],
    area: "code",
  },
  {
    ...NHS_ENGLAND,
    id: "doctors-by-district",
    title: "General practice workforce: patients and family doctors by district, March 2024",
    vintage: "March 2024",
    addresses: [
      {
        kind: "page",
        url: "https://digital.nhs.uk/data-and-information/publications/statistical/general-and-personal-medical-services",
      },
    ],
    layouts: [
      {
        id: "districts",
        format: "csv",
        columns: {
          code: { ...text("ltla24_code"), values: /^E\d{8}$/ },
          patients: { headers: ["total_patients"], kind: "number", range: [1, 10_000_000] },
          doctors: { headers: ["total_gp_fte"], kind: "number", range: [0.01, 10_000] },
          patientsPerDoctor: { headers: ["patients_per_gp"], kind: "number", range: [100, 100_000] },
        },
      },
    ],
    notes: [
      "Added up by others from the publisher's figures of practices, by the address of the practice. Practices that told of no doctors are left out.",
    ],
    area: "code",
    key: ["code"],
  },
  {
    id: "fast-food",
    title: "Fast-food outlets in Trafford",
    publisher: "Food Standards Agency, passed on by Trafford Data Lab",
    licence: "ogl3",
    attribution:
      "Source: Food Standards Agency food hygiene ratings and Trafford Data Lab, licensed under the Open Government Licence v3.0.",
    vintage: "7 August 2023",
    addresses: [
      { kind: "page", url: "https://ratings.food.gov.uk/open-data" },
      { kind: "page", url: "https://github.com/traffordDataLab/open_data" },
    ],
    layouts: [
      {
        id: "outlets",
        format: "csv",
        columns: {
          name: text("name"),
          kind: { ...text("type"), values: /takeaway|restaurant|caterer/i },
          postcode: { ...text("postcode"), values: /^[A-Z]{1,2}\d[A-Z\d]? *\d[A-Z]{2}$/i },
          ladName: text("area_name"),
          lon: { headers: ["lon"], kind: "number" },
          lat: { headers: ["lat"], kind: "number" },
        },
      },
    ],
    notes: ["Counted in the neighbourhood of their postcode. Of Trafford only."],
  },
];
