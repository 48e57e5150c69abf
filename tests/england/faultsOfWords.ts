import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { KeyedColumn } from "../../client/api.ts";
import { AreaCard } from "../../client/area/AreaCard.tsx";
import type { AreaFacts } from "../../client/area/areaFacts.ts";
import { Legend } from "../../client/legend/Legend.tsx";
import { limitWords } from "../../client/legend/limitWords.ts";
import { subtitle } from "../../client/measure/subtitle.ts";
import type { Mapped } from "../../client/mode/mapped.ts";
import { basisInWords, statusInWords } from "../../client/ownData/ownWords.ts";
import type { Shown } from "../../client/shown/useShown.ts";
import { AreaRow } from "../../client/table/AreaRow.tsx";
import { exportTable } from "../../client/table/exportTable.ts";
import { rowsOf, sortRows } from "../../client/table/rows.ts";
import { intervalInWords, numberAndWords, STATUS_SHORT } from "../../client/words/figure.ts";
import { rankGroupInWords } from "../../client/words/rankGroup.ts";
import { LEVEL_WORDS } from "../../geodata/area.ts";
import { csvLine } from "../../geodata/csv.ts";
import type { Observation } from "../../geodata/indicator.ts";
import type { AreaTable } from "../../geodata/pack/areaTable.ts";
import type { Column } from "../../geodata/pack/column.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { rankGroup } from "../../geodata/statistics/rankGroups.ts";

