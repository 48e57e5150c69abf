import { paintOf } from "../../client/map/areaPainter.ts";
import { NO_CLASS } from "../../client/map/classes.ts";
import { classColours } from "../../client/map/palette.ts";
import { symbolScale } from "../../client/map/symbolScale.ts";
import type { Mapped } from "../../client/mode/mapped.ts";
import type { Column, Numbers } from "../../geodata/pack/column.ts";
import type { PackIndicator, PackSeries } from "../../geodata/pack/manifest.ts";

/** Tells of a rule that is broken, and by what. */
type Report = (rule: string, got: unknown) => void;
type ReportAt = (rule: string, area: number, got: unknown) => void;

const PUBLISHED = 0;
const LAST_STATUS = 3;
const OPTIONAL = ["lower", "upper", "count", "denominator"] as const;
/** Share of a figure by which sums of 64-bit numbers may differ. */
const ROUNDING = 1e-9;

/** The numbers of every area: there where a figure is published, nowhere else, and in agreement with each other. */
export function faultsOfColumn(
  column: Column,
  { extent }: PackSeries,
  { measure }: PackIndicator,
  report: ReportAt,
): void {
  const { value, status, lower, upper, count, denominator } = column;
  for (let i = 0; i < value.length; i++) {
    const v = value[i]!;
    if (status[i] !== PUBLISHED) {
      if (status[i]! > LAST_STATUS) report("a status is one of four", i, status[i]);
      if (!Number.isNaN(v) || OPTIONAL.some((name) => !absent(column[name], i)))
        report("only a published area has numbers", i, v);
      continue;
    }
    if (!Number.isFinite(v)) report("a published figure is a number", i, v);
    if (v < extent[0] || v > extent[1]) report("a figure lies within the extent of its series", i, v);
    if (absent(lower, i) !== absent(upper, i)) report("limits come in twos", i, [lower?.[i], upper?.[i]]);
    const leeway = ROUNDING * Math.abs(v);
    if (lower && upper && (lower[i]! > v + leeway || upper[i]! < v - leeway))
      report("a figure lies between its limits", i, [lower[i], v, upper[i]]);
    if (!absent(lower, i) && !(Number.isFinite(lower![i]) && Number.isFinite(upper![i])))
      report("a limit is a number", i, [lower![i], upper![i]]);
    if (measure === "count" && v < 0) report("a count is not below zero", i, v);
    if (count && !absent(count, i)) {
      if (!(count[i]! >= 0 && Number.isFinite(count[i]!))) report("a count is not below zero", i, count[i]);
      const ofCount = measure === "proportion" || measure === "rate" || measure === "count";
      if (ofCount && (count[i] === 0) !== (v === 0))
        report("a figure is zero where nobody is counted, and nowhere else", i, [count[i], v]);
    }
    if (denominator && !absent(denominator, i) && !(denominator[i]! > 0))
      report("a denominator is above zero", i, denominator[i]);
  }
}

const absent = (numbers: Numbers | undefined, i: number) => !numbers || Number.isNaN(numbers[i]!);

/** The key: limits that ascend, a colour for each class, bars and ends that are numbers. */
export function faultsOfKey({ breaks, extent, histogram }: PackSeries, report: Report): void {
  if (!breaks.every((limit, i) => Number.isFinite(limit) && (i === 0 || limit > breaks[i - 1]!)))
    report("the limits of classes are numbers that ascend", breaks);
  if (!extent.every(Number.isFinite) || extent[0] > extent[1]) report("an extent runs upwards", extent);
  if (breaks.length === 0 && extent[0] !== extent[1]) report("figures that differ have classes", extent);
  const { from, to, counts } = histogram;
  if (!Number.isFinite(from) || !Number.isFinite(to) || !counts.every((n) => n >= 0) || counts.length === 0)
    report("bars are numbers", histogram);
}

/** What areas are compared with. */
export function faultsOfBenchmark({ benchmark }: PackIndicator, period: string, report: Report): void {
  const known = benchmark[period];
  if (!known) return;
  const { value, lower = value, upper = value } = known;
  if (!(lower <= value && value <= upper) || ![value, lower, upper].every(Number.isFinite))
    report("a benchmark is a number between its limits", known);
}

/** The colour or circle of every area, and the hatch of those without a figure. */
export function faultsOfPaint(mapped: Mapped, report: ReportAt): void {
  const { column, indicator, series } = mapped;
  const { slots, unnumbered } = paintOf(mapped, "light");
  const hatched = new Uint8Array(slots.length);
  for (const i of [...unnumbered.missing, ...unnumbered.suppressed]) hatched[i] = 1;
  const circles = indicator.measure === "count" ? symbolScale(series.extent) : undefined;
  const fades = mapped.fadedWords !== undefined;
  for (let i = 0; i < slots.length; i++) {
    const published = column.status[i] === PUBLISHED;
    if (published === (hatched[i] === 1))
      report("what has no figure is hatched, and nothing else", i, hatched[i]);
    if (circles) {
      const radius = published ? circles.radius(column.value[i]!) : 1;
      if (!Number.isFinite(radius) || (radius === 0 && column.value[i] !== 0))
        report("a count has its circle", i, radius);
      continue;
    }
    if ((slots[i] === NO_CLASS) === published && !(published && fades))
      report("what has a figure has a colour, and nothing else", i, slots[i]);
  }
  if (
    !circles &&
    !mapped.shading &&
    classColours(indicator, series, "dark").length !== series.breaks.length + 1
  )
    report("each class has a colour", 0, series.breaks);
}
