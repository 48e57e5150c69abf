import { AREA_LEVELS, type AreaLevel } from "../area.ts";
import { formerDistrictsOf, otherCodesOf, successorOf } from "../crosswalk/districtChanges.ts";
import { MISSING, PUBLISHED, statusIndex } from "../crosswalk/parts.ts";
import type { Geography } from "../geography.ts";
import type { Table } from "../sources/table.ts";
import type { IndicatorDefinition } from "./definition.ts";
import type { LevelColumns } from "./describeSeries.ts";
import { columnOfFigures, type Figure, sumOfFigures, withoutNumber } from "./figure.ts";
import { type PublishedRows, publishedRows } from "./publishedRows.ts";
import type { IndicatorColumns } from "./readColumns.ts";

/** Codes of places outside England, which tables of the United Kingdom have too. */
const ELSEWHERE = /^[JKLMNSW]\d{8}$/;
const NAMED = 5;

/**
 * Figures that a publisher gives for areas of any level, as columns in the order of each level's table. A code of former
 * years stands for today's area of the same place; former districts are added up to today's where count and denominator
 * are there, and the new district is without a figure otherwise. A level's columns are those periods in which any of its
 * areas has a figure, or a reason for having none. Codes of no area are noted. In words, why there is nothing to read;
 * throws an InputError as `publishedRows` does.
 */
export function readPublished(
  definition: IndicatorDefinition,
  table: Table,
  geography: Geography,
): IndicatorColumns | string {
  const { values } = definition;
  if (values.kind !== "published") throw new Error(`${definition.id} must hold published figures`);
  const rows = publishedRows(definition, values, table);
  if (typeof rows === "string") return rows;
  const figures = new Map<AreaLevel, (Figure | undefined)[][]>();
  for (const level of levelsOf(definition, rows, geography)) {
    const codes = geography[level]!.codes;
    const byPeriod = rows.periods.map(({ id }) => codes.map((code) => figureOf(definition, rows, code, id)));
    if (level === "country")
      for (const [p, { id }] of rows.periods.entries())
        byPeriod[p]![0] ??= rows.figures.get(geography.country!.names[0]!)?.get(id);
    if (byPeriod.some((list) => list.some((figure) => figure?.status === PUBLISHED)))
      figures.set(level, byPeriod);
  }
  if (figures.size === 0)
    return `${table.source} as found (${table.layout}) has no figure of an area known here`;
  if (rows.additive)
    for (const level of values.sumTo ?? []) {
      const sums = figures.has(level) ? undefined : summedTo(definition, level, figures, geography);
      if (sums) figures.set(level, sums);
    }
  const columns = new Map<AreaLevel, LevelColumns>();
  for (const [level, byPeriod] of figures)
    columns.set(
      level,
      rows.periods
        .map(({ id }, p) => ({ period: id, column: columnOfFigures(byPeriod[p]!) }))
        .filter(({ column }) => column.status.some((status) => status !== MISSING)),
    );
  return {
    periods: rows.periods,
    columnsAt: (level) => columns.get(level),
    notes: noteOf(definition, rows, geography),
  };
}

/** The figure of one of today's areas: its own, that of the same place under another code, or its former parts' sum. */
function figureOf(
  definition: IndicatorDefinition,
  rows: PublishedRows,
  code: string,
  period: string,
): Figure | undefined {
  for (const each of [code, ...otherCodesOf(code)]) {
    const figure = rows.figures.get(each)?.get(period);
    if (figure) return figure;
  }
  const former = formerDistrictsOf(code);
  if (!former || !rows.additive) return droppedFigure(definition, code, rows);
  const parts = former.map((part) => figureOf(definition, rows, part, period));
  return parts.every((part) => part === undefined) ? undefined : sumOfFigures(definition, parts);
}

/** What an area has of which the publisher's rows without a number were dropped. */
function droppedFigure(
  { values }: IndicatorDefinition,
  code: string,
  { named, layout }: PublishedRows,
): Figure | undefined {
  if (values.kind !== "published" || values.absent?.layout !== layout) return undefined;
  const isNamed = [code, ...otherCodesOf(code)].some((each) => named.has(each));
  return isNamed ? withoutNumber(statusIndex(values.absent.status)) : undefined;
}

/**
 * The levels to look for figures at. The code of a district that does the work of a county too may stand for either: such
 * figures are of counties where the table has counties and no districts, of both where it has both.
 */
function levelsOf(definition: IndicatorDefinition, rows: PublishedRows, geography: Geography): AreaLevel[] {
  const known = AREA_LEVELS.filter((level) => geography[level]);
  if (definition.levels) return known.filter((level) => definition.levels!.includes(level));
  const codes = [...rows.named];
  const districts = codes.some((code) => code.startsWith("E07"));
  const counties = codes.some((code) => code.startsWith("E10")) && geography.utla !== undefined;
  return known.filter((level) =>
    level === "utla" ? counties : level === "lad" ? districts || !counties : true,
  );
}

/** Sums of the nearest smaller level that has figures and is placed in the areas of `level`. */
function summedTo(
  definition: IndicatorDefinition,
  level: AreaLevel,
  figures: ReadonlyMap<AreaLevel, (Figure | undefined)[][]>,
  geography: Geography,
): (Figure | undefined)[][] | undefined {
  const table = geography[level];
  const finer = AREA_LEVELS.slice(0, AREA_LEVELS.indexOf(level));
  const from = finer.findLast((each) => figures.has(each) && geography[each]?.parents[level]);
  if (!table || from === undefined) return undefined;
  const parents = geography[from]!.parents[level]!;
  const members: number[][] = table.codes.map(() => []);
  for (const [i, parent] of parents.entries()) members[parent]?.push(i);
  return figures.get(from)!.map((list) =>
    members.map((of) =>
      sumOfFigures(
        definition,
        of.map((i) => list[i]),
      ),
    ),
  );
}

function noteOf(definition: IndicatorDefinition, rows: PublishedRows, geography: Geography): string[] {
  const known = new Set(AREA_LEVELS.flatMap((level) => geography[level]?.codes ?? []));
  const isKnown = (code: string) =>
    code === geography.country?.names[0] ||
    [code, ...otherCodesOf(code), successorOf(code) ?? code].some((each) => known.has(each));
  const unknown = [...rows.figures.keys()].filter((code) => !ELSEWHERE.test(code) && !isKnown(code)).sort();
  const names = [...rows.unmatched].sort();
  return [
    ...(unknown.length > 0
      ? [
          `${definition.id}: ${unknown.length} of ${rows.figures.size} codes are of no area known here: ${firstOf(unknown)}`,
        ]
      : []),
    ...(names.length > 0
      ? [`${definition.id}: ${names.length} names are of no area known here: ${firstOf(names)}`]
      : []),
  ];
}

function firstOf(list: readonly string[]): string {
  const first = list.slice(0, NAMED).map((each) => (each === "" ? "(blank)" : each));
  return `${first.join(", ")}${list.length > NAMED ? " …" : ""}`;
}