/** What a program says where it has nothing to say. */
export const NOT_WORDS = /\bNaN\b|\bundefined\b|\bnull\b|Infinity|∞|\[object |Invalid Date/;
const NOTHING = /^[0.]+$/;

type ReportWords = (rule: string, got: unknown) => void;

/** Areas that stand for all of a column: its ends, what is nearest to zero without being it, and one for each reason for no figure. */
export function areasThatTell({ value, status }: Column): number[] {
  let [lowest, highest, least] = [-1, -1, -1];
  const reasons: number[] = [];
  for (let i = 0; i < value.length; i++) {
    const v = value[i]!;
    if (status[i] !== 0) {
      reasons[status[i]!] ??= i;
      continue;
    }
    if (lowest < 0 || v < value[lowest]!) lowest = i;
    if (highest < 0 || v > value[highest]!) highest = i;
    if (v !== 0 && (least < 0 || Math.abs(v) < Math.abs(value[least]!))) least = i;
  }
  const ends = [lowest, highest, least].filter((i) => i >= 0);
  return [...new Set([...ends, ...reasons.filter((i) => i !== undefined)])];
}

/** What the map's title, key and readout say, and the rows of the table, on screen and in a file. */
export function faultsOfPages(
  manifest: Manifest,
  shown: Shown & { mapped: Mapped; areas: AreaTable },
  districts: AreaTable | undefined,
  some: readonly number[],
  report: ReportWords,
): void {
  const { mapped, areas } = shown;
  const { indicator, column, fields = [], period } = mapped;
  const benchmark = indicator.benchmark[period]?.value;
  const said = [
    mapped.title,
    mapped.when,
    subtitle(shown),
    ...some.flatMap((i) => ["…", ...mapped.linesAt(i)]),
  ];
  for (const text of [...said, mapped.summary ?? "–", mapped.unitWords ?? "–"])
    if (text.trim() === "" || NOT_WORDS.test(text)) report("title, period and readout are words", text);
  const key = renderToStaticMarkup(
    createElement(Legend, { drawn: mapped, country: manifest.country, theme: "light", selected: some[0] }),
  );
  if (NOT_WORDS.test(key)) report("the key is words", key);
  const limits = limitWords(mapped.series.breaks, indicator.unit.decimals);
  if (new Set(limits).size < limits.length) report("limits of the key are told apart", limits);
  const gaps = column.status.some((status) => status > 0);
  if (gaps !== /No figure|Withheld to protect/.test(key))
    report("the key explains gaps where there are any", key);

  const few = {
    ...areas,
    codes: some.map((i) => areas.codes[i]!),
    names: some.map((i) => areas.names[i]!),
    parents: {},
  };
  const rows = rowsOf(few, pickedFrom(column, some), undefined).map((row) => ({
    ...row,
    index: some[row.index]!,
  }));
  const shownFields = fields.filter(({ heading }) => heading);
  for (const row of sortRows(rows, { by: "value", descending: true })) {
    const markup = renderToStaticMarkup(
      createElement(AreaRow, {
        row,
        indicator,
        benchmark,
        country: manifest.country,
        ranged: column.lower !== undefined,
        fields: shownFields,
        current: false,
      }),
    );
    if (NOT_WORDS.test(markup) || /<td[^>]*><\/td>/.test(markup))
      report("a row of the table is words", markup);
  }
  const table = exportTable(manifest, mapped, { areas, districts, rows });
  const at = (name: string) => table.columns.findIndex((each) => each.name === name);
  for (const cells of table.rows) {
    const line = csvLine(cells);
    if (NOT_WORDS.test(line)) report("a line of the file is words and numbers", line);
    if ((cells[at("status")] === "published") !== Number.isFinite(cells[at("value")]))
      report("a line of the file has a figure where its status says so", line);
    const value = cells[at("value")];
    if (Number.isFinite(value) && value !== 0 && NOTHING.test(csvLine([value]).trim()))
      report("a figure is not zero in the file alone", line);
  }
}

/** What the card says of a figure besides the figure. */
export function faultsOfCardWords(
  manifest: Manifest,
  { indicator, level, column }: KeyedColumn,
  observation: Observation,
  report: ReportWords,
): void {
  const said =
    observation.status === "published"
      ? [
          basisInWords(indicator, observation.basis),
          intervalInWords(indicator.unit, observation) ?? "–",
          rankGroupInWords(
            indicator,
            rankGroup(observation.value, column.value, indicator.polarity),
            LEVEL_WORDS[level].many,
            manifest.country,
          ) ?? "–",
        ]
      : [statusInWords(indicator, observation.status)];
  const { measure, unit } = indicator;
  const passesZero = measure === "score" || unit.words.includes("below 0:");
  if (observation.status === "published" && observation.value > 0 && !passesZero)
    if (NOTHING.test(numberAndWords(unit, observation.value)[0]))
      report("what is more than nothing does not read as nothing", observation.value);
  for (const text of said)
    if (typeof text !== "string" || text === "" || NOT_WORDS.test(text)) report("the card is words", text);
}

/** The card of a place. */
export function faultsOfCard(
  client: QueryClient,
  manifest: Manifest,
  shown: Shown,
  facts: AreaFacts,
  observation: Observation,
  report: ReportWords,
): void {
  const card = createElement(AreaCard, { manifest, shown, theme: "light", facts, observation });
  const markup = renderToStaticMarkup(createElement(QueryClientProvider, { client }, card));
  if (NOT_WORDS.test(markup)) report("the card is words", markup);
  const { unit } = shown.wanted.indicator;
  const published = observation.status === "published" ? observation : undefined;
  const expected = published
    ? numberAndWords(unit, published.value)[0].replace("<", "&lt;")
    : STATUS_SHORT[observation.status as "missing"];
  if (!markup.includes(expected)) report("the card has the figure or why there is none", markup);
}

function pickedFrom(column: Column, some: readonly number[]): Column {
  const of = (array: ArrayLike<number>) => Float64Array.from(some, (i) => array[i]!);
  return {
    value: of(column.value),
    lower: column.lower && of(column.lower),
    upper: column.upper && of(column.upper),
    count: column.count && of(column.count),
    denominator: column.denominator && of(column.denominator),
    status: Uint8Array.from(some, (i) => column.status[i]!),
    basis: Uint8Array.from(some, (i) => column.basis[i]!),
  };
}
