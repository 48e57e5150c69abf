import { areaY, dot, lineY, ruleX, ruleY, text } from "@observablehq/plot";
import { useMemo, useState } from "react";
import { type SeriesPoint, scaleOf } from "../area/trendSeries.ts";
import { spreadLines } from "../legend/spreadLines.ts";
import { shortPeriod } from "../words/shortPeriod.ts";
import { drawPlot } from "./drawPlot.ts";
import { PlotReader } from "./PlotReader.tsx";
import { useWidth } from "./useWidth.ts";
import "./chart.css";

const HEIGHT = 150;
const MARGIN = { top: 10, right: 66, bottom: 22 };
const LINE = 14;
/** From here on points are only drawn where a line cannot show them. */
const MANY = 30;

export interface TrendChartProps {
  title: string;
  points: readonly SeriesPoint[];
  /** The period on the map. */
  now: number;
  country: string;
  /** A figure beside the scale. */
  tick(value: number): string;
  /** A point in words. */
  pointInWords(point: SeriesPoint): string;
}

/** A place's figures over time with their intervals, beside the country's, broken where there is none. */
export default function TrendChart(props: TrendChartProps) {
  const [place, width] = useWidth<HTMLDivElement>();
  return (
    <div ref={place} className="plot-place" style={{ minHeight: HEIGHT }}>
      {width > 0 && <Drawn {...props} width={width} />}
    </div>
  );
}

function Drawn({
  title,
  points,
  now,
  country,
  tick,
  pointInWords,
  width,
}: TrendChartProps & { width: number }) {
  const [read, setRead] = useState<number>();
  const at = read ?? Math.max(now, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: tick follows from the points' measure
  const drawn = useMemo(() => draw(points, now, country, tick, width), [points, now, country, width]);
  const xs = useMemo(() => points.map((p) => drawn.xOf(p.at)), [points, drawn]);
  return (
    <>
      <p className="plot-readout number" aria-hidden="true">
        {pointInWords(points[at]!)}
      </p>
      <PlotReader
        element={drawn.element}
        xs={xs}
        at={at}
        label={title}
        words={pointInWords(points[at]!)}
        onRead={setRead}
      />
    </>
  );
}

function draw(
  points: readonly SeriesPoint[],
  now: number,
  country: string,
  tick: (value: number) => string,
  width: number,
) {
  const { from, to, ticks } = scaleOf(points)!;
  const labels = endLabels(points, country, [from, to]);
  const widest = Math.max(...ticks.map((t) => tick(t).length));
  const marginLeft = 8 + 7 * widest;
  const inner = width - marginLeft - MARGIN.right;
  const alone = points.filter(
    (p, i) =>
      p.value !== undefined &&
      (points.length < MANY || (points[i - 1]?.value === undefined && points[i + 1]?.value === undefined)),
  );
  const bridged = points.some((p) => p.brokenBy) ? [] : points.filter((p) => p.value !== undefined);
  const feet = footLabels(points, inner);
  return drawPlot({
    width,
    height: HEIGHT,
    marginLeft,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: { axis: null, domain: [points[0]!.at, points.at(-1)!.at] },
    y: { axis: null, domain: [from, to] },
    marks: [
      ruleY(ticks, { className: "plot-rule" }),
      text(ticks, {
        className: "plot-tick",
        frameAnchor: "left",
        dx: -8,
        textAnchor: "end",
        y: (d) => d,
        text: tick,
      }),
      areaY(points, { className: "plot-ribbon", x: "at", y1: "lower", y2: "upper", z: "run" }),
      ruleX(
        points.flatMap((p, i) => (p.brokenBy && i > 0 ? [(p.at + points[i - 1]!.at) / 2] : [])),
        { className: "plot-break" },
      ),
      lineY(points, { className: "plot-benchmark", x: "at", y: "benchmark", z: "run" }),
      lineY(bridged, { className: "plot-bridge", x: "at", y: "value" }),
      lineY(points, { className: "plot-line", x: "at", y: "value", z: "run" }),
      dot(alone, { className: "plot-dot", x: "at", y: "value", r: 2.5 }),
      dot(
        points.filter((p) => p.value === undefined),
        { className: "plot-gap", x: "at", y: from, symbol: "times", r: 3 },
      ),
      dot(points.slice(Math.max(now, 0), now + 1), { className: "plot-now", x: "at", y: "value", r: 5 }),
      ...["plot-label", "plot-label own"].map((className, own) =>
        text(
          labels.filter((label) => label.own === Boolean(own)),
          { className, frameAnchor: "right", textAnchor: "start", dx: 8, y: "y", text: "name" },
        ),
      ),
      text(feet, {
        className: "plot-tick",
        frameAnchor: "bottom",
        x: "at",
        dy: 16,
        text: "label",
        textAnchor: "middle",
      }),
    ],
  });
}

/** The names at the lines' ends, moved apart where the lines meet. */
function endLabels(points: readonly SeriesPoint[], country: string, [from, to]: [number, number]) {
  const frame = HEIGHT - MARGIN.top - MARGIN.bottom;
  const labels = [
    { name: "This place", value: points.findLast((p) => p.value !== undefined)?.value, own: true },
    { name: country, value: points.findLast((p) => p.benchmark !== undefined)?.benchmark, own: false },
  ]
    .flatMap(({ value, ...label }) =>
      value === undefined ? [] : [{ ...label, px: ((to - value) / (to - from)) * frame }],
    )
    .sort((a, b) => a.px - b.px);
  const spread = spreadLines(
    labels.map((l) => l.px),
    LINE,
    frame,
  );
  return labels.map((label, i) => ({ ...label, y: to - (spread[i]! / frame) * (to - from) }));
}

/** The first and last period, and those between for which there is room. */
function footLabels(points: readonly SeriesPoint[], inner: number) {
  const labels = points.map((p) => ({ at: p.at, label: shortPeriod(p.label) }));
  const [first, last] = [labels[0]!, labels.at(-1)!];
  const room = (7 * Math.max(...labels.map((l) => l.label.length)) + 14) / inner;
  const most = Math.max(1, Math.floor(1 / room));
  const wanted = Array.from({ length: most + 1 }, (_, i) => first.at + ((last.at - first.at) * i) / most);
  const chosen = new Set(
    wanted.map((at) => labels.reduce((a, b) => (Math.abs(b.at - at) < Math.abs(a.at - at) ? b : a))),
  );
  const kept: typeof labels = [];
  const share = (a: number, b: number) => Math.abs(a - b) / (last.at - first.at);
  for (const label of [first, last, ...chosen])
    if (kept.every((k) => k === label || share(k.at, label.at) >= room * 0.95) && !kept.includes(label))
      kept.push(label);
  return kept;
}
