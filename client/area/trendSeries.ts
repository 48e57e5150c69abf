import type { Status } from "../../geodata/indicator.ts";
import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import { periodSpan } from "../../geodata/periodSpan.ts";
import { niceStep } from "../../geodata/statistics/niceNumber.ts";
import type { MeasureFacts } from "./areaFacts.ts";

/** Steps of a scale, at least about. */
const STEPS = 3;

/** One period of a measure: the place's figure, or why there is none, beside the country's. */
export interface SeriesPoint {
  period: string;
  label: string;
  /** Where it lies in time; places in the list where the periods are not times. */
  at: number;
  /** Which unbroken stretch of time and of method it belongs to. */
  run: number;
  status: Status;
  value?: number;
  lower?: number;
  upper?: number;
  benchmark?: number;
  /** What was changed in how it is made, from this period on. */
  brokenBy?: string;
}

/** All periods a measure has anywhere, oldest first; a place without a figure has a point without a number. */
export function trendSeries(
  indicator: Pick<PackIndicator, "periods" | "benchmark" | "breaks">,
  own: MeasureFacts["periods"],
): SeriesPoint[] {
  const known = new Map(own.map((p) => [p.period, p.observation]));
  const spans = indicator.periods.map(({ label }) => periodSpan(label));
  const timed = spans.every((span, i) => span && span.to > (spans[i - 1]?.to ?? 0));
  let run = 0;
  return indicator.periods.map(({ id, label }, i) => {
    const before = spans[i - 1];
    const brokenBy = indicator.breaks?.find((b) => b.before === id)?.words;
    const apart = timed && before && spans[i]!.from - before.to > (before.to - before.from) / 2;
    if (brokenBy || apart) run++;
    const observation = known.get(id) ?? { status: "missing" as const };
    const span = spans[i];
    return {
      period: id,
      label,
      at: timed && span ? (span.from + span.to) / 2 : i,
      run,
      status: observation.status,
      ...(observation.status === "published" && {
        value: observation.value,
        lower: observation.lower,
        upper: observation.upper,
      }),
      benchmark: indicator.benchmark[id]?.value,
      brokenBy,
    };
  });
}

export interface Scale {
  from: number;
  to: number;
  /** Round numbers from one end to the other. */
  ticks: number[];
  /** Decimal places that the ticks need. */
  decimals: number;
}

/**
 * A scale with round ends that shows all figures and limits: it begins at zero unless the figures would then lie in the upper
 * half alone. Undefined without a figure.
 */
export function scaleOf(points: readonly SeriesPoint[]): Scale | undefined {
  const numbers = points.flatMap(({ value, lower, upper, benchmark }) =>
    [value, lower, upper, benchmark].filter((n) => n !== undefined),
  );
  if (numbers.length === 0) return undefined;
  const [from, to] = endsOf(Math.min(...numbers), Math.max(...numbers));
  const { step, multiple } = niceStep((to - from) / STEPS);
  const [first, last] = [Math.floor(from / step + 1e-9), Math.ceil(to / step - 1e-9)];
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => multiple(first + i));
  const decimals = Math.max(...ticks.map((t) => String(t).split(".")[1]?.length ?? 0));
  return { from: ticks[0]!, to: ticks.at(-1)!, ticks, decimals };
}

function endsOf(lowest: number, highest: number): [number, number] {
  if (lowest === highest) return lowest > 0 ? [0, highest] : highest < 0 ? [lowest, 0] : [0, 1];
  if (lowest >= 0) return [lowest > highest / 2 ? lowest : 0, highest];
  if (highest <= 0) return [lowest, highest < lowest / 2 ? highest : 0];
  return [lowest, highest];
}
