import { CENSUS_TOPICS, type CensusTopic } from "./censusTopics.ts";
import { ONS_CENSUS } from "./publishers.ts";
import type { ColumnSpec, Layout, Source } from "./source.ts";

const LSOA: ColumnSpec = {
  headers: ["geography code", "LSOA21CD", "lsoa21_code", "mnemonic", "area_code"],
  kind: "text",
  values: /^[EW]01\d{6}$/,
};
const COUNT: ColumnSpec = {
  headers: ["n", "usual_residents", "count"],
  kind: "number",
  range: [0, 1_000_000],
};

/** Counts of Census 2021 by neighbourhood, one source for each topic. */
export const CENSUS_SOURCES: readonly Source[] = CENSUS_TOPICS.map((topic) => ({
  ...ONS_CENSUS,
  id: topic.id,
  title: `Census 2021: ${topic.title} (${topic.table.toUpperCase()})`,
  vintage: "Census 2021",
  addresses: [
    { kind: "file", url: `https://www.nomisweb.co.uk/output/census/2021/census2021-${topic.table}.zip` },
    { kind: "page", url: "https://www.nomisweb.co.uk/sources/census_2021_bulk" },
  ],
  layouts: layoutsOf(topic),
  notes: [
    "Counts are slightly altered by the Office for National Statistics so that nobody can be recognised; sums may differ by a few.",
    ...topic.notes,
  ],
  counts: { topic: topic.topic, categories: topic.categories },
  key: ["lsoa", "category"],
  area: "lsoa",
}));

function layoutsOf(topic: CensusTopic): Layout[] {
  const layouts: Layout[] = [
    {
      id: "nomis-bulk",
      format: "csv",
      counts: "wide",
      columns: {
        lsoa: LSOA,
        total: {
          headers: [new RegExp(`^${topic.topic}: Total\\b`, "i")],
          kind: "number",
          range: [0, 1_000_000],
        },
      },
      others: { headers: new RegExp(`^${topic.topic}: (?!Total\\b)`, "i"), name: "header" },
    },
  ];
  if (topic.longColumn)
    layouts.push({
      id: "long",
      format: "csv",
      counts: "long",
      columns: {
        lsoa: LSOA,
        category: { headers: [topic.longColumn], kind: "text" },
        count: COUNT,
        total: {
          headers: ["total_residents", "total_households"],
          kind: "number",
          optional: true,
          range: [0, 1_000_000],
        },
      },
    });
  if (topic.manyLevels)
    layouts.push({
      id: "many-levels",
      format: "csv",
      counts: "wide",
      areas: /^E01\d{6}$/,
      columns: {
        lsoa: { headers: ["Geography code"], kind: "text" },
        areaType: { headers: ["Geography area type"], kind: "text" },
        total: { headers: ["Total"], kind: "number", range: [0, 1_000_000] },
      },
      others: { headers: topic.manyLevels, name: "header" },
    });
  layouts.push({
    id: "percentages",
    format: "csv",
    counts: "percentages",
    columns: {
      lsoa: LSOA,
      total: { headers: ["weight_total"], kind: "number", range: [0, 1_000_000] },
    },
    others: { headers: /^(?!LSOA21|weight_total)/i, name: "header" },
  });
  return layouts;
}

/** For readers of a table made from percentages. */
export const APPROXIMATE_NOTE =
  "Worked out from published percentages of smaller areas, rounded to one decimal place; these are estimates, not published figures.";
