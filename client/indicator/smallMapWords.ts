import { AREA_LEVELS, type AreaLevel, LEVEL_WORDS } from "../../geodata/area.ts";
import type { Column } from "../../geodata/pack/column.ts";
import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import { percentile } from "../../geodata/statistics/percentile.ts";
import { classOf, unnumbered } from "../map/classes.ts";
import { figure } from "../words/figure.ts";

/** What one small map comes to in numbers. */
export interface MapFigures {
  label: string;
  /** Areas with a figure, and how many of them are in the lowest and in the highest class. */
  known: number;
  lowest: number;
  highest: number;
  median?: number;
  suppressed: number;
  missing: number;
}

export function mapFigures(
  label: string,
  column: Pick<Column, "value" | "status">,
  breaks: readonly number[],
): MapFigures {
  const classes = classOf(column, breaks);
  const values = column.value.filter((v, i) => column.status[i] === 0 && !Number.isNaN(v)).sort();
  const { suppressed, missing } = unnumbered(column);
  return {
    label,
    known: values.length,
    lowest: classes.filter((n) => n === 0).length,
    highest: classes.filter((n) => n === breaks.length).length,
    ...(values.length > 0 && { median: percentile(values, 0.5) }),
    suppressed: suppressed.length,
    missing: missing.length,
  };
}

/** Which areas the maps show, and why these. */
export function levelInWords(level: AreaLevel, shown: AreaLevel): string {
  const { many } = LEVEL_WORDS[level];
  if (level === shown) return `Each map shows ${many}, as the large map does.`;
  const finer = AREA_LEVELS.indexOf(shown) < AREA_LEVELS.indexOf(level);
  return finer
    ? `Each map shows ${many}: the ${LEVEL_WORDS[shown].many} of the large map would be too small to see.`
    : `Each map shows ${many}.`;
}

/** How many of the periods are there, and for which of them there is nothing to draw. */
export function periodsInWords(
  drawn: number,
  known: number,
  without: readonly string[],
  many: string,
): string | undefined {
  const sentences: string[] = [];
  if (drawn < known)
    sentences.push(`Of ${known} periods ${drawn} are here: the first, the latest and others evenly between.`);
  if (without.length > 0 && without.length <= MOST_NAMED)
    sentences.push(`There are no figures of ${many} for ${listed(without)}.`);
  if (without.length > MOST_NAMED)
    sentences.push(`There are no figures of ${many} for ${without.length} other periods.`);
  return sentences.join(" ") || undefined;
}

const MOST_NAMED = 3;

/** From the first map to the latest in a sentence or two; nothing where either has no figures. */
export function fromFirstToLatest(
  first: MapFigures,
  latest: MapFigures,
  { unit, measure }: Pick<PackIndicator, "unit" | "measure">,
  breaks: readonly number[],
  { one, many }: { one: string; many: string },
): string | undefined {
  if (first.median === undefined || latest.median === undefined) return undefined;
  const middle = `Middle ${one}: ${figure(unit, first.median)} (${first.label}), ${figure(unit, latest.median)} (${latest.label}).`;
  const limit = breaks.at(-1);
  if (limit === undefined || measure === "count")
    return `${middle} With a figure: ${first.known} ${many} (${first.label}), ${latest.known} (${latest.label}).`;
  return `${middle} At ${figure(unit, limit)} or more: ${first.highest} of the ${first.known} ${many} with a figure (${first.label}), ${latest.highest} of ${latest.known} (${latest.label}).`;
}

/** How many areas have no number, and why. */
export function withoutInWords({ suppressed, missing }: MapFigures): string {
  const parts = [suppressed && `${suppressed} withheld`, missing && `${missing} not known`].filter(Boolean);
  return parts.join(", ") || "0";
}

const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
