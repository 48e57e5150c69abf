import { FINGERTIPS, fingertipsAddress, fingertipsLayout } from "./fingertips.ts";
import type { Source } from "./source.ts";

/** Deaths by suicide of counties and unitary authorities, regions and England. */
export const SUICIDE: Source = {
  ...FINGERTIPS,
  id: "suicide",
  title: "Suicide rate (Fingertips indicator 41001)",
  vintage: "2017–19 and 2019–21, or as in the file",
  addresses: [fingertipsAddress(41001, 501)],
  layouts: [
    fingertipsLayout(41001),
    {
      id: "fingertips-subset",
      format: "csv",
      columns: {
        code: { headers: ["AreaCode", "Area Code"], kind: "text", optional: true },
        areaName: { headers: ["Area Name"], kind: "text" },
        parentName: { headers: ["Parent Name"], kind: "text" },
        sex: { headers: ["Sex"], kind: "text", values: /^(Persons|Male|Female)$/ },
        category: { headers: ["Category"], kind: "text", optional: true },
        period: { headers: ["Time period"], kind: "text", values: /^\d{4} - \d{2}$/ },
        value: { headers: ["Value"], kind: "number", range: [0, 100] },
        count: { headers: ["Count"], kind: "number", range: [10, 20_000] },
        comparedToEngland: { headers: ["Compared to England value or percentiles"], kind: "text" },
      },
    },
  ],
  notes: [
    "Deaths registered in three years together, of people aged 10 and over, for every 100,000 people, as if all places had people of the same ages.",
    "Shown only for the areas that the publisher gives figures for. They are never worked out for smaller ones.",
    "A rate is given only where at least 10 people died. Files passed on without the rows that have no rate are read as withheld there.",
    "Deaths are counted in the year they are registered, which an inquest can delay by months.",
  ],
  parts: true,
};
