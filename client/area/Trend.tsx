import { lazy, Suspense, useMemo } from "react";
import type { PackIndicator } from "../../geodata/pack/manifest.ts";
import { FigureTable } from "../chart/FigureTable.tsx";
import { decimal, figure, rangeOf, STATUS_SHORT } from "../words/figure.ts";
import type { MeasureFacts } from "./areaFacts.ts";
import { type SeriesPoint, scaleOf, trendSeries } from "./trendSeries.ts";
import { trendWords } from "./trendWords.ts";
import "../chart/chart.css";

const TrendChart = lazy(() => import("../chart/TrendChart.tsx"));

/** How a place's figure has moved, for measures known more than once: in words, drawn, and in a table. Gaps stay gaps. */
export function Trend({
  measure: { indicator, periods },
  period,
  country,
}: {
  measure: MeasureFacts;
  period: string;
  country: string;
}) {
  const points = useMemo(() => trendSeries(indicator, periods), [indicator, periods]);
  const known = points.filter((p) => p.value !== undefined).length;
  if (known < 2) return null;
  const { words, meaning } = trendWords(indicator.polarity, points);
  const broken = points.filter((p) => p.brokenBy);
  const scale = scaleOf(points)!;
  const notes = [
    scale.from > 0 && "The scale does not begin at zero.",
    points.some((p) => p.lower !== undefined) && "The band is the range the true figure is likely to lie in.",
    known < points.length && "× no figure.",
    ...broken.map((p) => `From ${p.label}: ${p.brokenBy}`),
  ].filter(Boolean);
  return (
    <figure className="chart">
      <figcaption>Over time</figcaption>
      <p className="chart-words" data-meaning={meaning}>
        {words}
      </p>
      <Suspense fallback={<span className="skeleton trend-waiting" />}>
        <TrendChart
          title="Over time"
          points={points}
          now={points.findIndex((p) => p.period === period)}
          country={country}
          tick={(value) => tick(indicator.unit, value, scale.decimals)}
          pointInWords={(point) => pointInWords(indicator, point, country)}
        />
      </Suspense>
      {notes.length > 0 && <p className="quiet">{notes.join(" ")}</p>}
      <FigureTable
        caption={`${indicator.name} over time`}
        columns={["Period", "This place", "95% range", country]}
        rows={points.map((p) => [
          p.label,
          figureOf(indicator, p),
          rangeOf(indicator.unit, p) ?? "–",
          p.benchmark === undefined ? "–" : figure(indicator.unit, p.benchmark),
        ])}
      />
    </figure>
  );
}

function figureOf({ unit }: PackIndicator, { status, value }: SeriesPoint): string {
  return status === "published" ? figure(unit, value!) : STATUS_SHORT[status];
}

function pointInWords(indicator: PackIndicator, point: SeriesPoint, country: string): string {
  const { unit } = indicator;
  const range = rangeOf(unit, point);
  const beside = point.benchmark === undefined ? "" : ` · ${country} ${figure(unit, point.benchmark)}`;
  return `${point.label}: ${figureOf(indicator, point)}${range ? ` (${range})` : ""}${beside}`;
}

/** A figure beside the scale: the words over the chart say what it is of. */
function tick({ suffix }: PackIndicator["unit"], value: number, decimals: number): string {
  return (value === 0 ? "0" : decimal(value, decimals)) + (suffix.trim() === "%" ? "%" : "");
}
