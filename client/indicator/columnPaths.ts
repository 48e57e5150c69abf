import type { Column } from "../../geodata/pack/column.ts";
import type { PackSeries } from "../../geodata/pack/manifest.ts";
import { classOf, NO_CLASS, unnumbered } from "../map/classes.ts";
import { symbolScale } from "../map/symbolScale.ts";
import { type Frame, inFrame } from "./smallMapFrame.ts";

/** One small map: an outline of all areas of each class, lowest first, and of those without a number. */
export interface ColumnPaths {
  classes: string[];
  suppressed: string;
  missing: string;
}

/** The areas of a column, joined by what they show. `paths` are in area order. */
export function columnPaths(
  column: Pick<Column, "value" | "status">,
  breaks: readonly number[],
  paths: readonly (string | undefined)[],
): ColumnPaths {
  const classes = Array.from({ length: breaks.length + 1 }, (): string[] => []);
  for (const [i, n] of classOf(column, breaks).entries())
    if (n !== NO_CLASS && paths[i]) classes[n]!.push(paths[i]);
  const { suppressed, missing } = unnumbered(column);
  const joined = (indexes: readonly number[]) => indexes.map((i) => paths[i] ?? "").join("");
  return {
    classes: classes.map((own) => own.join("")),
    suppressed: joined(suppressed),
    missing: joined(missing),
  };
}

/** The largest circle of the map is 26 pixels; here it is a sixteenth of the frame. */
const UNITS_A_PIXEL = 1 / 26 / 16;

/** Counts as circles round the areas' centres, largest first, on the one scale of the series. */
export function circlePath(
  { value, status }: Pick<Column, "value" | "status">,
  { extent }: Pick<PackSeries, "extent">,
  centroid: Float32Array,
  frame: Frame,
): string {
  if (!(extent[1] > 0)) return "";
  const scale = symbolScale(extent);
  const counted = Array.from(value, (count, i) => ({ count, i }))
    .filter(({ count, i }) => status[i] === 0 && count > 0)
    .sort((a, b) => b.count - a.count);
  return counted
    .map(({ count, i }) => {
      const r = round(scale.radius(count) * UNITS_A_PIXEL * frame.width);
      const [x, y] = inFrame(frame, centroid[2 * i]!, centroid[2 * i + 1]!);
      return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
    })
    .join("");
}

const round = (n: number) => Math.round(n * 10) / 10;
