import type { Table } from "../sources/table.ts";
import type { IndicatorDefinition, PublishedFigures } from "./definition.ts";
import { PARTS } from "./publishedRows.ts";
import { type ReadContext, textField } from "./readContext.ts";

/** Least share of an area's practices whose figures are known, as patients of the others are not. */
const LEAST_COVERAGE = 0.8;
/** What an area of practices is told by in the mapping of practices, by its level. */
const AREAS = ["pcn", "sicbl"] as const;

interface Practice {
  count: number;
  denominator: number;
}

/**
 * Figures of practices added up to Primary Care Networks and sub-ICB locations, with fields "code", count and
 * denominator. An area is left out when fewer than 80 % of its practices have both a count and a denominator: what it then
 * has is of its other practices together. In words, why there is nothing to add up.
 */
export function practicesByArea(
  definition: IndicatorDefinition,
  values: PublishedFigures,
  table: Table,
  context: ReadContext,
): Table | string {
  const { count: countField, denominator: denominatorField } = values;
  if (countField === undefined || denominatorField === undefined)
    throw new Error(`${definition.id} must name a count and a denominator of practices`);
  const mapping = context.table("practices");
  if (!mapping) return "source practices not found";
  const practices = readPractices(values, table, context);
  if (typeof practices === "string") return practices;
  const codes: string[] = [];
  const counts: number[] = [];
  const denominators: number[] = [];
  const parts: number[] = [];
  const members = textField(mapping, "practice");
  for (const field of AREAS) {
    const byArea = new Map<string, { all: number; known: Practice[] }>();
    for (const [row, code] of textField(mapping, field).entries()) {
      if (code === "") continue;
      const area = byArea.get(code) ?? { all: 0, known: [] };
      const practice = practices.get(members[row]!);
      area.all++;
      if (practice) area.known.push(practice);
      byArea.set(code, area);
    }
    for (const [code, { all, known }] of byArea) {
      if (known.length < all * LEAST_COVERAGE) continue;
      codes.push(code);
      parts.push(known.length);
      counts.push(known.reduce((sum, { count }) => sum + count, 0));
      denominators.push(known.reduce((sum, { denominator }) => sum + denominator, 0));
    }
  }
  return {
    source: table.source,
    layout: table.layout,
    rows: codes.length,
    text: { code: codes },
    numbers: {
      [countField]: Float64Array.from(counts),
      [denominatorField]: Float64Array.from(denominators),
      [PARTS]: Float64Array.from(parts),
    },
    marks: {},
  };
}

/** Practices that have both numbers. */
function readPractices(
  { count: countField, denominator: denominatorField, practices }: PublishedFigures,
  table: Table,
  context: ReadContext,
): Map<string, Practice> | string {
  const counts = table.numbers[countField!];
  if (!counts) return `${table.source} as found (${table.layout}) has no field ${countField}`;
  const other = practices?.denominator;
  const from = other ? context.table(other.source) : table;
  if (!from) return `source ${other!.source} not found`;
  const field = other?.field ?? denominatorField!;
  const numbers = from.numbers[field];
  if (!numbers) return `${from.source} as found (${from.layout}) has no field ${field}`;
  const denominators = new Map<string, number>();
  for (const [row, code] of textField(from, "practice").entries())
    denominators.set(code, (denominators.get(code) ?? 0) + numbers[row]!);
  const known = new Map<string, Practice>();
  for (const [row, code] of textField(table, "practice").entries()) {
    const practice = { count: counts[row]!, denominator: denominators.get(code) ?? Number.NaN };
    if (practice.count >= 0 && practice.denominator > 0) known.set(code, practice);
  }
  return known;
}
