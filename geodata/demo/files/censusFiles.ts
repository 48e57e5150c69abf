import type { County } from "../county.ts";
import { type CountyFile, csv } from "./csv.ts";

/** Tables whose headers end in the measure, as some of the bulk files' do. */
const WITH_MEASURE = new Set(["ts003", "ts011", "ts001"]);

/** Census tables by LSOA in the bulk layout of Nomis, and residents by output area; each comes in a zip of its own. */
export function censusFiles({ administration: a, census, outputAreas }: County): CountyFile[] {
  const header = (table: string, columns: readonly string[]) => [
    "date",
    "geography",
    "geography code",
    ...columns.map((column) => (WITH_MEASURE.has(table) ? `${column}; measures: Value` : column)),
  ];
  return [
    ...census.topics.map(({ table, topic, total, labels, rows }) => ({
      name: `census2021-${table}-lsoa.csv`,
      text: csv(
        header(table, [`${topic}: Total${total}`, ...labels.map((label) => `${topic}: ${label}`)]),
        a.byCode.map((i) => [2021, a.lsoas[i]!.name, a.lsoas[i]!.code, ...rows[i]!]),
      ),
    })),
    {
      name: "census2021-ts001-oa.csv",
      text: csv(
        header("ts001", [
          "Residence type: Total",
          "Residence type: Lives in a household",
          "Residence type: Lives in a communal establishment",
        ]),
        outputAreas.map(({ code, people }, i) => {
          const communal = i % 17 === 0 ? Math.min(60, Math.round(people * 0.12)) : 0;
          return [2021, code, code, people, people - communal, communal];
        }),
      ),
    },
  ];
}
